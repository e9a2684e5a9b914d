import type { Completion } from "../protocol/model";
import type { Counting } from "./counting/counting";
import type { Alternative, Cache, Decoder, Run } from "./decoder";
import type { Constraint } from "./healing";
import { COUNTED_RUN_TOKENS, type Limits, nowMs, type Pace, RUN_TOKENS } from "./limits";
import type { Tokenizer } from "./tokenizer";
import { wholeCharacters } from "./utf8";

/** Where generation starts. */
export interface Start {
  cache: Cache;
  /** Tokens that are not in the cache yet; at least one. */
  pending: readonly number[];
  /** Bytes that come first in any case; see healing.ts. */
  rest: Uint8Array;
  /** Tokens that this hypothesis took already, for counting. */
  taken: readonly number[];
  /** How many lines it may have, with the first. */
  maxLines: number;
}

/** One continuation. */
export interface Hypothesis {
  /** Without the stop token. */
  tokens: number[];
  /** Of each of `tokens`, and of the stop token. */
  logprobs: number[];
  /** Likewise, in nats. */
  entropies: number[];
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
  /** Joins the decoder in the choice of each token; undefined for the decoder alone. */
  counting: Counting | undefined;
  stops: ReadonlySet<number>;
  pace: Pace;
}

/**
 * Decodes greedily to a stop token, to `maxTokens` free tokens, or to the end of the budget. The
 * cache that it starts with stays the caller's; the one in the result is the caller's to free.
 *
 * The graph runs ahead by the decoder alone, or counting drafts and the decoder scores the draft in
 * one run; where both together choose another token, the run stands up to there and the next one
 * goes on from that token.
 */
export async function decode(
  tools: Tools,
  start: Start,
  maxTokens: number,
  limits: Limits,
): Promise<Hypothesis> {
  const { decoder, constraint, counting, pace, stops, tokenizer } = tools;
  const found: Hypothesis = {
    tokens: [],
    logprobs: [],
    entropies: [],
    end: "length",
    cache: start.cache,
    fork: undefined,
  };
  counting?.begin(start.taken);
  const ahead = counting === undefined ? RUN_TOKENS : COUNTED_RUN_TOKENS;
  let { pending, rest } = start;
  let lines = 1;
  for (let free = 0; free < maxTokens;) {
    if (limits.cancelled() || limits.remainingMs() <= 0) return { ...found, end: "budget" };
    const at = found.cache.length + pending.length;
    const most = Math.min(ahead, maxTokens - free, pace.tokensIn(limits.remainingMs()));
    const startedMs = nowMs();
    const draft = rest.length > 0 ? [] : (counting?.draft(most, stops) ?? []);
    const run =
      decoder.score !== undefined && draft.length > 0
        ? await decoder.score(pending, draft, found.cache)
        : await decoder.run(pending, found.cache, {
            maxNew: needsSeveral(tokenizer, rest) ? 1 : most,
            bias: rest.length > 0 ? constraint.bias(rest) : undefined,
          });
    pace.learn(run.tokens.length, nowMs() - startedMs);
    if (found.cache !== start.cache) decoder.free(found.cache);
    const taken = take(tools, run, rest);
    if (found.fork === undefined && taken.fork !== undefined) {
      const { index, ...fork } = taken.fork;
      const before = [...found.tokens, ...run.tokens.slice(0, index)];
      found.fork = { at: at + index, tokens: before, ...fork };
    }
    found.tokens.push(...taken.tokens);
    found.logprobs.push(...taken.logprobs);
    found.entropies.push(...taken.entropies);
    found.cache = run.cache;
    if (taken.stop !== undefined) {
      const isLine = taken.stop === tokenizer.newline;
      if (!isLine || lines === start.maxLines) return { ...found, end: isLine ? "line" : "end" };
      lines++;
      found.tokens.push(taken.stop);
      free++;
    }
    found.cache = decoder.truncate(
      run.cache,
      at + taken.tokens.length - (taken.stop === undefined ? 1 : 0),
    );
    if (found.cache !== run.cache) decoder.free(run.cache);
    ({ rest } = taken);
    free += taken.free;
    pending = found.tokens.slice(-1);
  }
  return found;
}

/** What of a run stands. */
interface Taken {
  /** Without a stop token; the last may be another than the run's. */
  tokens: number[];
  /** Of each, and of the stop token. */
  logprobs: number[];
  entropies: number[];
  /** Tokens that end beyond what was typed already. */
  free: number;
  /** Bytes that are still to be repeated. */
  rest: Uint8Array;
  stop: number | undefined;
  /** The first token that is, or reaches, beyond what was typed, and what was to repeat there. */
  fork: { index: number; rest: Uint8Array; alternatives: Alternative[] } | undefined;
}

/** Only a run's first token is held to the constraint; those after it may break it and are lost. */
function take(tools: Tools, run: Run, typed: Uint8Array): Taken {
  const { constraint, counting, stops, tokenizer } = tools;
  const taken: Taken = {
    tokens: [],
    logprobs: [],
    entropies: [],
    free: 0,
    rest: typed,
    stop: undefined,
    fork: undefined,
  };
  for (const [index, own] of run.tokens.entries()) {
    const { rest } = taken;
    if (constraint.after(rest, own) === undefined) break;
    const alternatives = run.alternatives[index] ?? [];
    const mixed =
      counting?.mix(alternatives, (token) => constraint.after(rest, token) !== undefined) ??
      alternatives;
    const token = mixed[0]?.token ?? own;
    const left = constraint.after(rest, token) ?? rest;
    const beyond = rest.length === 0 || (tokenizer.bytes[token]?.length ?? 0) > rest.length;
    if (beyond) taken.fork ??= { index, rest, alternatives: mixed };
    taken.logprobs.push(mixed[0]?.logprob ?? run.logprobs[index] ?? 0);
    taken.entropies.push(entropyOf(mixed));
    counting?.take(token);
    if (stops.has(token)) return { ...taken, stop: token };
    taken.tokens.push(token);
    if (left.length === 0) taken.free++;
    taken.rest = left;
    if (token !== own) break;
  }
  if (taken.tokens.length === 0) throw new Error("The graph gave a token that its bias forbids");
  return taken;
}

/** In nats, of the tokens known by name; all others count as one. */
function entropyOf(alternatives: readonly Alternative[]): number {
  let [entropy, rest] = [0, 1];
  for (const { logprob } of alternatives) {
    const p = Math.exp(logprob);
    if (p > 0) entropy -= p * logprob;
    rest -= p;
  }
  return rest > 1e-6 ? entropy - rest * Math.log(rest) : entropy;
}

/** The text after the bytes that were typed already: no half character, no more than its lines. */
export function textOf(
  { tokenizer }: Tools,
  tokens: readonly number[],
  typed: Uint8Array,
  maxLines: number,
): string {
  const bytes = tokenizer.decode(tokens);
  if (bytes.length < typed.length) return "";
  const text = wholeCharacters(bytes.subarray(typed.length));
  return text.split(/\r\n?|\n/, maxLines).join("\n");
}

/** Whether one token probably cannot repeat what was typed; then what follows it would be lost. */
function needsSeveral(tokenizer: Tokenizer, rest: Uint8Array): boolean {
  return rest.length > 0 && tokenizer.encode(Buffer.from(rest).toString()).length > 1;
}
