import * as vscode from "vscode";
import { COMMANDS } from "../commands";

/** The light bulb beside selected Python code offers to explain it. */
export class ExplainActionProvider implements vscode.CodeActionProvider {
  static readonly kind = vscode.CodeActionKind.Empty.append("explain");

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range | vscode.Selection,
  ): vscode.CodeAction[] {
    if (range.isEmpty) return [];
    const title = vscode.l10n.t("Explain This Code");
    const action = new vscode.CodeAction(title, ExplainActionProvider.kind);
    action.command = { command: COMMANDS.explain, title, arguments: [document.uri, range] };
    return [action];
  }
}
