export type { L10n } from "../text/l10n";
