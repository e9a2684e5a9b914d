import { MOST_RECORD_BYTES } from "./limits";
import { isBlank } from "./lineSplitter";
import {
  countNewlines,
  cutBetweenCharacters,
  NEWLINE,
  type Records,
  type Splitter,
} from "./records";

/**
 * A document a row. A field that begins with a quote goes on to the closing one, over line ends if
 * need be (RFC 4180). The header is no document.
 */
export class CsvSplitter implements Splitter {
  readonly mostBytes = MOST_RECORD_BYTES;
  #line = 1;
  #isSkipping = false;
  /** Byte of the delimiter. */
  readonly #delimiter: number;
  readonly #quoted: boolean;
  #isHeader: boolean;

  constructor(shape: { delimiter: string; quoted: boolean; hasHeader: boolean }) {
    this.#delimiter = shape.delimiter.charCodeAt(0);
    this.#quoted = shape.quoted;
    this.#isHeader = shape.hasHeader;
  }

  split(bytes: Buffer, isLast: boolean, records: Records): number {
    let at = this.#isSkipping ? this.#skip(bytes) : 0;
    // Looked for once for many rows: most rows of most files have no quotes.
    let quote = -1;
    while (at < bytes.length && !records.isFull) {
      if (quote < at) quote = this.#quoted ? indexOrEnd(bytes, QUOTE, at) : bytes.length;
      let newline = this.#endOfRow(bytes, at, quote);
      if (newline < 0 && !isLast) break;
      // A quote that nobody closes takes its own line with it, not the rest of the file.
      if (newline === UNCLOSED) newline = bytes.indexOf(NEWLINE, at);
      const stop = newline < 0 ? bytes.length : newline;
      const end = stop > at && bytes[stop - 1] === RETURN ? stop - 1 : stop;
      if (!isBlank(bytes, at, end)) this.#add(at, end, records);
      this.#line += 1 + (quote < stop ? countNewlines(bytes, at, stop) : 0);
      at = stop + 1;
    }
    return Math.min(at, bytes.length);
  }

  /** Most likely a quote that nobody closes: one line is given up, and the next one tried as a row. */
  cut(bytes: Buffer, records: Records): number {
    const newline = bytes.indexOf(NEWLINE);
    const end = newline < 0 ? cutBetweenCharacters(bytes) : newline;
    records.add(0, end, this.#line, newline < 0);
    this.#isHeader = false;
    if (newline < 0) this.#isSkipping = true;
    else this.#line++;
    return newline < 0 ? end : newline + 1;
  }

  #skip(bytes: Buffer): number {
    const newline = bytes.indexOf(NEWLINE);
    if (newline < 0) return bytes.length;
    this.#isSkipping = false;
    this.#line++;
    return newline + 1;
  }

  #add(start: number, end: number, records: Records): void {
    if (!this.#isHeader) records.add(start, end, this.#line);
    this.#isHeader = false;
  }

  /** Where its newline stands; negative if it is not in sight, `UNCLOSED` for want of a quote. */
  #endOfRow(bytes: Buffer, start: number, firstQuote: number): number {
    const newline = bytes.indexOf(NEWLINE, start);
    if (firstQuote === bytes.length || (newline >= 0 && newline < firstQuote)) return newline;
    let isStart = firstQuote === start || bytes[firstQuote - 1] === this.#delimiter;
    for (let at = firstQuote; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === QUOTE && isStart) {
        const closing = closingQuote(bytes, at + 1);
        if (closing < 0) return UNCLOSED;
        at = closing;
        isStart = false;
      } else if (byte === NEWLINE) return at;
      else isStart = byte === this.#delimiter;
    }
    return -1;
  }
}

/** Two quotes in a row stand for one and close nothing. */
function closingQuote(bytes: Buffer, start: number): number {
  let at = bytes.indexOf(QUOTE, start);
  while (at >= 0 && bytes[at + 1] === QUOTE) at = bytes.indexOf(QUOTE, at + 2);
  return at;
}

function indexOrEnd(bytes: Buffer, byte: number, start: number): number {
  const index = bytes.indexOf(byte, start);
  return index < 0 ? bytes.length : index;
}

const UNCLOSED = -2;
const RETURN = 13;
const QUOTE = 34;
