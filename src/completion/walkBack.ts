import { createHash } from "node:crypto";
import { belowLine, restOfLine, type Place } from "./place";

/** A place where an answer may have been remembered from which the text has been typed since. */
export interface Step {
  readonly key: string;
  /** What has been typed from there to the cursor. */
  readonly typed: string;
  /** What follows on the line, where it has to be read otherwise than it stands. */
  readonly rest?: string;
}

/** File, text before and text below. What follows on the cursor's own line is not in it. */
export function keyOf(place: Place): string {
  const lineStart = place.before.lastIndexOf("\n") + 1;
  const line = place.before.slice(lineStart);
  return joined(aboveHash(place, lineStart), hash(belowHead(belowLine(place))), line);
}

/** From the cursor back over the current line, and over lines that a suggestion may have had. */
export function* walkBack(place: Place): Generator<Step> {
  const { before } = place;
  const readings = readingsOf(place);
  let lineStart = before.lastIndexOf("\n") + 1;
  let above = aboveHash(place, lineStart);
  let breaks = 0;
  const last = Math.max(0, before.length - MAX_TYPED);
  for (let at = before.length; at >= last; at--) {
    if (at < lineStart) {
      if (++breaks > MAX_BREAKS) return;
      lineStart = at === 0 ? 0 : before.lastIndexOf("\n", at - 1) + 1;
      above = aboveHash(place, lineStart);
    }
    const line = before.slice(lineStart, at);
    const typed = before.slice(at);
    for (const { rest, below, afterBreak } of readings)
      if (!afterBreak || breaks > 0)
        yield { key: joined(above, below, line), typed, ...(rest !== undefined && { rest }) };
  }
}

/** A long line typed through takes longer than people look on. */
const MAX_TYPED = 256;
/** As many as a suggestion may have lines: see lines.ts. */
const MAX_BREAKS = 6;
/**
 * Of the text above the line. A model with a context of 1,024 tokens reads about 3,500 characters,
 * and a place has 8,000 at least where there are so many: the key is the same wherever the window
 * begins, and it changes with everything that the model reads.
 */
const ABOVE_CHARS = 6_144;
/** Enough to tell one place from another; the runtime reads little more below. */
const BELOW_CHARS = 1_024;
/** Endless lines are told apart by their ends. */
const LINE_CHARS = 1_024;

/**
 * The text after the cursor. Behind Enter between two brackets the editor puts the closing one on a
 * line of its own; before Enter it stood on the cursor's line.
 */
function readingsOf(place: Place): { rest?: string; below: string; afterBreak: boolean }[] {
  const below = belowLine(place);
  const plain = { below: hash(belowHead(below)), afterBreak: false };
  const moved = /^\n[ \t]*([)\]}][^\n]*)/.exec(below);
  if (moved === null || restOfLine(place).trim() !== "") return [plain];
  const former = hash(belowHead(below.slice(moved[0].length)));
  return [plain, { rest: moved[1] ?? "", below: former, afterBreak: true }];
}

/** The end is left out of short windows: it moves with the cursor. */
function belowHead(below: string): string {
  return below.slice(0, BELOW_CHARS);
}

function aboveHash({ path, before }: Place, lineStart: number): string {
  return hash(`${path}\n${before.slice(Math.max(0, lineStart - ABOVE_CHARS), lineStart)}`);
}

function joined(above: string, below: string, line: string): string {
  return `${above} ${below} ${line.slice(-LINE_CHARS)}`;
}

function hash(text: string): string {
  return createHash("sha1").update(text).digest("base64");
}
