import assert from "node:assert/strict";
import { looseEnds } from "../../../src/completion/brackets";

describe("looseEnds", () => {
  const cases: readonly [text: string, closers: string, open: number, quote?: string][] = [
    ["", "", 0],
    ["f(a)[0]", "", 0],
    ["a)", ")", 0],
    ["a)]}", ")]}", 0],
    ["f(a, [", "", 2],
    ["')'", "", 0],
    ["'\\')'", "", 0],
    ["a', 'b'", "'", 0, "'"],
    ["a', 'b", "'", 1, "'"],
    ['a"""', '"""', 0, '"""'],
    ['"""a" "', "", 1],
    ["x)  # (", ")", 0],
  ];
  for (const [text, closers, open, quote] of cases) {
    it(`finds "${closers}" and ${open} open in ${text}${quote === undefined ? "" : ` after ${quote}`}`, () => {
      const ends = looseEnds(text, "python", quote);
      assert.equal(ends.closers.map((closer) => closer.text).join(""), closers);
      assert.equal(ends.open, open);
      for (const closer of ends.closers) assert.ok(text.startsWith(closer.text, closer.at));
    });
  }
});
