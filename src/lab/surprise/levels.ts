import type { SurprisingToken, SurprisingTokens } from "../../protocol/lab";

/**
 * Levels of surprise, in bits: 1 bit is a coin, 3 bits one of eight, 6 bits one of 64, 10 bits one of
 * a thousand. Below the first a token is as good as known, and stays without colour.
 */
export const LEVEL_BITS = [1, 3, 6, 10] as const;

/** 0 for what is no surprise, up to `LEVEL_BITS.length`. */
export function levelOf({ logprob }: Pick<SurprisingToken, "logprob">): number {
  return LEVEL_BITS.filter((bits) => bitsOf(logprob) >= bits).length;
}

export function bitsOf(logprob: number): number {
  return -logprob / Math.LN2;
}

export interface Surprisal {
  readonly tokens: number;
  /** Mean of a token. */
  readonly bits: number;
  /** 2 to the power of `bits`: among how many equally likely tokens the model has to choose. */
  readonly perplexity: number;
}

/** Of the tokens that lie in a range; undefined where none does. */
export function surprisalOf(
  blocks: readonly SurprisingTokens[],
  start = 0,
  end = Infinity,
): Surprisal | undefined {
  const inside = blocks
    .flatMap(({ tokens }) => tokens)
    .filter((token) => token.start >= start && token.end <= end);
  if (inside.length === 0) return undefined;
  const bits = inside.reduce((sum, { logprob }) => sum + bitsOf(logprob), 0) / inside.length;
  return { tokens: inside.length, bits, perplexity: 2 ** bits };
}

/** The next place of the highest levels after (or before) an offset, round about. */
export function nextSurprise(
  blocks: readonly SurprisingTokens[],
  offset: number,
  isForward: boolean,
): SurprisingToken | undefined {
  const places = blocks
    .flatMap(({ tokens }) => tokens)
    .filter((token) => levelOf(token) >= LEVEL_BITS.length - 1);
  return isForward
    ? (places.find(({ start }) => start > offset) ?? places[0])
    : (places.findLast(({ start }) => start < offset) ?? places.at(-1));
}

export function tokenAt(
  blocks: readonly SurprisingTokens[],
  offset: number,
): SurprisingToken | undefined {
  const block = blocks.find(({ start, end }) => start <= offset && offset < end);
  return block?.tokens.find(({ start, end }) => start <= offset && offset < end);
}
