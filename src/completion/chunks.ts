/** A piece of a file that is worth showing by itself. */
export interface Chunk {
  readonly text: string;
  /** The first line and the one after the last, counted from 0. */
  readonly from: number;
  readonly to: number;
}

/** With fewer lines there is little to learn from; a longer piece ends at the next boundary. */
const MIN_LINES = 16;
const MAX_LINES = 64;
/** UTF-16 units; a window of 1,024 tokens has room for about 900 of a snippet. */
const MAX_CHARS = 2_000;
/** Not more of a file is cut up. */
const MAX_FILE_LINES = 10_000;

/**
 * Cuts a text into pieces of 16 to 64 lines that begin, if at all possible, where something begins:
 * at a line that is not indented, or after an empty one. Blank lines around a piece are left out;
 * an endless line gives a piece of its start.
 */
export function chunksOf(text: string): Chunk[] {
  const lines = text.split(/\r\n?|\n/, MAX_FILE_LINES);
  const chunks: Chunk[] = [];
  let from = 0;
  let chars = 0;
  for (const [row, line] of lines.entries()) {
    const isFull = row - from >= MAX_LINES || chars + line.length > MAX_CHARS;
    if (row > from && (isFull || (row - from >= MIN_LINES && beginsSomething(lines, row)))) {
      push(chunks, lines, from, row);
      from = row;
      chars = 0;
    }
    chars += line.length + 1;
  }
  push(chunks, lines, from, lines.length);
  return chunks;
}

/** A line at the margin that ends nothing, as a definition or its decorator or comment does. */
function beginsSomething(lines: readonly string[], row: number): boolean {
  const before = lines[row - 1] ?? "";
  if (/^[@#]/.test(before)) return false;
  return /^[^\s)\]}]/.test(lines[row] ?? "") && (before.trim() === "" || /^\s/.test(before));
}

function push(chunks: Chunk[], lines: readonly string[], start: number, end: number): void {
  let [from, to] = [start, end];
  while (from < to && lines[from]?.trim() === "") from++;
  while (to > from && lines[to - 1]?.trim() === "") to--;
  if (from === to) return;
  const text = lines.slice(from, to).join("\n").slice(0, MAX_CHARS);
  chunks.push({ text: `${text}\n`, from, to });
}
