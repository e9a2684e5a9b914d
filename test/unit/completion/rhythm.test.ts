import assert from "node:assert/strict";
import { DEFAULT_WAIT_MS, MAX_WAIT_MS, PAUSE_MS, Rhythm } from "../../../src/completion/rhythm";

function typing(intervalMs: number, keys = 40, responseMs = 50): Rhythm {
  const rhythm = new Rhythm();
  for (let n = 0; n < keys; n++) {
    rhythm.typed(n * intervalMs);
    rhythm.answered(responseMs);
  }
  return rhythm;
}

describe("Rhythm", () => {
  it("has a usual wait before anything is known", () => {
    assert.equal(new Rhythm().waitMs(), DEFAULT_WAIT_MS);
    assert.equal(typing(100, 1).waitMs(), DEFAULT_WAIT_MS);
  });

  it("has who types fast wait until the next key is due, less what an answer takes", () => {
    assert.ok(Math.abs(typing(100).waitMs() - 75) < 1);
    assert.ok(Math.abs(typing(150).waitMs() - 137.5) < 1);
    assert.ok(typing(100, 40, 150).waitMs() === 0);
  });

  it("has who types slowly not wait", () => {
    assert.equal(typing(240).waitMs(), 0);
    assert.equal(typing(600).waitMs(), 0);
  });

  it("follows a change of the rhythm", () => {
    const rhythm = new Rhythm();
    let at = 0;
    for (let n = 0; n < 20; n++) rhythm.typed((at += 300));
    assert.equal(rhythm.waitMs(), 0);
    for (let n = 0; n < 20; n++) rhythm.typed((at += 110));
    assert.ok(rhythm.waitMs() > 60);
  });

  it("begins anew after a pause", () => {
    const rhythm = typing(100);
    rhythm.typed(39 * 100 + PAUSE_MS + 1);
    assert.equal(rhythm.waitMs(), DEFAULT_WAIT_MS);
  });

  it("takes the changes of one key for one", () => {
    const rhythm = new Rhythm();
    for (let n = 0; n < 40; n++) {
      rhythm.typed(n * 130);
      rhythm.typed(n * 130 + 1);
    }
    assert.ok(rhythm.waitMs() > 100);
  });

  it("stays within its bounds for any keys and answers", () => {
    const rhythm = new Rhythm();
    let [at, seed] = [0, 1];
    for (let n = 0; n < 5_000; n++) {
      seed = (seed * 48_271) % 2_147_483_647;
      rhythm.typed((at += seed % 1_200));
      if (n % 3 === 0) rhythm.answered(seed % 5_000);
      const wait = rhythm.waitMs();
      assert.ok(wait >= 0 && wait <= MAX_WAIT_MS);
    }
  });
});
