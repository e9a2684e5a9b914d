import * as vscode from "vscode";
import { isCompletable } from "./completionProvider";

/** The document that a person is writing code in; output and the like do not count. */
export function activeDocument(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document !== undefined && isCompletable(document) ? document : undefined;
}
