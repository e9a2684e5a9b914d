import { UsageError } from "./command";

/** A place in a file as people write it: line and column count from 1, the column in UTF-16 units. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Reads `FILE:LINE:COL`. The file may contain colons itself, as on Windows.
 *
 * @throws {UsageError}
 */
export function parsePosition(text: string): Position {
  const [, file, line, column] = /^(.+):(\d+):(\d+)$/s.exec(text) ?? [];
  if (file === undefined)
    throw new UsageError(`“${text}” is not FILE:LINE:COL, such as src/app.py:12:5.`);
  const position = { file, line: Number(line), column: Number(column) };
  if (position.line < 1 || position.column < 1)
    throw new UsageError(`Lines and columns count from 1, unlike in “${text}”.`);
  return position;
}

/**
 * The offset of a position in the file's text, in UTF-16 units. Lines end where VS Code ends them:
 * at LF, CRLF and a lone CR.
 *
 * @throws {UsageError} where the file has no such position
 */
export function offsetOf(text: string, { file, line, column }: Position): number {
  const start = lineStart(text, line);
  if (start === undefined) {
    const count = text.split(LINE_BREAK).length;
    throw new UsageError(`${file} has ${count} ${count === 1 ? "line" : "lines"}, not ${line}.`);
  }
  const length = (text.slice(start).split(LINE_BREAK, 1)[0] ?? "").length;
  if (column > length + 1) {
    throw new UsageError(
      `Line ${line} of ${file} has columns 1 to ${length + 1} (UTF-16 units), not ${column}.`,
    );
  }
  const offset = start + column - 1;
  if (/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1))) {
    throw new UsageError(
      `Column ${column} of line ${line} is inside a character of two UTF-16 units.`,
    );
  }
  return offset;
}

const LINE_BREAK = /\r\n|\n|\r/;

function lineStart(text: string, line: number): number | undefined {
  if (line === 1) return 0;
  let before = 1;
  for (const { index, 0: found } of text.matchAll(new RegExp(LINE_BREAK, "g"))) {
    before++;
    if (before === line) return index + found.length;
  }
  return undefined;
}
