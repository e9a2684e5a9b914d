import type { Finding, Sample } from "../../protocol/dataset";
import { BIT, eachFinding } from "../findings";
import type { Batch } from "./batchReader";
import { BitSet } from "./bitSet";
import { ExternalSorter } from "./externalSorter";
import { FirstSeen, NEW, UNKNOWN } from "./firstSeen";
import { MOST_SAMPLES } from "./limits";
import { Records } from "./records";
import type { SpillFolder } from "./spill";
import { Table } from "./table";
import { type JudgedBatch, ROW, ROW_WORDS } from "./workerProtocol";

/** A later document and the earlier one that it repeats, by their numbers. */
export interface Repeat {
  readonly later: number;
  readonly earlier: number;
  readonly similarity?: number;
}

/** What is known of each document, in the order of the file; finds those that repeat another. */
export class Documents {
  readonly table: Table;
  readonly exact = new BitSet();
  readonly exactSamples: Repeat[] = [];
  readonly samples: Record<Finding, Sample[]> = eachFinding(() => []);
  #seen: FirstSeen | undefined = new FirstSeen();
  readonly #late: ExternalSorter;
  readonly #row = new Uint32Array(DOCUMENT_WORDS);

  constructor(folder: SpillFolder) {
    this.table = new Table(folder, "documents", DOCUMENT_WORDS);
    this.#late = new ExternalSorter(folder, "hashes");
  }

  get count(): number {
    return this.table.count;
  }

  /** Bits of the findings of which there are not enough samples yet. */
  get wanted(): number {
    let bits = 0;
    for (const [finding, samples] of Object.entries(this.samples) as [Finding, Sample[]][])
      if (samples.length < MOST_SAMPLES) bits |= BIT[finding];
    return bits;
  }

  /** @throws {SpillFull} */
  add({ batch, rows, samples }: JudgedBatch): void {
    const words = new Uint32Array(rows);
    const records = new Records(new Uint32Array(batch.places));
    for (let i = 0; i < batch.count; i++) this.#addOne(batch, records, i, words);
    for (const { finding, line, text } of samples)
      if (this.samples[finding].length < MOST_SAMPLES) this.samples[finding].push({ line, text });
  }

  #addOne(batch: Batch, records: Records, index: number, words: Uint32Array): void {
    const at = index * ROW_WORDS;
    const findings = (words[at + ROW.findings] ?? 0) & FINDING_BITS;
    const [low, high] = [words[at + ROW.hashLow] ?? 0, words[at + ROW.hashHigh] ?? 0];
    const offset = batch.offset + records.start(index);
    const row = this.#row;
    row[DOCUMENT.offsetLow] = offset % 2 ** 32;
    row[DOCUMENT.offsetHigh] = Math.floor(offset / 2 ** 32);
    row[DOCUMENT.length] = records.end(index) - records.start(index);
    row[DOCUMENT.line] = records.line(index);
    row[DOCUMENT.hashLow] = low;
    row[DOCUMENT.hashHigh] = high;
    row[DOCUMENT.findings] = findings;
    const document = this.count;
    this.table.append(row);
    if ((findings & NOT_COMPARED) !== 0) return;
    const earlier = this.#seen?.add(low, high, document) ?? UNKNOWN;
    if (earlier === UNKNOWN) this.#late.add(low, document);
    else if (earlier !== NEW) this.#repeats(document, earlier);
  }

  #repeats(later: number, earlier: number): void {
    this.exact.add(later);
    if (this.exactSamples.length < MOST_SAMPLES) this.exactSamples.push({ later, earlier });
  }

  /**
   * After the last document: finds the repeats among those whose hashes had no room in memory, and
   * frees what is not needed any more.
   */
  finish(): void {
    this.#seen = undefined;
    const sorted = this.#late.sorted();
    const row = this.#row;
    let low = -1;
    /** First documents by the other half of their hash, among those with the same first half. */
    const firsts = new Map<number, number>();
    while (sorted.next()) {
      if (sorted.first !== low) firsts.clear();
      low = sorted.first;
      this.table.read(sorted.second, row);
      const high = row[DOCUMENT.hashHigh] ?? 0;
      const earlier = firsts.get(high);
      if (earlier === undefined) firsts.set(high, sorted.second);
      else this.#repeats(sorted.second, earlier);
    }
    this.#late.delete();
  }

  /** Takes the table off the disk. */
  delete(): void {
    this.table.delete();
    this.#late.delete();
  }

  /** Offset in the file, length in bytes, line. */
  place(document: number): { offset: number; length: number; line: number } {
    const row = this.#row;
    this.table.read(document, row);
    return {
      offset: (row[DOCUMENT.offsetHigh] ?? 0) * 2 ** 32 + (row[DOCUMENT.offsetLow] ?? 0),
      length: row[DOCUMENT.length] ?? 0,
      line: row[DOCUMENT.line] ?? 0,
    };
  }
}

/** The words of a row of the table. */
export const DOCUMENT = {
  offsetLow: 0,
  offsetHigh: 1,
  length: 2,
  line: 3,
  hashLow: 4,
  hashHigh: 5,
  findings: 6,
};
export const DOCUMENT_WORDS = 7;

const FINDING_BITS = 0xffff;
/** Nothing is like nothing, and of broken records the text is not known. */
const NOT_COMPARED = BIT.empty | BIT.broken;
