import assert from "node:assert/strict";
import { partsOf } from "../../../src/completion/parts";
import type { Candidate } from "../../../src/protocol/model";

/** Tokens of a text, a bar between two of them; each as likely as told. */
function candidateOf(marked: string, logprobs: readonly number[], text?: string): Candidate {
  const tokens = marked
    .split("|")
    .map((each, at) => ({ text: each, logprob: logprobs[at] ?? -0.1, entropy: 0.2 }));
  const sum = tokens.reduce((total, token) => total + token.logprob, 0);
  // The end of the line has -0.3.
  const logprob = (sum - 0.3) / (tokens.length + 1);
  return { text: text ?? marked.replaceAll("|", ""), logprob, entropy: 0.2, tokens };
}

describe("partsOf", () => {
  it("ends beginnings with a token and with a word, the longest first", () => {
    const candidate = candidateOf("self|.na|me| = |other", []);
    const { beginnings } = partsOf(candidate, candidate.text, true);
    assert.deepEqual(
      beginnings.map(({ text }) => text),
      ["self.name =", "self.name", "self"],
    );
  });

  it("leaves out what is too short to look at", () => {
    const candidate = candidateOf("x| =| f|(|a|)", []);
    const { beginnings } = partsOf(candidate, candidate.text, true);
    assert.deepEqual(
      beginnings.map(({ text }) => text),
      ["x = f(a", "x = f(", "x = f"],
    );
  });

  it("knows how likely each part is, and what would come next", () => {
    const candidate = candidateOf("open|(path|, mode)", [-0.2, -0.4, -3]);
    const { whole, beginnings } = partsOf(candidate, candidate.text, false);
    near(whole.features.mean, -1.2);
    near(whole.features.least, -3);
    near(whole.features.end, -0.3);
    near(whole.features.sum, -3.9);
    const [first] = beginnings;
    assert.equal(first?.text, "open(path");
    near(first.features.mean, -0.3);
    near(first.features.end, -3);
    near(first.features.entropy, 0.2);
    assert.equal(first.features.inside, 0);
  });

  it("finds its tokens behind what was typed already and before what was cut off", () => {
    // Token healing: the first token repeats `imp`.
    const healed = candidateOf(
      "import| numpy| as| np",
      [-0.1, -0.2, -0.3, -0.4],
      "ort numpy as np",
    );
    near(partsOf(healed, "ort numpy as np", true).whole.features.least, -0.4);
    // The filter has cut its end off, and typing its start.
    const typed = candidateOf("import| numpy| as| np", [-9, -0.2, -0.3, -0.4], "mpy as np");
    near(partsOf(typed, "mpy as", true).whole.features.least, -0.3);
    // The word that was not finished is gone.
    const unfinished = candidateOf("foo|(bar|, ba|r", [-0.1, -0.2, -0.3, -5], "foo(bar,");
    near(partsOf(unfinished, "foo(bar,", true).whole.features.least, -0.3);
  });

  it("goes by the mean where tokens are missing, or are of another text", () => {
    for (const candidate of [
      { text: "as np", logprob: -0.7 },
      { ...candidateOf("another| text", []), text: "as np", logprob: -0.7 },
    ]) {
      const { whole, beginnings } = partsOf(candidate, "as np", true);
      near(whole.features.mean, -0.7);
      assert.deepEqual(beginnings, []);
    }
  });

  it("takes numbers that are none", () => {
    const candidate = candidateOf("a| = |b", [-Infinity, NaN, 3]);
    for (const value of Object.values(partsOf(candidate, candidate.text, true).whole.features))
      assert.ok(Number.isFinite(value));
  });
});

function near(value: number, expected: number): void {
  assert.ok(Math.abs(value - expected) < 1e-9, `${value} instead of ${expected}`);
}
