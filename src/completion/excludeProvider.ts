import * as vscode from "vscode";
import type { CompletionSettings } from "../config";

/** Whether a glob of the settings names this document, as `files.exclude` does. */
export function isExcluded(
  document: vscode.TextDocument,
  { exclude }: Pick<CompletionSettings, "exclude">,
): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return Object.entries(exclude).some(
    ([glob, on]) => on === true && glob !== "" && matches(document, glob, folder),
  );
}

function matches(
  document: vscode.TextDocument,
  glob: string,
  folder: vscode.WorkspaceFolder | undefined,
): boolean {
  // Relative to the workspace folder where there is one; else to wherever the file lies.
  const pattern = folder === undefined ? glob : new vscode.RelativePattern(folder, glob);
  return vscode.languages.match({ pattern }, document) > 0;
}
