import assert from "node:assert/strict";
import * as vscode from "vscode";
import { extensionApi, tidyUp, until } from "./support";

const CONTROLLER = { id: "first-token-python", extension: "first-token.first-token" };
/** Python starts in two seconds; a slow, busy machine needs more. */
const START_MS = 60_000;

async function open(...cells: readonly string[]): Promise<vscode.NotebookDocument> {
  await extensionApi();
  const data = new vscode.NotebookData(
    cells.map((text) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, "python")),
  );
  const notebook = await vscode.workspace.openNotebookDocument("jupyter-notebook", data);
  await vscode.window.showNotebookDocument(notebook);
  await vscode.commands.executeCommand("notebook.selectKernel", CONTROLLER);
  return notebook;
}

async function runAll(notebook: vscode.NotebookDocument): Promise<void> {
  const before = notebook.getCells().map(endOf);
  await vscode.commands.executeCommand("notebook.execute", notebook.uri);
  await until(
    "the end of the cells",
    () =>
      notebook
        .getCells()
        .every(
          (cell, i) => cell.executionSummary?.success === false || endOf(cell) !== before[i],
        ) || notebook.getCells().some((cell) => cell.executionSummary?.success === false),
    START_MS,
  );
}

function endOf(cell: vscode.NotebookCell): number | undefined {
  return cell.executionSummary?.timing?.endTime;
}

/** All text of a cell's outputs, errors as `name: message`. */
function textOf(cell: vscode.NotebookCell): string {
  return cell.outputs
    .flatMap(({ items }) => items)
    .map(({ mime, data }) => {
      const text = Buffer.from(data).toString("utf8");
      if (mime !== "application/vnd.code.notebook.error") return text;
      const { name, message } = JSON.parse(text) as Error;
      return `${name}: ${message}`;
    })
    .join("");
}

describe("the built-in kernel", function () {
  this.timeout(2 * START_MS);
  afterEach(tidyUp);

  it("runs the cells of a notebook in order, with their output and the last value", async () => {
    const notebook = await open("a = 20\nprint('嗨', a)", "a + 1", "a += 1\nprint(a)");
    await runAll(notebook);
    assert.deepEqual(notebook.getCells().map(textOf), ["嗨 20\n", "21", "21\n"]);
    assert.deepEqual(
      notebook.getCells().map((cell) => cell.executionSummary?.executionOrder),
      [1, 2, 3],
    );
    assert.equal(notebook.cellAt(1).outputs[0]?.items[0]?.mime, "text/plain");
  });

  it("shows an error with the cell's lines, and leaves out the cells after it", async () => {
    const notebook = await open("print('before')\n1 / 0", "print('after')");
    await runAll(notebook);
    assert.match(textOf(notebook.cellAt(0)), /^before\nZeroDivisionError: division by zero$/);
    const error = notebook.cellAt(0).outputs.at(-1)?.items[0];
    assert.ok(error);
    const { stack } = JSON.parse(Buffer.from(error.data).toString()) as { stack: string };
    assert.match(stack, /In \[1\].*line 2[^]*1 \/ 0/);
    assert.equal(notebook.cellAt(1).outputs.length, 0);
  });

  it("keeps two notebooks apart, and ends a process with its notebook", async () => {
    const first = await open("x = 1\nprint(x)");
    await runAll(first);
    const second = await open("print('x' in globals())");
    await runAll(second);
    assert.equal(textOf(second.cellAt(0)), "False\n");
    const { state } = await extensionApi();
    const pids = state().lessons.kernels;
    assert.equal(pids.length, 2);
    await tidyUp();
    await until("the end of both processes", () => pids.every((pid) => !isAlive(pid)));
  });

  it("ends an endless loop when interrupted, and keeps the names", async () => {
    const notebook = await open("kept = 7", "print('on')\nwhile True: pass", "print(kept)");
    void vscode.commands.executeCommand("notebook.execute", notebook.uri);
    await until("the loop", () => textOf(notebook.cellAt(1)) === "on\n", START_MS);
    await vscode.commands.executeCommand("notebook.cancelExecution", undefined, notebook.uri);
    await until("the interrupt", () => notebook.cellAt(1).executionSummary?.success === false);
    assert.match(textOf(notebook.cellAt(1)), /KeyboardInterrupt/);
    assert.equal(notebook.cellAt(2).outputs.length, 0);
    await vscode.commands.executeCommand(
      "notebook.cell.execute",
      { start: 2, end: 3 },
      notebook.uri,
    );
    await until("the last cell", () => textOf(notebook.cellAt(2)) === "7\n");
  });

  it("says that variables are gone when Python is killed, and the next run works", async () => {
    const notebook = await open("print('on')\nimport time\ntime.sleep(60)");
    void vscode.commands.executeCommand("notebook.execute", notebook.uri);
    await until("the cell", () => textOf(notebook.cellAt(0)) === "on\n", START_MS);
    const { state } = await extensionApi();
    const [pid] = state().lessons.kernels;
    assert.ok(pid !== undefined);
    process.kill(pid, "SIGKILL");
    await until("the message", () => textOf(notebook.cellAt(0)).includes("variables are gone"));
    const other = await vscode.workspace.applyEdit(
      replaceText(notebook.cellAt(0).document, "print(6 * 7)"),
    );
    assert.ok(other);
    await runAll(notebook);
    assert.equal(textOf(notebook.cellAt(0)), "42\n");
  });

  it("forgets all names at a restart", async () => {
    const notebook = await open("print('x' in globals())\nx = 1");
    await runAll(notebook);
    await vscode.commands.executeCommand("firstToken.restartPython");
    await runAll(notebook);
    assert.equal(textOf(notebook.cellAt(0)), "False\n");
    assert.equal(notebook.cellAt(0).executionSummary?.executionOrder, 1);
  });
});

function replaceText(document: vscode.TextDocument, text: string): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  return edit;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
