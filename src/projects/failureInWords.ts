import type { L10n } from "../text/l10n";

/** Why a project could not be made in a folder, and what to do. */
export function failureInWords(error: unknown, folder: string, l10n: L10n): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return l10n.t("Nothing may be written in {0}. Choose another folder.", folder);
    case "ENOSPC":
    case "EDQUOT":
      return l10n.t("The disk is full. Make some room, then create the project again.");
    case "EEXIST":
    case "ENOTDIR":
      return l10n.t("There is something else at {0}. Choose another folder.", folder);
    case "ENAMETOOLONG":
      return l10n.t("The name of the folder is too long. Choose another one.");
    default:
      return l10n.t("The project could not be created in {0}: {1}", folder, message);
  }
}
