import assert from "node:assert/strict";
import type { Verdict } from "../../../src/completion/acceptance";
import { PASTED_CHARS, Statistics, type TallyStore } from "../../../src/completion/statistics";
import { addTallies, emptyTally, LATENCY_KEPT, parseTally } from "../../../src/completion/tally";

/** Stores as globalState does: plain JSON. */
class Store implements TallyStore {
  json: string | undefined;

  load(): unknown {
    return this.json === undefined ? undefined : JSON.parse(this.json);
  }

  save(tally: unknown): void {
    this.json = tally === undefined ? undefined : JSON.stringify(tally);
  }
}

function verdict(kind: Verdict["kind"], changes: Partial<Verdict> = {}): Verdict {
  const candidate = { text: "name", replace: 0, logprob: -0.5 };
  const some = { document: "a", at: 0, candidate, ms: 1_000, again: false };
  const accepted = kind === "accepted" || kind === "partlyAccepted";
  return { kind, chars: accepted ? 4 : 0, ...some, ...changes };
}

const times = (total: number) => ({ queue: 0, tokenize: 1, prefill: 2, decode: 3, total });

describe("Statistics", () => {
  it("knows nothing at first", () => {
    const { summary } = new Statistics(new Store());
    assert.equal(summary.latency, undefined);
    for (const share of [summary.acceptance, summary.completed, summary.stillThere])
      assert.equal(share, undefined);
    assert.equal(summary.sinceMs, 0);
  });

  it("gives percentiles of the newest answers, by stage", () => {
    const statistics = new Statistics(new Store());
    for (let ms = 1; ms <= LATENCY_KEPT + 100; ms++) statistics.answered(times(ms));
    const { latency, answers } = statistics.summary;
    assert.equal(answers, LATENCY_KEPT);
    assert.deepEqual(latency?.total, { p50: 200, p95: 290 });
    assert.deepEqual(latency.decode, { p50: 3, p95: 3 });
  });

  it("divides accepts by what was accepted or rejected, and leaves out the unknown", () => {
    const statistics = new Statistics(new Store());
    for (const kind of ["accepted", "rejected", "rejected", "rejected", "unknown"] as const)
      statistics.judged(verdict(kind));
    const { acceptance, counts } = statistics.summary;
    assert.equal(acceptance, 0.25);
    assert.equal(counts.shown, 5);
  });

  it("counts a suggestion that is accepted in parts once, with all its characters", () => {
    const statistics = new Statistics(new Store());
    statistics.inserted(20);
    statistics.judged(verdict("partlyAccepted", { chars: 3 }));
    statistics.judged(verdict("partlyAccepted", { chars: 3, again: true }));
    statistics.judged(verdict("accepted", { chars: 4, again: true }));
    const { counts, completed } = statistics.summary;
    assert.deepEqual([counts.shown, counts.accepted, counts.completedChars], [1, 1, 10]);
    assert.equal(completed, 0.5);
  });

  it("does not count as shown what came and went unread", () => {
    const statistics = new Statistics(new Store());
    statistics.judged(verdict("unknown", { ms: 80 }));
    statistics.judged(verdict("accepted", { ms: 80 }));
    assert.equal(statistics.summary.counts.shown, 1);
  });

  it("leaves out what was pasted, but not a long suggestion", () => {
    const statistics = new Statistics(new Store());
    statistics.inserted(PASTED_CHARS + 1);
    statistics.inserted(100);
    const chars = PASTED_CHARS + 100;
    statistics.judged(verdict("accepted", { chars }));
    assert.equal(statistics.summary.completed, chars / (chars + 100));
  });

  it("knows how much of the accepted text is still there", () => {
    const statistics = new Statistics(new Store());
    statistics.survived({ chars: 10, there: 10 });
    statistics.survived({ chars: 10, there: 5 });
    assert.equal(statistics.summary.stillThere, 0.75);
  });

  it("is kept, also when two windows write by turns", () => {
    const store = new Store();
    const [one, two] = [new Statistics(store, () => 500), new Statistics(store, () => 400)];
    for (const statistics of [one, two, one]) {
      statistics.judged(verdict("accepted"));
      statistics.answered(times(5));
      assert.ok(statistics.isNew);
      statistics.save();
      assert.ok(!statistics.isNew);
    }
    const { counts, answers, sinceMs } = new Statistics(store).summary;
    assert.deepEqual([counts.accepted, answers, sinceMs], [3, 3, 400]);
  });

  it("writes nothing when there is nothing new, and clears everything", () => {
    const store = new Store();
    const statistics = new Statistics(store);
    statistics.save();
    assert.equal(store.json, undefined);
    statistics.judged(verdict("accepted"));
    statistics.save();
    statistics.inserted(1);
    statistics.clear();
    assert.equal(store.json, undefined);
    assert.equal(statistics.summary.counts.shown, 0);
    assert.equal(statistics.summary.counts.insertedChars, 0);
  });
});

describe("parseTally", () => {
  it("takes what was written, and nothing else", () => {
    const tally = { ...emptyTally(), sinceMs: 7 };
    assert.deepEqual(parseTally(JSON.parse(JSON.stringify(tally))), tally);
    const { counts, latency } = tally;
    const broken: unknown[] = [
      undefined,
      null,
      "text",
      [],
      {},
      { ...tally, version: 99 },
      { ...tally, counts: { ...counts, shown: "3" } },
      { ...tally, counts: { ...counts, shown: -1 } },
      { ...tally, latency: { ...latency, total: [1] } },
      { ...tally, latency: { ...latency, queue: undefined } },
    ];
    for (const stored of broken) assert.deepEqual(parseTally(stored), emptyTally());
  });

  it("adds to nothing without a change", () => {
    const tally = { ...emptyTally(), sinceMs: 7 };
    assert.deepEqual(addTallies(emptyTally(), tally), tally);
  });
});
