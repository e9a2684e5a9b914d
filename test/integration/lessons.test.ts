import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { lessonCell } from "../../src/lessons/lessonCellProvider";
import { exerciseOf, mayFail } from "../../src/lessons/exercise";
import { readEvidence } from "../../src/roadmap/evidenceLog";
import KEY_OUTPUTS from "../fixtures/lessons/keyOutputs.json";
import { extensionApi, moveTo, reasonOf, tidyUp, type, until } from "./support";

const LANGUAGES = ["zh-cn", "en"] as const;
/** All lessons of a language, on a slow and busy machine. */
const LESSON_TIMEOUT_MS = 300_000;

describe("lessons in VS Code", function () {
  this.timeout(LESSON_TIMEOUT_MS);
  let folder: string;

  before(async () => {
    await extensionApi();
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    folder = path.join(workspace.uri.fsPath, "my-lessons");
  });

  beforeEach(async () => {
    await set("lessons.folder", folder);
    await set("network", "never");
  });

  afterEach(async () => {
    await tidyUp();
    await set("lessons.folder", undefined);
    await set("network", undefined);
    await set("language", undefined);
    await fs.rm(folder, { recursive: true, force: true });
  });

  for (const language of LANGUAGES)
    it(`all run from start to end in ${language}, pass their checks, and leave evidence`, async () => {
      await set("language", language);
      const { state } = await extensionApi();
      const shipped = await fs.readdir(
        path.join(
          vscode.extensions.getExtension("first-token.first-token")?.extensionPath ?? "",
          "snippets/lessons",
          language,
        ),
      );
      const startMs = Date.now();
      for (const name of shipped.sort()) {
        const id = path.basename(name, ".ipynb");
        const notebook = await openLesson(id);
        await runToEnd(notebook);
        for (const [cell, text] of keyOutputs(id, language)) {
          const found = notebook.getCells().find((one) => cellId(one) === cell);
          assert.ok(found !== undefined, `${id}: ${cell}`);
          assert.ok(everything(found).includes(text), `${id}: ${cell}: ${everything(found)}`);
        }
        for (const cell of exercisesOf(notebook)) await solve(cell);
        const { evidence } = await readEvidence(state().lessons.evidenceFolder);
        const own = evidence
          .filter(({ atMs }) => atMs >= startMs)
          .filter((one) => one.id.startsWith(id));
        assert.deepEqual(
          own.map(({ kind }) => kind).filter((kind) => kind === "opened"),
          ["opened"],
        );
        const passed = own.filter(({ kind }) => kind === "passed").map((one) => one.id);
        const wanted = exercisesOf(notebook).map((cell) => `${id}/${checkOf(cell)}`);
        assert.deepEqual(passed, wanted);
        await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
      }
    });

  it("keep what the learner wrote: at a second opening, and beside a lesson that is reset", async () => {
    const notebook = await openLesson("00-hello");
    const edit = new vscode.WorkspaceEdit();
    edit.insert(notebook.cellAt(1).document.uri, new vscode.Position(0, 0), "# mine\n");
    await vscode.workspace.applyEdit(edit);
    await notebook.save();
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    const again = await openLesson("00-hello");
    assert.match(again.cellAt(1).document.getText(), /^# mine\n/);
  });

  it("are reset to what was shipped, and what the learner wrote is kept beside", async () => {
    const notebook = await openLesson("00-hello");
    const edit = new vscode.WorkspaceEdit();
    edit.insert(notebook.cellAt(1).document.uri, new vscode.Position(0, 0), "# mine\n");
    await vscode.workspace.applyEdit(edit);
    for (let round = 1; round <= 2; round++)
      await vscode.commands.executeCommand("firstToken.resetLesson");
    const kept = (await fs.readdir(folder)).filter((name) => name.includes(".before-reset")).sort();
    assert.equal(kept.length, 2);
    const texts = await Promise.all(
      kept.map((name) => fs.readFile(path.join(folder, name), "utf8")),
    );
    assert.equal(texts.filter((text) => text.includes("# mine")).length, 1);
    const fresh = vscode.window.activeNotebookEditor?.notebook;
    assert.ok(fresh);
    assert.doesNotMatch(fresh.cellAt(1).document.getText(), /# mine/);
  });

  it("have ghost text, but in an exercise only after the first attempt", async () => {
    const notebook = await openLesson("00-hello");
    const [exercise] = exercisesOf(notebook);
    assert.ok(exercise);
    await edit(exercise);
    assert.equal(reasonOf(await type("x")), "in an exercise");
    const uri = exercise.document.uri.toString();
    assert.equal(lessonCell(uri), "untried exercise");
    const range = { start: exercise.index, end: exercise.index + 1 };
    await vscode.commands.executeCommand("notebook.cell.execute", range, notebook.uri);
    await until("the attempt", () => exercise.executionSummary?.executionOrder, LESSON_TIMEOUT_MS);
    assert.equal(lessonCell(uri), "lesson");
  });

  it("serve an app on this computer until it is stopped", async () => {
    const notebook = await openLesson("08-serving");
    await runToEnd(notebook);
    const cell = notebook
      .getCells()
      .find(({ document }) => document.getText().includes("answers.get(question.text"));
    assert.ok(cell);
    const serve = "firstToken.lessons.toggleServe";
    const address = await vscode.commands.executeCommand<string>(serve, cell);
    assert.match(address, /^http:\/\/127\.0\.0\.1:\d+$/);
    const body = JSON.stringify({ text: "今天天气" });
    const answer = await fetch(`${address}/predict`, { method: "POST", body });
    assert.equal(answer.status, 200);
    assert.match(await answer.text(), /response/);
    assert.equal((await fetch(`${address}/predict`, { method: "POST", body: "{}" })).status, 422);
    assert.match(await (await fetch(`${address}/docs`)).text(), /\/predict/);
    await vscode.commands.executeCommand(serve, cell);
    await assert.rejects(fetch(`${address}/docs`));
  });

  it("go on to the next one", async () => {
    const notebook = await openLesson("00-hello");
    await vscode.commands.executeCommand("firstToken.nextLesson");
    await until("another lesson", () => {
      const open = vscode.window.activeNotebookEditor?.notebook;
      return open !== undefined && open !== notebook;
    });
  });
});

/** What a cell must have said, by its id. */
function keyOutputs(lesson: string, language: (typeof LANGUAGES)[number]): [string, string][] {
  const all = KEY_OUTPUTS as Record<string, Record<string, Record<string, string>>>;
  return Object.entries(all[lesson] ?? {}).map(([cell, texts]) => [cell, texts[language] ?? "?"]);
}

function cellId(cell: vscode.NotebookCell): unknown {
  return (cell.metadata as { id?: unknown }).id;
}

/** Errors as well. */
function everything(cell: vscode.NotebookCell): string {
  return cell.outputs
    .flatMap(({ items }) => items.map(({ data }) => Buffer.from(data).toString("utf8")))
    .join("\n");
}

async function openLesson(id: string): Promise<vscode.NotebookDocument> {
  await vscode.commands.executeCommand("firstToken.openLesson", id);
  return await until("the lesson", () => {
    const notebook = vscode.window.activeNotebookEditor?.notebook;
    return notebook?.uri.path.includes(`/${id}.`) === true && notebook;
  });
}

/** Every cell but the exercises, on the kernel that VS Code has chosen for the lesson. */
async function runToEnd(notebook: vscode.NotebookDocument): Promise<void> {
  for (const cell of notebook.getCells()) {
    if (cell.kind !== vscode.NotebookCellKind.Code || exerciseIn(cell) !== undefined) continue;
    const range = { start: cell.index, end: cell.index + 1 };
    await vscode.commands.executeCommand("notebook.cell.execute", range, notebook.uri);
    const ended = await until(
      "the end of a cell",
      () => cell.executionSummary?.timing && cell.executionSummary,
      LESSON_TIMEOUT_MS,
    );
    assert.equal(
      ended.success,
      !mayFail(own(cell)),
      `${notebook.uri.path}: ${cell.document.getText()}`,
    );
  }
}

async function edit(cell: vscode.NotebookCell): Promise<void> {
  const range = new vscode.NotebookRange(cell.index, cell.index + 1);
  await vscode.window.showNotebookDocument(cell.notebook, { selections: [range] });
  const editor = await until("the cell's editor", async () => {
    await vscode.commands.executeCommand("notebook.cell.edit");
    const active = vscode.window.activeTextEditor;
    return active?.document === cell.document && active;
  });
  moveTo(editor, cell.document.lineAt(cell.document.lineCount - 1).range.end);
}

async function solve(cell: vscode.NotebookCell): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const { document } = cell;
  const end = document.lineAt(document.lineCount - 1).range.end;
  const solution = exerciseIn(cell)?.solution ?? "";
  edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), solution);
  await vscode.workspace.applyEdit(edit);
  const passed = await vscode.commands.executeCommand("firstToken.lessons.checkAnswer", cell);
  assert.equal(passed, true, `${cell.notebook.uri.path}: ${checkOf(cell)}`);
}

function exercisesOf(notebook: vscode.NotebookDocument): vscode.NotebookCell[] {
  return notebook.getCells().filter((cell) => exerciseIn(cell) !== undefined);
}

function checkOf(cell: vscode.NotebookCell): string {
  return exerciseIn(cell)?.check ?? "";
}

function exerciseIn(cell: vscode.NotebookCell) {
  return exerciseOf(own(cell));
}

function own(cell: vscode.NotebookCell): unknown {
  return (cell.metadata as { metadata?: unknown }).metadata ?? cell.metadata;
}

async function set(key: string, value: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration("firstToken");
  await settings.update(key, value, vscode.ConfigurationTarget.Global);
}
