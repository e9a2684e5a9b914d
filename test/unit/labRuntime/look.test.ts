import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import type { LabClient } from "../../../src/labClient/labClient";
import { LAB_MODELS, type GrownToken, type LabPart } from "../../../src/protocol/lab";
import { openLab, ROOT } from "./lab";

describe("looking into a model", function () {
  this.timeout(120_000);
  let lab: LabClient;

  before(() => {
    lab = openLab();
  });
  after(() => {
    lab.dispose();
  });

  const greedy = { temperature: 0, topK: 0, topP: 1, seed: 1, most: 12 };

  it("tells a model's shape, as its manifest does", async () => {
    for (const model of LAB_MODELS) {
      const manifest = readJson(`models/${model}/model.json`);
      const facts = await lab.ask("facts", { model });
      assert.equal(facts.name, manifest["name"]);
      assert.equal(facts.parameters, manifest["parameters"]);
      assert.equal(facts.heads % facts.kvHeads, 0);
    }
  });

  it("says what the classroom GPT says of 今天天气 in PyTorch", async () => {
    const golden = readJson("models/classroom-gpt/golden.json") as unknown as Golden;
    const [first] = golden.cases;
    assert.equal(first?.prompt, "今天天气");
    const next = await lab.ask("next", { model: "classroom-gpt", text: first.prompt });
    assert.equal(next.candidates[0]?.text, first.logits[0]?.[0]);
    const sum = next.candidates.reduce((total, { logprob }) => total + Math.exp(logprob), 0);
    assert.ok(sum > 0.9 && sum <= 1 + 1e-6, String(sum));
    assert.equal(next.logits.length, 3000);
    assert.equal(next.read.map(({ text }) => text).join(""), first.prompt);
  });

  it("gives the same whether it has read the beginning before or not", async () => {
    const text = "import numpy as np\n\ndef mean(values):\n    return np.";
    const cold = await lab.ask("next", { model: "code", text });
    await lab.ask("next", { model: "code", text: text.slice(0, 30) });
    await lab.ask("next", { model: "code", text: `${text}sum(` });
    const warm = await lab.ask("next", { model: "code", text });
    const furthest = Math.max(
      ...cold.logits.map((each, id) => Math.abs(each - (warm.logits[id] ?? 0))),
    );
    assert.ok(furthest < 0.35, `8-bit products differ by the size of what is read: ${furthest}`);
    assert.equal(cold.candidates[0]?.id, warm.candidates[0]?.id);
  });

  it("writes on, and from a fork keeps what stands before it", async () => {
    const context = { model: "classroom-gpt", text: "今天天气" } as const;
    const parts: LabPart[] = [];
    const grown = await lab.ask(
      "grow",
      { ...context, ...greedy, settled: [] },
      { onPart: (part) => parts.push(part) },
    );
    assert.deepEqual(parts, grown);
    for (const token of grown) assert.equal(token.rivals[0]?.id, token.id, "the likeliest");
    const rival = grown[2]?.rivals[1];
    assert.ok(rival !== undefined);
    const settled = [...ids(grown).slice(0, 2), rival.id];
    const forked = await lab.ask("grow", { ...context, ...greedy, settled, most: 8 });
    assert.deepEqual(ids(forked).slice(0, 3), settled);
    assert.notDeepEqual(ids(forked).slice(3), ids(grown).slice(3));
    // What follows is what the model says after the whole text.
    const text =
      context.text +
      forked
        .slice(0, 3)
        .map((token) => token.text)
        .join("");
    const next = await lab.ask("next", { model: "classroom-gpt", text });
    assert.equal(forked[3]?.id, next.candidates[0]?.id);
  });

  it("draws the same text with the same seed, another with another", async () => {
    const draw = async (seed: number): Promise<number[]> =>
      ids(
        await lab.ask("grow", {
          model: "classroom-gpt",
          text: "Tom ",
          settled: [],
          ...{ most: 20, temperature: 1.2, topK: 50, topP: 0.95, seed },
        }),
      );
    assert.deepEqual(await draw(3), await draw(3));
    assert.notDeepEqual(await draw(3), await draw(4));
  });

  it("is more surprised by a typing error than by what belongs there", async () => {
    const wrong = "def area(self):\n    retrun self.width * self.height\n";
    const text = `class Box:\n    def __init__(self, width, height):\n        self.width = width\n        self.height = height\n\n    ${wrong.replaceAll("\n", "\n    ")}`;
    const blocks = await lab.ask("surprise", { model: "code", text, path: "box.py" });
    const tokens = blocks.flatMap((block) => block.tokens);
    assert.equal(tokens.map(({ start, end }) => text.slice(start, end)).join(""), text);
    const at = text.indexOf("retrun");
    const worst = tokens
      .filter(({ start, end }) => start < at + 6 && end > at)
      .reduce((least, { logprob }) => Math.min(least, logprob), 0);
    assert.ok(worst < -6, `the typing error: ${worst}`);
    const end = text.lastIndexOf("height");
    const height = tokens.find((token) => token.start <= end && token.end > end);
    assert.ok((height?.logprob ?? -9) > -1, `what belongs there: ${height?.logprob ?? "none"}`);
  });

  it("gives attention that can be computed again from its vectors, within 1e-5", async () => {
    const texts = { code: "def add(a, b):\n    return a + b\n", "classroom-gpt": "今天天气很好，" };
    for (const model of LAB_MODELS) {
      const text = texts[model];
      const { headDim } = await lab.ask("facts", { model });
      const { tokens, layers, heads, shares } = await lab.ask("attention", { model, text });
      assert.equal(shares.length, layers * heads * tokens.length ** 2);
      const row = tokens.length - 1;
      for (let layer = 0; layer < layers; layer++)
        for (let head = 0; head < heads; head++) {
          const cell = await lab.ask("attentionCell", { model, text, layer, head, row });
          const own = softmax(
            tokens.map((_, at) => {
              const key = cell.keys.subarray(at * headDim, (at + 1) * headDim);
              const product = key.reduce((sum, each, i) => sum + each * (cell.query[i] ?? 0), 0);
              return product / Math.sqrt(headDim);
            }),
          );
          const start = ((layer * heads + head) * tokens.length + row) * tokens.length;
          own.forEach((share, at) => {
            assert.ok(Math.abs(share - (cell.shares[at] ?? 9)) < 1e-5);
            assert.equal(shares[start + at], cell.shares[at]);
          });
        }
    }
  });

  it("has an anatomy that adds up to the disk and to the manifest", async () => {
    for (const model of LAB_MODELS) {
      const { files, parts, facts } = await lab.ask("anatomy", { model });
      for (const { name, bytes } of files)
        assert.equal(bytes, fs.statSync(path.join(ROOT, "models", model, name)).size, name);
      const total = parts.reduce((sum, part) => sum + part.parameters, 0);
      assert.equal(total, facts.parameters, model);
      for (const file of new Set(parts.map((part) => part.file))) {
        const inside = parts.filter((part) => part.file === file);
        const bytes = inside.reduce((sum, part) => sum + part.bytes, 0);
        assert.equal(bytes, files.find(({ name }) => name === file)?.bytes, file);
      }
    }
  });

  it("cuts 你好 into four tokens as GPT-2 did, and into one as today", async () => {
    const count = async (tokenizer: "gpt2" | "o200k"): Promise<number> =>
      (await lab.ask("tokenize", { tokenizer, text: "你好" })).length;
    assert.equal(await count("gpt2"), 4);
    assert.equal(await count("o200k"), 1);
  });

  it("refuses what is no question, and says why", async () => {
    const refused = async (request: unknown): Promise<string> => {
      const answer = await lab.request(request as Parameters<LabClient["request"]>[0]).then(
        () => "answered",
        (error: unknown) => String(error),
      );
      return answer;
    };
    assert.match(await refused({ ask: "next", model: "../../etc", text: "" }), /no model/);
    assert.match(await refused({ ask: "next", model: "code" }), /no text/);
    assert.match(await refused({ ask: "steal", model: "code", text: "" }), /does not know/);
    assert.match(await refused({ ask: "tokenize", tokenizer: "x", text: "" }), /no tokenizer/);
    const place = { layer: 99, head: 0, row: 0 };
    assert.match(
      await refused({ ask: "attentionCell", model: "code", text: "x", ...place }),
      /no such layer/,
    );
    assert.match(await refused({ ask: "attention", model: "code", text: "" }), /nothing to look/);
    assert.match(
      await refused({ ask: "grow", model: "code", text: "", settled: [], ...greedy, most: 1e9 }),
      /At most/,
    );
  });
});

interface Golden {
  cases: { prompt: string; logits: [string, number][] }[];
}

function readJson(file: string): Record<string, unknown> {
  return JSON.parse(fs.readFileSync(path.join(ROOT, file), "utf8")) as Record<string, unknown>;
}

function ids(tokens: readonly GrownToken[]): number[] {
  return tokens.map(({ id }) => id);
}

function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - highest));
  const sum = weights.reduce((total, each) => total + each, 0);
  return weights.map((weight) => weight / sum);
}
