import * as vscode from "vscode";
import { placeIn } from "./placeProvider";

/** A file as the model knows it: a document, or all code cells of a notebook in their order. */
export interface Source {
  /** Of the file; of a cell that of its notebook. */
  readonly uri: vscode.Uri;
  /** As the model sees it. */
  readonly path: string;
  readonly language: string;
  /** UTF-16 units, about. */
  readonly length: number;
  text(): string;
}

export function sourceOf(document: vscode.TextDocument): Source {
  const { path } = placeIn(document, new vscode.Position(0, 0));
  const notebook = notebookOf(document);
  const cells = notebook
    ?.getCells()
    .filter(({ kind }) => kind === vscode.NotebookCellKind.Code)
    .map((cell) => cell.document)
    .filter(({ languageId }) => languageId === document.languageId);
  const parts = cells ?? [document];
  return {
    uri: notebook?.uri ?? document.uri,
    path,
    language: document.languageId,
    length: parts.reduce((sum, part) => sum + lengthOf(part), 0),
    text: () => parts.map((part) => part.getText()).join("\n\n"),
  };
}

function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

function notebookOf(document: vscode.TextDocument): vscode.NotebookDocument | undefined {
  if (document.uri.scheme !== "vscode-notebook-cell") return undefined;
  return vscode.workspace.notebookDocuments.find((notebook) =>
    notebook.getCells().some((cell) => cell.document === document),
  );
}
