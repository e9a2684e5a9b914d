import assert from "node:assert/strict";
import {
  AutoProcessor,
  CLIPTextModelWithProjection,
  CLIPVisionModelWithProjection,
  pipeline,
  type Processor,
  RawImage,
  type Tensor,
  type ZeroShotImageClassificationPipeline,
} from "@xenova/transformers";
import { assertClose, assertShare, fileOf, LOADING_TIMEOUT_MS, offline, readJson } from "./models";

const MODEL = "classroom-clip";

/** What PyTorch said, written by training/classroom/clip_folder.py. */
interface Golden {
  pictures: string[];
  en: Answers;
  zh: Answers;
}

interface Answers {
  texts: string[];
  /** Of the first texts. */
  tokens: number[][];
  /** [pictures][texts] */
  logits: number[][];
}

describe("the classroom CLIP", () => {
  let classify: ZeroShotImageClassificationPipeline;
  let golden: Golden;
  let pictures: RawImage[];

  before(async function () {
    this.timeout(LOADING_TIMEOUT_MS);
    offline();
    classify = await pipeline("zero-shot-image-classification", MODEL);
    golden = readJson(MODEL, "golden.json") as Golden;
    pictures = await Promise.all(golden.pictures.map((name) => RawImage.read(sample(name))));
  });

  after(async () => {
    await classify.dispose();
  });

  for (const language of ["en", "zh"] as const) {
    it(`reads texts as Python does (${language})`, () => {
      const { texts, tokens } = golden[language];
      for (const [i, expected] of tokens.entries())
        assert.deepEqual(classify.tokenizer.encode(texts[i] ?? ""), expected);
    });

    it(`says what PyTorch says (${language})`, async () => {
      const { texts, logits } = golden[language];
      const { pixel_values } = (await classify.processor(pictures)) as { pixel_values: Tensor };
      const words = classify.tokenizer(texts, { padding: true, truncation: true });
      const output = (await classify.model({ ...words, pixel_values })) as Record<string, Tensor>;
      const found = output["logits_per_image"];
      assert.deepEqual(found?.dims, [pictures.length, texts.length]);
      assertClose(found.data as Float32Array, logits.flat(), 0.01);
    });

    it(`names pairs of colour and shape that it never saw (${language})`, async () => {
      const { texts } = golden[language];
      const hypothesis_template = language === "en" ? "a picture of {}" : "图片里有一个{}";
      const answers = await classify(pictures, texts, { hypothesis_template });
      const truth = readJson(MODEL, "samples", "captions.json") as Record<
        string,
        { en: string; zh: string }
      >;
      const hits = answers.map(
        ([best], i) => best?.label === truth[golden.pictures[i] ?? ""]?.[language],
      );
      assertShare(hits, 0.9);
    });
  }

  it("takes the usual frame and bare labels", async () => {
    const [star] = await classify(
      [picture("green-star.png")],
      ["green star", "red star", "green circle"],
    );
    assert.equal(star?.[0]?.label, "green star");
  });

  it("finds pictures by their texts with its towers apart", async function () {
    this.timeout(LOADING_TIMEOUT_MS);
    const [texts, images] = await Promise.all([
      CLIPTextModelWithProjection.from_pretrained(MODEL),
      CLIPVisionModelWithProjection.from_pretrained(MODEL),
    ]);
    const processor: Processor = await AutoProcessor.from_pretrained(MODEL, {});
    const shown = (await images(await processor(pictures))) as { image_embeds: Tensor };
    const told = readJson(MODEL, "samples", "captions.json") as Record<
      string,
      { en: string; zh: string }
    >;
    for (const language of ["en", "zh"] as const) {
      const queries = golden.pictures.map((name) => told[name]?.[language] ?? "");
      const inputs = classify.tokenizer(queries, { padding: true, truncation: true });
      const asked = (await texts(inputs)) as { text_embeds: Tensor };
      const rows = asked.text_embeds.normalize().tolist() as number[][];
      const columns = shown.image_embeds.normalize().tolist() as number[][];
      const hits = rows.map((row, i) => best(columns.map((column) => product(row, column))) === i);
      assertShare(hits, 0.9);
    }
    await Promise.all([texts.dispose(), images.dispose()]);
  });

  it("loses no byte of any text", () => {
    for (const text of [
      "A Green Star 🌟",
      "綠色的五角星，龍龜！",
      "ünïcode — ½",
      "🧑‍🏫🇨🇳",
      "x".repeat(300),
    ]) {
      const ids = classify.tokenizer.encode(text);
      const back = classify.tokenizer.decode(ids, { skip_special_tokens: true });
      assert.equal(bare(back), bare(text.toLowerCase()));
    }
  });

  it("answers to empty and to endless text", async () => {
    for (const text of ["", " ", "一颗绿色的五角星".repeat(500), "🌟".repeat(200)]) {
      const [answer] = await classify([picture("green-star.png")], [text, "a green star"], {
        hypothesis_template: "{}",
      });
      assert.equal(answer?.length, 2);
      for (const { score } of answer) assert.ok(Number.isFinite(score));
    }
  });

  it("takes pictures of other sizes and refuses what is none", async () => {
    const large = await picture("red-cross.png").resize(240, 240);
    const [answer] = await classify([large], golden.en.texts, { hypothesis_template: "{}" });
    assert.equal(answer?.[0]?.label, "a red cross");
    // What is not square is cut on both sides, so the thing in it may be another one.
    const wide = await picture("red-cross.png").resize(300, 200);
    const [any] = await classify([wide], golden.en.texts, { hypothesis_template: "{}" });
    assert.equal(any?.length, golden.en.texts.length);
    await assert.rejects(classify(fileOf(MODEL, "config.json"), ["a red cross", "a blue ring"]));
    await assert.rejects(classify(sample("missing.png"), ["a red cross", "a blue ring"]));
  });

  function picture(name: string): RawImage {
    const found = pictures[golden.pictures.indexOf(name)];
    assert.ok(found !== undefined, name);
    return found;
  }
});

function sample(name: string): string {
  return fileOf(MODEL, "samples", name);
}

function product(a: number[], b: number[]): number {
  return a.reduce((sum, number, i) => sum + number * (b[i] ?? 0), 0);
}

function best(scores: number[]): number {
  return scores.indexOf(Math.max(...scores));
}

function bare(text: string): string {
  return text.normalize("NFC").replace(/\s/gu, "");
}
