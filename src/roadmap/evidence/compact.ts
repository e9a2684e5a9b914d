import { isObject, type EvidenceRecord } from "./record";
import { shortHash, unite } from "./unite";

/**
 * The part of a log that fits into a number of bytes as JSON: first the last event of each id and
 * kind that decides about a tick, then the last of each other id and kind, then the rest; the newest
 * first. Hashes are short, and long facts are left out.
 */
export function compact(records: readonly EvidenceRecord[], maxBytes: number): EvidenceRecord[] {
  const kept: EvidenceRecord[] = [];
  // The brackets around the list.
  let bytes = 2;
  for (const record of byImportance(records)) {
    const short = shorten(record);
    // And the comma in between.
    const more = Buffer.byteLength(JSON.stringify(short)) + 1;
    if (more > MAX_RECORD_BYTES) continue;
    if (bytes + more > maxBytes) break;
    bytes += more;
    kept.push(short);
  }
  return unite(kept);
}

const MAX_RECORD_BYTES = 1_000;
const MAX_FACTS_CHARS = 200;
const DECISIVE = new Set(["passed", "declared", "skipped", "withdrawn"]);

function byImportance(records: readonly EvidenceRecord[]): EvidenceRecord[] {
  const seen = new Set<string>();
  const ranks: [EvidenceRecord[], EvidenceRecord[], EvidenceRecord[]] = [[], [], []];
  for (const record of unite(records).reverse()) {
    const name = `${record.id}\n${record.kind}`;
    const rank = seen.has(name) ? 2 : DECISIVE.has(record.kind) ? 0 : 1;
    ranks[rank].push(record);
    seen.add(name);
  }
  return ranks.flat();
}

function shorten(record: EvidenceRecord): EvidenceRecord {
  const { facts, ...rest } = record;
  const isLong = JSON.stringify(facts ?? null).length > MAX_FACTS_CHARS;
  const imported = isObject(facts) && facts["imported"] === true ? { imported: true } : undefined;
  const kept = isLong ? imported : facts;
  return {
    ...rest,
    ...(typeof rest.hash === "string" ? { hash: shortHash(rest.hash) } : {}),
    ...(kept === undefined ? {} : { facts: kept }),
  };
}
