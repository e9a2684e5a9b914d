import * as vscode from "vscode";
import type { LessonCell } from "../protocol/lessonCell";
import { exerciseOf } from "./exercise";
import { field, isLesson } from "./lessonMetadata";

/** Looks among the notebooks that are open. */
export const lessonCell: LessonCell = (uri) => {
  for (const notebook of vscode.workspace.notebookDocuments) {
    if (!isLesson(notebook.metadata)) continue;
    const cell = notebook.getCells().find(({ document }) => document.uri.toString() === uri);
    if (cell !== undefined) return isUntried(cell) ? "untried exercise" : "lesson";
  }
  return undefined;
};

function isUntried(cell: vscode.NotebookCell): boolean {
  if (exerciseOf(field(cell.metadata, "metadata") ?? cell.metadata) === undefined) return false;
  return cell.executionSummary?.executionOrder === undefined && cell.outputs.length === 0;
}
