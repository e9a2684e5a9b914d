import { MOST_RECORD_BYTES } from "./limits";
import { countNewlines, NEWLINE, type Records, type Splitter } from "./records";

/** A document an element of the list that the file is; without a list, one value after the other. */
export class JsonSplitter implements Splitter {
  readonly mostBytes = MOST_RECORD_BYTES;
  #line = 1;
  /** Known from the first byte on that is no blank. */
  #isList: boolean | undefined;
  /** A value that is too long, of which only the end is of interest. */
  #left: Value | undefined;

  split(bytes: Buffer, isLast: boolean, records: Records): number {
    let at = this.#left === undefined ? 0 : this.#skip(this.#left, bytes);
    while (at < bytes.length && !records.isFull) {
      const byte = bytes[at] ?? 0;
      if (byte === NEWLINE) this.#line++;
      if (byte <= BLANK || byte === COMMA || this.#isBracket(byte)) {
        at++;
        continue;
      }
      const found = new Value().end(bytes, at);
      if (found < 0 && !isLast) return at;
      const end = found < 0 ? bytes.length : found;
      records.add(at, end, this.#line);
      this.#line += countNewlines(bytes, at, end);
      at = end;
    }
    return at;
  }

  cut(bytes: Buffer, records: Records): number {
    records.add(0, bytes.length, this.#line, true);
    this.#left = new Value();
    return this.#skip(this.#left, bytes);
  }

  #skip(value: Value, bytes: Buffer): number {
    const found = value.end(bytes, 0);
    const end = found < 0 ? bytes.length : found;
    this.#line += countNewlines(bytes, 0, end);
    if (found >= 0) this.#left = undefined;
    return end;
  }

  /** Of the list around the documents. Only the first one opens it: an element may be a list, too. */
  #isBracket(byte: number): boolean {
    if (this.#isList !== undefined) return this.#isList && byte === CLOSE_LIST;
    this.#isList = byte === OPEN_LIST;
    return this.#isList;
  }
}

/** Walks to the end of one value, and can go on in the next bytes. */
class Value {
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  /** A number or a word. */
  #isBare = false;

  /** @returns the offset behind the value; negative if its end is not in sight */
  end(bytes: Buffer, start: number): number {
    let [depth, isInString, isEscaped] = [this.#depth, this.#isInString, this.#isEscaped];
    let isBare = this.#isBare;
    for (let at = start; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (isInString) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) {
          if (depth === 0) return at + 1;
          isInString = false;
        }
      } else if (isBare) {
        if (byte <= BLANK || byte === COMMA || byte === CLOSE_LIST) return at;
      } else if (byte === QUOTE) isInString = true;
      else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth++;
      else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
        depth--;
        if (depth <= 0) return at + 1;
      } else if (depth === 0) isBare = true;
    }
    this.#depth = depth;
    this.#isInString = isInString;
    this.#isEscaped = isEscaped;
    this.#isBare = isBare;
    return -1;
  }
}

const BLANK = 32;
const QUOTE = 34;
const COMMA = 44;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
