import assert from "node:assert/strict";
import { availableParallelism } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { CompletionRequest } from "../../../src/protocol/model";
import { buildRuntime, client, failureOf, never, request } from "./testModel";

const BUNDLED = path.join(__dirname, "../../../models/code");
/**
 * A run of the graph takes about 18 ms on two idle cores: 128 tokens read, or 8 written. A machine
 * that has other work takes several times as long, and now and then stops one of them for long.
 */
const GENEROUS_MS = 250;
/** More than the model's context, so that reading it takes several runs. */
const LONG = Array.from(
  { length: 400 },
  (_, n) => `def function_${n}(value, other):\n    return value * ${n} + other\n`,
).join("");

describe("Cancelling the bundled model", function () {
  this.timeout(60_000);
  before(buildRuntime);

  it("stops a request within a run, so that the next one need not wait", async () => {
    const threads = Math.min(availableParallelism(), 4);
    const { model } = client({ folder: BUNDLED, threads });
    try {
      await model.load();
      const next = request("import os\nim", { path: "next.py", maxTokens: 1 });
      await model.complete(next, never);
      // The first time that a text is cut into tokens takes longer than a run, and is not cancelled.
      await model.complete(request(LONG, { maxTokens: 1 }), never);
      /** Milliseconds that the next request waits when this one is given up after a while. */
      const waitBehind = async (asked: CompletionRequest, afterMs: number) => {
        const abort = new AbortController();
        const given = model.complete(asked, abort.signal);
        given.catch(() => undefined);
        await sleep(afterMs);
        abort.abort();
        const reply = await model.complete(next, never);
        assert.equal(await failureOf(given), "cancelled");
        return reply.ms.queue;
      };
      const reading: number[] = [];
      const writing: number[] = [];
      for (const afterMs of [5, 10, 20, 30, 50]) {
        const read = request(LONG, { path: `${afterMs}.py`, candidates: 3 });
        reading.push(await waitBehind(read, afterMs));
        const write = request("def f(a, b):\n    x = ", {
          path: `${afterMs}.py`,
          maxTokens: 400,
          maxLines: 100,
          candidates: 8,
        });
        writing.push(await waitBehind(write, afterMs));
      }
      const rounded = [...reading, ...writing].map((ms) => Math.round(ms)).join(", ");
      assert.ok(median(reading) < GENEROUS_MS, `${rounded} ms`);
      assert.ok(median(writing) < GENEROUS_MS, `${rounded} ms`);
    } finally {
      model.dispose();
    }
  });
});

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Infinity;
}
