/** A text of any length of which only pieces are read: a document, a notebook cell, a string. */
export interface TextSource {
  /** UTF-16 units. */
  readonly length: number;
  slice(start: number, end: number): string;
}

/** The text around a cursor, in bounded windows, with LF line ends whatever the document has. */
export interface Place {
  /** VS Code's id of the language. */
  readonly language: string;
  /** Relative to the workspace, with forward slashes. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** There is more text in front of `before`. */
  readonly cut: boolean;
}

/** Least number of UTF-16 units before the cursor that are kept; about 2,400 tokens of Python. */
export const PREFIX_CHARS = 8192;
/** The window's start moves in such blocks: while it stands still, the model's cache stays valid. */
const BLOCK_CHARS = 2048;
export const SUFFIX_CHARS = 3072;
/** Between the cells of a notebook, which are read as one text. */
const JOINT = "\n\n";

/**
 * The windows around a cursor.
 *
 * @param parts cells of a notebook in order, or the one document
 * @param current index of the part with the cursor
 * @param offset of the cursor in that part, in UTF-16 units
 */
export function windowsAround(
  parts: readonly TextSource[],
  current: number,
  offset: number,
): Pick<Place, "before" | "after" | "cut"> {
  const starts = startsOf(parts);
  const cursor = (starts[current] ?? 0) + offset;
  const from = windowStart(cursor);
  const before = toLf(slice(parts, starts, from, cursor));
  const after = toLf(slice(parts, starts, cursor, cursor + SUFFIX_CHARS));
  return {
    before: from === 0 ? before : fromLineStart(before),
    after: withoutHalfAtEnd(after),
    cut: from > 0,
  };
}

/** A string as a source. */
export function textSource(text: string): TextSource {
  return { length: text.length, slice: (start, end) => text.slice(start, end) };
}

/** The line of the cursor, up to it. */
export function lineBefore({ before }: Pick<Place, "before">): string {
  return before.slice(before.lastIndexOf("\n") + 1);
}

/** The line of the cursor, from it on. */
export function restOfLine({ after }: Pick<Place, "after">): string {
  const end = after.indexOf("\n");
  return end < 0 ? after : after.slice(0, end);
}

/** What follows the line of the cursor, from its line break on. */
export function belowLine({ after }: Pick<Place, "after">): string {
  const end = after.indexOf("\n");
  return end < 0 ? "" : after.slice(end);
}

function windowStart(cursor: number): number {
  const wanted = cursor - PREFIX_CHARS;
  return wanted <= 0 ? 0 : Math.floor(wanted / BLOCK_CHARS) * BLOCK_CHARS;
}

/** Where each part begins when all are joined. */
function startsOf(parts: readonly TextSource[]): number[] {
  const starts: number[] = [];
  let next = 0;
  for (const part of parts) {
    starts.push(next);
    next += part.length + JOINT.length;
  }
  return starts;
}

function slice(
  parts: readonly TextSource[],
  starts: readonly number[],
  from: number,
  to: number,
): string {
  let text = "";
  for (const [index, part] of parts.entries()) {
    const start = starts[index] ?? 0;
    const [a, b] = [Math.max(0, from - start), Math.max(0, to - start)];
    if (b <= 0) break;
    if (a < part.length) text += part.slice(a, Math.min(b, part.length));
    const isLast = index === parts.length - 1;
    if (!isLast) text += JOINT.slice(Math.max(0, a - part.length), Math.max(0, b - part.length));
  }
  return text;
}

/** Whole lines where there are any; on one endless line at least no half of a surrogate pair. */
function fromLineStart(window: string): string {
  const end = window.indexOf("\n");
  // The line that is cut would be misread, unless it is nearly all that there is.
  if (end >= 0 && end < window.length / 2) return window.slice(end + 1);
  return isLowSurrogate(window.charCodeAt(0)) ? window.slice(1) : window;
}

function withoutHalfAtEnd(window: string): string {
  return isHighSurrogate(window.charCodeAt(window.length - 1)) ? window.slice(0, -1) : window;
}

function toLf(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

export function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
