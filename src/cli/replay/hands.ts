import { seeded } from "../../text/random";

/** Of the pauses between two keys: their median, and the spread of their logarithms. */
export const KEY_MEDIAN_MS = 200;
const KEY_SPREAD = 0.5;

/**
 * How fast the keys of one passage follow one another. The pause before the key at a place of the
 * passage is always the same, so that all settings are compared with the same fingers.
 */
export class Hands {
  readonly #pausesMs: readonly number[];

  constructor(chars: number, seed: number) {
    const random = seeded(seed);
    this.#pausesMs = Array.from(
      { length: chars + 1 },
      () => KEY_MEDIAN_MS * Math.exp(KEY_SPREAD * normal(random)),
    );
  }

  /** Milliseconds after the text has come to this offset of the passage until the next key. */
  pauseMs(at: number): number {
    return this.#pausesMs[at] ?? KEY_MEDIAN_MS;
  }
}

/** Normally distributed, by the method of Box and Muller (1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
