import assert from "node:assert/strict";
import { BORDER, History, MAX_ORDER } from "../../../../src/runtime/counting/history";

/** Of a text with a letter a token; `|` is a border. */
function tokensOf(text: string): number[] {
  return Array.from(text, (letter) => (letter === "|" ? BORDER : letter.charCodeAt(0)));
}

function matchesOf(text: string): [string, number][] {
  const history = new History();
  history.set(tokensOf(text));
  return history.matches().map(({ order, next }) => [String.fromCharCode(next), order]);
}

describe("History", () => {
  it("finds what followed the same tokens, the longest stretch first", () => {
    assert.deepEqual(matchesOf("abcX bcY zbc"), [
      ["Y", 2],
      ["X", 2],
    ]);
    assert.deepEqual(matchesOf("abcX.bcY.abc"), [
      ["X", 3],
      ["Y", 2],
    ]);
  });

  it("does not reach across a border, nor before the first token", () => {
    assert.deepEqual(matchesOf("ab|b"), []);
    assert.deepEqual(matchesOf("xa|aY.xa"), [["Y", 1]]);
    assert.deepEqual(matchesOf("aY.a"), [["Y", 1]]);
    assert.deepEqual(matchesOf(""), []);
    assert.deepEqual(matchesOf("|"), []);
  });

  it("does not count further back than its order", () => {
    const same = "abcdefghijklmnopqrstuvwxyz";
    assert.deepEqual(matchesOf(`${same}!${same}`), [["!", MAX_ORDER]]);
  });

  it("is the same whether set at once or changed step by step", () => {
    const texts = ["abcabd", "abcabdab", "abcab", "xyzab", "abcabdabcab", ""];
    const changed = new History();
    for (const text of [...texts, ...texts.toReversed()]) {
      changed.set(tokensOf(text));
      const fresh = new History();
      fresh.set(tokensOf(text));
      assert.equal(changed.length, text.length);
      assert.deepEqual(changed.matches(), fresh.matches(), text);
    }
  });
});
