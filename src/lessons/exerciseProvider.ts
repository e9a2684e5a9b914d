import type * as vscode from "vscode";
import { type Exercise, exerciseOf } from "./exercise";
import { field } from "./lessonMetadata";

/** Of a cell, if it is one. */
export function exerciseIn(cell: vscode.NotebookCell): Exercise | undefined {
  return exerciseOf(ownMetadata(cell));
}

/** VS Code puts what stands in the file into a field of its own. */
export function ownMetadata(cell: vscode.NotebookCell): unknown {
  return field(cell.metadata, "metadata") ?? cell.metadata;
}
