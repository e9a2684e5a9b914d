/** Where the time of an answer goes; `total` runs from the question to the answer. */
export const LATENCY_STAGES = ["queue", "tokenize", "prefill", "decode", "total"] as const;
export type LatencyStage = (typeof LATENCY_STAGES)[number];

/** All that is counted: plain data, kept on this computer alone. */
export interface Tally {
  readonly version: typeof VERSION;
  /** When counting began, as `Date.now()` counts; 0 before the first count. */
  readonly sinceMs: number;
  /** The newest answers of the model, in milliseconds; all stages have the same length. */
  readonly latency: Readonly<Record<LatencyStage, readonly number[]>>;
  readonly counts: Readonly<Counts>;
}

/** Numbers that only grow. */
export type Counts = Record<(typeof COUNTERS)[number], number>;

/** What people are shown of it. A share is undefined where there is nothing to divide by. */
export interface Summary {
  readonly sinceMs: number;
  /** Answers behind the latencies. */
  readonly answers: number;
  readonly latency: Readonly<Record<LatencyStage, Percentiles>> | undefined;
  readonly counts: Readonly<Counts>;
  /** Accepted ÷ (accepted + rejected). */
  readonly acceptance: number | undefined;
  /** Completed characters ÷ all inserted characters. */
  readonly completed: number | undefined;
  /** Of the accepted characters those still there after 30 s. */
  readonly stillThere: number | undefined;
}

/** Milliseconds that half and 95 % of the answers did not exceed. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
}

/** So many answers are kept for the percentiles: the newest tell how it is now. */
export const LATENCY_KEPT = 200;

const VERSION = 1;
/** Texts in counts, characters in UTF-16 units. */
const COUNTERS = [
  "shown",
  "accepted",
  "rejected",
  "completedChars",
  "insertedChars",
  "watchedChars",
  "survivedChars",
] as const;

export function emptyTally(): Tally {
  return {
    version: VERSION,
    sinceMs: 0,
    latency: byStage(() => []),
    counts: Object.fromEntries(COUNTERS.map((key) => [key, 0])) as Counts,
  };
}

/** What was stored, by whatever version; what does not fit is forgotten. */
export function parseTally(stored: unknown): Tally {
  if (!isRecord(stored) || stored["version"] !== VERSION) return emptyTally();
  const { sinceMs, latency, counts } = stored;
  if (!isCount(sinceMs) || !isRecord(latency) || !isRecord(counts)) return emptyTally();
  const times = byStage((stage) => latency[stage]);
  const lengths = new Set(
    Object.values(times).map((list) => (Array.isArray(list) ? list.length : -1)),
  );
  const isSound =
    lengths.size === 1 &&
    Object.values(times).every((list) => Array.isArray(list) && list.every(isCount)) &&
    COUNTERS.every((key) => isCount(counts[key]));
  if (!isSound) return emptyTally();
  return {
    version: VERSION,
    sinceMs,
    latency: times as Tally["latency"],
    counts: Object.fromEntries(COUNTERS.map((key) => [key, counts[key]])) as Counts,
  };
}

/** Both together; the second is the newer one. */
export function addTallies(a: Tally, b: Tally): Tally {
  const starts = [a.sinceMs, b.sinceMs].filter((ms) => ms > 0);
  return {
    version: VERSION,
    sinceMs: starts.length > 0 ? Math.min(...starts) : 0,
    latency: byStage((stage) => [...a.latency[stage], ...b.latency[stage]].slice(-LATENCY_KEPT)),
    counts: Object.fromEntries(
      COUNTERS.map((key) => [key, a.counts[key] + b.counts[key]]),
    ) as Counts,
  };
}

export function summarise({ sinceMs, latency, counts }: Tally): Summary {
  const answers = latency.total.length;
  return {
    sinceMs,
    answers,
    latency: answers > 0 ? byStage((stage) => percentiles(latency[stage])) : undefined,
    counts,
    acceptance: share(counts.accepted, counts.accepted + counts.rejected),
    completed: share(counts.completedChars, counts.insertedChars),
    stillThere: share(counts.survivedChars, counts.watchedChars),
  };
}

function percentiles(values: readonly number[]): Percentiles {
  const sorted = values.toSorted((a, b) => a - b);
  // The nearest rank: always a time that was really measured.
  const at = (part: number): number => sorted[Math.ceil(part * sorted.length) - 1] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

function share(part: number, whole: number): number | undefined {
  return whole > 0 ? Math.min(1, part / whole) : undefined;
}

function byStage<T>(value: (stage: LatencyStage) => T): Record<LatencyStage, T> {
  return Object.fromEntries(LATENCY_STAGES.map((stage) => [stage, value(stage)])) as Record<
    LatencyStage,
    T
  >;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}
