import * as vscode from "vscode";
import { COMMANDS } from "../commands";
import type { CompletionSettings } from "../config";
import { modeName } from "./modeView";
import { isOn } from "./when";

/** What the menu depends on. */
export interface MenuSituation {
  readonly settings: CompletionSettings;
  readonly language: string | undefined;
  readonly isSnoozed: boolean;
}

/** The short menu behind the status bar's item. */
export async function showMenu(situation: MenuSituation): Promise<void> {
  const chosen = await vscode.window.showQuickPick(entries(situation), {
    title: "First Token",
    placeHolder: vscode.l10n.t("Completion by the model on this computer"),
  });
  if (chosen !== undefined) await vscode.commands.executeCommand(chosen.command);
}

interface Entry extends vscode.QuickPickItem {
  readonly command: string;
}

function entries(situation: MenuSituation): Entry[] {
  return [...questions(), ...switches(situation), ...rest()];
}

function questions(): Entry[] {
  return [
    entry("question", vscode.l10n.t("Why this suggestion, or none?"), COMMANDS.whySuggestion),
    entry("graph", vscode.l10n.t("Show model, speed and statistics"), COMMANDS.showModelView),
  ];
}

function switches({ settings, language, isSnoozed }: MenuSituation): Entry[] {
  const [off, on] = ["circle-slash", "check"];
  return [
    isSnoozed
      ? entry("bell", vscode.l10n.t("End snooze"), COMMANDS.endSnooze)
      : entry("bell-slash", vscode.l10n.t("Snooze…"), COMMANDS.snooze),
    {
      ...entry("settings", vscode.l10n.t("How sure must suggestions be…"), COMMANDS.chooseMode),
      description: modeName(settings.mode),
    },
    settings.enabled
      ? entry(off, vscode.l10n.t("Turn completion off"), COMMANDS.toggleCompletion)
      : entry(on, vscode.l10n.t("Turn completion on"), COMMANDS.toggleCompletion),
    ...(language === undefined
      ? []
      : [
          isOn(language, settings)
            ? entry(
                off,
                vscode.l10n.t("Turn completion off for {0}", language),
                COMMANDS.toggleLanguage,
              )
            : entry(
                on,
                vscode.l10n.t("Turn completion on for {0}", language),
                COMMANDS.toggleLanguage,
              ),
        ]),
  ];
}

function rest(): Entry[] {
  return [
    entry("output", vscode.l10n.t("Show log"), COMMANDS.showLog),
    entry("debug-restart", vscode.l10n.t("Restart model"), COMMANDS.restartModel),
  ];
}

function entry(icon: string, label: string, command: string): Entry {
  return { label: `$(${icon}) ${label}`, command };
}
