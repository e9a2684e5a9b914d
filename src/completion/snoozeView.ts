import * as vscode from "vscode";

/** Milliseconds; Infinity until the restart. */
export async function askHowLong(): Promise<number | undefined> {
  const choices = [
    ...MINUTES.map((minutes) => ({
      label: vscode.l10n.t("{0} minutes", minutes),
      ms: minutes * MINUTE_MS,
    })),
    { label: vscode.l10n.t("Until VS Code is restarted"), ms: Infinity },
  ];
  const chosen = await vscode.window.showQuickPick(choices, {
    title: "First Token",
    placeHolder: vscode.l10n.t("How long should no suggestions appear by themselves?"),
  });
  return chosen?.ms;
}

export const MINUTE_MS = 60_000;
const MINUTES = [5, 15, 60];
