import { DatasetFailure } from "../../protocol/dataset";
import { BATCH_BYTES } from "./limits";
import { Records, type Splitter } from "./records";
import { readBytes, type Source } from "./source";

/** Some whole documents, to be handed to another thread and back without a copy. */
export interface Batch {
  /** Of which `length` belong to documents or stand between them. */
  bytes: ArrayBuffer;
  length: number;
  /** In the file, of the first byte. */
  offset: number;
  /** Four numbers a document, see `Records`. */
  places: ArrayBuffer;
  count: number;
}

export function emptyBatch(): Batch {
  const { buffer } = new Records().places;
  const bytes = new ArrayBuffer(BATCH_BYTES);
  return { bytes, length: 0, offset: 0, places: buffer as ArrayBuffer, count: 0 };
}

/** Reads a file piece by piece, in bounded memory whatever stands in it. */
export class BatchReader {
  /** Read already, of a document of which the end was not in sight. */
  #carry: Buffer = Buffer.alloc(0);
  #offset: number;

  constructor(
    private readonly source: Source,
    private readonly splitter: Splitter,
  ) {
    this.#offset = source.start;
  }

  /** How far the file has been read into batches. */
  get offset(): number {
    return this.#offset;
  }

  /**
   * Fills a batch, whose memory is used again.
   *
   * @returns whether there was anything left
   * @throws {DatasetFailure} if the file has become shorter meanwhile, or cannot be read
   */
  next(batch: Batch): boolean {
    const records = new Records(new Uint32Array(batch.places));
    const capacity = Math.max(batch.bytes.byteLength, this.#carry.length, BATCH_BYTES);
    if (batch.bytes.byteLength < capacity) batch.bytes = new ArrayBuffer(capacity);
    const before = this.#offset;
    const { mostBytes } = this.splitter;
    let bytes = Buffer.from(batch.bytes);
    let length = this.#carry.copy(bytes);
    let used = 0;
    for (;;) {
      length += this.#fill(bytes, length);
      const isLast = this.#offset + length >= this.source.end;
      const seen = bytes.subarray(0, length);
      used = this.splitter.split(seen, isLast, records);
      if (used > 0 || length === 0) break;
      if (bytes.length >= mostBytes) {
        used = this.splitter.cut(seen, records);
        break;
      }
      const larger = Buffer.alloc(Math.min(2 * bytes.length, mostBytes));
      bytes.copy(larger, 0, 0, length);
      batch.bytes = larger.buffer;
      bytes = larger;
    }
    this.#carry = Buffer.from(bytes.subarray(used, length));
    this.#offset += used;
    Object.assign(batch, { length: used, offset: before, count: records.count });
    return used > 0;
  }

  #fill(bytes: Buffer, from: number): number {
    const position = this.#offset + from;
    const wanted = Math.min(bytes.length - from, this.source.end - position);
    const read = readBytes(this.source.fd, bytes, from, wanted, position);
    if (read < wanted)
      throw new DatasetFailure({
        kind: "shrunk",
        detail: `${position + read} of ${this.source.end} bytes are left`,
      });
    return read;
  }
}
