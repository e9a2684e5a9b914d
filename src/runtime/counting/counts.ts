import type { Match } from "./history";

/** What an n-gram model says about the next token. */
export interface Prediction {
  /** Probability by token; all others have none. */
  readonly probabilities: ReadonlyMap<number, number>;
  /** Length of the longest context that was seen before, in tokens; 0 for none. */
  readonly order: number;
  /** How often it was seen, and how many different tokens followed. */
  readonly count: number;
  readonly distinct: number;
}

/**
 * Witten–Bell back-off over the occurrences of the context (Witten and Bell 1991): each order adds
 * its counts, with one share left to the shorter context for each kind of token that it saw:
 *
 *     p_n(w) = (c_n(w) + T_n · p_{n−1}(w)) / (C_n + T_n)
 *
 * It ends at order 1; what is left there goes to no token, and the mixture gives it to the decoder.
 *
 * @param matches the longest first
 */
export function predict(matches: readonly Match[]): Prediction {
  const [longest] = matches;
  if (longest === undefined) return NOTHING;
  const orders = [...new Set(matches.map(({ order }) => order))].sort((a, b) => a - b);
  let probabilities = new Map<number, number>();
  let counts = new Map<number, number>();
  for (const order of orders) {
    counts = new Map();
    let total = 0;
    for (const match of matches) {
      if (match.order < order) break;
      counts.set(match.next, (counts.get(match.next) ?? 0) + 1);
      total++;
    }
    const left = counts.size / (total + counts.size);
    const next = new Map<number, number>();
    for (const [token, p] of probabilities) next.set(token, p * left);
    for (const [token, count] of counts)
      next.set(token, (next.get(token) ?? 0) + count / (total + counts.size));
    probabilities = next;
  }
  const count = [...counts.values()].reduce((sum, each) => sum + each, 0);
  return { probabilities, order: longest.order, count, distinct: counts.size };
}

const NOTHING: Prediction = { probabilities: new Map(), order: 0, count: 0, distinct: 0 };
