import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { exerciseOf } from "../../src/lessons/exercise";
import type { CheckOutcome } from "../../src/protocol/checks";
import type { RoadmapRow } from "../../src/roadmap/tree/row";
import { accept, extensionApi, tidyUp, until } from "./support";

/** Python starts, a lesson runs, on a slow and busy machine. */
const CHECK_TIMEOUT_MS = 120_000;

describe("the roadmap in VS Code", function () {
  this.timeout(CHECK_TIMEOUT_MS);
  let folder: string;

  before(async () => {
    await extensionApi();
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    folder = path.join(workspace.uri.fsPath, "roadmap-lessons");
  });

  beforeEach(async () => {
    await set("lessons.folder", folder);
    await set("language", "en");
  });

  afterEach(async () => {
    await tidyUp();
    for (const key of ["lessons.folder", "language"]) await set(key, undefined);
    await fs.rm(folder, { recursive: true, force: true });
  });

  it("stands first in the side bar, and each command of its tasks is there or marked as later", async () => {
    await vscode.commands.executeCommand("firstToken.roadmap.focus");
    const commands = new Set(await vscode.commands.getCommands(true));
    for (const row of await rows())
      if (row.description?.includes("in a later version") === true)
        assert.doesNotMatch(row.context ?? "", /canOpen/);
    for (const id of ["firstToken.openWalkthrough", "firstToken.tryGhostText"])
      assert.ok(commands.has(id), id);
  });

  it("is in the language of the setting, and changes with it at once", async () => {
    const english = (await rows()).map(({ label }) => label);
    for (const label of english) assert.doesNotMatch(label, /\p{Script=Han}/u);
    await set("language", "zh-cn");
    for (const { label } of await rows()) assert.match(label, /\p{Script=Han}/u);
  });

  it("verifies a task by really running the check of its lesson, and says what is missing before", async () => {
    const id = "hello-world";
    assert.match((await checked(id)).missing ?? "", /^Open the lesson first/);
    const notebook = await openLesson("00-hello");
    const exercise = notebook.getCells().find((cell) => exerciseIn(cell) !== undefined);
    assert.ok(exercise);
    assert.match((await checked(id)).missing ?? "", /^Not yet\. Hint 1 of 3: /);
    await replace(exercise, "print(");
    assert.match((await checked(id)).missing ?? "", /ended with an error\. SyntaxError/);
    assert.equal((await row(`task/${id}`)).box?.isChecked, false);

    await replace(exercise, exerciseIn(exercise)?.solution ?? "");
    assert.deepEqual(await checked(id), { passed: true });
    const after = await row(`task/${id}`);
    assert.deepEqual([after.box?.isChecked, after.description], [true, "verified"]);
    assert.match(after.tooltip ?? "", /`00-hello\/shortest`/);
    assert.match((await rows())[0]?.label ?? "", /^Continue: /);
    const { state } = await extensionApi();
    assert.ok(state().roadmap.done.has("firstTick"));
  });

  it("keeps what a person says of a task, and takes it back", async () => {
    const id = "not-chatgpt";
    for (const [command, word] of [
      ["firstToken.declareTask", "by your word"],
      ["firstToken.withdrawTask", "1 min"],
      ["firstToken.skipTask", "known, skipped"],
      ["firstToken.withdrawTask", "1 min"],
    ] as const) {
      await vscode.commands.executeCommand(command, id);
      assert.equal((await row(`task/${id}`)).description, word);
    }
  });

  it("completes the walkthrough's steps by what was really done, and by nothing else", async () => {
    const { state } = await extensionApi();
    const notebook = await openLesson("01-next-token");
    const cell = notebook.getCells().find(({ kind }) => kind === vscode.NotebookCellKind.Code);
    assert.ok(cell);
    await replace(cell, "print('mine')");
    assert.ok(!state().roadmap.done.has("changedCell"));
    const range = { start: cell.index, end: cell.index + 1 };
    await vscode.commands.executeCommand("notebook.cell.execute", range, notebook.uri);
    await until(
      "the changed cell",
      () => state().roadmap.done.has("changedCell"),
      CHECK_TIMEOUT_MS,
    );
    assert.ok(state().roadmap.done.has("ranCell"));
  });

  it("prepares a file in which ghost text comes, and the first one accepted earns its tick", async () => {
    await vscode.commands.executeCommand("firstToken.tryGhostText");
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.ok(editor.document.getText().endsWith("import numpy as "));
    const text = await accept(editor);
    assert.match(text, /import numpy as np/);
    const { state } = await extensionApi();
    await until("the evidence", () => state().roadmap.done.has("acceptedGhostText"));
    assert.equal((await row("task/first-ghost-text")).description, "verified");
  });
});

async function rows(): Promise<readonly RoadmapRow[]> {
  return await (await extensionApi()).state().roadmap.rows();
}

async function row(id: string): Promise<RoadmapRow> {
  const all = (some: readonly RoadmapRow[]): RoadmapRow[] =>
    some.flatMap((one) => [one, ...all(one.rows ?? [])]);
  const found = all(await rows()).find((one) => one.id === id);
  assert.ok(found, id);
  return found;
}

async function checked(taskId: string): Promise<CheckOutcome> {
  const outcome = await vscode.commands.executeCommand("firstToken.checkTask", taskId);
  await vscode.commands.executeCommand("notifications.clearAll");
  return outcome as CheckOutcome;
}

async function openLesson(id: string): Promise<vscode.NotebookDocument> {
  await vscode.commands.executeCommand("firstToken.openLesson", id);
  return await until("the lesson", () => {
    const notebook = vscode.window.activeNotebookEditor?.notebook;
    return notebook?.uri.path.includes(`/${id}.`) === true && notebook;
  });
}

async function replace({ document }: vscode.NotebookCell, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  await vscode.workspace.applyEdit(edit);
}

function exerciseIn({ metadata }: vscode.NotebookCell) {
  return exerciseOf((metadata as { metadata?: unknown }).metadata ?? metadata);
}

async function set(key: string, value: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration("firstToken");
  await settings.update(key, value, vscode.ConfigurationTarget.Global);
}
