import assert from "node:assert/strict";
import { Adaptation, MOST_SHIFT } from "../../../src/completion/adapt";

describe("Adaptation", () => {
  it("lowers the threshold by accepts and raises it by rejects", () => {
    const adaptation = new Adaptation();
    adaptation.accepted(0.5);
    assert.ok(adaptation.shift < 0);
    adaptation.reset();
    adaptation.rejected(0.5);
    assert.ok(adaptation.shift > 0);
  });

  it("takes more from a reject of what looked sure than of what looked doubtful", () => {
    const [sure, doubtful] = [new Adaptation(), new Adaptation()];
    sure.rejected(0.9);
    doubtful.rejected(0.2);
    assert.ok(sure.shift > doubtful.shift);
  });

  it("stays within its bounds, whatever a person does", () => {
    const [up, down] = [new Adaptation(), new Adaptation()];
    for (let i = 0; i < 1000; i++) {
      up.rejected(1);
      down.accepted(0);
    }
    assert.equal(up.shift, MOST_SHIFT);
    assert.equal(down.shift, -MOST_SHIFT);
  });

  it("takes smaller steps the more it knows", () => {
    const adaptation = new Adaptation();
    adaptation.rejected(0.5);
    const first = adaptation.shift;
    for (let i = 0; i < 15; i++) {
      adaptation.accepted(0.5);
      adaptation.rejected(0.5);
    }
    const before = adaptation.shift;
    adaptation.rejected(0.5);
    assert.ok(adaptation.shift - before < first);
  });

  it("stays where it is for who accepts as often as is right", () => {
    const adaptation = new Adaptation();
    // Seven of twenty, as of suggestions of which ten are exact.
    for (let i = 0; i < 400; i++) {
      if (i % 20 < 7) adaptation.accepted(0.5);
      else adaptation.rejected(0.5);
    }
    assert.ok(Math.abs(adaptation.shift) < 0.3, String(adaptation.shift));
  });

  it("comes back from what was kept, and takes no nonsense for it", () => {
    const adaptation = new Adaptation();
    adaptation.rejected(0.8);
    const kept: unknown = JSON.parse(JSON.stringify(adaptation.state));
    assert.deepEqual(new Adaptation(kept).state, adaptation.state);
    assert.equal(new Adaptation({ shift: 9, verdicts: 2 }).shift, MOST_SHIFT);
    for (const nonsense of [
      undefined,
      null,
      7,
      {},
      { shift: "1", verdicts: 1 },
      { shift: NaN, verdicts: 1 },
      { shift: 0.1, verdicts: -1 },
    ])
      assert.deepEqual(new Adaptation(nonsense).state, { shift: 0, verdicts: 0 });
    adaptation.rejected(NaN);
    assert.equal(adaptation.state.verdicts, 1);
  });
});
