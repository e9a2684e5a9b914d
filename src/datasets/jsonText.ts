import { ALL_TEXTS } from "../protocol/dataset";

/**
 * The text of a record.
 *
 * @param column a key of the record, or `ALL_TEXTS`
 * @returns undefined where the record has no such key
 */
export function textOfRecord(record: unknown, column: string): string | undefined {
  if (typeof record === "string") return record;
  if (column === ALL_TEXTS) return textsIn(record).join("\n");
  if (typeof record !== "object" || record === null || !(column in record)) return undefined;
  return textsIn((record as Record<string, unknown>)[column]).join("\n");
}

/** Every text inside a value, in its order; who speaks and what it is called is no text. */
export function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (LABELS.has(key) ? [] : textsIn(each)));
}

const LABELS: ReadonlySet<string> = new Set(["role", "from", "id"]);
