import assert from "node:assert/strict";
import * as vscode from "vscode";
import { completes, moveTo, reasonOf, tidyUp, trigger, type, until } from "./support";

/** A notebook with these cells, its last one being edited with the cursor at its end. */
async function editLastCell(
  ...cells: readonly [language: string, text: string][]
): Promise<vscode.TextEditor> {
  const data = new vscode.NotebookData(
    cells.map(([language, text]) => {
      const isCode = language !== "markdown";
      const kind = isCode ? vscode.NotebookCellKind.Code : vscode.NotebookCellKind.Markup;
      return new vscode.NotebookCellData(kind, text, language);
    }),
  );
  const notebook = await vscode.workspace.openNotebookDocument("jupyter-notebook", data);
  const last = notebook.cellCount - 1;
  await vscode.window.showNotebookDocument(notebook, {
    selections: [new vscode.NotebookRange(last, last + 1)],
  });
  const { document } = notebook.cellAt(last);
  const editor = await until("the cell's editor", async () => {
    await vscode.commands.executeCommand("notebook.cell.edit");
    const active = vscode.window.activeTextEditor;
    return active?.document === document && active;
  });
  moveTo(editor, document.lineAt(document.lineCount - 1).range.end);
  return editor;
}

async function promptTokens(): Promise<number> {
  // With it goes the memory of earlier answers.
  await vscode.commands.executeCommand("firstToken.restartModel");
  const outcome = await trigger();
  assert.ok(outcome.kind === "shown" && outcome.from.kind === "model", JSON.stringify(outcome));
  return outcome.from.completion.prompt.tokens;
}

describe("completion in notebooks", () => {
  afterEach(tidyUp);

  it("shows and accepts ghost text in a cell", async () => {
    const editor = await editLastCell(["markdown", "# Numbers"], ["python", "import numpy as "]);
    await completes(editor);
  });

  it("knows the code of earlier cells, and neither prose nor other languages", async () => {
    const cell = ["python", "import numpy as "] as const;
    await editLastCell([...cell]);
    const alone = await promptTokens();
    await editLastCell(["python", "temperatures = [21.5, 23.0]\nprint(temperatures)"], [...cell]);
    assert.ok((await promptTokens()) > alone + 10);
    const others: [string, string][] = [
      ["markdown", "The temperatures of this week, in degrees."],
      ["python", "%%bash\nls -l temperatures.txt"],
      ["javascript", "const temperatures = [21.5, 23.0];"],
    ];
    await editLastCell(...others, [...cell]);
    assert.equal(await promptTokens(), alone);
  });

  it("is silent in prose", async () => {
    await editLastCell(["python", "x = 1"], ["python", "# The temperatures of "]);
    assert.equal(reasonOf(await type("d")), "in a comment");
  });
});
