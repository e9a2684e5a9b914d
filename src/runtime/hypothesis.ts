import type { Completion } from "../protocol/model";
import type { Alternative, Cache, Decoder, Run } from "./decoder";
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
  const { decoder, constraint, pace, tokenizer } = tools;
  const found: Hypothesis = {
    tokens: [],
    logprobs: [],
    end: "length",
    cache: start.cache,
    fork: undefined,
  };
  let { pending, rest } = start;
  for (let free = 0; free < maxTokens;) {
    if (limits.cancelled() || limits.remainingMs() <= 0) return { ...found, end: "budget" };
    const at = found.cache.length + pending.length;
    const most = Math.min(RUN_TOKENS, maxTokens - free, pace.tokensIn(limits.remainingMs()));
    const startedMs = nowMs();
    const run = await decoder.run(pending, found.cache, {
      maxNew: needsSeveral(tokenizer, rest) ? 1 : most,
      bias: rest.length > 0 ? constraint.bias(rest) : undefined,
    });
    pace.learn(run.tokens.length, nowMs() - startedMs);
    if (found.cache !== start.cache) decoder.free(found.cache);
    const taken = take(tools, run, rest);
    if (found.fork === undefined && taken.fork !== undefined) {
      const { index, rest: typed } = taken.fork;
      const before = [...found.tokens, ...run.tokens.slice(0, index)];
      const alternatives = run.alternatives[index] ?? [];
      found.fork = { at: at + index, tokens: before, rest: typed, alternatives };
    }
    found.tokens.push(...run.tokens.slice(0, taken.count));
    found.logprobs.push(...run.logprobs.slice(0, taken.count + (taken.stop === undefined ? 0 : 1)));
    found.cache = run.cache;
    if (taken.stop !== undefined)
      return { ...found, end: taken.stop === tokenizer.newline ? "line" : "end" };
    found.cache = decoder.truncate(run.cache, at + taken.count - 1);
    if (found.cache !== run.cache) decoder.free(run.cache);
    ({ rest } = taken);
    free += taken.free;
    pending = found.tokens.slice(-1);
  }
  return found;
}

/** What of a run stands. */
interface Taken {
  /** Tokens, without a stop token. */
  count: number;
  /** Of those, tokens that end beyond what was typed already. */
  free: number;
  /** Bytes that are still to be repeated. */
  rest: Uint8Array;
  stop: number | undefined;
  /** The first token that is, or reaches, beyond what was typed, and what was to repeat there. */
  fork: { index: number; rest: Uint8Array } | undefined;
}

/** Only a run's first token is held to the constraint; those after it may break it and are lost. */
function take({ constraint, stops, tokenizer }: Tools, run: Run, typed: Uint8Array): Taken {
  const taken: Taken = { count: 0, free: 0, rest: typed, stop: undefined, fork: undefined };
  for (const [index, token] of run.tokens.entries()) {
    const { rest } = taken;
    const left = constraint.after(rest, token);
    if (left === undefined) break;
    const beyond = rest.length === 0 || (tokenizer.bytes[token]?.length ?? 0) > rest.length;
    if (beyond) taken.fork ??= { index, rest };
    if (stops.has(token)) return { ...taken, stop: token };
    taken.count++;
    if (left.length === 0) taken.free++;
    taken.rest = left;
  }
  if (taken.count === 0) throw new Error("The graph gave a token that its bias forbids");
  return taken;
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
