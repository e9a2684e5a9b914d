import type { Alternative } from "../decoder";
import type { Prediction } from "./counts";

/**
 * How much counting weighs beside the decoder, from 0 to 1, by what is known of the occurrence: the
 * length of the context, how often and how uniformly it was seen, and how sure the decoder is.
 * Fitted by `npm run calibrate`; see cellOf for the index.
 */
export type Weights = readonly number[];

/** A token with its probability in the mixture. */
export interface Mixed {
  readonly token: number;
  readonly logprob: number;
}

/**
 * The mixture of decoder and counting for one position, the most probable token first:
 *
 *     p(w) = (1 − λ) · p_decoder(w) + λ · p_counted(w)
 *
 * @param alternatives the decoder's most probable tokens, the first one first
 * @param allowed false for tokens that contradict what was typed already
 */
export function mix(
  alternatives: readonly Alternative[],
  prediction: Prediction,
  weights: Weights,
  allowed: (token: number) => boolean,
): Mixed[] {
  const decoder = new Map(alternatives.map(({ token, logprob }) => [token, Math.exp(logprob)]));
  let counted = 0;
  for (const [token, p] of prediction.probabilities) if (allowed(token)) counted += p;
  const best = Math.max(...decoder.values());
  const weight = counted > 0 ? (weights[cellOf(prediction, best)] ?? 0) : 0;
  if (weight === 0) return alternatives.map(({ token, logprob }) => ({ token, logprob }));
  const unseen = unseenShare(decoder);
  const tokens = new Set([...decoder.keys(), ...prediction.probabilities.keys()]);
  return [...tokens]
    .filter(allowed)
    .map((token) => {
      const said = decoder.get(token) ?? unseen;
      const copied = (prediction.probabilities.get(token) ?? 0) / counted;
      return { token, logprob: Math.log((1 - weight) * said + weight * copied) };
    })
    .sort((a, b) => b.logprob - a.logprob);
}

/** The weight's index: order (8 ranges) × occurrences (3) × different followers (3) × decoder (4). */
export function cellOf({ order, count, distinct }: Prediction, decoderBest: number): number {
  const range = order <= 5 ? order - 1 : order <= 7 ? 5 : order <= 11 ? 6 : 7;
  const often = Math.min(count, 3) - 1;
  const kinds = Math.min(distinct, 3) - 1;
  const sure = decoderBest < 0.2 ? 0 : decoderBest < 0.5 ? 1 : decoderBest < 0.8 ? 2 : 3;
  return ((range * 3 + often) * 3 + kinds) * 4 + sure;
}

export const CELLS = 8 * 3 * 3 * 4;

/** Of a token that is not among the decoder's best: no more than the last of them, and of the rest. */
function unseenShare(decoder: ReadonlyMap<number, number>): number {
  let rest = 1;
  let least = 1;
  for (const p of decoder.values()) {
    rest -= p;
    least = Math.min(least, p);
  }
  return Math.max(1e-9, Math.min(least, rest / TYPICAL_RIVALS));
}

/** Over how many tokens the rest spreads, roughly. */
const TYPICAL_RIVALS = 32;
