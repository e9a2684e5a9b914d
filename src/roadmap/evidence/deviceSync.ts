import { compact } from "./compact";
import type { Doubt } from "./folderReader";
import { isObject, toRecord, type EvidenceRecord } from "./record";
import { unite } from "./unite";

/** What is needed of VS Code's `globalState`. */
export interface SyncedState {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
  setKeysForSync(keys: readonly string[]): void;
}

/**
 * Settings Sync carries only keys that both sides have named beforehand, so there is a fixed number
 * of them, shared by devices: each has its part, writes no other's, and writes it again where it was
 * lost because two devices wrote at the same time. VS Code warns from 512 KiB on, all keys together.
 */
export const SYNC_KEYS: readonly string[] = [0, 1, 2, 3, 4, 5].map(
  (slot) => `firstToken.evidence.${slot}`,
);
/** Of JSON: of one device, and of all in one key. */
export const SYNC_LIMITS = { partBytes: 32 * 1024, keyBytes: 64 * 1024 };

/** Evidence of this person's other devices, and of this one for them. */
export class DeviceSync {
  constructor(
    private readonly state: SyncedState,
    /** Of the device that the logs lie on; not synced itself. */
    private readonly device: string,
    private readonly limits = SYNC_LIMITS,
  ) {
    state.setKeysForSync(SYNC_KEYS);
  }

  read(): { readonly records: readonly EvidenceRecord[]; readonly doubts: readonly Doubt[] } {
    const records: EvidenceRecord[][] = [];
    const doubts: Doubt[] = [];
    for (const key of SYNC_KEYS) {
      const parts = this.#parts(key);
      if (parts === undefined) doubts.push({ where: key, why: "newer" });
      for (const [device, part] of parts ?? []) {
        const found = eventsOf(part);
        if (found === undefined) doubts.push({ where: device, why: "newer" });
        else records.push(found);
      }
    }
    return { records: unite(...records), doubts };
  }

  /** Brings this device's part up to date. @param own all that stands in the logs of this device */
  async write(own: readonly EvidenceRecord[], nowMs: number): Promise<void> {
    const key = this.#ownKey();
    const parts = key === undefined ? undefined : this.#parts(key);
    if (key === undefined || parts === undefined || own.length === 0) return;
    const before = parts.get(this.device);
    const known = before === undefined ? [] : eventsOf(before);
    // What a later version has written is left alone.
    if (known === undefined) return;
    // Evidence outlives the files that it was in.
    const events = compact(unite(own, known), this.limits.partBytes);
    if (JSON.stringify(known) === JSON.stringify(events)) return;
    parts.set(this.device, { atMs: nowMs, events });
    const devices = Object.fromEntries(fold(parts, this.device, this.limits));
    const value = this.state.get(key);
    await this.state.update(key, { ...(isObject(value) ? value : { version: VERSION }), devices });
  }

  /** Where this device's part is, or else the key with the most room. */
  #ownKey(): string | undefined {
    const room = SYNC_KEYS.map((key) => ({ key, parts: this.#parts(key) }))
      .filter(({ parts }) => parts !== undefined)
      .map(({ key, parts }) => ({
        key,
        size: parts?.has(this.device) === true ? -1 : sizeOf(parts ?? new Map()),
      }));
    return room.sort((a, b) => a.size - b.size)[0]?.key;
  }

  /** By device; undefined where something else stands there, which is never written over. */
  #parts(key: string): Map<string, unknown> | undefined {
    const value = this.state.get(key);
    if (value === undefined || value === null) return new Map();
    const devices = isObject(value) ? value["devices"] : undefined;
    return isObject(devices) ? new Map(Object.entries(devices)) : undefined;
  }
}

const VERSION = 1;
/** The part that holds what devices have left behind that were not used for longest. */
const PAST = "past";

function eventsOf(part: unknown): EvidenceRecord[] | undefined {
  const events = isObject(part) ? part["events"] : undefined;
  if (!Array.isArray(events)) return undefined;
  return events.flatMap((event) => toRecord(event) ?? []);
}

function sizeOf(parts: ReadonlyMap<string, unknown>): number {
  return Buffer.byteLength(JSON.stringify([...parts]));
}

/** Where a key has become too large, the parts written longest ago become one. */
function fold(
  parts: ReadonlyMap<string, unknown>,
  own: string,
  limits: typeof SYNC_LIMITS,
): Map<string, unknown> {
  const left = new Map(parts);
  const others = [...left.keys()]
    .filter(
      (device) => device !== own && device !== PAST && eventsOf(left.get(device)) !== undefined,
    )
    .sort((a, b) => writtenMs(left.get(a)) - writtenMs(left.get(b)));
  for (const device of others) {
    if (sizeOf(left) <= limits.keyBytes) break;
    const past = unite(eventsOf(left.get(PAST)) ?? [], eventsOf(left.get(device)) ?? []);
    left.delete(device);
    left.set(PAST, { atMs: 0, events: compact(past, limits.partBytes) });
  }
  return left;
}

function writtenMs(part: unknown): number {
  const atMs = isObject(part) ? part["atMs"] : undefined;
  return typeof atMs === "number" ? atMs : 0;
}
