import assert from "node:assert/strict";
import {
  fitWeights,
  likelihoods,
  type Sample,
} from "../../../../src/cli/calibrate/countingWeights";

describe("Weights of counting", () => {
  it("are those that make the samples most probable", () => {
    // One partner is right with 0.8 in cell 3 and wrong in cell 5; the other always says 0.4.
    const right = Array.from({ length: 2_000 }, (): Sample => ({
      cell: 3,
      decoder: 0.4,
      counted: 0.8,
    }));
    const wrong = Array.from({ length: 2_000 }, (): Sample => ({
      cell: 5,
      decoder: 0.4,
      counted: 0,
    }));
    const samples = [...right, ...wrong];
    const weights = fitWeights(samples);
    assert.ok((weights[3] ?? 0) > 0.9 && (weights[5] ?? 1) < 0.02);
    const { decoder, mixture } = likelihoods(samples, weights);
    assert.ok(mixture < decoder - 0.3);
  });

  it("find the share of two sources that were mixed", () => {
    const samples = Array.from({ length: 1_000 }, (_, index): Sample =>
      index % 4 === 0 ? { cell: 0, decoder: 0, counted: 1 } : { cell: 0, decoder: 1, counted: 0 },
    );
    assert.ok(Math.abs((fitWeights(samples)[0] ?? 0) - 0.25) < 0.01);
  });

  it("stay at the overall weight where nothing was seen", () => {
    const weights = fitWeights([{ cell: 1, decoder: 0.5, counted: 0.5 }]);
    assert.equal(weights[0], weights[200]);
  });
});
