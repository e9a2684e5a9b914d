/**
 * The text after the cursor stands first in the prompt: each change of it would cost the reading of
 * everything behind it. So what was taken once for a file is kept while it is still true.
 *
 * It is true while each of its lines still stands after the cursor, in the same order, and begins
 * with the very rest of the cursor's line. Then it holds nothing that was deleted, and nothing that
 * the cursor has moved past or that was typed meanwhile. It may lack lines that have come since, or
 * that the cursor has moved above: up to a tenth of what the model sees of it. Empty lines and lone
 * closing brackets, which an editor types by itself, count nothing.
 *
 * Where the cursor has moved down past lines of it, the new text begins as many lines later as a
 * tenth allows, so that the next moves down keep it.
 */
export class FrozenSuffixes {
  /** By path, the latest last. */
  readonly #taken = new Map<string, Taken>();

  constructor(private readonly limits: Limits = LIMITS) {}

  /** What to show the model for `fresh`, the text after the cursor in this file. */
  follow(path: string, fresh: string): string {
    const now = take(fresh);
    const old = this.#taken.get(path);
    const next = old !== undefined && this.#isTrue(old, fresh) ? old : this.#anew(now, old);
    this.#taken.delete(path);
    this.#taken.set(path, next);
    const [oldest] = this.#taken.keys();
    if (this.#taken.size > this.limits.files && oldest !== undefined) this.#taken.delete(oldest);
    return next.lines.join("\n");
  }

  /** The next text is taken as it stands: there is time to read it. */
  forget(path: string): void {
    this.#taken.delete(path);
  }

  #isTrue({ lines, isAll }: Taken, fresh: string): boolean {
    const now = fresh.split("\n");
    if (clip(now[0]) !== lines[0]) return false;
    let at = 1;
    let seen = 0;
    let lacking = 0;
    for (const line of now.slice(1)) {
      if (at < lines.length && line === lines[at]) {
        seen += line.length + 1;
        at++;
      } else if (at < lines.length || isAll) {
        if (seen <= this.limits.seenChars) lacking += weight(line);
      } else break;
    }
    return at === lines.length && lacking <= this.#tolerance(lines);
  }

  #anew(now: Taken, old: Taken | undefined): Taken {
    if (old === undefined || !hasMovedDown(old.lines, now.lines)) return now;
    const [rest = "", ...below] = now.lines;
    // What is kept is shorter, and less may be lacking of it.
    let left = this.#tolerance(now.lines) * (1 - this.limits.share);
    const first = below.findIndex((line) => (left -= weight(line)) < 0);
    return { ...now, lines: [rest, ...below.slice(Math.max(0, first))] };
  }

  /** UTF-16 units that may be lacking. */
  #tolerance(lines: readonly string[]): number {
    const chars = lines.reduce((sum, line) => sum + line.length + 1, 0);
    return this.limits.share * Math.min(chars, this.limits.seenChars);
  }
}

export interface Limits {
  /** How much of the text may be lacking, from 0 to 1. */
  readonly share: number;
  /** Of so many UTF-16 units at most: about what a window of 1,024 tokens holds of a suffix. */
  readonly seenChars: number;
  /** So many files are kept in mind. */
  readonly files: number;
}

const LIMITS: Limits = { share: 0.1, seenChars: 1_024, files: 16 };
/** Less than the window of `place.ts`: what follows the kept lines can be checked, too. */
const TAKEN_CHARS = 2_048;

interface Taken {
  /** The rest of the cursor's line, then lines below it, in their order. */
  readonly lines: readonly string[];
  /** It goes to the end of the file. */
  readonly isAll: boolean;
}

function take(fresh: string): Taken {
  const [rest, ...below] = fresh.split("\n");
  const lines = [clip(rest)];
  let left = TAKEN_CHARS - (rest?.length ?? 0);
  for (const line of below) {
    left -= line.length + 1;
    if (left < 0) return { lines, isAll: false };
    lines.push(line);
  }
  return { lines, isAll: true };
}

function clip(line: string | undefined): string {
  return line?.slice(0, TAKEN_CHARS) ?? "";
}

/** The first telling line below the cursor is one further down in the old text. */
function hasMovedDown(old: readonly string[], now: readonly string[]): boolean {
  const telling = (line: string, index: number): boolean => index > 0 && weight(line) > 0;
  const first = now.find(telling);
  return (
    first !== undefined && old.findLastIndex((line) => line === first) > old.findIndex(telling)
  );
}

/** What a lacking line counts, in UTF-16 units. */
function weight(line: string): number {
  return /^[\s)\]}"'`,;]*$/.test(line) ? 0 : line.length + 1;
}
