import assert from "node:assert/strict";
import { Survival, SURVIVAL_MS } from "../../../src/completion/survival";
import { RandomText } from "./randomText";

function surviving(...edits: [offset: number, length: number, text: string][]): number {
  const survival = new Survival();
  survival.track("a", 10, 8, 0);
  for (const [offset, length, text] of edits)
    survival.changed({ document: "a", edits: [{ offset, length, text }] });
  const [result] = survival.take(SURVIVAL_MS);
  assert.equal(result?.chars, 8);
  return result.there;
}

describe("Survival", () => {
  it("keeps all of a text that nobody touches", () => {
    assert.equal(surviving(), 8);
    assert.equal(surviving([0, 5, ""], [30, 9, "x"], [5, 0, "abc"]), 8);
  });

  it("loses what is deleted or replaced, at either end and inside", () => {
    assert.equal(surviving([10, 2, ""]), 6);
    assert.equal(surviving([16, 4, "xyz"]), 6);
    assert.equal(surviving([5, 20, "x"]), 0);
    assert.equal(surviving([12, 2, "other"]), 6);
    assert.equal(surviving([10, 8, ""], [10, 0, "the same"]), 0);
  });

  it("follows the pieces of a text that something was typed into", () => {
    assert.equal(surviving([14, 0, "typed"], [14, 5, ""]), 8);
    assert.equal(surviving([14, 0, "typed"], [12, 9, ""]), 4);
  });

  it("takes edits of one change as relative to the text before", () => {
    const survival = new Survival();
    survival.track("a", 10, 8, 0);
    survival.changed({
      document: "a",
      edits: [
        { offset: 0, length: 10, text: "" },
        { offset: 17, length: 1, text: "" },
      ],
    });
    assert.deepEqual(survival.take(SURVIVAL_MS), [{ chars: 8, there: 7 }]);
  });

  it("tells when, and each text once", () => {
    const survival = new Survival();
    assert.equal(survival.nextMs, undefined);
    survival.track("a", 0, 3, 100);
    survival.track("a", 3, 4, 200);
    assert.equal(survival.nextMs, SURVIVAL_MS + 100);
    assert.deepEqual(survival.take(SURVIVAL_MS), []);
    assert.deepEqual(survival.take(SURVIVAL_MS + 100), [{ chars: 3, there: 3 }]);
    assert.equal(survival.nextMs, SURVIVAL_MS + 200);
    survival.closed("a");
    assert.deepEqual(survival.take(SURVIVAL_MS * 2), []);
  });

  it("counts as a comparison of the characters does, whatever is edited", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const text = new RandomText(seed);
      const survival = new Survival();
      survival.track("a", text.at, text.chars, 0);
      for (let step = 0; step < 8; step++) survival.changed({ document: "a", edits: text.edit() });
      assert.equal(survival.take(SURVIVAL_MS)[0]?.there, text.marked, `seed ${seed}`);
    }
  });
});
