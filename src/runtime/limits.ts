/** Tokens read in one run of the graph: short enough to cancel in between, long enough to be fast. */
export const PREFILL_CHUNK_TOKENS = 128;
/** A rest of the prompt up to this long is read by the run that also generates. */
export const JOINED_PROMPT_TOKENS = 32;
/** Tokens generated in one run. */
export const RUN_TOKENS = 8;
/** The same beside counting: what follows a token that counting replaces was generated in vain. */
export const COUNTED_RUN_TOKENS = 4;
/** Positions kept free for tokens that are generated again by token healing. */
export const HEALING_RESERVE_TOKENS = 16;

/** When a request must end. Checked between two runs of the graph. */
export interface Limits {
  /** Asked for by the host. */
  cancelled(): boolean;
  /** Milliseconds left of the request's budget; negative when it is spent. */
  remainingMs(): number;
}

/** How long a token takes on this machine, so that the last run before a deadline is a short one. */
export class Pace {
  #msPerToken = 0;

  learn(tokens: number, ms: number): void {
    const sample = ms / tokens;
    this.#msPerToken = this.#msPerToken === 0 ? sample : 0.8 * this.#msPerToken + 0.2 * sample;
  }

  /** Tokens that fit, at least one: whoever asks has looked at the clock before. */
  tokensIn(ms: number): number {
    return this.#msPerToken === 0 ? Infinity : Math.max(1, Math.floor(ms / this.#msPerToken));
  }
}

/** Milliseconds of a clock that all threads of this process share. */
export function nowMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
