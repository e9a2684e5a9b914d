import type { TextRange } from "../explanation/explanation";
import { UsageError } from "./command";

export interface LineRange {
  readonly file: string;
  /** Whole lines; undefined for all of the file. */
  readonly range: TextRange | undefined;
}

/**
 * Reads `FILE:FIRST-LAST`, `FILE:LINE` or `FILE`. Lines count from 1; the file may contain colons
 * itself, as on Windows.
 *
 * @throws {UsageError}
 */
export function parseLineRange(text: string): LineRange {
  const [, file, first, last = first] = /^(.+):(\d+)(?:-(\d+))?$/s.exec(text) ?? [];
  if (file === undefined) {
    if (/:[^/\\]*-\d*$|:$/.test(text))
      throw new UsageError(`“${text}” is not FILE:FIRST-LAST, such as src/app.py:12-30.`);
    return { file: text, range: undefined };
  }
  const [from, to] = [Number(first), Number(last)];
  if (from < 1 || to < from)
    throw new UsageError(`Lines count from 1, and the first comes first, unlike in “${text}”.`);
  const start = { line: from - 1, character: 0 };
  return { file, range: { start, end: { line: to - 1, character: Infinity } } };
}
