import assert from "node:assert/strict";
import { compact } from "../../../../src/roadmap/evidence/compact";
import {
  markImported,
  toEvidence,
  type EvidenceRecord,
} from "../../../../src/roadmap/evidence/record";
import { keyOf, unite } from "../../../../src/roadmap/evidence/unite";
import { progressOf } from "../../../../src/roadmap/progress/progressState";
import { STAGES } from "../progress/sampleStages";
import { RandomEvidence } from "./randomEvidence";

const SEEDS = Array.from({ length: 300 }, (_, seed) => seed);

describe("a union of logs", () => {
  it("has every event once, whatever the order of logs, however they overlap", () => {
    for (const seed of SEEDS) {
      const draw = new RandomEvidence(seed);
      const all = draw.events(60);
      const logs = Array.from({ length: 4 }, () => all.filter(() => draw.is(0.6)));
      const rest = all.filter((event) => !logs.flat().includes(event));
      const united = unite(...draw.shuffled([...logs, rest]));
      const again = unite(...draw.shuffled([united, ...logs, draw.shuffled(all)]));
      assert.deepEqual(again, united, `seed ${seed}`);
      assert.deepEqual(new Set(united.map(keyOf)), new Set(all.map(keyOf)), `seed ${seed}`);
      assert.equal(united.length, new Set(united.map(keyOf)).size);
      assert.deepEqual(
        united.map(({ atMs }) => atMs),
        united.map(({ atMs }) => atMs).sort((a, b) => a - b),
      );
    }
  });

  it("keeps the fuller form of an event, and what was seen here instead of what was imported", () => {
    const full = { id: "a", kind: "passed", atMs: 1, hash: "0".repeat(64), facts: { n: 1 } };
    const short = { id: "a", kind: "passed", atMs: 1, hash: "0".repeat(16) };
    for (const logs of [
      [[full], [short]],
      [[short], [full]],
      [[short], [markImported(full)], [full]],
    ])
      assert.deepEqual(unite(...logs), [full]);
    assert.deepEqual(unite([markImported(full)], [short]), [short]);
  });
});

describe("the short form of a log", () => {
  it("fits, is the same when made again, and has nothing that the log has not", () => {
    for (const seed of SEEDS) {
      const draw = new RandomEvidence(seed);
      const all = draw.events(80);
      const maxBytes = draw.count(6_000);
      const short = compact(all, maxBytes);
      assert.ok(Buffer.byteLength(JSON.stringify(short)) <= Math.max(2, maxBytes), `seed ${seed}`);
      assert.deepEqual(compact(unite(all, short), maxBytes), short, `seed ${seed}`);
      const keys = new Set(all.map(keyOf));
      assert.ok(short.every((event) => keys.has(keyOf(event))));
    }
  });

  it("has room for every tick long before it has room for everything", () => {
    for (const seed of SEEDS) {
      const all = new RandomEvidence(seed).events(400);
      const short = compact(all, 6_000);
      assert.deepEqual(ticks(short), ticks(all), `seed ${seed}`);
    }
  });

  it("prefers the newest, so that what was taken back is not forgotten before what was said", () => {
    const said: EvidenceRecord[] = ["declared", "withdrawn"].map((kind, index) => ({
      ...{ id: "task/read", kind, atMs: index },
    }));
    for (const bytes of [0, 60, 1_000]) {
      const kinds = compact(said, bytes).map(({ kind }) => kind);
      assert.ok(kinds.length === 0 || kinds.includes("withdrawn"), String(bytes));
    }
  });

  it("leaves out facts without measure, but never that an event was imported", () => {
    const long = { id: "a", kind: "passed", atMs: 1, facts: { text: "x".repeat(5_000) } };
    assert.deepEqual(compact([markImported(long)], 500)[0]?.facts, { imported: true });
    assert.deepEqual(compact([{ ...long, facts: undefined, x: "y".repeat(9_000) }], 9e5), []);
  });
});

function ticks(records: readonly EvidenceRecord[]): unknown {
  const evidence = unite(records).flatMap((record) => toEvidence(record) ?? []);
  return [...progressOf(STAGES, evidence).tasks.values()].map(({ task, state }) => [
    task.id,
    state,
  ]);
}
