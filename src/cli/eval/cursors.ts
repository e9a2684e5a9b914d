import type { SourceFile } from "./pythonFiles";
import { seeded, shuffled } from "../../text/random";

export interface Cursor {
  readonly file: SourceFile;
  /** UTF-16 units from the start of the file. */
  readonly offset: number;
  /** Right after the indentation, or behind something on its line. */
  readonly kind: "lineStart" | "inside";
  /** The true rest of the line, without white space at its end. */
  readonly rest: string;
}

/** With less to come there is nothing to complete. */
const LEAST_TO_COME = 2;

/**
 * `n` cursors, or as many as there are lines for: half at line starts, half inside lines, where
 * every character is as likely as any other. A line gives one cursor at most. A line that follows
 * the same line as it does elsewhere, such as those of a licence header, is drawn once only.
 * More cursors for the same seed begin with the same ones.
 */
export function sampleCursors(files: readonly SourceFile[], n: number, seed: number): Cursor[] {
  const random = seeded(seed);
  const lines = distinctLines(files);
  const cursors: Cursor[] = [];
  for (const index of shuffled(lines.length, random)) {
    if (cursors.length === n) break;
    const line = lines[index];
    if (line === undefined) continue;
    const cursor = cursors.length % 2 === 0 ? startOf(line) : insideOf(line, random());
    if (cursor !== undefined) cursors.push(cursor);
  }
  return cursors;
}

/** What the model may see: the file without the rest of the cursor's line. */
export function withoutRest({ file, offset }: Pick<Cursor, "file" | "offset">): string {
  return file.text.slice(0, offset) + file.text.slice(endOfLine(file.text, offset));
}

interface Line {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

function distinctLines(files: readonly SourceFile[]): Line[] {
  const lines: Line[] = [];
  const seen = new Set<string>();
  const texts = new Set<string>();
  for (const file of files) {
    if (texts.has(file.text)) continue;
    texts.add(file.text);
    let before = "";
    for (const { index, 0: line } of file.text.matchAll(/[^\r\n]+/g)) {
      const words = line.trim();
      if (toCome(line) < LEAST_TO_COME) continue;
      const key = `${before}\n${words}`;
      before = words;
      if (seen.has(key)) continue;
      seen.add(key);
      lines.push({ file, start: index, end: index + line.length });
    }
  }
  return lines;
}

function startOf({ file, start, end }: Line): Cursor {
  const line = file.text.slice(start, end);
  const offset = start + line.length - line.trimStart().length;
  return { file, offset, kind: "lineStart", rest: file.text.slice(offset, end).trimEnd() };
}

/** @param share where among the possible places, from 0 to 1 */
function insideOf({ file, start, end }: Line, share: number): Cursor | undefined {
  const line = file.text.slice(start, end);
  const first = line.length - line.trimStart().length + 1;
  const places: number[] = [];
  for (let at = first; at < line.length; at++) {
    if (toCome(line.slice(at)) < LEAST_TO_COME) break;
    if (!isInsideCharacter(line, at)) places.push(at);
  }
  const at = places[Math.floor(share * places.length)];
  if (at === undefined) return undefined;
  return { file, offset: start + at, kind: "inside", rest: line.slice(at).trimEnd() };
}

/** Characters that are not blank. */
function toCome(text: string): number {
  return text.replace(/\s+/gu, "").length;
}

function isInsideCharacter(line: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(line.slice(at - 1, at + 1));
}

function endOfLine(text: string, offset: number): number {
  const found = text.slice(offset).search(/[\r\n]/);
  return found < 0 ? text.length : offset + found;
}
