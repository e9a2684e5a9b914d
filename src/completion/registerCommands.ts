import * as vscode from "vscode";
import { COMMANDS, INTERNAL_COMMANDS, VIEWS } from "../commands";
import {
  completionSettings,
  setCompletionEnabled,
  setCompletionMode,
  setLanguageEnabled,
} from "../config";
import { activeDocument } from "./activeDocumentProvider";
import { confirmClear } from "./clearView";
import { showMenu } from "./menuView";
import { askMode } from "./modeView";
import type { Snooze } from "./snooze";
import { askHowLong, MINUTE_MS } from "./snoozeView";
import { isOn } from "./when";

export interface CommandParts {
  readonly snooze: Snooze;
  readonly acceptance: { accepted(id: unknown, index: unknown): void };
  readonly restart: () => void;
  readonly resetStatistics: () => void;
  readonly resetThreshold: () => void;
}

/** Everything that people can do with completion by a command. */
export function registerCommands(parts: CommandParts): vscode.Disposable {
  const commands = { ...switches(), ...snoozing(parts.snooze), ...keeping(parts) };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}

type Commands = Record<string, (...values: unknown[]) => unknown>;

function switches(): Commands {
  return {
    [COMMANDS.toggleCompletion]: async () => {
      const document = activeDocument();
      await setCompletionEnabled(!completionSettings(document).enabled, document);
    },
    [COMMANDS.toggleLanguage]: async () => {
      const document = activeDocument();
      if (document === undefined) return;
      const on = isOn(document.languageId, completionSettings(document));
      await setLanguageEnabled(document.languageId, !on, document);
    },
    [COMMANDS.chooseMode]: async () => {
      const document = activeDocument();
      const mode = await askMode(completionSettings(document).mode);
      if (mode !== undefined) await setCompletionMode(mode, document);
    },
    [COMMANDS.showModelView]: () => vscode.commands.executeCommand(`${VIEWS.model}.focus`),
  };
}

function snoozing(snooze: Snooze): Commands {
  return {
    [COMMANDS.showMenu]: async () => {
      const document = activeDocument();
      const settings = completionSettings(document);
      await showMenu({ settings, language: document?.languageId, isSnoozed: snooze.isOn });
    },
    // Who binds a key may give the minutes; a button in a view gives something else.
    [COMMANDS.snooze]: async (minutes) => {
      const given = typeof minutes === "number" && minutes > 0 ? minutes * MINUTE_MS : undefined;
      const forMs = given ?? (await askHowLong());
      if (forMs !== undefined) snooze.start(forMs);
    },
    [COMMANDS.endSnooze]: () => {
      snooze.end();
    },
  };
}

function keeping(parts: CommandParts): Commands {
  return {
    [COMMANDS.restartModel]: parts.restart,
    [COMMANDS.resetStatistics]: async () => {
      if (await confirmClear("statistics")) parts.resetStatistics();
    },
    [COMMANDS.resetThreshold]: parts.resetThreshold,
    [COMMANDS.clearLocalData]: async () => {
      if (!(await confirmClear("everything"))) return;
      parts.resetStatistics();
      parts.resetThreshold();
    },
    [INTERNAL_COMMANDS.completionAccepted]: (id, index) => {
      parts.acceptance.accepted(id, index);
    },
  };
}
