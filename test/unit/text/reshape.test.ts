import assert from "node:assert/strict";
import { seeded } from "../../../src/text/random";
import { draw, reshape } from "../../../src/text/reshape";

describe("a distribution, reshaped", () => {
  const random = seeded(11);
  const logits = Float32Array.from({ length: 200 }, () => random() * 12 - 6);

  /** As Hugging Face's processors do it, one after the other over the whole vocabulary. */
  function slowly(temperature: number, topK: number, topP: number): Map<number, number> {
    let scores = Array.from(logits, (logit, id) => ({ id, score: logit / temperature }));
    scores.sort((a, b) => b.score - a.score || a.id - b.id);
    if (topK > 0) scores = scores.slice(0, topK);
    const shares = (): number[] => {
      const weights = scores.map(({ score }) => Math.exp(score));
      const sum = weights.reduce((total, each) => total + each, 0);
      return weights.map((weight) => weight / sum);
    };
    let before = 0;
    const all = shares();
    scores = scores.filter((_, index) => {
      const kept = topP === 1 || index === 0 || before < topP;
      before += all[index] ?? 0;
      return kept;
    });
    const left = shares();
    return new Map(scores.map(({ id }, index) => [id, left[index] ?? 0]));
  }

  it("is what one step after the other gives", () => {
    for (const temperature of [0.3, 1, 1.8])
      for (const topK of [0, 1, 7, 500])
        for (const topP of [0, 0.4, 0.9, 1]) {
          const { ids, shares } = reshape(logits, { temperature, topK, topP });
          const expected = slowly(temperature, topK, topP);
          assert.deepEqual([...ids], [...expected.keys()]);
          shares.forEach((share, index) => {
            assert.ok(Math.abs(share - (expected.get(ids[index] ?? -1) ?? 9)) < 1e-9);
          });
        }
  });

  it("is one token at temperature 0, the lowest of equals", () => {
    const { ids, shares } = reshape(Float32Array.of(1, 3, 3), { temperature: 0, topK: 0, topP: 1 });
    assert.deepEqual([[...ids], [...shares]], [[1], [1]]);
  });

  it("is drawn from as often as its shares say", () => {
    const reshaped = reshape(logits, { temperature: 1, topK: 4, topP: 1 });
    const counts = new Map<number, number>();
    for (let i = 0; i < 20_000; i++) {
      const id = draw(reshaped, random());
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    reshaped.ids.forEach((id, index) => {
      const share = (counts.get(id) ?? 0) / 20_000;
      assert.ok(Math.abs(share - (reshaped.shares[index] ?? 9)) < 0.02);
    });
  });
});
