import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { SyncedState } from "../../../../src/roadmap/evidence/deviceSync";
import { EvidenceStore, STORE_TIMES } from "../../../../src/roadmap/evidence/evidenceStore";
import { readEvidence } from "../../../../src/roadmap/evidenceLog";

const TIMES = { ...STORE_TIMES, gatherMs: 5, syncMs: 5 };
/** The clock never looks: only what the system tells counts. */
const NO_POLL = { ...TIMES, pollMs: 2 ** 31 - 1 };
const WAIT_MS = 8_000;

describe("the evidence store", () => {
  let folder: string;
  let stores: EvidenceStore[];

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "first-token-store-"));
    stores = [];
  });

  afterEach(async () => {
    for (const store of stores) store.dispose();
    await pause(10);
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it("announces what is added here, and knows it when the promise resolves", async () => {
    const store = open(folder);
    let changes = 0;
    store.onChange(() => (changes += 1));
    await store.add({ id: "a", kind: "passed", atMs: 1 });
    assert.deepEqual(store.evidence, [{ id: "a", kind: "passed", atMs: 1 }]);
    const before = changes;
    await Promise.all([2, 3, 4].map((atMs) => store.add({ id: "b", kind: "opened", atMs })));
    assert.equal(store.evidence.length, 4);
    assert.ok(changes > before);
    const calm = changes;
    await store.refresh();
    assert.equal(changes, calm);
  });

  it("announces what another window adds: by the system's word, and without it by the clock", async () => {
    const byClock = { ...TIMES, gatherMs: 2 ** 31 - 1, pollMs: 20 };
    const [one, two, three] = [open(folder, NO_POLL), open(folder, NO_POLL), open(folder, byClock)];
    await Promise.all([one.ready(), two.ready(), three.ready()]);
    await one.add({ id: "a", kind: "passed", atMs: 1 });
    await until(() => two.evidence.length === 1 && three.evidence.length === 1);
    await two.add({ id: "b", kind: "passed", atMs: 2 });
    await until(() => one.evidence.length === 2 && three.evidence.length === 2);
  });

  it("reads nothing before somebody asks, and starts by itself when somebody does", async () => {
    fs.writeFileSync(path.join(folder, "old.jsonl"), line("a"));
    const store = open(folder);
    await pause(30);
    assert.equal(fs.existsSync(path.join(folder, "device")), false);
    let changes = 0;
    store.onChange(() => (changes += 1));
    assert.deepEqual(store.evidence, []);
    await store.ready();
    assert.equal(store.evidence.length, 1);
    assert.equal(changes, 1);
  });

  it("hands its evidence to other devices, and takes theirs, each once", async () => {
    const state = new FakeState();
    const [laptop, server] = ["laptop", "server"].map((name) =>
      open(path.join(folder, name), TIMES, state),
    );
    assert.ok(laptop && server);
    await laptop.add({ id: "a", kind: "passed", atMs: 1, hash: "ab".repeat(32) });
    await until(() => state.values.size === 1);
    await server.add({ id: "b", kind: "declared", atMs: 2 });
    await until(() => JSON.stringify([...state.values]).includes('"b"'));
    await Promise.all([laptop.refresh(), server.refresh()]);
    const ids = (store: EvidenceStore): string[] => store.evidence.map(({ id }) => id);
    assert.deepEqual(ids(laptop), ["a", "b"]);
    assert.deepEqual(ids(server), ["a", "b"]);
    assert.equal(laptop.evidence[0]?.hash, "ab".repeat(32));
    assert.ok(state.keys.length > 0 && state.keys.every((key) => !key.includes("device")));
    // Only its own evidence lies on each.
    assert.equal((await readEvidence(path.join(folder, "server"))).evidence.length, 1);
  });

  it("keeps an event from the future, and says that a clock is wrong", async () => {
    const store = open(folder, TIMES, new FakeState(), () => 1_000);
    await store.add({ id: "a", kind: "passed", atMs: 10_000_000_000 });
    assert.equal(store.evidence.length, 1);
    assert.deepEqual(store.doubts, [{ where: "a", why: "future" }]);
  });

  it("adds imported events once and marked, however often they come", async () => {
    const store = open(folder);
    await store.add({ id: "a", kind: "passed", atMs: 1 });
    const records = [
      { id: "a", kind: "passed", atMs: 1 },
      { id: "b", kind: "passed", atMs: 2, facts: { score: 3 } },
      { id: "c", kind: "mastered", atMs: 3 },
    ];
    assert.equal(await store.addImported([...records, ...records]), 2);
    assert.equal(await store.addImported(records), 0);
    assert.deepEqual(store.records.slice(1), [
      { id: "b", kind: "passed", atMs: 2, facts: { score: 3, imported: true } },
      { id: "c", kind: "mastered", atMs: 3, facts: { imported: true } },
    ]);
    assert.deepEqual(
      store.evidence.map(({ id }) => id),
      ["a", "b"],
    );
  });

  it("works without sync where a device's id cannot be kept, and still says what is wrong", async () => {
    fs.mkdirSync(path.join(folder, "device"));
    const state = new FakeState();
    const store = open(folder, TIMES, state);
    await store.add({ id: "a", kind: "passed", atMs: 1 });
    assert.equal(store.evidence.length, 1);
    assert.deepEqual(state.keys, []);
    const place = path.join(folder, "file");
    fs.writeFileSync(place, "in the way");
    const blocked = open(place);
    await blocked.ready();
    assert.deepEqual(blocked.doubts, [{ where: place, why: "unreadable" }]);
    await assert.rejects(blocked.add({ id: "a", kind: "passed", atMs: 1 }));
  });

  it("tells nobody any more once it is disposed", async () => {
    const store = open(folder);
    await store.ready();
    let changes = 0;
    store.onChange(() => (changes += 1));
    store.dispose();
    fs.writeFileSync(path.join(folder, "late.jsonl"), line("late"));
    await store.refresh();
    await pause(50);
    assert.equal(changes, 0);
  });

  function open(
    place: string,
    times = TIMES,
    state = new FakeState(),
    now: () => number = Date.now,
  ): EvidenceStore {
    const store = new EvidenceStore({ folder: place, state, times, now });
    stores.push(store);
    return store;
  }
});

class FakeState implements SyncedState {
  readonly values = new Map<string, unknown>();
  keys: readonly string[] = [];

  get(key: string): unknown {
    return this.values.get(key);
  }

  update(key: string, value: unknown): Promise<void> {
    this.values.set(key, value);
    return Promise.resolve();
  }

  setKeysForSync(keys: readonly string[]): void {
    this.keys = keys;
  }
}

function line(id: string): string {
  return `${JSON.stringify({ id, kind: "passed", atMs: 1, previous: "" })}\n`;
}

async function until(isSo: () => boolean): Promise<void> {
  const endMs = performance.now() + WAIT_MS;
  while (!isSo()) {
    assert.ok(performance.now() < endMs, "waited in vain");
    await pause(5);
  }
}
