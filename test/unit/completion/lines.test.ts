import assert from "node:assert/strict";
import { requestFor } from "../../../src/completion/context";
import { lexicalState } from "../../../src/completion/lexer";
import {
  clipLines,
  LINES_BUDGET_MS,
  linesFor,
  MAX_LINES,
  withLines,
} from "../../../src/completion/lines";
import { placeAt } from "./fixtures";

describe("linesFor", () => {
  function lines(marked: string, afterAccept = false, language = "python"): number {
    const place = placeAt(marked, { language });
    return linesFor(place, lexicalState(place.before, language, false), afterAccept);
  }

  it("is one line by default", () => {
    for (const marked of ["|", "x = |", "def f():\n    x = |", "def f(|):", "import |", "\n|"])
      assert.equal(lines(marked), 1, marked);
  });

  it("is more at the start of an empty block", () => {
    for (const marked of [
      "def f():\n    |",
      "class A:\n    def f(self):  # why\n        |\n\n    def g(self):\n        pass",
      "if x:\n    |\nelse:\n    y",
      "else:\n\t|",
    ])
      assert.equal(lines(marked), MAX_LINES, marked);
    assert.equal(lines("if (x) {\n    |\n}", false, "typescript"), MAX_LINES);
  });

  it("is one line where the block has lines already, and behind a list's bracket", () => {
    assert.equal(lines("def f():\n    |\n    return 1"), 1);
    assert.equal(lines("def f():\n    x = 1\n    |"), 1);
    assert.equal(lines("x = [\n    |\n]"), 1);
    assert.equal(lines("def f():\n    |x"), 1);
  });

  it("is more directly after an accept, but not inside a line or in a comment", () => {
    assert.equal(lines("x = 1|", true), MAX_LINES);
    assert.equal(lines("f(x|)", true), 1);
    assert.equal(lines("# x|", true), 1);
    assert.equal(lines('"x|', true), 1);
  });
});

describe("withLines", () => {
  const request = requestFor(placeAt("x = |"), "automatic", 500);

  it("leaves a request for one line as it is", () => {
    assert.equal(withLines(request, 1, "automatic"), request);
  });

  it("asks for more tokens, in no more time than anybody waits", () => {
    const more = withLines(request, 6, "automatic");
    assert.equal(more.maxLines, 6);
    assert.ok(more.maxTokens > request.maxTokens);
    assert.equal(more.budgetMs, LINES_BUDGET_MS);
    assert.equal(withLines(request, 6, "explicit").budgetMs, request.budgetMs);
    assert.equal(withLines({ ...request, budgetMs: 20 }, 6, "automatic").budgetMs, 20);
  });
});

describe("clipLines", () => {
  const clip = (marked: string, text: string) => clipLines(text, placeAt(marked));

  it("leaves one line as it is", () => {
    assert.equal(clip("x = |", "1 "), "1 ");
    assert.equal(clip("|", ""), "");
  });

  it("ends where the block ends", () => {
    assert.equal(
      clip("def f():\n    |", "x = 1\n    if x:\n        y = 2\n    return y\nprint(1)\n"),
      "x = 1\n    if x:\n        y = 2\n    return y",
    );
    assert.equal(clip("    x = 1|", "\n    y = 2\nz = 3"), "\n    y = 2");
    assert.equal(clip("def f():|", "\n    return 1\nf()"), "\n    return 1");
    assert.equal(clip("def f():\n|", "    return 1\nf()"), "    return 1");
  });

  it("ends at a blank line before a shallower one, and at two blank lines", () => {
    assert.equal(
      clip("    |", "for x in y:\n        f(x)\n\n    g()"),
      "for x in y:\n        f(x)",
    );
    assert.equal(clip("|", "x = 1\n\ny = 2"), "x = 1\n\ny = 2");
    assert.equal(clip("|", "x = 1\n\n\ny = 2"), "x = 1");
    assert.equal(clip("    |", "x = 1\n\n"), "x = 1");
  });

  it("has nothing where the block ends at once", () => {
    assert.equal(clip("    return 1|", "\nprint(1)"), "");
    assert.equal(clip("def f():|", "\nx = 1"), "");
    assert.equal(clip("x = 1|", "\n\n"), "");
  });

  it("keeps closing brackets of the line's own", () => {
    assert.equal(clip("x = |", "[\n    1,\n]\ny = 2"), "[\n    1,\n]\ny = 2");
  });

  it("has its limit", () => {
    const text = Array.from({ length: 9 }, (_, n) => `x = ${n}`).join("\n");
    assert.equal(clip("|", text).split("\n").length, MAX_LINES);
  });

  it("gives a start of the text, of whole lines, in any case", () => {
    let seed = 7;
    const pick = (of: readonly string[]) =>
      of[(seed = (seed * 48_271) % 2_147_483_647) % of.length];
    const lines = ["", "x = 1", "    y", "        z", "\tt", "def f():", "  ", "}", "\u3000"];
    for (let n = 0; n < 3_000; n++) {
      const text = Array.from({ length: 1 + (seed % 8) }, () => pick(lines)).join("\n");
      const clipped = clip(pick(["|", "    |", "def f():|", "x|\n", "\t|y"]) ?? "|", text);
      assert.ok(text.startsWith(clipped));
      assert.ok(clipped.split("\n").length <= MAX_LINES);
      assert.match(text.slice(clipped.length), /^(?:\s*$|[^\S\n]*\n)/u);
    }
  });
});
