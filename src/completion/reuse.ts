import type { Candidate } from "../protocol/model";
import { isRestAfter } from "./autoClosing";
import { LruMap } from "./lruMap";
import { restOfLine, type Place } from "./place";
import { remainderOf } from "./remainder";
import { keyOf, walkBack } from "./walkBack";

/** A candidate for the place that is asked about, without what has been typed of it. */
export interface Remembered extends Candidate {
  /** It is what the person saw last, and still may see. */
  readonly wasShown?: true;
}

/**
 * What was suggested lately. Who types what a suggestion says, or deletes back to where one was,
 * gets the answer at once and unchanged. An answer belongs to the text that it was asked for,
 * whatever has become of the document since: a change of what the model read hides it, and undoing
 * the change brings it back.
 */
export class Memory {
  readonly #entries = new LruMap<Entry>(MAX_ENTRIES, MAX_BYTES);
  #shown: { key: string; text: string } | undefined;

  /**
   * The shown text first, where it still fits; then the first hypothesis of the nearest place, then
   * the others by log-probability. Empty where the model had nothing to say.
   *
   * @param wanted how many hypotheses are wanted; fewer may come where the model had no more
   * @param lines how many lines may be asked for here
   */
  recall(place: Place, wanted: number, lines = 1): readonly Remembered[] | undefined {
    const fits = this.#fitting(place);
    const here = this.#entries.peek(keyOf(place));
    const exact = here?.rest === restOfLine(place) ? here : undefined;
    const isEnough =
      fits.length > 0
        ? (exact?.wanted ?? 0) >= wanted || fits.length >= wanted
        : exact?.candidates.length === 0 && exact.wanted >= wanted && exact.lines >= lines;
    if (!isEnough) return undefined;
    this.#entries.touch(fits[0]?.key ?? keyOf(place));
    return fits.map(({ candidate }) => candidate);
  }

  /**
   * @returns the candidates as they are to be shown: one that is before the person's eyes stays
   *   first, whatever the model says when it is asked for more
   */
  remember(
    place: Place,
    candidates: readonly Candidate[],
    wanted: number,
    lines = 1,
  ): readonly Candidate[] {
    const seen = this.#fitting(place).find(({ candidate }) => candidate.wasShown)?.candidate;
    const others = candidates.filter(({ text }) => text !== seen?.text);
    const merged = seen === undefined ? candidates : [seen, ...others];
    const entry = { rest: restOfLine(place), candidates: merged, wanted, lines };
    const key = keyOf(place);
    this.#entries.set(key, entry, bytesOf(key, merged));
    return merged;
  }

  /** This text was put before the person at this place. */
  shown(place: Place, text: string): void {
    this.#shown = { key: keyOf(place), text };
  }

  /** Another model may answer otherwise. */
  clear(): void {
    this.#entries.clear();
    this.#shown = undefined;
  }

  #fitting(place: Place): Fit[] {
    const rest = restOfLine(place);
    const fits = new Map<string, Fit>();
    let shown: string | undefined;
    for (const step of walkBack(place)) {
      const { key, typed } = step;
      if (key === this.#shown?.key && this.#shown.text.startsWith(typed))
        shown ??= this.#shown.text.slice(typed.length);
      const entry = this.#entries.peek(key);
      if (entry === undefined || !isRestAfter(step.rest ?? rest, entry.rest, typed)) continue;
      for (const [index, each] of entry.candidates.entries()) {
        const candidate = remainderOf(each, typed);
        if (candidate === undefined || fits.has(candidate.text)) continue;
        const isFirst = fits.size === 0 && index === 0;
        fits.set(candidate.text, { candidate, key, isFirst });
      }
    }
    return inOrder([...fits.values()], shown);
  }
}

const MAX_ENTRIES = 256;
/** With its tokens a candidate takes about 2 kB. */
const MAX_BYTES = 1_000_000;
/** An object with a text and two numbers. */
const TOKEN_BYTES = 96;

interface Entry {
  /** What followed on the line. */
  readonly rest: string;
  readonly candidates: readonly Candidate[];
  readonly wanted: number;
  readonly lines: number;
}

interface Fit {
  readonly candidate: Remembered;
  readonly key: string;
  /** The first hypothesis of the nearest place that has any. */
  readonly isFirst: boolean;
}

function inOrder(fits: readonly Fit[], shown = ""): Fit[] {
  // Of a candidate a part may have been shown, without brackets that stand there already.
  const seen =
    shown === ""
      ? undefined
      : (fits.find(({ candidate }) => candidate.text === shown) ??
        fits.find(({ candidate }) => candidate.text.startsWith(shown)));
  const rank = (fit: Fit): number => (fit === seen ? 0 : fit.isFirst ? 1 : 2);
  return fits
    .toSorted((a, b) => rank(a) - rank(b) || b.candidate.logprob - a.candidate.logprob)
    .map((fit) =>
      fit === seen ? { ...fit, candidate: { ...fit.candidate, wasShown: true } } : fit,
    );
}

function bytesOf(key: string, candidates: readonly Candidate[]): number {
  const texts = candidates.reduce(
    (sum, { text, tokens = [] }) => sum + 2 * text.length + TOKEN_BYTES * (tokens.length + 1),
    0,
  );
  return 2 * key.length + texts;
}
