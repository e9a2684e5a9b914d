import * as vscode from "vscode";

/** What code needs in order to log. Pure code takes this and never sees the channel. */
export interface Log {
  trace(message: string): void;
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string | Error): void;
}

/** The one output channel: the extension and its child processes all log into it. */
export function createLog(): vscode.LogOutputChannel {
  return vscode.window.createOutputChannel("First Token", { log: true });
}

/** A child process' lines in the same channel, under its name. */
export function childLog(
  log: Log,
  name: string,
): (level: "error" | "warn" | "info" | "debug", message: string) => void {
  return (level, message) => {
    log[level](`${name}: ${message}`);
  };
}
