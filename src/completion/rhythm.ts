/** How a person types, and from that how long to wait after a key before the model is asked. */
export class Rhythm {
  #lastKeyMs: number | undefined;
  /** Of this burst; undefined until two keys of it are known. */
  #intervalMs: number | undefined;
  #responseMs = FIRST_RESPONSE_MS;

  /** @param atMs by a clock that never runs backwards */
  typed(atMs: number): void {
    const interval = this.#lastKeyMs === undefined ? Infinity : atMs - this.#lastKeyMs;
    // One key makes several changes when the editor closes a bracket.
    if (interval < SAME_KEY_MS) return;
    this.#lastKeyMs = atMs;
    if (interval > PAUSE_MS) this.#intervalMs = undefined;
    else this.#intervalMs = mixed(this.#intervalMs ?? interval, interval);
  }

  /** @param ms from a question to its answer, without the wait before it */
  answered(ms: number): void {
    this.#responseMs = mixed(this.#responseMs, Math.min(ms, MAX_RESPONSE_MS));
  }

  /** From a question to its answer, as it was lately. */
  get responseMs(): number {
    return this.#responseMs;
  }

  /**
   * Milliseconds from a key to the question, of which VS Code's own 50 are a part.
   *
   * Who types fast would see answers flash between two keys: with 100 to 150 ms between keys, an
   * answer is best timed to come a little after the next key is due. It then comes only in a pause.
   * Who types slowly has time to read it between two keys and should not wait at all.
   */
  waitMs(): number {
    if (this.#intervalMs === undefined) return DEFAULT_WAIT_MS;
    const slowness = (this.#intervalMs - FAST_MS) / (SLOW_MS - FAST_MS);
    const share = FAST_SHARE * clamp(1 - slowness, 0, 1);
    return clamp(share * this.#intervalMs - this.#responseMs, 0, MAX_WAIT_MS);
  }
}

/** For the first keys after a pause. VS Code waits longer than this by itself. */
export const DEFAULT_WAIT_MS = 40;
/** Longer would be felt. */
export const MAX_WAIT_MS = 150;
/** A longer gap is no interval of typing; what comes after it is another burst. */
export const PAUSE_MS = 1_000;
const SAME_KEY_MS = 8;
/**
 * In a simulation of log-normal intervals with VS Code's 50 ms and answers of 50 ms, this share of a
 * fast typist's interval (100 and 150 ms) spares 25 and 45 % of the questions and 40 and 65 % of the
 * answers seen for less than 150 ms, while those seen for 300 ms and more stay within 1 and 10 %. At
 * 240 ms any wait costs readable answers: so nothing is waited there.
 */
const FAST_SHARE = 1.25;
const FAST_MS = 150;
const SLOW_MS = 240;
/** Weight of the latest sample. */
const NEW = 0.2;
const FIRST_RESPONSE_MS = 50;
/** One slow answer, such as the first of a cold model, says little of the next. */
const MAX_RESPONSE_MS = 300;

function mixed(mean: number, sample: number): number {
  return (1 - NEW) * mean + NEW * sample;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
