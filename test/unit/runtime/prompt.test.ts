import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { SharedRequest } from "../../../src/protocol/promptShares";
import { buildPrompt, type Prompt } from "../../../src/runtime/prompt";
import { codeTokenizer } from "./codeTokenizer";

const BUDGET = 480;
const tokenizer = codeTokenizer();
const mark = (name: string): number => tokenizer.special.get(`<|${name}|>`) ?? -1;
const FILE = readFileSync(path.join(__dirname, "../../../training/train.py"), "utf8");

function prompt(request: Partial<SharedRequest>, budget = BUDGET): Prompt {
  const empty = { path: "a.py", prefix: "", suffix: "", snippets: [] };
  return buildPrompt(
    tokenizer,
    { ...empty, maxTokens: 16, budgetMs: 1000, candidates: 1, ...request },
    budget,
  );
}

/** The text after a mark, up to the next mark. */
function part(tokens: readonly number[], name: string): string | undefined {
  const start = tokens.indexOf(mark(name));
  if (start < 0) return undefined;
  const marks = new Set(tokenizer.special.values());
  const end = tokens.findIndex((token, i) => i > start && marks.has(token));
  return decode(tokens.slice(start + 1, end < 0 ? undefined : end));
}

function decode(tokens: readonly number[]): string {
  return Buffer.from(tokenizer.decode(tokens)).toString();
}

function rest({ rest: bytes }: Prompt): string {
  return Buffer.from(bytes).toString();
}

describe("buildPrompt", () => {
  it("is in the format of training: path, snippets, suffix, prefix", () => {
    const { tokens } = prompt({
      prefix: "x = 1\n",
      suffix: "\ny = 2\n",
      snippets: [{ path: "b.py", text: "z = 3\n" }],
    });
    assert.deepEqual(tokens, [
      mark("path"),
      ...tokenizer.encode("a.py"),
      mark("snippet"),
      ...tokenizer.encode("b.py\nz = 3\n"),
      mark("suffix"),
      ...tokenizer.encode("\ny = 2\n"),
      mark("prefix"),
      ...tokenizer.encode("x = 1\n"),
    ]);
  });

  it("leaves a blank suffix out", () => {
    assert.equal(part(prompt({ prefix: "x", suffix: " \r\n\n" }).tokens, "suffix"), undefined);
  });

  it("reads CRLF as LF", () => {
    const lf = { prefix: FILE.slice(0, 1500), suffix: FILE.slice(1500, 2000) };
    const crlf = {
      prefix: lf.prefix.replaceAll("\n", "\r\n"),
      suffix: lf.suffix.replaceAll("\n", "\r\n"),
    };
    assert.deepEqual(prompt(crlf), prompt(lf));
  });

  it("holds the text up to the cursor, the healed part apart, at every cursor", () => {
    const text = "if a:\n\tprint('é😀', self.name)  # 漢\n    x  = 12.5\n";
    for (let at = 0; at <= text.length; at++) {
      const built = prompt({ prefix: text.slice(0, at), suffix: text.slice(at) });
      const shown = (part(built.tokens, "prefix") ?? "") + rest(built);
      assert.equal(shown, text.slice(0, at).toWellFormed());
    }
  });

  it("takes the last piece back, but no break and no indentation", () => {
    const cases = {
      "import numpy as ": " ",
      "x = foo.ba": ".ba",
      "self.": ".",
      impo: "impo",
      "x = 1\n": "",
      "if x:\n    ": "",
      "if x:\n\t": "",
      "x = 12": " 12",
      "f(": "(",
      "x =  ": "  ",
    };
    for (const [prefix, healed] of Object.entries(cases))
      assert.equal(rest(prompt({ prefix })), healed, prefix);
  });

  it("heals only the end of a long name", () => {
    const built = prompt({ prefix: "a_rather_long_name_of_a_variable_that_nobody_types" });
    assert.ok(rest(built).length > 0 && rest(built).length < 30);
  });

  it("stays within its budget, whatever comes", () => {
    const long = "lorem ipsum dolor ".repeat(5000);
    for (const prefix of [FILE, long, "x".repeat(50_000), "\n".repeat(50_000)]) {
      for (const suffix of ["", FILE, long]) {
        const { tokens } = prompt({ prefix, suffix, snippets: [{ path: "b.py", text: FILE }] });
        assert.ok(tokens.length <= BUDGET, `${tokens.length} tokens`);
        assert.equal(tokens.filter((token) => token === mark("prefix")).length, 1);
      }
    }
  });

  it("gives snippets and suffix a quarter each, or the shares that are asked for", () => {
    const at = 4000;
    const texts = { prefix: FILE.slice(0, at), suffix: FILE.slice(at) };
    const snippets = ["b.py", "c.py"].map((path) => ({ path, text: FILE }));
    const sizes = (shares?: SharedRequest["shares"]): { snippets: number; suffix: number } => {
      const { tokens } = prompt({ ...texts, snippets, ...(shares && { shares }) });
      const [first, suffix, prefix] = ["snippet", "suffix", "prefix"].map((name) =>
        tokens.indexOf(mark(name)),
      ) as [number, number, number];
      assert.ok(tokens.length <= BUDGET && tokens.length > BUDGET - 8 * 24);
      return {
        snippets: first < 0 ? 0 : (suffix < 0 ? prefix : suffix) - first,
        suffix: suffix < 0 ? 0 : prefix - suffix,
      };
    };
    const usual = sizes();
    assert.ok(usual.snippets <= BUDGET / 4 && usual.snippets > BUDGET / 4 - 64);
    assert.ok(usual.suffix <= BUDGET / 4 && usual.suffix > BUDGET / 4 - 64, `${usual.suffix}`);
    assert.deepEqual(sizes({ snippets: 0, suffix: 0 }), { snippets: 0, suffix: 0 });
    const other = sizes({ snippets: 0.4, suffix: 0.1 });
    assert.ok(other.snippets > usual.snippets && other.snippets <= 0.4 * BUDGET);
    assert.ok(other.suffix < usual.suffix && other.suffix <= 0.1 * BUDGET);
    const greedy = sizes({ snippets: 3, suffix: 3 });
    assert.ok(greedy.snippets + greedy.suffix <= 0.8 * BUDGET);
    assert.equal(sizes({ snippets: -1 }).snippets, 0);
  });

  it("shows several small snippets, each whole, as long as there is room", () => {
    const small = ["b.py", "c.py", "d.py"].map((path) => ({
      path,
      text: "def f(a, b):\n    ...\n",
    }));
    const { tokens } = prompt({ prefix: "x", snippets: small });
    assert.equal(tokens.filter((token) => token === mark("snippet")).length, 3);
    const text = decode(
      tokens.slice(tokens.indexOf(mark("snippet")), tokens.indexOf(mark("prefix"))),
    );
    for (const { path: name, text: code } of small) assert.ok(text.includes(`${name}\n${code}`));
  });

  it("begins a long prefix at the start of a line and ends a long suffix at the end of one", () => {
    const at = 4000;
    const { tokens } = prompt({ prefix: FILE.slice(0, at), suffix: FILE.slice(at) });
    const prefix = part(tokens, "prefix") ?? "";
    const suffix = part(tokens, "suffix") ?? "";
    assert.ok(FILE.slice(0, at).includes(`\n${prefix}`));
    assert.ok(FILE.slice(at).startsWith(suffix) && suffix.endsWith("\n"));
  });

  it("keeps nearly all tokens from one key to the next", () => {
    const suffix = "\n\n\ndef after():\n    pass\n";
    let before = prompt({ prefix: "", suffix }).tokens;
    let lost = 0;
    for (let at = 1; at <= 6000; at++) {
      const { tokens } = prompt({ prefix: FILE.slice(0, at), suffix });
      let common = 0;
      while (common < tokens.length && tokens[common] === before[common]) common++;
      if (tokens.length - common > 24) lost++;
      before = tokens;
    }
    // The start moves now and then, by eight lines at a time.
    assert.ok(lost <= FILE.slice(0, 6000).split("\n").length / 8, `${lost} times`);
  });

  it("is quick beside a line of 5 MB", () => {
    const line = "x = [" + "1234, ".repeat(800_000);
    prompt({ prefix: line, suffix: line });
    const started = performance.now();
    prompt({ prefix: `${line}5`, suffix: line });
    assert.ok(performance.now() - started < 2000);
  });
});
