import { isObject, toRecord, type EvidenceRecord } from "./record";
import { unite } from "./unite";

/** All evidence as a file to keep, or to take to another computer. */
export function exportText(records: readonly EvidenceRecord[], nowMs: number): string {
  const file = {
    format: FORMAT,
    version: VERSION,
    exportedAt: new Date(nowMs).toISOString(),
    evidence: records,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export type ExportRead =
  | {
      readonly kind: "evidence";
      readonly records: readonly EvidenceRecord[];
      /** How many entries are no evidence of any version. */
      readonly unreadable: number;
    }
  /** It is no JSON, something else, of a later version, or without a single event. */
  | { readonly kind: "notJson" | "foreign" | "newer" | "empty" };

/** Reads what `exportText` has written, in this version or a later one that kept its shape. */
export function readExport(text: string): ExportRead {
  const file = parse(text);
  if (file === undefined) return { kind: "notJson" };
  if (!isObject(file) || file["format"] !== FORMAT) return { kind: "foreign" };
  const { evidence } = file;
  if (!Array.isArray(evidence)) {
    const isLater = typeof file["version"] === "number" && file["version"] > VERSION;
    return { kind: isLater ? "newer" : "foreign" };
  }
  const found = evidence.map(toRecord);
  const records = unite(found.filter((record) => record !== undefined));
  if (records.length === 0) return { kind: "empty" };
  return { kind: "evidence", records, unreadable: found.filter((each) => !each).length };
}

/** Bytes; far more than anybody can bring about by learning. */
export const MAX_EXPORT_BYTES = 32 * 2 ** 20;

const FORMAT = "first-token-progress";
const VERSION = 1;

function parse(text: string): unknown {
  try {
    // Some editors put a byte order mark in front.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
