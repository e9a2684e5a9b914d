import assert from "node:assert/strict";
import { type Completion, type CompletionRequest, ModelFailure } from "../../../src/protocol/model";
import { Generator, stopTokens } from "../../../src/runtime/generator";
import { nowMs } from "../../../src/runtime/limits";
import { codeTokenizer } from "./codeTokenizer";
import { Oracle } from "./oracle";

const tokenizer = codeTokenizer();
const FREE = { cancelled: () => false, remainingMs: () => 1e6 };
const TEXT = [
  "import numpy as np",
  "class Dog:",
  "    def __init__(self, name):",
  "        self.name = name",
  "\tx  = {'a': [1.5, 22, 333], \"b\": f(x).y.z[1:2]}  # why not?",
  "    print('é 中文字符 😀👩‍👩‍👧', ﬁ)",
  "",
].join("\n");

function request(prefix: string, more: Partial<CompletionRequest> = {}): CompletionRequest {
  const fixed = { path: "a.py", suffix: "", snippets: [], budgetMs: 1e6 };
  return { ...fixed, prefix, maxTokens: 64, candidates: 1, ...more };
}

function setUp(text = TEXT, contextTokens = 512) {
  const oracle = new Oracle(tokenizer, text, stopTokens(tokenizer));
  const generator = new Generator(tokenizer, oracle, contextTokens);
  const complete = (asked: CompletionRequest, limits = FREE): Promise<Completion> =>
    generator.complete(asked, limits, nowMs());
  return { oracle, complete };
}

describe("Generator", function () {
  this.timeout(60_000);

  it("completes every line from every cursor in it, byte for byte", async () => {
    const { complete } = setUp();
    for (let at = 0; at < TEXT.length; at++) {
      const prefix = TEXT.slice(0, at);
      if (!prefix.isWellFormed()) continue;
      const { text, end } = await complete(request(prefix));
      assert.equal(text, TEXT.slice(at).split("\n", 1)[0], JSON.stringify(prefix.slice(-20)));
      assert.equal(end, "line");
    }
  });

  it("survives a cursor inside a character", async () => {
    const { complete } = setUp();
    const at = TEXT.indexOf("😀") + 1;
    const { text } = await complete(request(TEXT.slice(0, at)));
    assert.ok(text.isWellFormed());
  });

  it("returns no half character when it must stop early", async () => {
    const { complete } = setUp();
    const at = TEXT.indexOf("é") - 1;
    const line = TEXT.slice(at).split("\n", 1)[0] ?? "";
    for (let maxTokens = 1; maxTokens < 24; maxTokens++) {
      const { text, end, tokens } = await complete(request(TEXT.slice(0, at), { maxTokens }));
      assert.ok(line.startsWith(text) && text.isWellFormed());
      assert.ok(end === "line" || (end === "length" && tokens >= maxTokens));
    }
  });

  it("reads again only what has changed", async () => {
    const { complete, oracle } = setUp();
    const first = await complete(request(TEXT.slice(0, 60)));
    assert.equal(first.prompt.reused, 0);
    oracle.runs.length = 0;
    const second = await complete(request(TEXT.slice(0, 62)));
    assert.ok(second.prompt.tokens - second.prompt.reused <= 3);
    assert.ok((oracle.runs[0] ?? 99) <= 3);
    const other = await complete(request(TEXT.slice(0, 62), { path: "b.py" }));
    assert.equal(other.prompt.reused, 1);
  });

  it("reads a long prompt in chunks and keeps what it read when cancelled", async () => {
    const prefix = "value = compute(value, other)\n".repeat(40);
    const { complete, oracle } = setUp(`${prefix}done`);
    let runs = 0;
    const limits = { cancelled: () => runs >= 2, remainingMs: () => 1e6 };
    oracle.onRun = () => runs++;
    await assert.rejects(
      complete(request(prefix), limits),
      (error) => error instanceof ModelFailure && error.detail.kind === "cancelled",
    );
    assert.deepEqual(oracle.runs, [128, 128]);
    const { prompt, text } = await complete(request(prefix));
    assert.equal(prompt.reused, 256);
    assert.equal(text, "done");
  });

  it("returns the finished part when its time is over", async () => {
    const line = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron";
    const { complete, oracle } = setUp(`\n${line}`);
    let runs = 0;
    const limits = { cancelled: () => false, remainingMs: () => (runs < 2 ? 1e6 : 0) };
    oracle.onRun = () => runs++;
    const { text, end } = await complete(request("\n"), limits);
    assert.equal(end, "budget");
    assert.ok(text.length > 0 && line.startsWith(text) && text.length < line.length);
  });

  it("gives empty text when there was no time at all", async () => {
    const { complete } = setUp();
    const limits = { cancelled: () => false, remainingMs: () => -1 };
    const { text, end, candidates } = await complete(request("import "), limits);
    assert.deepEqual([text, end], ["", "budget"]);
    assert.deepEqual(candidates, [{ text: "", logprob: 0, entropy: 0, tokens: [] }]);
  });

  it("gives several different hypotheses, the greedy one first", async () => {
    const { complete } = setUp();
    const { text, logprob, candidates } = await complete(request("import num", { candidates: 4 }));
    assert.equal(text, "py as np");
    assert.deepEqual([candidates[0]?.text, candidates[0]?.logprob], [text, logprob]);
    assert.equal(candidates[0]?.tokens?.map((token) => token.text).join(""), " numpy as np");
    assert.ok(candidates.length > 1);
    assert.equal(new Set(candidates.map((item) => item.text)).size, candidates.length);
  });

  it("works with a cursor anywhere in a file of strange lines", async () => {
    const text = "a\r\n\tb\u2028c\u0000\n\ud83d x\udc00\n<|end|>\n\n";
    const { complete } = setUp(text);
    for (let at = 0; at <= text.length; at++) {
      const asked = request(text.slice(0, at), { suffix: text.slice(at), candidates: 3 });
      const { candidates } = await complete({ ...asked, maxTokens: 4 });
      for (const item of candidates) {
        assert.ok(item.text.isWellFormed());
        assert.ok(!/[\r\n]/.test(item.text));
      }
    }
  });
});
