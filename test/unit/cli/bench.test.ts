import assert from "node:assert/strict";
import { bandwidthRatio, benchTable } from "../../../src/cli/bench/measurements";
import { hostFigures, hostTable, type HostLoad } from "../../../src/cli/bench/hostLoad";
import { typingSession } from "../../../src/cli/bench/session";
import { askOnce, typeLines } from "../../../src/cli/bench/typing";
import { progressOn } from "../../../src/cli/progress";
import type { OpenModel } from "../../../src/cli/openModel";
import { fakeContext } from "./context";

const TEXT = Array.from({ length: 60 }, (_, i) => `def f${i}():\n    return ${i}\n`).join("\n");

describe("cli/bench", () => {
  it("relates the time a token takes to the memory's limit", () => {
    assert.equal(bandwidthRatio(20e6, 20e9, 1), 1);
    assert.equal(bandwidthRatio(20e6, 20e9, 4), 0.25);
  });

  it("types lines key by key, with what follows the line behind the cursor", async () => {
    const context = fakeContext(() => "");
    const model = await context.openModel({ folder: "", threads: 1, graph: "loop" });
    const { warmMs, firstMs } = await typeLines(model, TEXT, context.signal);
    assert.equal(warmMs.length + firstMs.length, context.requests.length);
    assert.ok(firstMs.length >= 10 && warmMs.length >= 60);
    const [first, second] = context.requests;
    assert.ok(first && second);
    assert.equal(second.prefix.length, first.prefix.length + 1);
    assert.ok(second.prefix.startsWith(first.prefix));
    assert.equal(second.suffix, first.suffix);
    assert.ok(
      context.requests.every(
        ({ maxTokens, suffix }) => maxTokens === 16 && suffix.startsWith("\n"),
      ),
    );
    assert.ok((await askOnce(model, TEXT, context.signal)) >= 0);
  });

  it("types, deletes and moves in one file, and counts what the model knew", async () => {
    const context = fakeContext(() => "");
    const fake = await context.openModel({ folder: "", threads: 1, graph: "loop" });
    const model: OpenModel = {
      ...fake,
      complete: async (request, signal) => {
        const last = context.requests.at(-1)?.prefix ?? "";
        const completion = await fake.complete(request, signal);
        // Typing on is known, deleting is known in half, moving is not known.
        const { prefix } = request;
        const known = prefix.startsWith(last) && prefix.length === last.length + 1;
        const isBack = last.startsWith(prefix) && prefix.length === last.length - 1;
        return { ...completion, prompt: { tokens: 10, reused: known ? 10 : isBack ? 5 : 0 } };
      },
    };
    const reuse = await typingSession(model, TEXT, context.signal);
    assert.ok(
      reuse.typing > 0.85 && reuse.typing < 1,
      "each new line is a step of more than a key",
    );
    assert.deepEqual([reuse.deleting, reuse.moving], [0.5, 0]);
    assert.ok(reuse.all > 0.5 && reuse.all < reuse.typing);
    const lengths = context.requests.map(({ prefix }) => prefix.length);
    assert.ok(
      lengths.some((length, at) => length < (lengths[at - 1] ?? 0) - 100),
      "it moves up",
    );
    await assert.rejects(typingSession(fake, TEXT, AbortSignal.abort()));
  });

  it("prints what could not be measured as such", () => {
    const table = benchTable({
      model: { name: "m", parameters: 18_900_000, bytes: 22e6 },
      decode: {
        inGraphMsPerToken: 2,
        steppingMsPerToken: 4,
        transformersJsMsPerToken: null,
        speedup: 2,
        promptTokens: 512,
        tokens: 16,
        pairs: 7,
        sameTokens: true,
      },
      prefill: { tokensPerSecond: 9000 },
      latency: { warmP50Ms: 20, warmP95Ms: 50, firstP50Ms: 90, coldMs: 700, activateMs: null },
      reuse: { all: 0.97, typing: 0.99, deleting: 0.98, moving: 0.8 },
      memory: { rssBytes: 250e6 },
      bandwidth: { bytesPerSecond: 2e10, ratio: 0.5 },
      threads: 2,
    });
    assert.match(table, /@xenova\/transformers +not installed/);
    assert.match(table, /activate\(\) +not measured/);
    assert.match(table, /used by decoding +50 %/);
    assert.match(table, /prompt tokens reused +97.0 % in a session/);
  });
});

describe("cli/bench --host", () => {
  const delay = (p99Ms: number) => ({ p50Ms: 1, p99Ms, maxMs: 2 * p99Ms });
  const load = (on: number[], off: number[], synchronousMs: number[]): HostLoad => ({
    keysPerSecond: 30,
    secondsEach: 30,
    on: on.map(delay),
    off: off.map(delay),
    synchronousMs,
  });

  it("compares typing with completion on and off, and knows its limits", () => {
    const fine = hostFigures(load([3, 2], [2, 2], [0.5, 12]));
    assert.deepEqual([fine.ratio, fine.synchronous.maxMs, fine.withinLimits], [1, 12, true]);
    assert.equal(hostFigures(load([4, 4], [2, 2], [1])).withinLimits, false);
    assert.equal(hostFigures(load([2, 2], [2, 2], [1, 51])).withinLimits, false);
    assert.match(hostTable(load([2], [2], [1]), fine), /^p99, on to off +1\.00 \(at most 1\.5\)$/m);
  });
});

describe("cli/progress", () => {
  it("replaces its line on a terminal", () => {
    const written: string[] = [];
    const progress = progressOn({ isTTY: true, write: (text) => written.push(text) });
    progress.update("12 of 20");
    progress.update("done");
    progress.note("a note");
    assert.deepEqual(written, ["\r12 of 20", "\rdone    ", "\r    \r", "a note\n"]);
  });

  it("writes a line now and then elsewhere", () => {
    const written: string[] = [];
    let nowMs = 0;
    const progress = progressOn({ write: (text) => written.push(text) }, () => nowMs);
    for (; nowMs < 25_000; nowMs += 1000) progress.update(String(nowMs));
    assert.deepEqual(written, ["0\n", "10000\n", "20000\n"]);
  });
});
