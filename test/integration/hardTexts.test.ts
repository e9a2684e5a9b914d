import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Outcome } from "../../src/completion/pipeline";
import { completes, moveTo, openFile, openUntitled, tidyUp, trigger, type } from "./support";

/** Whatever comes is fine, if it deletes nothing and is no defect of ours. */
function isHarmless(outcome: Outcome, rest: string): void {
  if (outcome.kind === "silent") {
    assert.ok(outcome.stage !== "generate", JSON.stringify(outcome));
    return;
  }
  for (const { text, replace } of outcome.suggestions) {
    assert.ok(text.includes(rest.slice(0, replace)), `${JSON.stringify(text)} deletes text`);
    assert.ok(!/[\r\n]/.test(text), JSON.stringify(text));
  }
}

async function isHarmlessAt(editor: vscode.TextEditor, position: vscode.Position): Promise<void> {
  moveTo(editor, position);
  const line = editor.document.lineAt(position.line).text;
  isHarmless(await trigger(), line.slice(position.character));
}

describe("completion in texts that are hard to read", () => {
  afterEach(tidyUp);

  it("does no harm at any position of a small file", async function () {
    this.timeout(120_000);
    const code = 'def f(a, b="c"):\n\treturn [a, {"k": (b)}]  # 注释 🍎\n\n\nf(1)\n';
    const editor = await openFile("every position 每个位置.py", code);
    const { document } = editor;
    for (let offset = 0; offset <= code.length; offset++) {
      const position = document.positionAt(offset);
      // Between the halves of 🍎 VS Code puts no cursor.
      if (/[\ud800-\udbff]/.test(code.charAt(offset - 1))) continue;
      await isHarmlessAt(editor, position);
    }
    assert.equal(document.getText(), code);
  });

  const texts: Record<string, string> = {
    "with CRLF": "import os\r\nimport numpy as ",
    "with tabs": "def f(a):\n\tif a:\n\t\timport numpy as ",
    "with emoji and Chinese": "名字 = '🍎🍎 苹果'\nimport numpy as ",
  };
  for (const [what, text] of Object.entries(texts)) {
    it(`accepts in a file ${what}, and changes nothing else`, async () => {
      await completes(await openFile(`${what}.py`, text));
    });
  }

  it("reads lone surrogates", async () => {
    const editor = await openUntitled("a = '\ud83c'\nb = '\udf4e\udf4e' + ");
    await isHarmlessAt(editor, editor.selection.active);
    await isHarmlessAt(editor, new vscode.Position(1, 6));
  });

  it("works in an empty file", async () => {
    const editor = await openFile("empty.py", "");
    await isHarmlessAt(editor, new vscode.Position(0, 0));
    isHarmless(await type("import "), "");
  });

  it("answers soon in a line of 5 MB", async () => {
    const editor = await openUntitled(`x = "${"数据 🍎 data ".repeat(450_000)}"\nimport numpy as `);
    await completes(editor);
    await isHarmlessAt(editor, new vscode.Position(0, 2_500_000));
    await isHarmlessAt(editor, new vscode.Position(0, editor.document.lineAt(0).text.length));
  });
});
