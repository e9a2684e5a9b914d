import { BATCH_RECORDS } from "./limits";

/** The places of some documents inside a batch of bytes. */
export class Records {
  count = 0;

  /** @param places four numbers a document: start, end (offsets in the batch), line, whether cut */
  constructor(readonly places: Uint32Array = new Uint32Array(WORDS * BATCH_RECORDS)) {}

  get isFull(): boolean {
    return this.count * WORDS === this.places.length;
  }

  /** @param isCut whether it is longer than the limit, and this is a piece of it */
  add(start: number, end: number, line: number, isCut = false): void {
    const at = this.count++ * WORDS;
    this.places[at] = start;
    this.places[at + 1] = end;
    this.places[at + 2] = line;
    this.places[at + 3] = isCut ? 1 : 0;
  }

  start(index: number): number {
    return this.places[index * WORDS] ?? 0;
  }

  end(index: number): number {
    return this.places[index * WORDS + 1] ?? 0;
  }

  /** From 1 on, where it begins. */
  line(index: number): number {
    return this.places[index * WORDS + 2] ?? 0;
  }

  isCut(index: number): boolean {
    return this.places[index * WORDS + 3] === 1;
  }
}

const WORDS = 4;

/** Finds where documents begin and end. It keeps the line that it stands at. */
export interface Splitter {
  /** A longer document has to be cut. */
  readonly mostBytes: number;
  /**
   * @param bytes begin where the last call has ended
   * @param isLast whether the file ends with them
   * @returns how far it came: up to the first document of which the end is not in sight
   */
  split(bytes: Buffer, isLast: boolean, records: Records): number;
  /**
   * Takes a piece off a document whose end is not in sight though the bytes are as many as may be.
   *
   * @returns how far it came, at least 1
   */
  cut(bytes: Buffer, records: Records): number;
}

export const NEWLINE = 10;

/** Where bytes can be cut so that no character of UTF-8 is torn: at most three before the end. */
export function cutBetweenCharacters(bytes: Buffer): number {
  for (let start = bytes.length - 1; start > 0 && start >= bytes.length - 4; start--) {
    const byte = bytes[start] ?? 0;
    if (byte < 0x80) return start + 1;
    // The first byte of a character, of which more may follow.
    if (byte >= 0xc0) return start;
  }
  return bytes.length;
}

export function countNewlines(bytes: Buffer, start: number, end: number): number {
  let lines = 0;
  for (
    let at = bytes.indexOf(NEWLINE, start);
    at >= 0 && at < end;
    at = bytes.indexOf(NEWLINE, at + 1)
  )
    lines++;
  return lines;
}
