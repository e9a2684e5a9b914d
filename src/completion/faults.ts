import type { ModelErrorKind } from "../protocol/model";
import type { L10n } from "./l10n";

export interface Fault {
  /** What has happened. */
  readonly what: string;
  /** What the person can do. */
  readonly mend: string;
}

/** A fault of the model in the person's language; `error.message` is English and for the log. */
export function faultInWords(kind: ModelErrorKind, l10n: L10n): Fault {
  return { what: whatOf(kind, l10n), mend: mendOf(kind, l10n) };
}

function whatOf(kind: ModelErrorKind, l10n: L10n): string {
  switch (kind) {
    case "manifest":
      return l10n.t("the model's folder is missing, damaged or too new");
    case "binding":
      return l10n.t("ONNX Runtime, which runs the model, does not load on this computer");
    case "stopped":
      return l10n.t("the model ended several times and is not started again");
    case "crashed":
      return l10n.t("the model ended unexpectedly");
    case "timeout":
      return l10n.t("the model did not answer in time");
    case "cancelled":
    case "internal":
      return l10n.t("something went wrong inside First Token");
  }
}

function mendOf(kind: ModelErrorKind, l10n: L10n): string {
  switch (kind) {
    case "manifest":
      return l10n.t(
        "For the bundled model, install the extension again. For a model of your own, check the setting firstToken.model.folder. Then choose “Restart model” in the menu.",
      );
    case "binding":
      return l10n.t(
        "On Windows install the “Visual C++ Redistributable” from Microsoft; on Linux a system with glibc 2.28 or newer is needed. The log has the reason. Then choose “Restart model” in the menu.",
      );
    case "stopped":
    case "crashed":
      return l10n.t(
        "Choose “Restart model” in the menu. If it happens again, close programs that need much memory or lower the setting firstToken.model.threads.",
      );
    case "timeout":
      return l10n.t(
        "Perhaps the computer is busy. If it stays so, choose “Restart model” in the menu.",
      );
    case "cancelled":
    case "internal":
      return l10n.t(
        "Choose “Restart model” in the menu. The log has the details; please send them to us.",
      );
  }
}
