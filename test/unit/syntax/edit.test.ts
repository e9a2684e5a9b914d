import assert from "node:assert/strict";
import { seeded } from "../../../src/text/random";
import { editBetween } from "../../../src/syntax/edit";
import { grammars } from "./fixtures";

describe("editBetween", () => {
  it("says what has changed, in units and in rows", () => {
    assert.deepEqual(editBetween("a\nbc\nd", "a\nbxx\nyc\nd"), {
      startIndex: 3,
      oldEndIndex: 3,
      newEndIndex: 7,
      startPosition: { row: 1, column: 1 },
      oldEndPosition: { row: 1, column: 1 },
      newEndPosition: { row: 2, column: 1 },
    });
    const same = editBetween("aaa", "aaaa");
    assert.equal(same.newEndIndex - same.startIndex, 1);
  });

  it("gives the tree that a fresh reading gives", async () => {
    await grammars.load("python");
    const random = seeded(1);
    const pieces = [
      "def f(a):\n",
      "    return [a,\n",
      "x = 'b'",
      "\n",
      ")",
      '"""',
      "🍎 # 注\n",
      " if ",
    ];
    let text = "";
    let tree = grammars.parseNow(text, "python");
    for (let step = 0; step < 300; step++) {
      const at = Math.floor(random() * (text.length + 1));
      const piece = pieces[Math.floor(random() * pieces.length)] ?? "";
      const cut = random() < 0.3 ? Math.floor(random() * 10) : 0;
      const next = (text.slice(0, at) + piece + text.slice(at + cut)).toWellFormed().slice(-400);
      tree?.edit(editBetween(text, next));
      const edited = grammars.parseNow(next, "python", Infinity, tree);
      tree?.delete();
      const fresh = grammars.parseNow(next, "python");
      assert.equal(edited?.rootNode.endIndex, fresh?.rootNode.endIndex);
      assert.equal(edited?.rootNode.hasError, fresh?.rootNode.hasError, JSON.stringify(next));
      fresh?.delete();
      [text, tree] = [next, edited];
    }
    tree?.delete();
  });
});
