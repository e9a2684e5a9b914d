import assert from "node:assert/strict";
import {
  DeviceSync,
  SYNC_KEYS,
  type SyncedState,
} from "../../../../src/roadmap/evidence/deviceSync";
import type { EvidenceRecord } from "../../../../src/roadmap/evidence/record";
import { keyOf, unite } from "../../../../src/roadmap/evidence/unite";
import { RandomEvidence } from "./randomEvidence";

type State = Record<string, unknown>;

describe("evidence on several devices", () => {
  it("comes together on all of them, whenever they sync, and nothing is lost", async () => {
    for (let seed = 0; seed < 20; seed++) {
      const draw = new RandomEvidence(seed);
      const account = new Account();
      const devices = Array.from({ length: 2 + draw.count(4) }, (_, n) => new Device(n, account));
      for (let step = 0; step < 40; step++) {
        const device = draw.one(devices);
        if (draw.is(0.5)) device.files.push(...draw.events(3));
        if (draw.is(0.6)) await device.write();
        if (draw.is(0.4)) device.settingsSync();
        // VS Code is updated on one device earlier than on another.
        if (draw.is(0.05)) device.version += 1;
      }
      for (const device of devices) device.version = 99;
      await settle(devices);
      const all = new Set(devices.flatMap(({ files }) => files).map(keyOf));
      for (const device of devices) assert.deepEqual(device.knows(), all, `seed ${seed}`);
    }
  });

  it("outlives the device that it comes from, though others share its key", async () => {
    for (let seed = 0; seed < 4; seed++) {
      const draw = new RandomEvidence(seed);
      const account = new Account();
      const devices = Array.from(
        { length: SYNC_KEYS.length + 3 },
        (_, n) => new Device(n, account),
      );
      for (const device of devices) device.files.push(...draw.events(6));
      await settle(devices);
      const gone = devices.splice(draw.count(3), 3);
      for (let step = 0; step < 20; step++) {
        const device = draw.one(devices);
        device.files.push(...draw.events(2));
        await device.write();
        device.settingsSync();
      }
      await settle(devices);
      const all = new Set([...gone, ...devices].flatMap(({ files }) => files).map(keyOf));
      for (const device of devices) assert.deepEqual(device.knows(), all, `seed ${seed}`);
    }
  });

  it("outlives the files that it was in", async () => {
    const device = new Device(1, new Account());
    device.files.push({ id: "a", kind: "passed", atMs: 1 });
    await device.write();
    device.files.splice(0, 1, { id: "b", kind: "passed", atMs: 2 });
    await device.write();
    assert.deepEqual(
      device.sync.read().records.map(({ id }) => id),
      ["a", "b"],
    );
  });

  it("stays on a device whatever an older version elsewhere writes", async () => {
    const account = new Account();
    const [older, newer] = [new Device(1, account), new Device(2, account)];
    newer.version = 2;
    newer.files.push({ id: "new", kind: "mastered", atMs: 1, weather: "晴" });
    older.files.push({ id: "old", kind: "passed", atMs: 2 });
    await settle([older, newer]);
    assert.equal(newer.knows().size, 1);
    assert.equal(older.knows().size, 2);
    assert.deepEqual(
      older.sync.read().records.find(({ id }) => id === "new"),
      newer.files[0],
    );
  });

  it("leaves alone what a later version has stored, and says so", async () => {
    const later = { version: 7, devices: { "device-1": { packed: "…" } } };
    const device = new Device(1, new Account());
    device.state = Object.fromEntries(SYNC_KEYS.map((key, n) => [key, n === 0 ? later : "other"]));
    const before = structuredClone(device.state);
    device.files.push({ id: "a", kind: "passed", atMs: 1 });
    await device.write();
    assert.deepEqual(device.state, before);
    assert.deepEqual(
      device.sync.read().doubts.map(({ why }) => why),
      SYNC_KEYS.map(() => "newer"),
    );
  });

  it("is kept beside fields that this version does not know", async () => {
    const device = new Device(1, new Account());
    const [key] = SYNC_KEYS;
    assert.ok(key !== undefined);
    device.state = Object.fromEntries(
      SYNC_KEYS.map((each) => [each, { version: 2, devices: {}, note: "later" }]),
    );
    device.files.push({ id: "a", kind: "passed", atMs: 1 });
    await device.write();
    assert.deepEqual(device.state[key], {
      ...{ version: 2, note: "later" },
      devices: { "device-1": { atMs: 0, events: device.files } },
    });
  });

  it("is bounded: of many devices that are gone, one part remains that has every tick", async () => {
    const account = new Account();
    const limits = { partBytes: 2_000, keyBytes: 5_000 };
    const last: Device[] = [];
    for (let n = 0; n < 30; n++) {
      const device = new Device(n, account, limits);
      const same = Array.from({ length: 40 }, (_, at) => ({
        ...{ id: `lesson/${at % 10}`, kind: "passed", atMs: n * 1000 + at },
      }));
      device.files.push(...same);
      device.settingsSync();
      await device.write(n);
      device.settingsSync();
      last.push(device);
    }
    const state = last.at(-1)?.state ?? {};
    for (const key of SYNC_KEYS) assert.ok(JSON.stringify(state[key] ?? "").length < 5_100, key);
    const ids = new Set(
      last
        .at(-1)
        ?.sync.read()
        .records.map(({ id }) => id),
    );
    assert.equal(ids.size, 10);
  });

  it("writes nothing where nothing is new", async () => {
    const device = new Device(1, new Account());
    device.files.push({ id: "a", kind: "passed", atMs: 1, hash: "ab".repeat(32) });
    await device.write();
    await device.write();
    assert.equal(device.writes, 1);
  });
});

async function settle(devices: readonly Device[]): Promise<void> {
  for (let round = 0; round < devices.length + 2; round++)
    for (const device of devices) {
      device.settingsSync();
      await device.write();
      device.settingsSync();
    }
}

/** What Settings Sync's server holds of the extension: its version and state. */
class Account {
  stored: { version: number; state: State } | undefined;
}

/** A device's files and state, with VS Code's own rules for syncing the state of extensions. */
class Device implements SyncedState {
  readonly files: EvidenceRecord[] = [];
  readonly sync: DeviceSync;
  state: State = {};
  version = 1;
  writes = 0;
  #base: State | undefined;
  #keys: readonly string[] = [];

  constructor(
    n: number,
    private readonly account: Account,
    limits?: ConstructorParameters<typeof DeviceSync>[2],
  ) {
    this.sync = new DeviceSync(this, `device-${n}`, limits);
  }

  get(key: string): unknown {
    return this.state[key];
  }

  update(key: string, value: unknown): Promise<void> {
    this.writes += 1;
    this.state = { ...this.state, [key]: structuredClone(value) };
    return Promise.resolve();
  }

  setKeysForSync(keys: readonly string[]): void {
    this.#keys = keys;
  }

  async write(atMs = 0): Promise<void> {
    await this.sync.write(this.files, atMs);
  }

  knows(): Set<string> {
    return new Set(unite(this.files, this.sync.read().records).map(keyOf));
  }

  /**
   * As in `extensionsMerge.ts` and `extensionsSync.ts`: only keys that are named travel; the state of
   * a newer version of the extension replaces the other; else key by key what the other side has
   * changed wins.
   */
  settingsSync(): void {
    const local = Object.fromEntries(
      Object.entries(this.state).filter(([key]) => this.#keys.includes(key)),
    );
    const remote = this.account.stored;
    const merged =
      remote === undefined || this.version > remote.version
        ? local
        : remote.version > this.version
          ? remote.state
          : merge(local, remote.state, this.#base);
    const version = Math.max(this.version, remote?.version ?? 0);
    this.account.stored = { version, state: structuredClone(merged) };
    for (const key of this.#keys) this.state[key] = structuredClone(merged[key]);
    this.#base = structuredClone(merged);
  }
}

function merge(local: State, remote: State, base: State | undefined): State {
  const merged = { ...local };
  const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  for (const [key, value] of Object.entries(remote))
    if (base === undefined || !isSame(base[key], value)) merged[key] = value;
  return merged;
}
