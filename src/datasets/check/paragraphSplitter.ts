import { MOST_PIECE_BYTES } from "./limits";
import { isBlank } from "./lineSplitter";
import {
  countNewlines,
  cutBetweenCharacters,
  NEWLINE,
  type Records,
  type Splitter,
} from "./records";

/** A document a paragraph: lines up to a blank one. */
export class ParagraphSplitter implements Splitter {
  readonly mostBytes = MOST_PIECE_BYTES;
  #line = 1;

  split(bytes: Buffer, isLast: boolean, records: Records): number {
    /** Of the paragraph at hand; negative between two. */
    let [start, end, startLine] = [-1, -1, this.#line];
    let [at, line] = [0, this.#line];
    while (at < bytes.length && !records.isFull) {
      const newline = bytes.indexOf(NEWLINE, at);
      if (newline < 0 && !isLast) break;
      const stop = newline < 0 ? bytes.length : newline;
      if (!isBlank(bytes, at, stop)) {
        if (start < 0) [start, startLine] = [at, line];
        end = bytes[stop - 1] === RETURN ? stop - 1 : stop;
      } else if (start >= 0) {
        records.add(start, end, startLine);
        start = -1;
      }
      at = stop + 1;
      line++;
    }
    if (start >= 0 && isLast && at >= bytes.length) {
      records.add(start, end, startLine);
      start = -1;
    }
    this.#line = start < 0 ? line : startLine;
    return start < 0 ? Math.min(at, bytes.length) : start;
  }

  cut(bytes: Buffer, records: Records): number {
    const lastNewline = bytes.lastIndexOf(NEWLINE);
    const end = lastNewline > 0 ? lastNewline : cutBetweenCharacters(bytes);
    records.add(0, end, this.#line, true);
    this.#line += countNewlines(bytes, 0, end);
    return end;
  }
}

const RETURN = 13;
