import assert from "node:assert/strict";
import { filter, type Filtered } from "../../../src/completion/filter";
import { lexicalState } from "../../../src/completion/lexer";
import type { Syntax } from "../../../src/syntax/syntax";
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

    ["says no line above again", "foo(a)\n|", "foo(a)", "(repeats a line above)"],
    ["says nothing over and over", "f(|", "self.a, self.a, self.a", "(repeats itself)"],
    ["closes nothing that is not open", "x = |", "f(a))", "(unbalanced brackets)"],
    ["closes what is open above", "x = f(\n    a,\n|", ")", ")"],
    ["ends no string in the middle", "x = |", "'a", "(unbalanced quotes)"],
    ["waits for no operand", "x = |", "a +", "(trailing junk)"],
    ["drops an empty comment", "x = |", "1  # ", "x = 1"],
    ["shows no empty comment", "x = 1|", "  #", "(empty)"],
    ["keeps a comment", "x = |", "1  # why", "x = 1  # why"],
    ["reads prose as prose", '"""|', "He said 'a) and", '"""He said \'a) and'],
  ];
  for (const [what, marked, text, after] of cases) {
    it(`${what}: ${JSON.stringify(marked)} and ${JSON.stringify(text)}`, () => {
      assert.equal(accepted(marked, text), after);
    });
  }

  it("shows no secret, unless somebody types it", () => {
    const key = `AKIA${"7Q".repeat(8)}`;
    assert.equal(accepted("key = |", `"${key}"`), "(looks like a secret)");
    assert.equal(
      accepted(`key = "${key.slice(0, 9)}|`, `${key.slice(9)}"`),
      "(looks like a secret)",
    );
    assert.equal(accepted(`f("${key}", |`, "a)"), `f("${key}", a)`);
  });

  it("asks for the syntax last, with what would be replaced", () => {
    const asked: unknown[] = [];
    const syntax: Syntax = {
      newErrors: (_, text, replace) => {
        asked.push([text, replace]);
        return text === "b c):";
      },
    };
    const ask = (marked: string, text: string): Filtered => {
      const place = placeAt(marked);
      const state = lexicalState(place.before, place.language, false);
      return filter({ text, logprob: -1 }, place, state, syntax);
    };
    assert.deepEqual(ask("if f(|)", "b c):"), { rejected: "syntax error" });
    assert.deepEqual(ask("if f(|)", "b):"), { ok: { text: "b):", replace: 1, logprob: -1 } });
    assert.deepEqual(ask("x = |", ""), { rejected: "empty" });
    assert.deepEqual(ask('"""|', "prose"), { ok: { text: "prose", replace: 0, logprob: -1 } });
    assert.deepEqual(asked, [
      ["b c):", 1],
      ["b):", 1],
    ]);
  });

  describe("with several lines", () => {
    function several(marked: string, text: string, multiLine = true): string {
      const place = placeAt(marked);
      const state = lexicalState(place.before, place.language, false);
      const candidate = { text, logprob: -1 };
      const filtered = filter(candidate, place, state, undefined, { multiLine });
      return "ok" in filtered ? filtered.ok.text : `(${filtered.rejected})`;
    }

    const lines: readonly [what: string, marked: string, text: string, shown: string][] = [
      ["keeps them", "def f():\n|", "    a = 1\n    return a", "    a = 1\n    return a"],
      ["begins on the next line", "def f():|", "\n    return a", "\n    return a"],
      ["trims each", "|", "a = 1  \r\nb = 2\r\n\r\n", "a = 1\nb = 2"],
      ["stops where the text below begins", "|\nfoo(b)", "foo(a)\nfoo(b)", "foo(a)"],
      ["balances them together", "|", "x = f(\n    a,\n)", "x = f(\n    a,\n)"],
      ["finds what they close too much", "|", "x = f(\n    a,\n))", "(unbalanced brackets)"],
      ["finds a torn string", "|", "x = 'a\ny = 2", "(unbalanced quotes)"],
      ["finds what they say over and over", "|", "aa(b)\naa(b)\naa(b)\naa(b)", "(repeats itself)"],
      ["keeps to the line that goes on", "f(|)", "a\nb", "a"],
      ["keeps to the line with a comment", "x = |  # why", "1\ny = 2", "1"],
    ];
    for (const [what, marked, text, shown] of lines) {
      it(`${what}: ${JSON.stringify(marked)} and ${JSON.stringify(text)}`, () => {
        assert.equal(several(marked, text), shown);
      });
    }

    it("takes the first alone where one was asked for", () => {
      assert.equal(several("|", "a = 1\nb = 2", false), "a = 1");
    });
  });

  it("never deletes anything, wherever the cursor stands", () => {
    const code = 'def f(a, b="c"):\n    return [a, {"k": (b)}]  # 注释 🍎\n\n\nf(1)\n';
    const texts = ['"x")]}', "a, b)", "):", "(b)}]  # 注释 🍎", "f(1)", '"', "]", "return"];
    for (let at = 0; at <= code.length; at++) {
      const marked = `${code.slice(0, at)}|${code.slice(at)}`;
      for (const text of texts) accepted(marked, text);
    }
  });
});
