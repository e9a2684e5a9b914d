/** How a distribution is changed before a token is drawn. */
export interface Reshaping {
  /** Above 1 flatter, below 1 steeper; 0: the likeliest alone. */
  readonly temperature: number;
  /** Only so many of the likeliest; 0: all. */
  readonly topK: number;
  /** Only the likeliest that together have this share, the one that reaches it included; 1: all. */
  readonly topP: number;
}

export interface Reshaped {
  /** What is left, the likeliest first; among equals the lowest id. */
  readonly ids: Uint32Array;
  /** Theirs, together 1. */
  readonly shares: Float64Array;
}

/**
 * Temperature, then top-k, then top-p, in the order of Hugging Face's `generate`.
 *
 * @param logits of the whole vocabulary
 */
export function reshape(logits: Float32Array, { temperature, topK, topP }: Reshaping): Reshaped {
  const sorted = Uint32Array.from(logits.keys()).sort(
    (a, b) => (logits[b] ?? 0) - (logits[a] ?? 0) || a - b,
  );
  if (temperature <= 0) return { ids: sorted.subarray(0, 1), shares: Float64Array.of(1) };
  const ids = topK > 0 ? sorted.subarray(0, topK) : sorted;
  const highest = logits[ids[0] ?? 0] ?? 0;
  const weights = Float64Array.from(ids, (id) =>
    Math.exp(((logits[id] ?? -Infinity) - highest) / temperature),
  );
  const all = sum(weights);
  let kept = topP < 1 ? 0 : weights.length;
  for (let before = 0; kept < weights.length && (kept === 0 || before < topP); kept++)
    before += (weights[kept] ?? 0) / all;
  const left = weights.subarray(0, kept);
  const total = sum(left);
  return { ids: ids.subarray(0, kept), shares: left.map((weight) => weight / total) };
}

/** @param random from 0 to 1, 1 excluded */
export function draw({ ids, shares }: Reshaped, random: number): number {
  let left = random;
  for (const [index, share] of shares.entries()) {
    left -= share;
    if (left < 0) return ids[index] ?? 0;
  }
  return ids.at(-1) ?? 0;
}

function sum(values: Float64Array): number {
  return values.reduce((total, each) => total + each, 0);
}
