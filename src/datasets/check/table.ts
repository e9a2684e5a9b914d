import { TABLE_BYTES } from "./limits";
import type { Spill, SpillFile } from "./spill";

/** Rows of some whole numbers of 32 bits: in memory as long as they are few, then on disk. */
export class Table {
  #count = 0;
  #tail: Uint32Array;
  #tailRows = 0;
  #file: SpillFile | undefined;
  #rowsInFile = 0;

  /** @param width numbers in a row */
  constructor(
    private readonly folder: Spill,
    private readonly name: string,
    private readonly width: number,
    private readonly mostBytes = TABLE_BYTES,
  ) {
    this.#tail = new Uint32Array(width * FIRST_ROWS);
  }

  get count(): number {
    return this.#count;
  }

  /**
   * @param from where the row begins in `numbers`
   * @throws {SpillFull}
   */
  append(numbers: Readonly<Uint32Array>, from = 0): void {
    let at = this.#tailRows * this.width;
    if (at + this.width > this.#tail.length) {
      this.#makeRoom();
      at = this.#tailRows * this.width;
    }
    for (let i = 0; i < this.width; i++) this.#tail[at + i] = numbers[from + i] ?? 0;
    this.#tailRows++;
    this.#count++;
  }

  /** Puts the row into `out`. */
  read(index: number, out: Uint32Array): void {
    if (index >= this.#rowsInFile) {
      const at = (index - this.#rowsInFile) * this.width;
      for (let i = 0; i < this.width; i++) out[i] = this.#tail[at + i] ?? 0;
      return;
    }
    this.#file?.read(bytesOf(out.subarray(0, this.width)), index * this.width * 4);
  }

  /** Puts rows from `start` on into `out`, as many as it holds; @returns how many there were. */
  readMany(start: number, out: Uint32Array): number {
    const rows = Math.min(Math.floor(out.length / this.width), this.#count - start);
    const fromFile = Math.max(0, Math.min(rows, this.#rowsInFile - start));
    if (fromFile > 0)
      this.#file?.read(bytesOf(out.subarray(0, fromFile * this.width)), start * this.width * 4);
    const at = (start + fromFile - this.#rowsInFile) * this.width;
    const rest = this.#tail.subarray(at, at + (rows - fromFile) * this.width);
    out.set(rest, fromFile * this.width);
    return rows;
  }

  delete(): void {
    this.#file?.delete();
    this.#file = undefined;
    this.#tail = new Uint32Array(0);
  }

  #makeRoom(): void {
    if (2 * this.#tail.byteLength <= this.mostBytes) {
      const larger = new Uint32Array(2 * this.#tail.length);
      larger.set(this.#tail);
      this.#tail = larger;
      return;
    }
    this.#file ??= this.folder.create(this.name);
    this.#file.append(bytesOf(this.#tail.subarray(0, this.#tailRows * this.width)));
    this.#rowsInFile += this.#tailRows;
    this.#tailRows = 0;
  }
}

const FIRST_ROWS = 1024;

export function bytesOf(numbers: Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
