import assert from "node:assert/strict";
import { pipeline, type Tensor, type TextGenerationPipeline } from "@xenova/transformers";
import { assertShare, LOADING_TIMEOUT_MS, offline, readJson } from "./models";

const MODEL = "classroom-gpt";
/** Several hundred tokens on a slow, busy machine, in milliseconds. */
const WRITING_TIMEOUT_MS = 60_000;

/** What PyTorch said, written by training/classroom/gpt_folder.py. */
interface Golden {
  greedyTokens: number;
  cases: { prompt: string; tokens: number[]; logits: [string, number][]; text: string }[];
  /** Texts that tokenizers stumble over. */
  tokens: { text: string; tokens: number[] }[];
}

describe("the classroom GPT", function () {
  this.timeout(WRITING_TIMEOUT_MS);
  let generate: TextGenerationPipeline;
  let golden: Golden;

  before(async function () {
    this.timeout(LOADING_TIMEOUT_MS);
    offline();
    generate = await pipeline("text-generation", MODEL);
    golden = readJson(MODEL, "golden.json") as Golden;
  });

  after(async () => {
    await generate.dispose();
  });

  it("reads texts as Python does and loses no byte of them", () => {
    const { tokenizer } = generate;
    for (const { prompt, tokens } of golden.cases)
      assert.deepEqual(tokenizer.encode(prompt), tokens, prompt);
    for (const { text, tokens } of golden.tokens) {
      assert.deepEqual(tokenizer.encode(text), tokens, JSON.stringify(text));
      if (tokens.length > 0) assert.equal(tokenizer.decode(tokens), text);
    }
  });

  it("has 今天, 天气 and 晴 as tokens", () => {
    for (const word of ["今天", "天气", "晴"])
      assert.equal(generate.tokenizer.encode(word).length, 1, word);
  });

  it("expects the next token as PyTorch does", async () => {
    for (const { prompt, logits } of golden.cases) {
      const output = (await generate.model(generate.tokenizer(prompt))) as { logits: Tensor };
      const [, time = 0, size = 0] = output.logits.dims;
      const last = (output.logits.data as Float32Array).subarray((time - 1) * size, time * size);
      for (const [token, expected] of logits) {
        const [id = -1, ...more] = generate.tokenizer.encode(token);
        if (more.length > 0) continue; // a part of a character cannot be read back
        assert.ok(Math.abs((last[id] ?? NaN) - expected) < 0.01, `${prompt} → ${token}`);
      }
    }
  });

  it("writes what PyTorch writes, token for token", async () => {
    for (const { prompt, text } of golden.cases)
      assert.equal(await write(prompt, golden.greedyTokens), text, prompt);
  });

  it("adds numbers of one digit, and most of two", async () => {
    const digits = Array.from({ length: 10 }, (_, i) => i);
    const one = digits.flatMap((a) => digits.map((b) => [a, b] as const));
    assertShare(await Promise.all(one.map(([a, b]) => adds(a, b))), 0.99);
    // A fixed walk through the numbers from 10 to 99.
    const two = Array.from(
      { length: 60 },
      (_, i) => [10 + ((i * 37) % 90), 10 + ((i * 53) % 90)] as const,
    );
    assertShare(await Promise.all(two.map(([a, b]) => adds(a, b))), 0.9);
  });

  it("draws different texts at a temperature, each in the language of its beginning", async () => {
    const written = new Set<string>();
    for (let i = 0; i < 5; i++) {
      const options = {
        max_new_tokens: 30,
        do_sample: true,
        temperature: 0.9,
        return_full_text: false,
      };
      const [first] = (await generate("今天天气", options)) as { generated_text: string }[];
      assert.match(first?.generated_text ?? "", /\p{Script=Han}/u);
      written.add(first?.generated_text ?? "");
    }
    assert.ok(written.size > 1);
  });

  it("writes after emoji, traditional characters and unusual letters", async () => {
    for (const prompt of ["🌟", "今天天氣", "ünï", "\n"])
      assert.equal(typeof (await write(prompt, 5)), "string");
  });

  async function write(prompt: string, max_new_tokens: number): Promise<string> {
    const options = { max_new_tokens, do_sample: false, return_full_text: false };
    const [first] = (await generate(prompt, options)) as { generated_text: string }[];
    return first?.generated_text ?? "";
  }

  async function adds(a: number, b: number): Promise<boolean> {
    return (await write(`${a}+${b}=`, 5)).split("\n")[0]?.trim() === String(a + b);
  }
});
