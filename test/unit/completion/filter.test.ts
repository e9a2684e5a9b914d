import assert from "node:assert/strict";
import { filter } from "../../../src/completion/filter";
import { lexicalState } from "../../../src/completion/lexer";
import { placeAt } from "./fixtures";

/** What the line is after accepting, or why nothing is shown. */
function accepted(marked: string, text: string): string {
  const place = placeAt(marked);
  const state = lexicalState(place.before, place.language, false);
  const filtered = filter({ text, logprob: -1 }, place, state);
  if ("rejected" in filtered) return `(${filtered.rejected})`;
  const { text: inserted, replace } = filtered.ok;
  const replaced = place.after.slice(0, replace);
  assert.ok(inserted.includes(replaced), `${replaced} would be deleted`);
  const line = place.before.slice(place.before.lastIndexOf("\n") + 1);
  return line + inserted + (place.after.slice(replace).split("\n")[0] ?? "");
}

describe("filter", () => {
  const cases: readonly [what: string, marked: string, text: string, after: string][] = [
    ["passes what is right", "import numpy |", "as np", "import numpy as np"],
    ["ends at the line end", "x = |", "1\ny = 2", "x = 1"],
    ["ends at a CRLF", "x = |", "1\r\n", "x = 1"],
    ["drops blanks at the end", "x = |", "1  ", "x = 1"],
    ["keeps blanks that indent", "def f():\n|", "    pass", "    pass"],
    ["shows nothing of nothing", "x = |", "", "(empty)"],
    ["shows nothing of blanks", "x = |", "   ", "(empty)"],
    ["shows nothing of broken characters", "x = |", "'\ufffd'", "(garbled)"],
    ["shows nothing of half characters", "x = |", "'\ud83c'", "(garbled)"],
    ["shows nothing of control characters", "x = |", "'\u0000'", "(garbled)"],
    ["passes tabs", "x = |", "\t1", "x = \t1"],

    ["doubles no bracket", "print(|)", "x)", "print(x)"],
    ["doubles no quote and bracket", 'print("|")', 'hello")', 'print("hello")'],
    ["doubles no quote", "x = '|'", "a'", "x = 'a'"],
    ["leaves a text its own brackets", "print(|)", "len(x)", "print(len(x))"],
    ["tells own brackets from others", "print(|)", "len(x))", "print(len(x))"],
    ["goes around a bracket", "if f(|)", "x):", "if f(x):"],
    ["goes around a quote", "x = '|'", "a' + 'b'", "x = 'a' + 'b'"],
    ["closes one of two", "f(g(|))", "x)", "f(g(x))"],
    ["closes both", "f(g(|))", "x))", "f(g(x))"],
    ["closes both and goes on", "if f(g(|))", "x)):", "if f(g(x)):"],
    ["opens nothing before a bracket", "print(|)", "foo(", "(unbalanced brackets)"],
    ["closes nothing foreign", "foo(a|, b)", "a)", "(unbalanced brackets)"],
    ["reads brackets in strings as text", "print(|)", "'(')", "print('(')"],

    ["fits into a line", "foo(|, b)", "a, b)", "foo(a, b)"],
    ["fits before an operator", "x| = 5", "_y = 5", "x_y = 5"],
    ["fits before a part of the rest", "x| = 5", "_y =", "x_y = 5"],
    ["adds to a line", "foo(a|, b)", ".c", "foo(a.c, b)"],
    ["is not misled by one letter", "x = a|ab", "ba", "x = abaab"],
    ["says no rest again", "foo(a|, b)", ", b)", "(repeats the rest of the line)"],
    ["says no half rest again", "foo(a|, b)", ", ", "(repeats the rest of the line)"],
    ["leaves comments alone", "x = |  # why", "1", "x = 1  # why"],
    ["doubles no comment", "x = |  # why", "1  # why", "x = 1  # why"],
    ["may open before a comment", "x = |  # why", "foo(", "x = foo(  # why"],

    ["says no next line again", "    |\n    return x\n", "return x", "(repeats a line below)"],
    ["finds it below blank lines", "|\n\n\nimport os", "import os", "(repeats a line below)"],
    ["finds it with what was typed", "imp|\nimport os", "ort os", "(repeats a line below)"],
    ["finds it further below", "|\na = 1\nimport os", "import os", "(repeats a line below)"],
    ["lets common lines come again", "|\nx = 1\nreturn", "return", "return"],
    ["finds it when it is all that comes", "x = |\nfoo(1)", "foo(1)", "(repeats a line below)"],
    ["passes other lines", "|\nimport sys", "import os", "import os"],
  ];
  for (const [what, marked, text, after] of cases) {
    it(`${what}: ${JSON.stringify(marked)} and ${JSON.stringify(text)}`, () => {
      assert.equal(accepted(marked, text), after);
    });
  }

  it("never deletes anything, wherever the cursor stands", () => {
    const code = 'def f(a, b="c"):\n    return [a, {"k": (b)}]  # 注释 🍎\n\n\nf(1)\n';
    const texts = ['"x")]}', "a, b)", "):", "(b)}]  # 注释 🍎", "f(1)", '"', "]", "return"];
    for (let at = 0; at <= code.length; at++) {
      const marked = `${code.slice(0, at)}|${code.slice(at)}`;
      for (const text of texts) accepted(marked, text);
    }
  });
});
