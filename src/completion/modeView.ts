import * as vscode from "vscode";
import { COMPLETION_MODES, type CompletionMode } from "../config";

export async function askMode(present: CompletionMode): Promise<CompletionMode | undefined> {
  const choices = COMPLETION_MODES.map((mode) => ({
    mode,
    label: modeName(mode),
    detail: modeDetail(mode),
    ...(mode === present && { description: vscode.l10n.t("now") }),
  }));
  const chosen = await vscode.window.showQuickPick(choices, {
    title: "First Token",
    placeHolder: vscode.l10n.t("How sure must a suggestion be before it is shown?"),
  });
  return chosen?.mode;
}

export function modeName(mode: CompletionMode): string {
  switch (mode) {
    case "eager":
      return vscode.l10n.t("Eager");
    case "balanced":
      return vscode.l10n.t("Balanced");
    case "quiet":
      return vscode.l10n.t("Quiet");
  }
}

export function modeDetail(mode: CompletionMode): string {
  switch (mode) {
    case "eager":
      return vscode.l10n.t("Shows more suggestions, more of them wrong.");
    case "balanced":
      return vscode.l10n.t("About half or more of what is shown is right.");
    case "quiet":
      return vscode.l10n.t("Shows only what is very likely right.");
  }
}
