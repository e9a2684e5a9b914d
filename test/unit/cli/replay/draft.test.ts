import assert from "node:assert/strict";
import { Draft, isExactStart, keysOf } from "../../../../src/cli/replay/draft";
import { functionsOf } from "../../../../src/cli/functions";
import { samplePassages, type Passage } from "../../../../src/cli/replay/passages";
import { rightWords } from "../../../../src/cli/replay/words";

function passage(text: string, changes: Partial<Passage> = {}): Passage {
  return { path: "a.py", head: "import os\n\n\n", text, tail: "\n\nx = 1\n", ...changes };
}

/** What a person presses, Backspace as ⌫, Tab as ⇥. */
function pressed(text: string): string {
  return keysOf(passage(text))
    .map(({ key }) => (key.kind === "erase" ? "⌫" : key.text.replace(/^(?: {2,}|\t)$/, "⇥")))
    .join("");
}

function press(draft: Draft, keys: number): void {
  for (let key = 0; key < keys; key++) draft.press(draft.next());
}

describe("cli/replay/draft", () => {
  it("comes to the text, whatever it is", () => {
    for (const text of [
      'def f(a, b={"c": [1]}):\n    """One.\n\n      Two.\n    """\n    return f(\n        a,\n    )',
      "def f():\n\tif a:\n\t\treturn '🍎'\n\treturn \"it's\"",
      "def f():\n  if a:\n   return 1\n\n\n  x",
      "def f(\n        a):\n    pass",
      "# 注释 (\nx = [\n]",
    ]) {
      const draft = new Draft(passage(text));
      for (let keys = 0; !draft.isDone; keys++) {
        assert.ok(keys < 2 * text.length, "it never ends");
        draft.press(draft.next());
        assert.ok(draft.before.startsWith("import os\n\n\n"));
        assert.ok(draft.after.endsWith("\n\nx = 1\n"));
      }
      assert.equal(draft.before, `import os\n\n\n${text}`);
    }
  });

  it("indents as the editor does, and types what it does not know", () => {
    assert.equal(pressed("if a:\n    b\nc"), "if a:\nb\n⌫c");
    assert.equal(pressed("if a:\n    if b:\n        c\nd"), "if a:\nif b:\nc\n⌫⌫d");
    assert.equal(pressed("if a:\n    b\n\n    c"), "if a:\nb\n\nc");
    assert.equal(pressed("a\n    b"), "a\n⇥b");
    assert.equal(pressed("if a:\n\tb"), "if a:\n⌫⇥b");
  });

  it("types over what the editor has closed", () => {
    const draft = new Draft(passage('f("a")'));
    const seen: string[] = [];
    while (!draft.isDone) {
      draft.press(draft.next());
      seen.push(draft.after.split("\n")[0] ?? "");
    }
    assert.deepEqual(seen, ["", ")", '")', '")', ")", ""]);
  });

  it("closes no quote inside a string and none behind a word", () => {
    const draft = new Draft(passage("\"it's\" don'"));
    while (!draft.isDone) {
      draft.press(draft.next());
      assert.ok(!draft.after.startsWith("'"));
    }
  });

  it("takes what fits, together with brackets that stand there already", () => {
    const draft = new Draft(passage("print(len(x))\nprint(1)"));
    press(draft, "print(".length);
    assert.equal(draft.after.slice(0, 2), ")\n");
    assert.ok(draft.fits("len(x)") && draft.fits("len(x))"));
    assert.ok(!draft.fits("le") && !draft.fits("len(y)") && !draft.fits(""));
    draft.accept({ text: "len(x))", replace: 1 });
    assert.equal(draft.after, "\n\nx = 1\n");
    assert.equal(draft.rest, "\nprint(1)");
  });

  it("takes nothing at a wrong indentation", () => {
    const draft = new Draft(passage("if a:\n    b\nimport os"));
    press(draft, "if a:\nb\n".length);
    assert.ok(!draft.fits("import os"));
    assert.equal(draft.next().kind, "erase");
    draft.press(draft.next());
    assert.ok(draft.fits("import os"));
  });

  it("knows where a word ends", () => {
    assert.ok(isExactStart("retur", "retur n") && isExactStart("a.", "a.b"));
    assert.ok(!isExactStart("retur", "return 1") && !isExactStart("a", "a1"));
    assert.ok(!isExactStart("\ud83c", "🍎"));
  });

  it("takes right words one by one", () => {
    const fits = (start: string): boolean => isExactStart(start, "self.name = value");
    assert.deepEqual(rightWords({ text: "self.name = other", replace: 0 }, fits), {
      text: "self.name =",
      keys: 4,
    });
    assert.equal(rightWords({ text: "self.nam", replace: 0 }, fits).text, "self.");
    assert.equal(rightWords({ text: "self", replace: 1 }, fits).keys, 0);
  });
});

describe("cli/replay/passages", () => {
  const TEXT = `import os

class A:
    def one(
        self,
    ) -> int:
        """Text
at the margin.
"""
        return 1

    async def two(self):
        pass
x = """
def three():
"""
def four():
    return 4`;

  it("finds functions from their def to their end", () => {
    const found = functionsOf(TEXT).map(({ start, end }) => TEXT.slice(start, end).trimEnd());
    assert.equal(found.length, 3);
    assert.match(found[0] ?? "", /^def one\([^]*return 1$/);
    assert.match(found[1] ?? "", /^async def two\(self\):\n {8}pass$/);
    assert.equal(found[2], "def four():\n    return 4");
  });

  const FILES = Array.from({ length: 30 }, (_, i) => ({
    path: `f${i}.py`,
    text: `import a${i}\r\n\r\ndef f${i}(a, b):\r\n${`    value = a + ${i}\r\n`.repeat(20)}    return b\r\n\r\ny = ${i}\r\n`,
  }));

  it("draws files once each, the same for the same seed, whole lines within the limit", () => {
    const passages = samplePassages([...FILES, ...FILES], 100, 120, 5);
    assert.equal(passages.length, 30);
    assert.equal(new Set(passages.map(({ path }) => path)).size, 30);
    assert.deepEqual(passages, samplePassages([...FILES, ...FILES], 100, 120, 5));
    assert.notDeepEqual(passages, samplePassages(FILES, 100, 120, 6));
    for (const [index, { head, text, tail }] of passages.entries()) {
      assert.ok(text.startsWith("def f") && text.length <= 120);
      assert.ok(!(head + text + tail).includes("\r"));
      if (index % 2 === 0) assert.match(tail, /^\n {4}value = [^]*\ny = \d+\n$/);
      else assert.equal(tail, "");
    }
  });

  it("writes a file without functions from its start, and says when there is nothing", () => {
    const text = "import os\n".repeat(20);
    const only = samplePassages([{ path: "a.py", text }], 5, 1000, 1).at(0);
    assert.deepEqual(only && [only.head, only.text], ["", text.trimEnd()]);
    assert.throws(() => samplePassages([{ path: "a.py", text: "x\n" }], 5, 1000, 1), /no Python/);
  });
});
