import { isImported, type EvidenceRecord } from "./record";

/**
 * What several logs say together, each event once, in the order of time. In whatever order and how
 * often logs are united, the result is the same.
 */
export function unite(...logs: readonly Iterable<EvidenceRecord>[]): EvidenceRecord[] {
  const found = new Map<string, EvidenceRecord>();
  for (const log of logs)
    for (const record of log) {
      const key = keyOf(record);
      const other = found.get(key);
      if (other === undefined || isFuller(record, other)) found.set(key, record);
    }
  return [...found].sort(byTime).map(([, record]) => record);
}

/**
 * One event has one key, whether it is read from a file, from the short form that is synced, or from
 * an imported file.
 */
export function keyOf({ id, kind, atMs, hash }: EvidenceRecord): string {
  return `${id}\n${kind}\n${atMs}\n${typeof hash === "string" ? shortHash(hash) : ""}`;
}

/** Enough to tell two answers apart, and short enough to be synced and shown. */
export function shortHash(hash: string): string {
  return hash.slice(0, SHORT_HASH_CHARS);
}

const SHORT_HASH_CHARS = 16;

/** Of two forms of one event the one that says more; what was seen here beats what was imported. */
function isFuller(a: EvidenceRecord, b: EvidenceRecord): boolean {
  if (a === b) return false;
  if (isImported(a) !== isImported(b)) return isImported(b);
  const [textA, textB] = [sorted(a), sorted(b)];
  return textA.length === textB.length ? textA > textB : textA.length > textB.length;
}

/** JSON that does not depend on the order in which fields were written. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function byTime(
  [keyA, a]: readonly [string, EvidenceRecord],
  [keyB, b]: readonly [string, EvidenceRecord],
): number {
  if (a.atMs !== b.atMs) return a.atMs - b.atMs;
  return keyA < keyB ? -1 : 1;
}
