import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import * as vscode from "vscode";
import { levelOf, surprisalOf, tokenAt } from "../../src/lab/surprise/levels";
import type { LabState } from "../../src/lab/register";
import { extensionApi, moveTo, openFile, setting, tidyUp, until } from "./support";

/** Two models load on a slow and busy machine. */
const WAIT_MS = 60_000;

describe("the lab in VS Code", function () {
  this.timeout(2 * WAIT_MS);
  let lab: () => LabState;

  before(async () => {
    const { state } = await extensionApi();
    lab = () => state().lab;
  });
  afterEach(async () => {
    if (lab().surprise.isOn) await vscode.commands.executeCommand("firstToken.labSurprise");
    await tidyUp();
  });

  const answered = async (ask: string, after = 0): Promise<number> =>
    await until(
      `an answer to ${ask}`,
      () => lab().view.answered.findLast((each, at) => at >= after && each.ask === ask)?.ms,
      WAIT_MS,
    );

  it("opens on each of its tabs, and its page asks the model", async () => {
    for (const [command, ask] of [
      ["lab", "next"],
      ["labAttention", "attention"],
      ["labAnatomy", "anatomy"],
      ["labTokens", "tokenize"],
    ] as const) {
      await vscode.commands.executeCommand(`firstToken.${command}`);
      await answered(ask);
      assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.label, "First Token Lab");
    }
  });

  it("follows the cursor of a Python file, soon", async () => {
    const editor = await openFile("followed.py", "import numpy as np\nx = np.");
    await vscode.commands.executeCommand("firstToken.labProbabilities");
    await answered("next");
    const times: number[] = [];
    for (let line = 0; line < 2; line++) {
      const before = lab().view.answered.length;
      await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
      moveTo(editor, new vscode.Position(line, 3));
      await until("the text before the cursor", () =>
        lab().view.shown?.text?.endsWith(line === 0 ? "imp" : "x ="),
      );
      times.push(await answered("next", before));
    }
    console.log(`    candidates after ${times.map(Math.round).join(" and ")} ms (promised: 100)`);
    assert.equal(lab().view.shown?.path, "followed.py");
  });

  it("marks a typing error as the surprise that it is, and reads anew what changed", async () => {
    const good =
      "class Box:\n    def __init__(self, width, height):\n        self.width = width\n        self.height = height\n\n    def area(self):\n        return self.width * self.height\n";
    const editor = await openFile("surprise.py", good.replace("return", "retrun"));
    await vscode.commands.executeCommand("firstToken.labSurprise");
    const read = async (): Promise<number> => {
      await until(
        "all blocks",
        () => lab().surprise.blocks.at(-1)?.end === editor.document.getText().length,
        WAIT_MS,
      );
      return surprisalOf(lab().surprise.blocks)?.perplexity ?? 0;
    };
    const wrong = await read();
    const at = editor.document.getText().indexOf("retrun");
    const levels = Array.from({ length: 6 }, (_, index) => {
      const token = tokenAt(lab().surprise.blocks, at + index);
      return token === undefined ? 0 : levelOf(token);
    });
    assert.ok(Math.max(...levels) >= 3, levels.join());
    assert.match(lab().surprise.status, /bits a token, perplexity/);
    const place = editor.document.positionAt(at + 2);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      editor.document.uri,
      place,
    );
    const words = hovers.flatMap(({ contents }) =>
      contents.map((each) => (each instanceof vscode.MarkdownString ? each.value : "")),
    );
    assert.ok(
      words.some((each) => /bits|比特/.test(each)),
      words.join("\n"),
    );
    moveTo(editor, new vscode.Position(0, 0));
    await vscode.commands.executeCommand("firstToken.labNextSurprise");
    assert.ok(!editor.selection.isEmpty);

    await editor.edit((edit) => {
      const range = new vscode.Range(
        editor.document.positionAt(at),
        editor.document.positionAt(at + 6),
      );
      edit.replace(range, "return");
    });
    await until("the new reading", async () => (await read()) < wrong, WAIT_MS);
    await vscode.commands.executeCommand("firstToken.labSurprise");
    assert.equal(lab().surprise.isOn, false);
  });

  it("reads 500 lines in the background, then only what changed", async () => {
    const body = Array.from(
      { length: 100 },
      (_, index) =>
        `def scaled_${index}(values, factor=${index}):\n    result = []\n    for value in values:\n        result.append(value * factor)\n    return result\n`,
    ).join("");
    const editor = await openFile("long.py", body);
    const read = async (): Promise<number> => {
      await until(
        "all blocks",
        () => {
          const { blocks, ms } = lab().surprise;
          return blocks.at(-1)?.end === editor.document.getText().length && ms > 0;
        },
        WAIT_MS,
      );
      return lab().surprise.ms;
    };
    await vscode.commands.executeCommand("firstToken.labSurprise");
    const all = await read();
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(250, 0), "# one more line\n");
    });
    await pause(500);
    const again = await until("the second reading", async () => {
      const ms = await read();
      return ms !== all && ms;
    });
    console.log(
      `    500 lines in ${Math.round(all)} ms (promised: 2000), an edit in ${Math.round(again)}`,
    );
    assert.ok(again < all);
  });

  it("stands in the output of a lesson's cell, and asks the model from there", async () => {
    const folder = path.join(workspaceFolder(), "lab-lessons");
    await setting("lessons.folder", folder);
    await vscode.commands.executeCommand("firstToken.openLesson", "11-attention");
    const notebook = await until("the lesson", () => {
      const opened = vscode.window.activeNotebookEditor?.notebook;
      return opened?.uri.path.includes("/11-attention.") === true && opened;
    });
    const before = lab().rendered;
    const cells = notebook.getCells();
    const look = cells.findLast(({ kind }) => kind === vscode.NotebookCellKind.Code);
    assert.ok(look);
    const exercise = cells.findLastIndex(
      (cell) => cell.kind === vscode.NotebookCellKind.Code && cell !== look,
    );
    for (const range of [
      { start: 0, end: exercise },
      { start: look.index, end: look.index + 1 },
    ])
      await vscode.commands.executeCommand("notebook.cell.execute", range, notebook.uri);
    const output = await until("the output", () => look.outputs[0], WAIT_MS);
    const mimes = output.items.map(({ mime }) => mime);
    assert.deepEqual(
      ["application/vnd.first-token.lab+json", "text/html"].filter((mime) => mimes.includes(mime))
        .length,
      2,
    );
    vscode.window.activeNotebookEditor?.revealRange(
      new vscode.NotebookRange(look.index, look.index + 1),
      vscode.NotebookEditorRevealType.AtTop,
    );
    await until("what the view asks", () => lab().rendered >= before + 2, WAIT_MS);
    await tidyUp();
    await setting("lessons.folder", undefined);
    await fs.rm(folder, { recursive: true, force: true });
  });

  it("survives the death of its process, and says so once", async () => {
    await openFile("killed.py", "value = 1\n".repeat(300));
    await vscode.commands.executeCommand("firstToken.labSurprise");
    const pid = await until("the process", () => lab().pid, WAIT_MS);
    process.kill(pid, "SIGKILL");
    await until("its end", () => lab().pid !== pid, WAIT_MS);
    await vscode.commands.executeCommand("notifications.clearAll");
    await vscode.commands.executeCommand("firstToken.labSurprise");
    await vscode.commands.executeCommand("firstToken.labSurprise");
    await until("a reading by another one", () => lab().surprise.blocks.length > 0, WAIT_MS);
  });
});

function workspaceFolder(): string {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return folder.uri.fsPath;
}
