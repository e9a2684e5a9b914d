import { createHash } from "node:crypto";
import { isObject, toRecord, type EvidenceRecord } from "./record";

/**
 * The lines of one log file, read as they come. Each line carries the hash of the line before it, so
 * that a line that was changed, taken out or put in shows.
 */
export class LogLines {
  readonly records: EvidenceRecord[] = [];
  /** A line is no evidence, or the chain is broken. What can be read is counted all the same. */
  isDoubtful = false;
  #previous: string | undefined;

  /** @param isFromStart false where the first lines are left out: what went before is then unknown */
  constructor(isFromStart = true) {
    this.#previous = isFromStart ? "" : undefined;
  }

  /** @param text whole lines, each with its end */
  read(text: string): void {
    for (const line of text.split("\n").slice(0, -1)) this.#readLine(line);
  }

  #readLine(line: string): void {
    const found = parseLine(line);
    if (found === undefined) this.isDoubtful = true;
    else {
      if (this.#previous !== undefined && found.previous !== this.#previous) this.isDoubtful = true;
      this.records.push(found.record);
    }
    this.#previous = lineHash(line);
  }
}

/** SHA-256 of a line without its end, in hexadecimal. */
export function lineHash(line: string): string {
  return createHash("sha256").update(line).digest("hex");
}

/** The line of a record, with its end. */
export function toLine(record: EvidenceRecord, previous: string): string {
  return `${JSON.stringify({ ...record, previous })}\n`;
}

/** @returns undefined where a line is no evidence of any version */
export function parseLine(
  line: string,
): { readonly record: EvidenceRecord; readonly previous: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (!isObject(value)) return undefined;
    const { previous, ...rest } = value;
    const record = toRecord(rest);
    return record === undefined ? undefined : { record, previous };
  } catch {
    return undefined;
  }
}
