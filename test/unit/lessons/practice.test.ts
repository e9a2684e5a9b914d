import assert from "node:assert/strict";
import { Practice } from "../../../src/lessons/practice";
import type { Evidence } from "../../../src/protocol/evidence";

const MORNING = new Date(2025, 2, 1, 8);
const EVENING = new Date(2025, 2, 1, 23, 59);
const NEXT_DAY = new Date(2025, 2, 2, 0, 1);

describe("practice in lessons", () => {
  it("is noted once a lesson and day, on the person's calendar, and the very first cell earns a tick", async () => {
    const { practice, noted } = start();
    for (const at of [MORNING, EVENING, NEXT_DAY]) await practice.ran("00-hello", unchanged, at);
    await practice.ran("01-next-token", unchanged, NEXT_DAY);
    assert.deepEqual(noted, [
      { id: "lessons/first-cell", kind: "passed", atMs: MORNING.getTime() },
      { id: "00-hello", kind: "practised", atMs: MORNING.getTime() },
      { id: "00-hello", kind: "practised", atMs: NEXT_DAY.getTime() },
      { id: "01-next-token", kind: "practised", atMs: NEXT_DAY.getTime() },
    ]);
  });

  it("is noted once more when the cell was changed", async () => {
    const { practice, noted } = start();
    await practice.ran("00-hello", unchanged, MORNING);
    await practice.ran("00-hello", changed, EVENING);
    await practice.ran("00-hello", changed, EVENING);
    assert.deepEqual(
      noted.map(({ facts }) => facts?.["changed"] ?? false),
      [false, false, true],
    );
  });

  it("is noted once by cells that end at the same time", async () => {
    const { practice, noted } = start();
    await Promise.all([1, 2, 3].map(() => practice.ran("00-hello", changed, MORNING)));
    assert.equal(noted.length, 3);
  });
});

const unchanged = (): Promise<boolean> => Promise.resolve(false);
const changed = (): Promise<boolean> => Promise.resolve(true);

function start(): { practice: Practice; noted: Evidence[] } {
  const noted: Evidence[] = [];
  const kept = new Map<string, unknown>();
  const sink = { add: (evidence: Evidence) => Promise.resolve(void noted.push(evidence)) };
  const memory = {
    get: (key: string) => kept.get(key),
    update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
  };
  return { practice: new Practice(sink, memory), noted };
}
