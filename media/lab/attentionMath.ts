/** One row of one head, computed again: what a token looks for, and in what. */
export interface Row {
  /** q·k, before the division. */
  readonly products: readonly number[];
  /** q·k / √d. */
  readonly scores: readonly number[];
  /** Softmax of the scores: together 1. */
  readonly shares: readonly number[];
}

/**
 * softmax(q·k / √d), “Attention Is All You Need”, formula 1, in 64 bits.
 *
 * @param query [d]
 * @param keys [tokens, d], one after the other
 */
export function rowOf(query: Float32Array, keys: Float32Array): Row {
  const d = query.length;
  const products = Array.from({ length: keys.length / d }, (_, at) =>
    termsOf(query, keys, at).reduce((sum, term) => sum + term, 0),
  );
  const scores = products.map((product) => product / Math.sqrt(d));
  const highest = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - highest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return { products, scores, shares: weights.map((weight) => weight / sum) };
}

/** The products of single numbers that q·k adds up, [d]. */
export function termsOf(query: Float32Array, keys: Float32Array, at: number): number[] {
  const start = at * query.length;
  return Array.from(query, (each, index) => each * (keys[start + index] ?? 0));
}
