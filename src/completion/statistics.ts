import { READ_MS, type Verdict } from "./acceptance";
import type { Survived } from "./survival";
import {
  addTallies,
  emptyTally,
  LATENCY_STAGES,
  parseTally,
  summarise,
  type Counts,
  type LatencyStage,
  type Summary,
  type Tally,
} from "./tally";

/** Where the tally lies between two runs of the editor. */
export interface TallyStore {
  load(): unknown;
  save(tally: Tally | undefined): void;
}

/** A longer text that comes at once was pasted or generated, not written. */
export const PASTED_CHARS = 200;

/**
 * Counts what the completion did for this person. It holds only what is new since the last save:
 * several windows add theirs to the same stored tally.
 */
export class Statistics {
  #new = emptyTally();

  constructor(
    private readonly store: TallyStore,
    /** As `Date.now()`. */
    private readonly now: () => number = Date.now,
  ) {}

  get summary(): Summary {
    return summarise(this.#all);
  }

  /** The model has answered; times in milliseconds. */
  answered(times: Readonly<Record<LatencyStage, number>>): void {
    const latency = Object.fromEntries(
      // A tenth of a millisecond is finer than the clock's jitter.
      LATENCY_STAGES.map((stage) => [stage, [Math.round(Math.max(0, times[stage]) * 10) / 10]]),
    ) as Record<LatencyStage, number[]>;
    this.#add({ ...emptyTally(), latency });
  }

  /** Text came into a document, from wherever. */
  inserted(chars: number): void {
    if (chars > 0 && chars <= PASTED_CHARS) this.#count({ insertedChars: chars });
  }

  judged({ kind, chars, ms, again }: Verdict): void {
    const isAccept = kind === "accepted" || kind === "partlyAccepted";
    const isRead = isAccept || ms >= READ_MS;
    this.#count({
      shown: isRead && !again ? 1 : 0,
      accepted: isAccept && !again ? 1 : 0,
      rejected: kind === "rejected" ? 1 : 0,
      completedChars: chars,
      // `inserted` has left it out.
      insertedChars: chars > PASTED_CHARS ? chars : 0,
    });
  }

  survived({ chars, there }: Survived): void {
    this.#count({ watchedChars: chars, survivedChars: there });
  }

  /** True while something is not saved. */
  get isNew(): boolean {
    return this.#new.sinceMs > 0;
  }

  save(): void {
    if (!this.isNew) return;
    this.store.save(this.#all);
    this.#new = emptyTally();
  }

  /** Forgets everything, on this computer there is nothing left of it. */
  clear(): void {
    this.#new = emptyTally();
    this.store.save(undefined);
  }

  get #all(): Tally {
    return addTallies(parseTally(this.store.load()), this.#new);
  }

  #count(counts: Partial<Counts>): void {
    const empty = emptyTally();
    if (Object.values(counts).every((count) => count === 0)) return;
    this.#add({ ...empty, counts: { ...empty.counts, ...counts } });
  }

  #add(tally: Tally): void {
    this.#new = addTallies(this.#new, { ...tally, sinceMs: this.now() });
  }
}
