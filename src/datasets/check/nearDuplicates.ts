import { agreement, BANDS, SKETCH_WORDS } from "../../text/minHash";
import type { BitSet } from "./bitSet";
import { ExternalSorter, type SortedPairs } from "./externalSorter";
import {
  BUCKET_REPRESENTATIVES,
  CLOSE_AGREEMENT,
  LEAST_AGREEMENT,
  SKETCH_BYTES,
  TABLE_BYTES,
} from "./limits";
import type { Spill } from "./spill";
import { Table } from "./table";
import { ROW, SIGNED } from "./workerProtocol";

/**
 * Which documents are worth comparing: those that share a band of their signature (locality
 * sensitive hashing), and whose sketches agree.
 */
export class NearDuplicates {
  readonly #bands: ExternalSorter;
  readonly #sketches: Table;
  readonly #pairs: ExternalSorter;

  constructor(folder: Spill) {
    this.#bands = new ExternalSorter(folder, "bands");
    this.#sketches = new Table(folder, "sketches", SKETCH_WORDS);
    this.#pairs = new ExternalSorter(folder, "pairs", MOST_PAIRS);
  }

  /**
   * Every document, in order.
   *
   * @param isRepeat whether it need not be compared
   * @throws {SpillFull}
   */
  add(document: number, isRepeat: boolean, rows: Readonly<Uint32Array>, at: number): void {
    this.#sketches.append(rows, at + ROW.sketch);
    if (isRepeat || ((rows[at + ROW.findings] ?? 0) & SIGNED) === 0) return;
    for (let band = 0; band < BANDS; band++)
      this.#bands.add(rows[at + ROW.bands + band] ?? 0, document);
  }

  /**
   * After the last document.
   *
   * @param exact documents that are left out
   * @param pause called now and then with the share that is done
   * @returns pairs of a later and an earlier document, sorted; a pair may come several times
   * @throws {SpillFull}
   */
  async candidates(exact: BitSet, pause: (share: number) => Promise<void>): Promise<SortedPairs> {
    const buckets = this.#bands.sorted();
    const bucket = new Bucket(this.#sketches, (later, earlier) => {
      this.#pairs.add(later, earlier);
    });
    let band = -1;
    for (let count = 0; buckets.next(); count++) {
      // Their numbers are spread evenly, so that they tell how far the sorted list is worked off.
      if (count % PAUSE_EVERY === 0) await pause(buckets.first / 2 ** 32);
      if (buckets.first !== band) bucket.clear();
      band = buckets.first;
      if (!exact.has(buckets.second)) bucket.add(buckets.second);
    }
    this.#bands.delete();
    this.#sketches.delete();
    return this.#pairs.sorted();
  }

  delete(): void {
    for (const each of [this.#bands, this.#sketches, this.#pairs]) each.delete();
  }
}

/** Documents with the same band, in their order. */
class Bucket {
  /** The only document so far: most stay alone, and their sketches are of no interest. */
  #single = -1;
  readonly #documents: number[] = [];
  readonly #sketches: Sketches;
  readonly #held = new Uint32Array(SKETCH_WORDS * BUCKET_REPRESENTATIVES);
  readonly #sketch = new Uint32Array(SKETCH_WORDS);
  #added = 0;

  constructor(
    table: Table,
    private readonly pair: (later: number, earlier: number) => void,
  ) {
    this.#sketches = new Sketches(table);
  }

  clear(): void {
    this.#single = -1;
    this.#documents.length = 0;
    this.#added = 0;
  }

  add(document: number): void {
    if (this.#single < 0) {
      this.#single = document;
      return;
    }
    // Two bands of one document may agree by chance.
    if (document === this.#single) return;
    if (this.#documents.length === 0) {
      this.#sketches.read(this.#single, this.#sketch);
      this.#hold(this.#single);
    }
    this.#sketches.read(document, this.#sketch);
    let closest = 0;
    for (const [index, earlier] of this.#documents.entries()) {
      const agreed = agreement(this.#sketch, 0, this.#held, index * SKETCH_WORDS);
      if (agreed >= LEAST_AGREEMENT && earlier < document) this.pair(document, earlier);
      closest = Math.max(closest, agreed);
    }
    // What is close to one that is held needs no place of its own, however many there are.
    if (closest < CLOSE_AGREEMENT) this.#hold(document);
  }

  /** In the place of the oldest, where all are taken. */
  #hold(document: number): void {
    const index = this.#added++ % BUCKET_REPRESENTATIVES;
    this.#documents[index] = document;
    this.#held.set(this.#sketch, index * SKETCH_WORDS);
  }
}

/** The table in memory, unless it is very long. */
class Sketches {
  readonly #all: Uint32Array | undefined;

  constructor(private readonly table: Table) {
    const words = table.count * SKETCH_WORDS;
    if (4 * words > SKETCH_BYTES || 4 * words <= TABLE_BYTES / 2) return;
    this.#all = new Uint32Array(words);
    table.readMany(0, this.#all);
  }

  read(document: number, out: Uint32Array): void {
    if (this.#all === undefined) this.table.read(document, out);
    else
      for (let i = 0; i < SKETCH_WORDS; i++) out[i] = this.#all[document * SKETCH_WORDS + i] ?? 0;
  }
}

const MOST_PAIRS = 1 << 20;
const PAUSE_EVERY = 1 << 16;
