import type { Regression } from "../protocol/manifest";
import type { TokenChoice } from "../protocol/model";

/** What is known of a text before anybody sees it. */
export const FEATURES = [
  /** Mean log-probability of its tokens, in nats. */
  "mean",
  /** Log-probability of all of it together, with its end where it is whole, in nats. */
  "sum",
  /** Log-probability of the least likely token, in nats. */
  "least",
  /** Log-probability of its end; for a beginning, that of the token behind it. */
  "end",
  /** Mean entropy of the choices, in nats. */
  "entropy",
  /** ln(1 + UTF-16 units). */
  "length",
  /** 1 behind something on the line, 0 right after the indentation. */
  "inside",
] as const;
export type Features = Readonly<Record<(typeof FEATURES)[number], number>>;

/** The probability that a regression gives, from 0 to 1. */
export function estimate({ intercept, weights }: Regression, features: Features): number {
  const sum = FEATURES.reduce((odds, name) => odds + (weights[name] ?? 0) * features[name], 0);
  return logistic(intercept + sum);
}

/**
 * @param tokens those of `text`; none where the model does not tell them
 * @param end log-probability of what comes after it
 * @param mean of the model, for where there are no tokens
 */
export function featuresOf(
  text: string,
  tokens: readonly TokenChoice[],
  end: number,
  mean: number,
  inside: boolean,
): Features {
  const count = Math.max(1, tokens.length);
  const logprobs = tokens.length > 0 ? tokens.map(({ logprob }) => logprob) : [mean];
  const sum = logprobs.reduce((total, logprob) => total + bounded(logprob), 0);
  const entropy = tokens.reduce((total, token) => total + token.entropy, 0) / count;
  return {
    mean: sum / logprobs.length,
    sum: Math.max(LEAST_SUM, sum + bounded(end)),
    least: bounded(Math.min(...logprobs)),
    end: bounded(end),
    // As a rule of thumb, a choice is as uncertain as it is unlikely.
    entropy: tokens.length > 0 ? entropy : Math.min(-bounded(mean), MOST_ENTROPY),
    length: Math.log1p(text.length),
    inside: inside ? 1 : 0,
  };
}

export function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

export function logOdds(probability: number): number {
  const p = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(p / (1 - p));
}

/** Beyond these an answer is no good whatever the number: they must not outweigh all else. */
const LEAST_LOGPROB = -8;
const LEAST_SUM = -24;
const MOST_ENTROPY = 4;

function bounded(logprob: number): number {
  return Number.isFinite(logprob) ? Math.min(0, Math.max(LEAST_LOGPROB, logprob)) : LEAST_LOGPROB;
}
