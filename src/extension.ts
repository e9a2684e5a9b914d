import * as vscode from "vscode";
import { COMMANDS } from "./commands";
import { createLog } from "./log";

/** What every feature gets to register itself with. */
export interface ExtensionContext {
  readonly extension: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
}

type Register = (context: ExtensionContext) => vscode.Disposable;

const FEATURES: Readonly<Record<string, Register>> = {
  log: ({ log }) =>
    vscode.commands.registerCommand(COMMANDS.showLog, () => {
      log.show();
    }),
};

export function activate(extension: vscode.ExtensionContext): void {
  const log = createLog();
  extension.subscriptions.push(log);
  // A feature that fails to register is logged; the others still come.
  for (const [name, register] of Object.entries(FEATURES)) {
    try {
      extension.subscriptions.push(register({ extension, log }));
    } catch (error) {
      log.error(`${name} could not be registered: ${String(error)}`);
    }
  }
}
