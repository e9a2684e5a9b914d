/**
 * Tokens that were seen lately, with an index of where each stands: what an n-gram model of any
 * order needs, and it changes by a few tokens from one keystroke to the next.
 */
export class History {
  #tokens: number[] = [];
  /** Positions of each token, in rising order. */
  readonly #positions = new Map<number, number[]>();

  get length(): number {
    return this.#tokens.length;
  }

  /** Makes the history these tokens; what both begin with stays indexed. */
  set(tokens: readonly number[]): void {
    const most = Math.min(tokens.length, this.#tokens.length);
    let common = 0;
    while (common < most && tokens[common] === this.#tokens[common]) common++;
    this.cut(common);
    for (let at = common; at < tokens.length; at++) this.push(tokens[at] ?? BORDER);
  }

  push(token: number): void {
    const at = this.#tokens.push(token) - 1;
    if (token === BORDER) return;
    const positions = this.#positions.get(token);
    if (positions === undefined) this.#positions.set(token, [at]);
    else positions.push(at);
  }

  /** Forgets all but the first `length` tokens. */
  cut(length: number): void {
    while (this.#tokens.length > length) {
      const token = this.#tokens.pop() ?? BORDER;
      if (token !== BORDER) this.#positions.get(token)?.pop();
    }
  }

  /**
   * What followed the end of the history where the same tokens stood before, for the longest
   * stretch first: `order` tokens were the same.
   */
  matches(): Match[] {
    const end = this.#tokens.length - 1;
    const positions = this.#positions.get(this.#tokens[end] ?? BORDER) ?? [];
    const found: Match[] = [];
    const first = Math.max(0, positions.length - 1 - MAX_OCCURRENCES);
    for (let index = positions.length - 2; index >= first; index--) {
      const at = positions[index] ?? 0;
      const next = this.#tokens[at + 1] ?? BORDER;
      if (next !== BORDER) found.push({ order: this.#sameBefore(at, end), next });
    }
    return found.sort((a, b) => b.order - a.order);
  }

  /** Tokens up to and with `at` that are the same as those up to and with `end`. */
  #sameBefore(at: number, end: number): number {
    let order = 1;
    while (order < MAX_ORDER && at >= order) {
      const token = this.#tokens[at - order];
      if (token === BORDER || token !== this.#tokens[end - order]) break;
      order++;
    }
    return order;
  }
}

export interface Match {
  readonly order: number;
  readonly next: number;
}

/** Stands between two texts: nothing reaches across it. */
export const BORDER = -1;
export const MAX_ORDER = 16;
/** The latest ones; a comma stands everywhere. */
const MAX_OCCURRENCES = 256;
