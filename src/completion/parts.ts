import type { Candidate, TokenChoice } from "../protocol/model";
import { featuresOf, type Features } from "./estimate";

/** The whole of a suggestion, or a beginning of it. */
export interface Part {
  readonly text: string;
  readonly features: Features;
}

export interface Parts {
  readonly whole: Part;
  /** That end with a token and with a word, the longest first. */
  readonly beginnings: readonly Part[];
}

/** Less than this is not worth a look, in UTF-16 units without blanks. */
export const LEAST_CHARS = 3;

/**
 * What can be shown of a suggestion.
 *
 * @param text a beginning of the candidate's text: what the filter has left of it
 */
export function partsOf(candidate: Candidate, text: string, inside: boolean): Parts {
  const spans = spansOf(candidate, text) ?? [];
  const tokens = spans.map(({ token }) => token);
  const { logprob } = candidate;
  const whole = {
    text,
    features: featuresOf(text, tokens, endLogprob(candidate), logprob, inside),
  };
  const beginnings: Part[] = [];
  for (let count = spans.length - 1; count > 0; count--) {
    const next = spans[count];
    if (next === undefined || next.start <= 0) break;
    const part = text.slice(0, next.start).trimEnd();
    if (part === beginnings.at(-1)?.text || part === text.trimEnd()) continue;
    if (part.replace(/\s/g, "").length < LEAST_CHARS) break;
    if (WORD_END.test(part) && WORD_START.test(text.slice(part.length))) continue;
    const own = tokens.slice(0, count);
    const features = featuresOf(part, own, next.token.logprob, logprob, inside);
    beginnings.push({ text: part, features });
  }
  return { whole, beginnings };
}

const WORD_END = /[\p{L}\p{N}_]$/u;
const WORD_START = /^[\p{L}\p{N}_]/u;

interface Span {
  readonly token: TokenChoice;
  /** Where it begins in the text; negative where it begins with what was typed already. */
  readonly start: number;
}

/**
 * The tokens that stand in `text`. The candidate's own text may be less than its tokens: what was
 * typed meanwhile is gone from its start, and what was not finished from its end.
 */
function spansOf({ text: own, tokens = [] }: Candidate, text: string): Span[] | undefined {
  if (!own.startsWith(text)) return undefined;
  const joined = tokens.map((token) => token.text).join("");
  const at = startIn(joined, own);
  if (at < 0) return undefined;
  let start = -at;
  const spans: Span[] = [];
  for (const token of tokens) {
    const end = start + token.text.length;
    if (end > 0 && start < text.length) spans.push({ token, start });
    start = end;
  }
  return spans;
}

function startIn(joined: string, own: string): number {
  if (joined.endsWith(own)) return joined.length - own.length;
  const last = joined.lastIndexOf(own);
  // Without the word that was not finished, or without further lines.
  if (/^[\p{L}\p{N}_]*$/u.test(joined.slice(last + own.length))) return last;
  return joined.indexOf(own);
}

/**
 * Of the token that ended the text, which only the mean still knows of. Where the text did not end
 * by itself this gives the mean.
 */
function endLogprob({ logprob, tokens = [] }: Candidate): number {
  if (tokens.length === 0) return logprob;
  const sum = tokens.reduce((total, token) => total + token.logprob, 0);
  return Math.min(0, logprob * (tokens.length + 1) - sum);
}
