import { UsageError } from "../command";
import type { SourceFile } from "../eval/pythonFiles";
import { functionsOf } from "../functions";
import { seeded, shuffled } from "../../text/random";

/** A piece of a file that is written once more. */
export interface Passage {
  /** As the model sees it. */
  readonly path: string;
  /** What stands before it, up to the column where the writing begins. */
  readonly head: string;
  /** What is written. */
  readonly text: string;
  /** What stands after it from its line break on: the rest of the file, or nothing. */
  readonly tail: string;
}

/** With less there is no writing to speak of. */
const LEAST_CHARS = 60;

/**
 * `n` passages of as many files, or fewer where there are no more: each a function from its `def`
 * to its end, whole lines up to `chars` UTF-16 units; in every second one the rest of the file
 * stands below, in the others nothing. A file without functions is written from its start.
 *
 * @throws {UsageError} where there is nothing to write
 */
export function samplePassages(
  files: readonly SourceFile[],
  n: number,
  chars: number,
  seed: number,
): Passage[] {
  const random = seeded(seed);
  const passages: Passage[] = [];
  const seen = new Set<string>();
  for (const index of shuffled(files.length, random)) {
    if (passages.length === n) break;
    const file = files[index];
    if (file === undefined || seen.has(file.text)) continue;
    seen.add(file.text);
    const passage = passageOf(file, chars, random(), passages.length % 2 === 0);
    if (passage !== undefined) passages.push(passage);
  }
  if (passages.length === 0) throw new UsageError("There is no Python code to write once more.");
  return passages;
}

/** @param share which of the functions, from 0 to 1 */
function passageOf(
  { path, text: raw }: SourceFile,
  chars: number,
  share: number,
  withTail: boolean,
): Passage | undefined {
  const text = raw.replace(/\r\n?/g, "\n");
  const spans = functionsOf(text).filter(({ start, end }) => end - start >= LEAST_CHARS);
  const span = spans[Math.floor(share * spans.length)] ?? { start: 0, end: text.length };
  const end = wholeLines(text, span.start, Math.min(span.end, span.start + chars));
  const written = text.slice(span.start, end).trimEnd();
  if (written.length < LEAST_CHARS) return undefined;
  const rest = text.slice(span.start + written.length);
  return { path, head: text.slice(0, span.start), text: written, tail: withTail ? rest : "" };
}

/** The end of the last line that ends before `limit`; of the first line in any case. */
function wholeLines(text: string, start: number, limit: number): number {
  if (limit >= text.length) return text.length;
  const last = text.lastIndexOf("\n", limit);
  if (last > start) return last;
  const first = text.indexOf("\n", start);
  return first < 0 ? text.length : first;
}
