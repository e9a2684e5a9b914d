import type { DatasetError } from "../protocol/dataset";
import type { L10n } from "../text/l10n";

/** What went wrong, and what to do; undefined where a person has cancelled it. */
export function failureInWords({ kind, detail }: DatasetError, l10n: L10n): string | undefined {
  switch (kind) {
    case "cancelled":
      return undefined;
    case "missing":
      return l10n.t("The file is not there any more. Choose it again.");
    case "not a file":
      return l10n.t("This is a folder or a device, not a file with data.");
    case "unreadable":
      return l10n.t(
        "The file cannot be read: {0}. Is the drive still connected, and are you allowed to read it?",
        detail,
      );
    case "binary":
      return detail === ""
        ? l10n.t(
            "This is not a text file. Export the data as CSV, JSON Lines or text, and check that file.",
          )
        : l10n.t(
            "This is not a text file; it looks like {0}. Export the data as CSV, JSON Lines or text, and check that file.",
            detail,
          );
    case "empty":
      return l10n.t("The file is empty, so there is nothing to check.");
    case "not a list":
      return l10n.t(
        "This JSON file is one object, not a list of documents. Put the documents into a list, [ … ], or write one a line (JSON Lines).",
      );
    case "shrunk":
      return l10n.t(
        "The file became shorter while it was read, so another program is writing it. Wait until that is done, and check again.",
      );
    case "changed":
      return l10n.t("The file has changed since it was checked. Check it again first.");
    case "no room":
      return l10n.t(
        "The disk has no room for temporary files. Free about three times the size of the file, and try again.",
      );
    case "exists":
      return l10n.t(
        "There is a file of that name already, and nothing is ever overwritten: {0}",
        detail,
      );
    case "ended":
      return l10n.t(
        "The check ended unexpectedly. Close programs that need much memory, and check again. The temporary files are removed; the log has the details.",
      );
  }
}
