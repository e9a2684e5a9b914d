import assert from "node:assert/strict";
import { predict } from "../../../../src/runtime/counting/counts";

const A = 1;
const B = 2;

describe("Counts", () => {
  it("say nothing without an occurrence", () => {
    assert.deepEqual(predict([]), { probabilities: new Map(), order: 0, count: 0, distinct: 0 });
  });

  it("back off as Witten and Bell do", () => {
    const matches = [
      { order: 2, next: A },
      { order: 1, next: A },
      { order: 1, next: B },
    ];
    const { probabilities, order, count, distinct } = predict(matches);
    // Order 1: A 2 of 3, B 1 of 3, with two kinds: 2/5 and 1/5. Order 2: A 1 of 1, one kind.
    assert.ok(Math.abs((probabilities.get(A) ?? 0) - (0.5 + 0.5 * (2 / 5))) < 1e-12);
    assert.ok(Math.abs((probabilities.get(B) ?? 0) - 0.5 * (1 / 5)) < 1e-12);
    assert.deepEqual([order, count, distinct], [2, 1, 1]);
  });

  it("never give more than all", () => {
    const matches = [5, 5, 3, 2, 2, 1, 1, 1].map((order, index) => ({ order, next: index % 3 }));
    const sum = [...predict(matches).probabilities.values()].reduce((a, b) => a + b, 0);
    assert.ok(sum > 0 && sum < 1);
  });
});
