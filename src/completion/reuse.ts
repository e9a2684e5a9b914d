import type { Candidate } from "../protocol/model";
import { belowLine, restOfLine, type Place } from "./place";

const MAX_ENTRIES = 64;
/** Enough to tell one place of a file from another. */
const TAIL_CHARS = 512;
const BELOW_CHARS = 256;
/** The editor puts a closing bracket behind the cursor when an opening one is typed. */
const CLOSERS = /^[)\]}"'`]*$/;

interface Entry {
  readonly path: string;
  /** The text before the cursor, its end. */
  readonly tail: string;
  readonly rest: string;
  readonly below: string;
  readonly candidates: readonly Candidate[];
  /** How many hypotheses the model was asked for. */
  readonly wanted: number;
}

/**
 * What was suggested lately. Who types what a suggestion says, or deletes back to where one was,
 * gets the answer at once and unchanged.
 */
export class Memory {
  /** The latest first. */
  #entries: Entry[] = [];

  /** An answer for this place, each candidate without what has been typed of it. */
  recall(place: Place, wanted: number): readonly Candidate[] | undefined {
    const rest = restOfLine(place);
    const below = belowLine(place).slice(0, BELOW_CHARS);
    for (const entry of this.#entries) {
      if (entry.path !== place.path || entry.below !== below || entry.wanted < wanted) continue;
      if (!isSameRest(rest, entry.rest)) continue;
      const candidates = remainders(entry, place.before);
      if (candidates === undefined) continue;
      this.#toFront(entry);
      return candidates;
    }
    return undefined;
  }

  remember(place: Place, candidates: readonly Candidate[], wanted: number): void {
    this.#toFront({
      path: place.path,
      tail: place.before.slice(-TAIL_CHARS),
      rest: restOfLine(place),
      below: belowLine(place).slice(0, BELOW_CHARS),
      candidates,
      wanted,
    });
  }

  /** Another model may answer otherwise. */
  clear(): void {
    this.#entries = [];
  }

  #toFront(entry: Entry): void {
    const others = this.#entries.filter((each) => each !== entry);
    this.#entries = [entry, ...others].slice(0, MAX_ENTRIES);
  }
}

function isSameRest(rest: string, remembered: string): boolean {
  if (!rest.endsWith(remembered)) return false;
  return CLOSERS.test(rest.slice(0, rest.length - remembered.length));
}

/** Undefined where nothing of the entry fits, or where all of it has been typed. */
function remainders({ tail, candidates }: Entry, before: string): Candidate[] | undefined {
  // An answer of nothing is an answer for its very place.
  if (candidates.length === 0) return isAt(before, tail, "") ? [] : undefined;
  const fitting = candidates.flatMap((candidate) => {
    for (let typed = 0; typed < candidate.text.length; typed++) {
      if (isAt(before, tail, candidate.text.slice(0, typed)))
        return [{ ...candidate, text: candidate.text.slice(typed) }];
    }
    return [];
  });
  return fitting.length > 0 ? fitting : undefined;
}

function isAt(before: string, tail: string, typed: string): boolean {
  if (!before.endsWith(typed)) return false;
  const at = before.slice(0, before.length - typed.length);
  // A short tail is all there was before the cursor.
  return tail.length < TAIL_CHARS ? at === tail : at.endsWith(tail);
}
