import { EVIDENCE_KINDS, type Evidence, type EvidenceKind } from "../../protocol/evidence";

/**
 * A line of the log as it was read. A newer version may have kinds and fields that this one does not
 * know: they are kept as they are, and passed over when progress is counted.
 */
export interface EvidenceRecord {
  readonly id: string;
  readonly kind: string;
  readonly atMs: number;
  readonly model?: unknown;
  readonly hash?: unknown;
  readonly facts?: unknown;
  readonly [field: string]: unknown;
}

/** Undefined where something is no evidence of any version. */
export function toRecord(value: unknown): EvidenceRecord | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const { id, kind, atMs } = value as Partial<Record<string, unknown>>;
  const isOne =
    isName(id) && isName(kind) && typeof atMs === "number" && Math.abs(atMs) <= LAST_DATE_MS;
  return isOne ? (value as EvidenceRecord) : undefined;
}

/** What this version understands of a record; fields of the wrong type are left out. */
export function toEvidence(record: EvidenceRecord): Evidence | undefined {
  const { id, kind, atMs, model, hash, facts } = record;
  if (!isKnownKind(kind)) return undefined;
  return {
    ...{ id, kind, atMs },
    ...(typeof model === "string" ? { model } : {}),
    ...(typeof hash === "string" ? { hash } : {}),
    ...(isObject(facts) ? { facts: plainFacts(facts) } : {}),
  };
}

/** It came from a file that a person chose, not from a check on one of their devices. */
export function isImported(record: { readonly facts?: unknown }): boolean {
  return isObject(record.facts) && record.facts["imported"] === true;
}

export function markImported(record: EvidenceRecord): EvidenceRecord {
  const facts = isObject(record.facts) ? record.facts : {};
  return { ...record, facts: { ...facts, imported: true } };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The last moment that JavaScript's `Date` knows; beyond it nothing can be shown. */
const LAST_DATE_MS = 8.64e15;
const MAX_NAME_CHARS = 200;

function isName(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length <= MAX_NAME_CHARS;
}

function isKnownKind(kind: string): kind is EvidenceKind {
  return EVIDENCE_KINDS.some((known) => known === kind);
}

function plainFacts(facts: Record<string, unknown>): NonNullable<Evidence["facts"]> {
  const plain = Object.entries(facts).filter(
    (entry): entry is [string, string | number | boolean] =>
      ["string", "number", "boolean"].includes(typeof entry[1]),
  );
  return Object.fromEntries(plain);
}
