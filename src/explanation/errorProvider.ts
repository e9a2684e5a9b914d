import * as vscode from "vscode";
import { COMMANDS } from "../commands";
import { Disposable } from "../disposable";
import type { Language } from "../protocol/bilingual";
import type { ReportSink } from "../protocol/reports";
import { explainError } from "./errors/explainError";

export interface ErrorParts {
  readonly reports: ReportSink;
  readonly language: () => Language;
}

/** *Explain this error*: below a cell that failed, or for a traceback that is selected or copied. */
export class ErrorProvider extends Disposable implements vscode.NotebookCellStatusBarItemProvider {
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeCellStatusBarItems = this.#changed.event;

  constructor(private readonly parts: ErrorParts) {
    super();
    this.register(
      vscode.notebooks.registerNotebookCellStatusBarItemProvider("jupyter-notebook", this),
    );
    this.register(
      vscode.workspace.onDidChangeNotebookDocument(({ cellChanges }) => {
        if (cellChanges.some(({ outputs }) => outputs !== undefined)) this.#changed.fire();
      }),
    );
    this.register(
      vscode.commands.registerCommand(COMMANDS.explainError, (from: unknown) => this.explain(from)),
    );
  }

  provideCellStatusBarItems(cell: vscode.NotebookCell): vscode.NotebookCellStatusBarItem[] {
    if (errorOf(cell) === undefined) return [];
    const { l10n } = vscode;
    const item = new vscode.NotebookCellStatusBarItem(
      `$(lightbulb) ${l10n.t("Explain this error")}`,
      vscode.NotebookCellStatusBarAlignment.Left,
    );
    item.tooltip = l10n.t("Says what the error means, its usual causes, and what to do");
    item.command = {
      command: COMMANDS.explainError,
      title: l10n.t("Explain this error"),
      arguments: [cell],
    };
    return [item];
  }

  /** @param from a cell, else what is selected, else the last failed cell, else the clipboard */
  async explain(from: unknown): Promise<void> {
    const text = isCell(from) ? errorOf(from) : await textInSight();
    const explained = text === undefined ? undefined : explainError(text, this.parts.language());
    if (explained === undefined) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          "There is no error to explain. Select or copy Python's message, from “Traceback” to its last line, and try again.",
        ),
      );
      return;
    }
    const title = this.parts.language() === "en" ? "This error" : "这个错误";
    await this.parts.reports.show({ title, markdown: explained.markdown });
  }
}

/** What a failed cell has printed. */
function errorOf(cell: vscode.NotebookCell): string | undefined {
  for (const { items } of cell.outputs)
    for (const { mime, data } of items)
      if (mime === ERROR_MIME) return errorText(Buffer.from(data).toString("utf8"));
  return undefined;
}

const ERROR_MIME = "application/vnd.code.notebook.error";

/** Some kernels leave the last line out of the stack. */
function errorText(json: string): string {
  const { name = "", message = "", stack = "" } = JSON.parse(json) as Record<string, string>;
  return `${stack}\n${name}: ${message}`;
}

async function textInSight(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor?.document.getText(editor.selection) ?? "";
  if (selected.trim() !== "") return selected;
  const cells = vscode.window.activeNotebookEditor?.notebook.getCells() ?? [];
  const failed = cells.map(errorOf).findLast((text) => text !== undefined);
  return failed ?? (await vscode.env.clipboard.readText());
}

function isCell(value: unknown): value is vscode.NotebookCell {
  return typeof value === "object" && value !== null && "outputs" in value && "notebook" in value;
}
