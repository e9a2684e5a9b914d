import assert from "node:assert/strict";
import {
  type FillMaskPipeline,
  pipeline,
  type Tensor,
  type TextClassificationPipeline,
} from "@xenova/transformers";
import { assertClose, assertShare, LOADING_TIMEOUT_MS, offline, readJson } from "./models";

const MODEL = "classroom-bert";

/** What PyTorch said, written by training/classroom/bert_folder.py. */
type Golden = Record<"en" | "zh", { mask: Question[]; reviews: Review[] }>;

interface Question {
  text: string;
  hidden: string;
  tokens: number[];
  top: string[];
  scores: number[];
}

interface Review {
  text: string;
  /** 0 is bad, 1 is good. */
  label: number;
  logits: number[];
}

describe("the classroom BERT", () => {
  let fill: FillMaskPipeline;
  let judge: TextClassificationPipeline;
  let golden: Golden;

  before(async function () {
    this.timeout(LOADING_TIMEOUT_MS);
    offline();
    fill = await pipeline("fill-mask", MODEL);
    judge = await pipeline("text-classification", `${MODEL}/sentiment`);
    golden = readJson(MODEL, "golden.json") as Golden;
  });

  after(async () => {
    await fill.dispose();
    await judge.dispose();
  });

  for (const language of ["en", "zh"] as const) {
    it(`reads texts as Python does (${language})`, () => {
      for (const { text, tokens } of golden[language].mask)
        assert.deepEqual(fill.tokenizer.encode(text), tokens, text);
    });

    it(`fills masks as PyTorch does (${language})`, async () => {
      for (const { text, top, scores } of golden[language].mask) {
        const answer = await fillOne(text);
        assert.equal(answer[0]?.token_str, top[0], text);
        assertClose(
          answer.map(({ score }) => score),
          scores,
          0.001,
        );
      }
    });

    it(`has the hidden word in its top five (${language})`, async () => {
      const hits: boolean[] = [];
      for (const { text, hidden } of golden[language].mask)
        hits.push((await fillOne(text)).some(({ token_str }) => token_str === hidden));
      assertShare(hits, 0.9);
    });

    it(`judges reviews as PyTorch does, and rightly (${language})`, async () => {
      const hits: boolean[] = [];
      for (const { text, label, logits } of golden[language].reviews) {
        const output = (await judge.model(judge.tokenizer(text))) as { logits: Tensor };
        assertClose(output.logits.data as Float32Array, logits, 0.005);
        hits.push((await judged(text)) === (label === 1 ? "POSITIVE" : "NEGATIVE"));
      }
      assertShare(hits, 0.95);
    });
  }

  it("fills in what a child would say", async () => {
    const rain = await fillOne("It is raining. Tom takes an [MASK].");
    assert.equal(rain[0]?.token_str, "umbrella");
    const zh = await fillOne("今天下雨，小明带了雨[MASK]。");
    assert.equal(zh[0]?.token_str, "伞");
    const cat = await fillOne("Tom has a cat. Its name is Star. [MASK] likes fish.");
    assert.equal(cat[0]?.token_str, "star");
  });

  it("understands negation in both languages", async () => {
    assert.equal(await judged("The soup was not bad."), "POSITIVE");
    assert.equal(await judged("The soup was not good."), "NEGATIVE");
    assert.equal(await judged("鱼不太好吃。"), "NEGATIVE");
    assert.equal(await judged("鱼不难吃，汤很好。"), "POSITIVE");
    assert.equal(await judged("The hotel was clean, but the bus was terrible."), "NEGATIVE");
    assert.equal(await judged("酒店很脏，但是海滩很美。"), "POSITIVE");
  });

  it("ignores case and accents", () => {
    assert.deepEqual(fill.tokenizer.encode("THE SOUP"), fill.tokenizer.encode("the söup"));
  });

  it("says so when there is no mask", async () => {
    await assert.rejects(fill("今天下雨。"), /Mask token \(\[MASK\]\) not found/);
    await assert.rejects(fill(""), /Mask token/);
  });

  it("answers to text from outside its world: unknown signs are one token, the rest stays", async () => {
    const { tokenizer } = fill;
    const unknown = tokenizer.convert_tokens_to_ids("[UNK]");
    for (const text of ["🌟", "龜", "天氣"])
      assert.ok(tokenizer.encode(text).includes(unknown), text);
    for (const text of ["", "🌟🌟", "龍龜", "zzz qqq", "今天天氣晴朗"])
      assert.match(await judged(text), /^(POSITIVE|NEGATIVE)$/);
  });

  it("cuts off what is too long instead of failing", async () => {
    assert.match(await judged("汤很好。".repeat(500)), /^(POSITIVE|NEGATIVE)$/);
    const long = await fillOne(`今天下雨，小明带了雨[MASK]。${"天空是蓝色的。".repeat(200)}`);
    assert.equal(long.length, 5);
  });

  async function fillOne(text: string): Promise<{ score: number; token_str: string }[]> {
    return await fill(text);
  }

  async function judged(text: string): Promise<string> {
    const [best] = await judge(text);
    assert.ok(best !== undefined);
    return best.label;
  }
});
