import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import * as vscode from "vscode";
import { READ_MS } from "../../src/completion/acceptance";
import type { Counts } from "../../src/completion/tally";
import {
  accept,
  extensionApi,
  moveTo,
  openFile,
  textsOf,
  tidyUp,
  trigger,
  typeFast,
  until,
} from "./support";

const CODE = "class Dog:\n    def __init__(self, name):\n        self.";

describe("what a person makes of a suggestion", () => {
  afterEach(tidyUp);

  it("accepts a word, keeps the rest on offer, and counts one accept", async () => {
    const editor = await openFile("word.py", CODE);
    const before = await counts();
    const [text = ""] = textsOf(await trigger());
    assert.match(text, /\w\W+\w/, "the test needs a suggestion of more than one word");
    const version = editor.document.version;
    await until("a part in the document", async () => {
      await vscode.commands.executeCommand("editor.action.inlineSuggest.acceptNextWord");
      return editor.document.version > version;
    });
    const part = editor.document.getText().slice(CODE.length);
    assert.ok(text.startsWith(part) && part.length < text.length, part);
    if (part.length > 1) {
      await until("the part in the statistics", async () => {
        const { accepted, completedChars } = await counts();
        return (
          accepted === before.accepted + 1 && completedChars === before.completedChars + part.length
        );
      });
    }
    assert.equal(await accept(editor), CODE + text);
    await until("the rest in the statistics", async () => {
      const { accepted, completedChars } = await counts();
      return (
        accepted === before.accepted + 1 && completedChars === before.completedChars + text.length
      );
    });
  });

  it("rejects by typing something else after there was time to read", async () => {
    await openFile("reject.py", CODE);
    const before = await counts();
    textsOf(await trigger());
    await pause(READ_MS + 250);
    await typeFast("zq");
    await until("the reject in the statistics", async () => {
      const { rejected, accepted } = await counts();
      return rejected === before.rejected + 1 && accepted === before.accepted;
    });
  });

  it("counts as neither what is left alone", async () => {
    const editor = await openFile("neither.py", CODE);
    const before = await counts();
    textsOf(await trigger());
    await pause(READ_MS + 250);
    moveTo(editor, new vscode.Position(0, 0));
    await until("the suggestion in the statistics", async () => {
      return (await counts()).shown === before.shown + 1;
    });
    const { accepted, rejected } = await counts();
    assert.deepEqual([accepted, rejected], [before.accepted, before.rejected]);
  });

  it("follows what was written, whoever wrote it", async () => {
    await openFile("written.py", "");
    const before = await counts();
    await typeFast("xyz = 1");
    await until("the keys in the statistics", async () => {
      return (await counts()).insertedChars >= before.insertedChars + 7;
    });
  });
});

async function counts(): Promise<Readonly<Counts>> {
  return (await extensionApi()).state().counts;
}
