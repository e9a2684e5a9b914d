import { MOST_PIECE_BYTES, MOST_RECORD_BYTES } from "./limits";
import { cutBetweenCharacters, NEWLINE, type Records, type Splitter } from "./records";

/**
 * A document a line.
 *
 * @param whole whether a piece of a line is worth nothing, as in JSON; then what is too long is left
 * out but for its beginning, and blank lines are no documents
 */
export class LineSplitter implements Splitter {
  readonly mostBytes: number;
  #line = 1;
  /** Inside a line of which the beginning was given away as a piece. */
  #isSkipping = false;

  constructor(private readonly whole = false) {
    this.mostBytes = whole ? MOST_RECORD_BYTES : MOST_PIECE_BYTES;
  }

  split(bytes: Buffer, isLast: boolean, records: Records): number {
    let at = 0;
    while (at < bytes.length && !records.isFull) {
      const newline = bytes.indexOf(NEWLINE, at);
      if (newline < 0 && !isLast) return this.#isSkipping ? bytes.length : at;
      const end = newline < 0 ? bytes.length : newline;
      if (!this.#isSkipping) this.#add(bytes, at, end, records);
      this.#isSkipping = false;
      this.#line++;
      at = end + 1;
    }
    return Math.min(at, bytes.length);
  }

  cut(bytes: Buffer, records: Records): number {
    const end = cutBetweenCharacters(bytes);
    records.add(0, end, this.#line, true);
    this.#isSkipping = this.whole;
    return end;
  }

  #add(bytes: Buffer, start: number, newline: number, records: Records): void {
    const end = newline > start && bytes[newline - 1] === RETURN ? newline - 1 : newline;
    if (!this.whole || !isBlank(bytes, start, end)) records.add(start, end, this.#line);
  }
}

const RETURN = 13;

/** Nothing but blanks, tabs and line ends. */
export function isBlank(bytes: Buffer, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if ((bytes[i] ?? 0) > 32) return false;
  return true;
}
