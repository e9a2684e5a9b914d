import * as vscode from "vscode";

/** What is cleared cannot be brought back, and its button is small. */
export async function confirmClear(what: "statistics" | "everything"): Promise<boolean> {
  const clear = vscode.l10n.t("Clear");
  const message =
    what === "statistics"
      ? vscode.l10n.t("Clear the statistics of your completions?")
      : vscode.l10n.t("Clear everything that First Token keeps about your completions?");
  const detail =
    what === "statistics"
      ? vscode.l10n.t("Speed and acceptance begin again from zero. The threshold stays.")
      : vscode.l10n.t(
          "Speed and acceptance begin again from zero, and the threshold goes back. It was all on this computer only.",
        );
  const chosen = await vscode.window.showWarningMessage(message, { modal: true, detail }, clear);
  return chosen === clear;
}
