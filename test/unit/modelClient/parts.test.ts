import assert from "node:assert/strict";
import { Deaths } from "../../../src/modelClient/deaths";
import { MODEL_LIMITS } from "../../../src/modelClient/limits";
import { trimRequest } from "../../../src/modelClient/trimRequest";
import { request } from "./testModel";

describe("Deaths", () => {
  const limits = { ...MODEL_LIMITS, maxDeaths: 4, deathWindowMs: 1000, backoffMs: 10 };

  it("waits not at all at first, then twice as long each time", () => {
    const deaths = new Deaths(limits);
    const waits = [1, 2, 3].map((nowMs) => {
      deaths.add(nowMs);
      return deaths.waitMs(nowMs);
    });
    assert.deepEqual(waits, [0, 10, 20]);
    assert.equal(deaths.waitMs(3 + 15), 5);
    assert.equal(deaths.waitMs(3 + 50), 0);
  });

  it("has had enough after so many in the window, and forgets older ones", () => {
    const deaths = new Deaths(limits);
    for (const nowMs of [0, 400, 800, 1200]) deaths.add(nowMs);
    assert.equal(deaths.tooMany(1200), false);
    deaths.add(1201);
    assert.equal(deaths.tooMany(1201), true);
    deaths.clear();
    assert.equal(deaths.tooMany(1201), false);
  });
});

describe("trimRequest", () => {
  it("leaves a small request as it is", () => {
    const small = request("a\nb", { suffix: "c", snippets: [{ path: "b.py", text: "d" }] });
    assert.deepEqual(trimRequest(small), small);
  });

  it("cuts a large one to what the model may see, in blocks", () => {
    const text = Array.from({ length: 100_000 }, (_, i) => String(i)).join("\n");
    const starts = new Set<number>();
    for (let at = 400_000; at < 402_000; at++) {
      const { prefix, suffix } = trimRequest(
        request(text.slice(0, at), { suffix: text.slice(at) }),
      );
      assert.ok(prefix.length > 20_000 && prefix.length < 40_000 && suffix.length < 40_000);
      assert.ok(text.slice(0, at).endsWith(prefix) && text.slice(at).startsWith(suffix));
      starts.add(at - prefix.length);
    }
    assert.ok(starts.size <= 2);
  });
});
