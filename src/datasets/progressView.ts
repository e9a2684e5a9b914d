import * as vscode from "vscode";
import type { DatasetProgress } from "../protocol/dataset";
import type { Waiting } from "./datasetProcess";
import { progressInWords, shareDone } from "./progressInWords";

/**
 * Runs long work under a bar that a person can cancel.
 *
 * @param ending ends it as well
 */
export async function withProgress<T>(
  title: string,
  ending: AbortSignal,
  work: (waiting: Waiting) => Promise<T>,
): Promise<T> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return await vscode.window.withProgress(options, async (progress, token) => {
    const controller = new AbortController();
    token.onCancellationRequested(() => {
      controller.abort();
    });
    let share = 0;
    const told = (now: DatasetProgress): void => {
      const increment = 100 * (shareDone(now) - share);
      share = shareDone(now);
      progress.report({ increment, message: progressInWords(now, vscode.l10n) });
    };
    return await work({ told, signal: AbortSignal.any([controller.signal, ending]) });
  });
}
