import * as vscode from "vscode";
import type { ModelError } from "../protocol/model";
import { faultInWords, type Fault } from "./faults";

/** A fault of the model in the editor's language. */
export function explainFault({ kind }: Pick<ModelError, "kind">): Fault {
  return faultInWords(kind, vscode.l10n);
}
