import { Disposable, type IDisposable } from "../../disposable";
import type { Evidence, EvidenceSink } from "../../protocol/evidence";
import { EvidenceLog } from "../evidenceLog";
import { deviceOf } from "./device";
import { DeviceSync, type SyncedState } from "./deviceSync";
import type { EvidenceSource } from "./evidenceSource";
import { FolderReader, type Doubt } from "./folderReader";
import { markImported, toEvidence, type EvidenceRecord } from "./record";
import { keyOf, unite } from "./unite";
import { FolderWatch, WATCH_TIMES } from "./watchFolder";

export interface EvidenceStoreParts {
  /** Where the logs of this device lie. */
  readonly folder: string;
  readonly state: SyncedState;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly times?: StoreTimes;
}

/** In milliseconds. */
export type StoreTimes = typeof STORE_TIMES;
export const STORE_TIMES = {
  ...WATCH_TIMES,
  /** A line that another window writes at this moment is whole a moment later. */
  settleMs: 5_000,
  /** Several events in a row are handed to Settings Sync once. */
  syncMs: 2_000,
};

/**
 * All evidence there is: of this window, of other windows by their files, of other devices by Settings
 * Sync. Nothing is read before somebody asks or adds.
 */
export class EvidenceStore extends Disposable implements EvidenceSink, EvidenceSource {
  readonly #log: EvidenceLog;
  readonly #reader: FolderReader;
  readonly #now: () => number;
  readonly #times: StoreTimes;
  readonly #listeners = new Set<() => void>();
  #sync: DeviceSync | undefined;
  #syncing: NodeJS.Timeout | undefined;
  #own: readonly EvidenceRecord[] = [];
  #records: readonly EvidenceRecord[] = [];
  #evidence: readonly Evidence[] = [];
  #doubts: readonly Doubt[] = [];
  #started: Promise<void> | undefined;
  /** Readings run one after another; one that waits serves all who ask meanwhile. */
  #running: Promise<void> = Promise.resolve();
  #waiting: Promise<void> | undefined;

  constructor(private readonly parts: EvidenceStoreParts) {
    super();
    this.#log = new EvidenceLog(parts.folder);
    this.#reader = new FolderReader(parts.folder);
    this.#now = parts.now ?? Date.now;
    this.#times = parts.times ?? STORE_TIMES;
    this.register({
      dispose: () => {
        this.#listeners.clear();
        clearTimeout(this.#syncing);
        if (this.#syncing !== undefined) void this.#writeSync();
      },
    });
  }

  get evidence(): readonly Evidence[] {
    void this.ready();
    return this.#evidence;
  }

  /** With what this version does not understand; for export. */
  get records(): readonly EvidenceRecord[] {
    return this.#records;
  }

  get doubts(): readonly Doubt[] {
    return this.#doubts;
  }

  /** Resolves when everything has been read once. */
  ready(): Promise<void> {
    this.#started ??= this.#start();
    return this.#started;
  }

  onChange(listener: () => void): IDisposable {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  async add(evidence: Evidence): Promise<void> {
    await this.#append([{ ...evidence }]);
  }

  /** Adds what is not known yet, marked as imported. @returns how many events that were */
  async addImported(records: readonly EvidenceRecord[]): Promise<number> {
    await this.ready();
    const known = new Set(this.#records.map(keyOf));
    const added = unite(records).filter((record) => !known.has(keyOf(record)));
    if (added.length > 0) await this.#append(added.map(markImported));
    return added.length;
  }

  /** Reads what is new in files of other windows and from other devices. */
  refresh(): Promise<void> {
    this.#waiting ??= this.#running.then(() => {
      this.#waiting = undefined;
      this.#running = this.#read();
      return this.#running;
    });
    return this.#waiting;
  }

  async #append(records: readonly EvidenceRecord[]): Promise<void> {
    await this.#log.addAll(records);
    await (this.#started === undefined ? this.ready() : this.refresh());
  }

  async #start(): Promise<void> {
    const { folder, state } = this.parts;
    // Without an id, on a disk that is full or read-only, everything works but for sync.
    const device = await deviceOf(folder).catch(() => undefined);
    if (device !== undefined) this.#sync = new DeviceSync(state, device);
    const look = (): void => {
      void this.refresh();
    };
    this.register(new FolderWatch(folder, look, this.#times));
    await this.refresh();
  }

  async #read(): Promise<void> {
    if (this.isDisposed) return;
    const reading = await this.#reader.read(this.#times.settleMs).catch(() => undefined);
    const folder = { where: this.parts.folder, why: "unreadable" as const };
    const { records, doubts } = reading ?? { records: this.#own, doubts: [folder] };
    const synced = this.#sync?.read() ?? { records: [], doubts: [] };
    this.#own = records;
    this.#take(unite(records, synced.records), [...doubts, ...synced.doubts]);
  }

  #take(records: readonly EvidenceRecord[], doubts: readonly Doubt[]): void {
    const all = [...doubts, ...this.#fromTheFuture(records)];
    const isSame =
      records.length === this.#records.length &&
      // Readers hand out the same objects again.
      records.every((record, index) => record === this.#records[index]);
    if (isSame && JSON.stringify(all) === JSON.stringify(this.#doubts)) return;
    this.#records = records;
    this.#evidence = records.flatMap((record) => toEvidence(record) ?? []);
    this.#doubts = all;
    this.#syncSoon();
    for (const listener of this.#listeners) listener();
  }

  #fromTheFuture(records: readonly EvidenceRecord[]): Doubt[] {
    const last = records.at(-1);
    const isLate = last !== undefined && last.atMs > this.#now() + CLOCK_SKEW_MS;
    return isLate ? [{ where: last.id, why: "future" }] : [];
  }

  #syncSoon(): void {
    if (this.isDisposed) return;
    this.#syncing ??= setTimeout(() => {
      this.#syncing = undefined;
      void this.#writeSync();
    }, this.#times.syncMs);
  }

  async #writeSync(): Promise<void> {
    // The files have everything; what is not written now is written at the next change.
    await this.#sync?.write(this.#own, this.#now()).catch(() => undefined);
  }
}

/** Clocks of two computers are never quite the same. */
const CLOCK_SKEW_MS = 10 * 60_000;
