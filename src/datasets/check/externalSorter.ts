import { SORTED_IN_MEMORY } from "./limits";
import type { Spill, SpillFile } from "./spill";

/**
 * Sorts pairs of whole numbers of 32 bits, as many as there are: pieces are sorted in memory and put
 * on disk as runs, which are merged in the end.
 */
export class ExternalSorter {
  #pairs: BigUint64Array;
  /** The same memory; of each pair the second number stands first, for the first counts more. */
  #words: Uint32Array;
  #count = 0;
  #file: SpillFile | undefined;
  readonly #runs: { start: number; end: number }[] = [];

  /** @param most pairs in memory */
  constructor(
    private readonly folder: Spill,
    private readonly name: string,
    private readonly most = SORTED_IN_MEMORY,
  ) {
    this.#pairs = new BigUint64Array(Math.min(FIRST, most));
    this.#words = new Uint32Array(this.#pairs.buffer);
  }

  /** @throws {SpillFull} */
  add(first: number, second: number): void {
    if (this.#count === this.#pairs.length) this.#makeRoom();
    const at = 2 * this.#count++;
    this.#words[at] = second;
    this.#words[at + 1] = first;
  }

  /** Ends the adding. @throws {SpillFull} */
  sorted(): SortedPairs {
    if (this.#file === undefined) {
      this.#pairs.subarray(0, this.#count).sort();
      return new SortedPairs([new MemoryRun(this.#words.subarray(0, 2 * this.#count))]);
    }
    this.#spill();
    const file = this.#file;
    // Freed before the runs are read: the memory is needed for other things now.
    this.#pairs = new BigUint64Array(0);
    this.#words = new Uint32Array(0);
    return new SortedPairs(this.#runs.map((run) => new FileRun(file, run.start, run.end)));
  }

  delete(): void {
    this.#file?.delete();
    this.#file = undefined;
    this.#pairs = new BigUint64Array(0);
    this.#words = new Uint32Array(0);
  }

  #makeRoom(): void {
    if (this.#pairs.length === this.most) {
      this.#spill();
      return;
    }
    const larger = new BigUint64Array(Math.min(2 * this.#pairs.length, this.most));
    larger.set(this.#pairs);
    this.#pairs = larger;
    this.#words = new Uint32Array(larger.buffer);
  }

  #spill(): void {
    this.#pairs.subarray(0, this.#count).sort();
    this.#file ??= this.folder.create(this.name);
    const start = this.#file.length;
    this.#file.append(new Uint8Array(this.#pairs.buffer, 0, 8 * this.#count));
    this.#runs.push({ start, end: this.#file.length });
    this.#count = 0;
  }
}

/** Sorted runs, one after the other or many at once, as one. */
export class SortedPairs {
  /** A heap of runs: the one with the smallest pair is on top. */
  readonly #heap: Run[];
  first = 0;
  second = 0;

  constructor(runs: readonly Run[]) {
    this.#heap = runs.filter((run) => run.next());
    for (let i = this.#heap.length >> 1; i >= 0; i--) this.#sink(i);
  }

  /** Puts the next pair into `first` and `second`; false at the end. */
  next(): boolean {
    const top = this.#heap[0];
    if (top === undefined) return false;
    this.first = top.first;
    this.second = top.second;
    if (!top.next()) {
      const last = this.#heap.pop();
      if (last !== undefined && this.#heap.length > 0) this.#heap[0] = last;
    }
    if (this.#heap.length > 1) this.#sink(0);
    return true;
  }

  #sink(from: number): void {
    const heap = this.#heap;
    let at = from;
    for (;;) {
      const left = 2 * at + 1;
      const child = isLess(heap[left + 1], heap[left]) ? left + 1 : left;
      const [a, b] = [heap[child], heap[at]];
      if (!isLess(a, b) || a === undefined || b === undefined) return;
      heap[child] = b;
      heap[at] = a;
      at = child;
    }
  }
}

function isLess(a: Run | undefined, b: Run | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.first < b.first || (a.first === b.first && a.second < b.second);
}

/** Sorted pairs one after the other. */
interface Run {
  first: number;
  second: number;
  /** False at the end. */
  next(): boolean;
}

class MemoryRun implements Run {
  first = 0;
  second = 0;
  #at = 0;

  constructor(protected words: Uint32Array) {}

  next(): boolean {
    if (this.#at >= this.words.length) {
      if (!this.more()) return false;
      this.#at = 0;
    }
    this.second = this.words[this.#at] ?? 0;
    this.first = this.words[this.#at + 1] ?? 0;
    this.#at += 2;
    return true;
  }

  /** Fetches further words. */
  protected more(): boolean {
    return false;
  }
}

class FileRun extends MemoryRun {
  readonly #block = new Uint8Array(BLOCK_BYTES);

  constructor(
    private readonly file: SpillFile,
    private position: number,
    private readonly end: number,
  ) {
    super(new Uint32Array(0));
  }

  protected override more(): boolean {
    const bytes = Math.min(BLOCK_BYTES, this.end - this.position);
    if (bytes === 0) return false;
    this.file.read(this.#block.subarray(0, bytes), this.position);
    this.position += bytes;
    this.words = new Uint32Array(this.#block.buffer, 0, bytes / 4);
    return true;
  }
}

const FIRST = 1 << 14;
const BLOCK_BYTES = 1 << 16;
