import * as vscode from "vscode";
import { COMMANDS, INTERNAL_COMMANDS } from "../commands";
import { Disposable } from "../disposable";
import type { EvidenceKind, EvidenceSink } from "../protocol/evidence";
import { checkEvidence } from "./checkEvidence";
import type { ControllerProvider } from "./controllerProvider";
import { type Exercise, exerciseOf } from "./exercise";
import { field, lessonMetadata } from "./lessonMetadata";
import type { Shelf } from "./shelf";

export interface CheckParts {
  readonly shelf: Shelf;
  readonly controller: ControllerProvider;
  readonly evidence: EvidenceSink;
}

/** “Check my answer” below the cells of exercises: runs, judges, and helps step by step. */
export class CheckProvider extends Disposable implements vscode.NotebookCellStatusBarItemProvider {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeCellStatusBarItems = this.#changed.event;
  readonly #passed = new WeakSet<vscode.NotebookCell>();
  readonly #failures = new WeakMap<vscode.NotebookCell, number>();

  constructor(private readonly parts: CheckParts) {
    super();
    this.register(this.#changed);
    this.register(
      vscode.notebooks.registerNotebookCellStatusBarItemProvider("jupyter-notebook", this),
    );
    this.register(
      vscode.commands.registerCommand(INTERNAL_COMMANDS.checkAnswer, (cell: vscode.NotebookCell) =>
        this.check(cell),
      ),
    );
  }

  provideCellStatusBarItems(cell: vscode.NotebookCell): vscode.NotebookCellStatusBarItem[] {
    if (exerciseIn(cell) === undefined) return [];
    const { l10n } = vscode;
    const text = this.#passed.has(cell)
      ? `$(pass-filled) ${l10n.t("Passed")}`
      : `$(checklist) ${l10n.t("Check my answer")}`;
    const item = new vscode.NotebookCellStatusBarItem(
      text,
      vscode.NotebookCellStatusBarAlignment.Left,
    );
    item.tooltip = l10n.t("Runs this cell and looks whether it does what is asked");
    item.command = {
      command: INTERNAL_COMMANDS.checkAnswer,
      title: l10n.t("Check my answer"),
      arguments: [cell],
    };
    return [item];
  }

  /** @returns whether it passed; undefined if it was not judged */
  async check(cell: vscode.NotebookCell): Promise<boolean | undefined> {
    const lesson = lessonMetadata(cell.notebook.metadata);
    const name = exerciseIn(cell)?.check;
    if (lesson === undefined || name === undefined) return undefined;
    const { shelf, controller } = this.parts;
    const exercise = await shelf.exercise(lesson.lesson, lesson.language, name);
    if (exercise === undefined) return undefined;
    const passed = await controller.check(cell, await shelf.checks(lesson.lesson), name);
    const id = `${lesson.lesson}/${name}`;
    if (passed !== undefined) await this.#note(id, passed ? "passed" : "failed", cell);
    if (passed === true) {
      this.#passed.add(cell);
      void congratulate();
    } else void this.#help(cell, exercise, id, passed === undefined);
    this.#changed.fire();
    return passed;
  }

  /** One hint a failure, from the faintest on; after the last one also the solution. */
  async #help(cell: vscode.NotebookCell, exercise: Exercise, id: string, hadError: boolean) {
    const { l10n } = vscode;
    const { hints, solution } = exercise;
    const count = Math.min((this.#failures.get(cell) ?? 0) + 1, hints.length);
    this.#failures.set(cell, count);
    const lead = hadError
      ? l10n.t("The cell ended with an error: its last line says which.")
      : l10n.t("Not yet.");
    const hint = l10n.t("Hint {0} of {1}: {2}", count, hints.length, hints[count - 1] ?? "");
    const show = l10n.t("Show the Solution");
    const buttons = count === hints.length ? [show] : [];
    if ((await vscode.window.showWarningMessage(`${lead} ${hint}`, ...buttons)) !== show) return;
    await insertBelow(cell, solution);
    await this.#note(id, "solutionShown", cell);
  }

  async #note(id: string, kind: EvidenceKind, cell: vscode.NotebookCell): Promise<void> {
    const models = this.parts.controller.models(cell.notebook);
    await this.parts.evidence.add(checkEvidence(id, kind, cell.document.getText(), models));
  }
}

async function congratulate(): Promise<void> {
  const next = vscode.l10n.t("Next Lesson");
  const praise = vscode.l10n.t("Right! This exercise is passed.");
  if ((await vscode.window.showInformationMessage(praise, next)) === next)
    await vscode.commands.executeCommand(COMMANDS.nextLesson);
}

function exerciseIn(cell: vscode.NotebookCell): Exercise | undefined {
  if (lessonMetadata(cell.notebook.metadata) === undefined) return undefined;
  return exerciseOf(field(cell.metadata, "metadata") ?? cell.metadata);
}

async function insertBelow(cell: vscode.NotebookCell, text: string): Promise<void> {
  const added = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, "python");
  const edit = new vscode.WorkspaceEdit();
  edit.set(cell.notebook.uri, [vscode.NotebookEdit.insertCells(cell.index + 1, [added])]);
  await vscode.workspace.applyEdit(edit);
}
