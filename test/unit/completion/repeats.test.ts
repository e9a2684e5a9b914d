import assert from "node:assert/strict";
import { repeatsAbove, repeatsBelow, withoutRepeatedEnd } from "../../../src/completion/repeats";
import { placeAt } from "./fixtures";

function insertion(text: string): { text: string; replace: number } {
  return { text, replace: 0 };
}

describe("repeatsAbove", () => {
  const cases: readonly [what: string, marked: string, text: string, expected: boolean][] = [
    ["the very same line", "foo(a)\n|", "foo(a)", true],
    ["it above blank lines", "foo(a)\n\n|", "foo(a)", true],
    ["it with what was typed", "foo(a)\nfo|", "o(a)", true],
    ["it with the rest of the line", "foo(a)\nfo|(a)", "o", true],
    ["no other line", "foo(a)\n|", "foo(b)", false],
    ["no other indentation", "if a:\n    foo(a)\n|", "foo(a)", false],
    ["no line further above", "foo(a)\nb = 1\n|", "foo(a)", false],
    ["no brackets", "  )\n|", "  )", false],
    ["no common line", "    pass\n|", "    pass", false],
    ["a block of three lines", "aa = 1\nbb = 2\ncc = 3\naa = 1\nbb = 2\n|", "cc = 3", true],
    ["no block of two", "aa = 1\nbb = 2\naa = 1\n|", "bb = 2", false],
    ["a block at once", "aa = 1\nbb = 2\ncc = 3\n|", "aa = 1\nbb = 2\ncc = 3", true],
    ["no block that ends otherwise", "aa = 1\nbb = 2\ncc = 3\n|", "aa = 1\nbb = 2\ncc = 4", false],
    ["nothing at the start", "|", "foo(a)", false],
  ];
  for (const [what, marked, text, expected] of cases) {
    it(`finds ${what}`, () => {
      assert.equal(repeatsAbove(insertion(text), placeAt(marked)), expected);
    });
  }
});

describe("repeatsBelow", () => {
  const cases: readonly [what: string, marked: string, text: string, expected: boolean][] = [
    ["the next line", "|\nfoo(a)", "foo(a)", true],
    ["no next line of another block", "    |\nfoo(a)", "foo(a)", false],
    ["a line further below", "|\na = 1\nb = 2\nfoo(a)", "foo(a)", true],
    ["no line far below", "|\na = 1\nb = 2\nc = 3\nfoo(a)", "foo(a)", false],
    ["no common line further below", "|\na = 1\n@property", "@property", false],
    ["no return further below", "|\na = 1\nreturn None", "return None", false],
    ["two lines of several", "|\nfoo(a)\nbar(b)", "foo(a)\nbar(b)\nbaz(c)", true],
    ["no single line of several", "|\nfoo(a)\nbar(b)", "foo(a)\nbaz(c)", false],
  ];
  for (const [what, marked, text, expected] of cases) {
    it(`finds ${what}`, () => {
      assert.equal(repeatsBelow(insertion(text), placeAt(marked)), expected);
    });
  }
});

describe("withoutRepeatedEnd", () => {
  const cases: readonly [what: string, marked: string, text: string, kept: string][] = [
    [
      "drops what stands below",
      "|\ndef g():",
      "def f():\n    pass\n\ndef g():",
      "def f():\n    pass",
    ],
    ["drops several lines", "|\nfoo(a)\nbar(b)", "x = 1\nfoo(a)\nbar(b)", "x = 1"],
    ["keeps what goes on otherwise", "|\nfoo(a)", "x = 1\nfoo(a)\ny = 2", "x = 1\nfoo(a)\ny = 2"],
    ["keeps common lines", "|\npass", "if a:\npass", "if a:\npass"],
    ["keeps what has nothing below", "|", "a = 1\nb = 2", "a = 1\nb = 2"],
  ];
  for (const [what, marked, text, kept] of cases) {
    it(what, () => {
      assert.equal(withoutRepeatedEnd(text, placeAt(marked)), kept);
    });
  }
});
