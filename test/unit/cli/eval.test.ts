import assert from "node:assert/strict";
import { CATEGORIES, categoriesOf } from "../../../src/cli/eval/categories";
import { copyBaseline } from "../../../src/cli/eval/copyBaseline";
import { sampleCursors, withoutRest } from "../../../src/cli/eval/cursors";
import { editSimilarity, isExact, measure, percentile } from "../../../src/cli/eval/metrics";
import { openBrackets } from "../../../src/cli/eval/openBrackets";
import { seeded, shuffled } from "../../../src/text/random";

const LINES = Array.from({ length: 200 }, (_, i) => `    value_${i} = compute(${i}, "😀")`);
const FILES = [
  { path: "a.py", text: LINES.join("\n") },
  { path: "copy_of_a.py", text: LINES.join("\n") },
  { path: "b.py", text: "# Licence\r\n# Line two\r\n\r\nx\r\nimport os\r\n\tpass\r\n" },
  { path: "c.py", text: "# Licence\n# Line two\nprint(1)" },
];

describe("cli/eval/random", () => {
  it("draws every number once, the same for the same seed", () => {
    const drawn = [...shuffled(50, seeded(3))];
    assert.deepEqual(drawn, [...shuffled(50, seeded(3))]);
    assert.notDeepEqual(drawn, [...shuffled(50, seeded(4))]);
    assert.deepEqual(
      drawn.toSorted((a, b) => a - b),
      [...Array(50).keys()],
    );
  });

  it("gives numbers from 0 to 1 that spread evenly", () => {
    const random = seeded(1);
    const numbers = Array.from({ length: 10_000 }, random);
    assert.ok(numbers.every((number) => number >= 0 && number < 1));
    const mean = numbers.reduce((sum, number) => sum + number) / numbers.length;
    assert.ok(Math.abs(mean - 0.5) < 0.02);
  });
});

describe("cli/eval/cursors", () => {
  it("are half at line starts, half inside, all with something to come", () => {
    const cursors = sampleCursors(FILES, 100, 1);
    assert.equal(cursors.length, 100);
    assert.equal(cursors.filter(({ kind }) => kind === "lineStart").length, 50);
    for (const { file, offset, kind, rest } of cursors) {
      assert.ok(rest.replace(/\s/g, "").length >= 2);
      assert.ok(file.text.startsWith(rest, offset));
      const before =
        file.text
          .slice(0, offset)
          .split(/\r\n|\n/)
          .at(-1) ?? "";
      assert.equal(before.trim() === "", kind === "lineStart");
      assert.ok(file.text.slice(0, offset).isWellFormed());
    }
  });

  it("are the same for the same seed, and a longer list begins alike", () => {
    const key = (n: number, seed: number) =>
      sampleCursors(FILES, n, seed).map(({ file, offset }) => `${file.path}:${offset}`);
    assert.deepEqual(key(40, 7), key(40, 7));
    assert.deepEqual(key(80, 7).slice(0, 40), key(40, 7));
    assert.notDeepEqual(key(40, 7), key(40, 8));
  });

  it("come once a line, and once for the same file or the same pair of lines", () => {
    const cursors = sampleCursors(FILES, 10_000, 1);
    assert.ok(cursors.every(({ file }) => file.path !== "copy_of_a.py"));
    const lines = cursors.map(
      ({ file, offset }) => `${file.path}:${file.text.slice(0, offset).split("\n").length}`,
    );
    assert.equal(new Set(lines).size, lines.length);
    assert.equal(cursors.filter(({ rest }) => rest.endsWith("Line two")).length, 1);
    assert.ok(cursors.every(({ rest }) => rest !== "x"));
  });

  it("take the rest of the line out of the document and nothing else", () => {
    for (const cursor of sampleCursors(FILES, 60, 2)) {
      const text = withoutRest(cursor);
      const { file, offset, rest } = cursor;
      assert.equal(text.slice(0, offset) + rest + text.slice(offset), file.text);
    }
  });
});

describe("cli/eval/categories", () => {
  /** `|` is the cursor. */
  function at(marked: string): string[] {
    const offset = marked.indexOf("|");
    const text = marked.replace("|", "");
    const before = text.slice(0, offset);
    const kind = /(^|\n)\s*$/.test(before) ? ("lineStart" as const) : ("inside" as const);
    return categoriesOf({ file: { path: "a.py", text }, offset, kind, rest: "" });
  }

  it("tells line starts, comments and docstrings", () => {
    assert.deepEqual(at("x = 1\n    |y = 2"), ["lineStart", "code"]);
    assert.deepEqual(at("# one |two"), ["inside", "comment"]);
    assert.deepEqual(at('def f():\n    """One\n    |two'), ["lineStart", "docstring"]);
  });

  it("tells identifiers, arguments, imports and strings, also together", () => {
    assert.deepEqual(at("val|ue = 1"), ["inside", "code", "identifier"]);
    assert.deepEqual(at("a.|b"), ["inside", "code", "identifier"]);
    assert.deepEqual(at("value |= 1"), ["inside", "code"]);
    assert.deepEqual(at("f(a, |b)"), ["inside", "code", "argumentList"]);
    assert.deepEqual(at("def f(se|lf):"), ["inside", "code", "identifier", "argumentList"]);
    assert.deepEqual(at("x = (a, |b)"), ["inside", "code"]);
    assert.deepEqual(at("f(a[|0])"), ["inside", "code"]);
    assert.deepEqual(at("import o|s"), ["inside", "code", "identifier", "import"]);
    assert.deepEqual(at("from a import (\n    b, |c)"), ["inside", "code", "import"]);
    assert.deepEqual(at('f("one |two")'), ["inside", "code", "string"]);
  });

  it("names nothing that is not listed", () => {
    for (const marked of ["a|b", "# a|b", "f(|ab)", "im|port"])
      for (const name of at(marked)) assert.ok((CATEGORIES as readonly string[]).includes(name));
  });

  it("finds open brackets outside of strings and comments", () => {
    assert.deepEqual(openBrackets('f(")", [1'), [1, 7]);
    assert.deepEqual(openBrackets("f(1) # ((\n{"), [10]);
    assert.deepEqual(openBrackets("'''(\n''' (\"\\\"(\", ("), [9, 17]);
    assert.deepEqual(openBrackets(")) ("), [3]);
    assert.deepEqual(openBrackets("x = '(\n("), [7]);
  });
});

describe("cli/eval/metrics", () => {
  it("compares without white space at the end", () => {
    assert.ok(isExact("x = 1  ", "x = 1"));
    assert.ok(!isExact(" x = 1", "x = 1"));
    assert.equal(editSimilarity("kitten", "sitting"), 1 - 3 / 7);
    assert.equal(editSimilarity("", "ab"), 0);
    assert.equal(editSimilarity(" ", ""), 1);
  });

  it("takes percentiles by the nearest rank", () => {
    const values = [5, 1, 4, 2, 3, 10, 9, 8, 7, 6];
    assert.equal(percentile(values, 0.5), 5);
    assert.equal(percentile(values, 0.95), 10);
    assert.equal(percentile([7], 0), 7);
    assert.equal(percentile([], 0.5), null);
  });

  it("counts all cursors, and the shown ones for the precision", () => {
    const metrics = measure([
      { rest: "abcd", text: "abcd", shown: "abcd", ms: 10 },
      { rest: "abcd", text: "abcd", shown: undefined, ms: 20 },
      { rest: "wxyz", text: "wx--", shown: "wx--", ms: 40 },
      { rest: "wxyz", text: "", shown: undefined, ms: 30 },
    ]);
    assert.deepEqual(metrics, {
      n: 4,
      exact: 0.5,
      editSimilarity: (1 + 1 + 0.5 + 0) / 4,
      charsCompleted: (4 + 2) / 16,
      shown: 0.5,
      precision: 0.5,
      p50Ms: 20,
      p95Ms: 40,
    });
    assert.equal(measure([]).exact, null);
  });
});

describe("cli/eval/copyBaseline", () => {
  it("copies what follows the longest stretch that comes twice", () => {
    const prefix = "import os\nimport sys\nsys.exit(1)\nimport s";
    assert.equal(copyBaseline({ prefix, suffix: "" }), "ys");
    assert.equal(copyBaseline({ prefix: "x.y = 1\nz.y", suffix: "\nz.y += 2\n" }), " += 2");
  });

  it("prefers the more frequent, then the nearest before the cursor", () => {
    const often = "\na = 1\nb = 2\na = 1\nc = 3\na";
    assert.equal(copyBaseline({ prefix: often, suffix: "" }), " = 1");
    assert.equal(copyBaseline({ prefix: "\n!a = 1\n?a = 2\na", suffix: "" }), " = 2");
    assert.equal(copyBaseline({ prefix: "\n!a = 1\nba", suffix: "\n?a = 9" }), " = 1");
  });

  it("says nothing without an example, and never reads the cursor's own line", () => {
    assert.equal(copyBaseline({ prefix: "", suffix: "" }), "");
    assert.equal(copyBaseline({ prefix: "ab ab ab ", suffix: "\nxyz" }), "");
    assert.equal(copyBaseline({ prefix: "q", suffix: "\nxyz" }), "");
  });
});
