import type { Completion } from "../protocol/model";
import type { Alternative, Cache, Decoder } from "./decoder";
import type { Constraint } from "./healing";
import { type Limits, nowMs, type Pace, RUN_TOKENS } from "./limits";
import type { Tokenizer } from "./tokenizer";
import { wholeCharacters } from "./utf8";

/** Where generation starts. */
export interface Start {
  cache: Cache;
  /** Tokens that are not in the cache yet; at least one. */
  pending: readonly number[];
  /** Bytes that come first in any case; see healing.ts. */
  rest: Uint8Array;
}

/** One continuation. */
export interface Hypothesis {
  /** Without the stop token. */
  tokens: number[];
  /** Of each of `tokens`, and of the stop token. */
  logprobs: number[];
  end: Completion["end"];
  /** All but the last token, at least. */
  cache: Cache;
  /** What else the first free token could have been, and how to go on from there. */
  fork: Fork | undefined;
}

export interface Fork {
  /** Length of the cache before that token, and what precedes it and is not in the cache. */
  at: number;
  tokens: number[];
  rest: Uint8Array;
  alternatives: Alternative[];
}

export interface Tools {
  tokenizer: Tokenizer;
  decoder: Decoder;
  constraint: Constraint;
  stops: ReadonlySet<number>;
  pace: Pace;
}

/**
 * Decodes greedily to a stop token, to `maxTokens` free tokens, or to the end of the budget. The
 * cache that it starts with stays the caller's; the one in the result is the caller's to free.
 */
export async function decode(
  tools: Tools,
  start: Start,
  maxTokens: number,
  limits: Limits,
): Promise<Hypothesis> {
  const { decoder, constraint, stops, pace } = tools;
  const found: Hypothesis = {
    tokens: [],
    logprobs: [],
    end: "length",
    cache: start.cache,
    fork: undefined,
  };
  let { pending, rest } = start;
  let free = 0;
  while (free < maxTokens) {
    if (limits.cancelled() || limits.remainingMs() <= 0) return { ...found, end: "budget" };
    const base = found.cache.length + pending.length;
    const started = nowMs();
    const most = Math.min(RUN_TOKENS, maxTokens - free, pace.tokensIn(limits.remainingMs()));
    const run = await decoder.run(pending, found.cache, {
      maxNew: needsSeveral(tools.tokenizer, rest) ? 1 : most,
      bias: rest.length > 0 ? constraint.bias(rest) : undefined,
    });
    pace.learn(run.tokens.length, nowMs() - started);
    if (found.cache !== start.cache) decoder.free(found.cache);
    let accepted = 0;
    for (const [i, token] of run.tokens.entries()) {
      const left = constraint.after(rest, token);
      // Only the run's first token was held to the constraint; those after it may break it.
      if (left === undefined) break;
      const isStop = stops.has(token);
      if (found.fork === undefined && (rest.length === 0 || goesBeyond(tools, token, rest)))
        found.fork = {
          at: base + i,
          tokens: [...found.tokens],
          rest,
          alternatives: run.alternatives[i] ?? [],
        };
      found.logprobs.push(run.logprobs[i] ?? 0);
      if (isStop) {
        found.cache = run.cache;
        return { ...found, end: token === tools.tokenizer.newline ? "line" : "end" };
      }
      found.tokens.push(token);
      if (left.length === 0) free++;
      rest = left;
      accepted++;
    }
    found.cache = decoder.truncate(run.cache, base + Math.max(accepted - 1, 0));
    if (found.cache !== run.cache) decoder.free(run.cache);
    if (accepted === 0) return { ...found, end: "budget" };
    pending = found.tokens.slice(-1);
  }
  return found;
}

/** The text after the bytes that were typed already: no half character, no line break. */
export function textOf({ tokenizer }: Tools, tokens: readonly number[], typed: Uint8Array): string {
  const bytes = tokenizer.decode(tokens);
  if (bytes.length < typed.length) return "";
  return wholeCharacters(bytes.subarray(typed.length)).split(/[\r\n]/, 1)[0] ?? "";
}

/** Whether one token probably cannot repeat what was typed; then what follows it would be lost. */
function needsSeveral(tokenizer: Tokenizer, rest: Uint8Array): boolean {
  return rest.length > 0 && tokenizer.encode(Buffer.from(rest).toString()).length > 1;
}

function goesBeyond({ tokenizer }: Tools, token: number, rest: Uint8Array): boolean {
  return (tokenizer.bytes[token]?.length ?? 0) > rest.length;
}
