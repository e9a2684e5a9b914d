import * as vscode from "vscode";
import { COMMANDS } from "../commands";
import type { CompletionSettings } from "../config";
import { isOn } from "./when";

/** The short menu behind the status bar's item. */
export async function showMenu(
  settings: CompletionSettings,
  language: string | undefined,
): Promise<void> {
  const chosen = await vscode.window.showQuickPick(entries(settings, language), {
    title: "First Token",
    placeHolder: vscode.l10n.t("Completion by the model on this computer"),
  });
  if (chosen !== undefined) await vscode.commands.executeCommand(chosen.command);
}

interface Entry extends vscode.QuickPickItem {
  readonly command: string;
}

function entries(settings: CompletionSettings, language: string | undefined): Entry[] {
  const list: Entry[] = [
    {
      label: settings.enabled
        ? `$(circle-slash) ${vscode.l10n.t("Turn completion off")}`
        : `$(check) ${vscode.l10n.t("Turn completion on")}`,
      command: COMMANDS.toggleCompletion,
    },
  ];
  if (language !== undefined)
    list.push({
      label: isOn(language, settings)
        ? `$(circle-slash) ${vscode.l10n.t("Turn completion off for {0}", language)}`
        : `$(check) ${vscode.l10n.t("Turn completion on for {0}", language)}`,
      command: COMMANDS.toggleLanguage,
    });
  list.push(
    { label: `$(output) ${vscode.l10n.t("Show log")}`, command: COMMANDS.showLog },
    { label: `$(debug-restart) ${vscode.l10n.t("Restart model")}`, command: COMMANDS.restartModel },
  );
  return list;
}
