import assert from "node:assert/strict";
import { CELLS, cellOf, mix } from "../../../../src/runtime/counting/blend";
import type { Prediction } from "../../../../src/runtime/counting/counts";

const ALL = (): boolean => true;
const alternatives = [
  { token: 1, logprob: Math.log(0.5) },
  { token: 2, logprob: Math.log(0.3) },
];
const seen: Prediction = {
  probabilities: new Map([
    [2, 0.6],
    [3, 0.2],
  ]),
  order: 4,
  count: 3,
  distinct: 2,
};

describe("Blend", () => {
  it("has a cell for every case, each its own", () => {
    const cells = new Set<number>();
    for (const order of [1, 2, 3, 4, 5, 6, 8, 16])
      for (const count of [1, 2, 9])
        for (const distinct of [1, 2, 9])
          for (const best of [0.1, 0.3, 0.6, 0.9])
            cells.add(cellOf({ probabilities: new Map(), order, count, distinct }, best));
    assert.equal(cells.size, CELLS);
    assert.ok([...cells].every((cell) => cell >= 0 && cell < CELLS));
  });

  it("leaves the decoder alone where counting has no weight or nothing to say", () => {
    assert.deepEqual(mix(alternatives, seen, [], ALL), alternatives);
    const nothing = { ...seen, probabilities: new Map<number, number>() };
    assert.deepEqual(mix(alternatives, nothing, Array<number>(CELLS).fill(0.5), ALL), alternatives);
  });

  it("weighs both: p = (1 − λ) · decoder + λ · counted", () => {
    const mixed = mix(alternatives, seen, Array<number>(CELLS).fill(0.5), ALL);
    assert.deepEqual(
      mixed.map(({ token }) => token),
      [2, 1, 3],
    );
    const p = mixed.map(({ logprob }) => Math.exp(logprob));
    assert.ok(Math.abs((p[0] ?? 0) - (0.5 * 0.3 + 0.5 * 0.75)) < 1e-9);
    assert.ok(Math.abs((p[1] ?? 0) - 0.25) < 1e-9);
    // A token that the decoder does not name gets a little of its rest.
    assert.ok((p[2] ?? 0) > 0.125 && (p[2] ?? 0) < 0.13);
  });

  it("holds both to what was typed already", () => {
    const mixed = mix(alternatives, seen, Array<number>(CELLS).fill(0.5), (token) => token === 3);
    assert.deepEqual(
      mixed.map(({ token }) => token),
      [3],
    );
    assert.ok(Math.exp(mixed[0]?.logprob ?? 0) > 0.5);
  });
});
