import path from "node:path";
import * as vscode from "vscode";
import { Disposable } from "../disposable";
import type { EvidenceSink } from "../protocol/evidence";
import { exerciseIn } from "./exerciseProvider";
import { copyOf } from "./learnerCopy";
import { chooseLessonFolder } from "./lessonFolderView";
import { type LessonMetadata, lessonMetadata } from "./lessonMetadata";
import type { Lesson, Shelf } from "./shelf";

export interface DeskParts {
  readonly shelf: Shelf;
  readonly evidence: EvidenceSink;
  readonly language: () => string;
}

/** The learner's copies of the lessons: opened, reset, one after the other. */
export class DeskProvider extends Disposable {
  constructor(private readonly parts: DeskParts) {
    super();
    const follow = (): void => {
      void vscode.commands.executeCommand("setContext", IS_LESSON, current() !== undefined);
    };
    this.register(vscode.window.onDidChangeActiveNotebookEditor(follow));
    follow();
  }

  /**
   * @param id of the lesson; asked for without one
   * @param check name of the exercise to go to
   */
  async open(id?: unknown, check?: unknown): Promise<void> {
    const { shelf, language } = this.parts;
    const lesson =
      typeof id === "string" ? await shelf.lesson(id, language()) : await this.#choose();
    if (lesson !== undefined) await this.#show(lesson, language());
    if (typeof check === "string") goToExercise(check);
  }

  async next(): Promise<void> {
    const now = current();
    if (now === undefined) return;
    const lesson = await this.parts.shelf.next(now.lesson, now.language);
    if (lesson !== undefined) await this.#show(lesson, now.language);
    else void vscode.window.showInformationMessage(vscode.l10n.t("That was the last lesson."));
  }

  /** As it was shipped; what the learner wrote is kept beside it. */
  async reset(): Promise<void> {
    const notebook = vscode.window.activeNotebookEditor?.notebook;
    const now = current();
    if (notebook === undefined || now === undefined) return;
    const lesson = await this.parts.shelf.lesson(now.lesson, now.language);
    if (lesson === undefined) return;
    await notebook.save();
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    const kept = await freeName(notebook.uri);
    await vscode.workspace.fs.rename(notebook.uri, kept);
    await vscode.workspace.fs.copy(vscode.Uri.file(lesson.file), notebook.uri);
    await show(notebook.uri);
    void tellKept(kept);
  }

  async #choose(): Promise<Lesson | undefined> {
    const lessons = await this.parts.shelf.lessons(this.parts.language());
    const items = lessons.map((lesson) => ({ label: lesson.title, lesson }));
    const placeHolder = vscode.l10n.t("Which lesson?");
    return (await vscode.window.showQuickPick(items, { placeHolder }))?.lesson;
  }

  async #show(lesson: Lesson, language: string): Promise<void> {
    const folder = await chooseLessonFolder();
    if (folder === undefined) return;
    const copy = vscode.Uri.file(copyOf(folder.fsPath, lesson.id, language));
    await vscode.workspace.fs.createDirectory(folder);
    await copyMissing(lesson.file, copy);
    for (const file of lesson.data)
      await copyMissing(file, vscode.Uri.joinPath(folder, path.basename(file)));
    await show(copy);
    await this.parts.evidence.add({ id: lesson.id, kind: "opened", atMs: Date.now() });
  }
}

const IS_LESSON = "firstToken.isLesson";

/** The lesson in front. */
function current(): LessonMetadata | undefined {
  return lessonMetadata(vscode.window.activeNotebookEditor?.notebook.metadata);
}

async function show(file: vscode.Uri): Promise<void> {
  const notebook = await vscode.workspace.openNotebookDocument(file);
  await vscode.window.showNotebookDocument(notebook);
}

/** Of the lesson in front. */
function goToExercise(check: string): void {
  const editor = vscode.window.activeNotebookEditor;
  const cell = editor?.notebook.getCells().find((one) => exerciseIn(one)?.check === check);
  if (editor === undefined || cell === undefined) return;
  const range = new vscode.NotebookRange(cell.index, cell.index + 1);
  editor.selections = [range];
  // With the text that says what is asked.
  const shown = new vscode.NotebookRange(Math.max(0, cell.index - 1), cell.index + 1);
  editor.revealRange(shown, vscode.NotebookEditorRevealType.AtTop);
}

/** What the learner has is never overwritten. */
async function copyMissing(from: string, to: vscode.Uri): Promise<void> {
  if (!(await exists(to))) await vscode.workspace.fs.copy(vscode.Uri.file(from), to);
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return await vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

/** Beside the lesson; an earlier copy stays, too. */
async function freeName(lesson: vscode.Uri): Promise<vscode.Uri> {
  for (let i = 1; ; i++) {
    const end = i === 1 ? ".before-reset.ipynb" : `.before-reset-${i}.ipynb`;
    const name = lesson.with({ path: lesson.path.replace(/\.ipynb$/, end) });
    if (!(await exists(name))) return name;
  }
}

async function tellKept(kept: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t("Open My Copy");
  const told = vscode.l10n.t("The lesson is fresh again. What you had written is kept beside it.");
  if ((await vscode.window.showInformationMessage(told, open)) === open) await show(kept);
}
