import * as vscode from "vscode";
import { windowsAround, type Place, type TextSource } from "./place";

/** What stages see of a document: no more of its text is read than they need. */
export function placeIn(document: vscode.TextDocument, position: vscode.Position): Place {
  const cells = cellsAround(document);
  const parts = cells.map(documentSource);
  return {
    language: document.languageId,
    path: pathOf(document),
    ...windowsAround(parts, cells.indexOf(document), document.offsetAt(position)),
  };
}

/** Where an item of the suggestion list is selected, completion goes on as if it were accepted. */
export function withSelected(
  place: Place,
  document: vscode.TextDocument,
  position: vscode.Position,
  { range, text }: vscode.SelectedCompletionInfo,
): Place | undefined {
  const typed = document.getText(new vscode.Range(range.start, position));
  if (!range.end.isEqual(position) || !text.startsWith(typed)) return undefined;
  return { ...place, before: place.before + text.slice(typed.length) };
}

/** The code cells of a notebook in this document's language, in order; or the document alone. */
function cellsAround(document: vscode.TextDocument): vscode.TextDocument[] {
  if (document.uri.scheme !== NOTEBOOK_CELL) return [document];
  const cells = (notebookOf(document)?.getCells() ?? [])
    .filter(({ kind }) => kind === vscode.NotebookCellKind.Code)
    .map((cell) => cell.document)
    .filter((cell) => cell === document || isSameLanguage(cell, document));
  return cells.includes(document) ? cells : [document];
}

function notebookOf(document: vscode.TextDocument): vscode.NotebookDocument | undefined {
  return vscode.workspace.notebookDocuments.find((notebook) =>
    notebook.getCells().some((cell) => cell.document === document),
  );
}

function isSameLanguage(cell: vscode.TextDocument, document: vscode.TextDocument): boolean {
  if (cell.languageId !== document.languageId) return false;
  // `%%bash` and the like: a cell in another language for Jupyter, whatever VS Code takes it for.
  const magic = /^%%(\w+)/.exec(cell.lineAt(0).text)?.[1];
  return magic === undefined || PYTHON_MAGICS.includes(magic);
}

function documentSource(document: vscode.TextDocument): TextSource {
  const last = document.lineAt(document.lineCount - 1).range.end;
  return {
    length: document.offsetAt(last),
    slice: (start, end) =>
      document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end))),
  };
}

/** Never more of the way than the part inside the workspace. */
function pathOf(document: vscode.TextDocument): string {
  const { uri } = document;
  const extension = EXTENSIONS[document.languageId] ?? document.languageId;
  if (document.isUntitled) return `untitled.${extension}`;
  const isInside = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  const path = isInside ? vscode.workspace.asRelativePath(uri, false) : basename(uri.path);
  // The model knows notebooks as the code in them.
  return path.replaceAll("\\", "/").replace(/\.ipynb$/, `.${extension}`);
}

function basename(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

const NOTEBOOK_CELL = "vscode-notebook-cell";
const PYTHON_MAGICS = ["capture", "prun", "time", "timeit"];
const EXTENSIONS: Readonly<Record<string, string>> = {
  python: "py",
  javascript: "js",
  typescript: "ts",
  shellscript: "sh",
};
