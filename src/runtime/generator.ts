import {
  type Candidate,
  type Completion,
  type CompletionRequest,
  type CompletionTimes,
  ModelFailure,
  type Snippet,
} from "../protocol/model";
import { Counting } from "./counting/counting";
import type { Weights } from "./counting/blend";
import type { Cache, Decoder } from "./decoder";
import { Constraint } from "./healing";
import { decode, type Hypothesis, type Start, textOf, type Tools } from "./hypothesis";
import {
  HEALING_RESERVE_TOKENS,
  JOINED_PROMPT_TOKENS,
  type Limits,
  nowMs,
  Pace,
  PREFILL_CHUNK_TOKENS,
} from "./limits";
import { buildPrompt, type Prompt } from "./prompt";
import { PromptCache } from "./promptCache";
import type { Tokenizer } from "./tokenizer";

/** Prompt → run → candidates → stop. */
export class Generator {
  readonly #tools: Tools;
  readonly #counting: Counting;
  readonly #kept: PromptCache;

  /**
   * @param contextTokens the longest prompt and completion together
   * @param weights of counting beside the decoder
   */
  constructor(
    tokenizer: Tokenizer,
    decoder: Decoder,
    private readonly contextTokens: number,
    weights: Weights = [],
  ) {
    const stops = stopTokens(tokenizer);
    this.#counting = new Counting(tokenizer, weights);
    this.#tools = {
      tokenizer,
      decoder,
      counting: undefined,
      constraint: new Constraint(tokenizer),
      stops,
      pace: new Pace(),
    };
    this.#kept = new PromptCache(decoder);
  }

  /** Other files of the workspace that count from now on; gives their number of tokens. */
  observe(files: readonly Snippet[]): number {
    return this.#counting.observe(files);
  }

  /**
   * @param arrivedMs when the request arrived, by `nowMs`
   * @throws {ModelFailure} of kind `cancelled`
   */
  async complete(
    request: CompletionRequest,
    limits: Limits,
    arrivedMs: number,
  ): Promise<Completion> {
    const watch = new StopWatch(arrivedMs);
    watch.lap("queue");
    const maxTokens = Math.min(Math.max(1, request.maxTokens), Math.floor(this.contextTokens / 2));
    const budget = this.contextTokens - maxTokens - HEALING_RESERVE_TOKENS;
    const prompt = buildPrompt(this.#tools.tokenizer, request, budget);
    const counting = request.counting === false ? undefined : this.#counting;
    counting?.read(request);
    const tools = { ...this.#tools, counting };
    watch.lap("tokenize");
    const { cache, reused } = await this.#prefill(prompt, limits);
    const start: Start = {
      cache,
      pending: prompt.tokens.slice(cache.length),
      rest: prompt.rest,
      taken: [],
      maxLines: Math.max(1, request.maxLines ?? 1),
    };
    watch.lap("prefill");
    const greedy = await decode(tools, start, maxTokens, limits);
    this.#kept.keep([...prompt.tokens, ...greedy.tokens], greedy.cache);
    const others = await this.#others(
      tools,
      greedy,
      start,
      maxTokens,
      request.candidates - 1,
      limits,
    );
    refuseIfCancelled(limits);
    watch.lap("decode");
    const candidates = distinct([greedy, ...others].map((each) => this.#candidate(each, start)));
    return {
      text: candidates[0]?.text ?? "",
      logprob: candidates[0]?.logprob ?? 0,
      tokens: greedy.tokens.length,
      candidates,
      ms: watch.times(),
      prompt: { tokens: prompt.tokens.length, reused },
      end: greedy.end,
    };
  }

  /** Reads the prompt in chunks, all but its last tokens, which the first decoding run takes. */
  async #prefill(prompt: Prompt, limits: Limits): Promise<{ cache: Cache; reused: number }> {
    const { tokens } = prompt;
    let cache = this.#kept.reuse(tokens);
    const reused = cache.length;
    while (tokens.length - cache.length > JOINED_PROMPT_TOKENS && limits.remainingMs() > 0) {
      refuseIfCancelled(limits);
      const end = Math.min(cache.length + PREFILL_CHUNK_TOKENS, tokens.length - 1);
      const chunk = tokens.slice(cache.length, end);
      ({ cache } = await this.#tools.decoder.run(chunk, cache, { maxNew: 1 }));
      this.#kept.keep(tokens, cache);
    }
    return { cache, reused };
  }

  /** Hypotheses that differ from the greedy one in its first free token, the likeliest first. */
  async #others(
    tools: Tools,
    greedy: Hypothesis,
    start: Start,
    maxTokens: number,
    wanted: number,
    limits: Limits,
  ): Promise<Hypothesis[]> {
    const { fork } = greedy;
    const found: Hypothesis[] = [];
    if (fork === undefined) return found;
    const { constraint, decoder, stops } = tools;
    for (const { token, logprob } of fork.alternatives.slice(1)) {
      if (found.length >= wanted || limits.cancelled() || limits.remainingMs() <= 0) break;
      const left = constraint.after(fork.rest, token);
      if (left?.length !== 0 || stops.has(token)) continue;
      const cache = decoder.truncate(greedy.cache, Math.min(fork.at, greedy.cache.length));
      const known = [...start.pending, ...fork.tokens, token].slice(
        cache.length - start.cache.length,
      );
      const taken = [...fork.tokens, token];
      const next = { ...start, cache, pending: known, rest: left, taken };
      const branch = await decode(tools, next, maxTokens - 1, limits);
      for (const used of new Set([cache, branch.cache]))
        if (used !== greedy.cache) decoder.free(used);
      // Cut off by the clock it is no hypothesis of the whole line.
      if (branch.end === "budget") break;
      const before = greedy.logprobs.slice(0, fork.tokens.length);
      found.push({
        ...branch,
        tokens: [...taken, ...branch.tokens],
        logprobs: [...before, logprob, ...branch.logprobs],
        entropies: [...greedy.entropies.slice(0, taken.length), ...branch.entropies],
      });
    }
    return found;
  }

  #candidate({ tokens, logprobs, entropies }: Hypothesis, { rest, maxLines }: Start): Candidate {
    return {
      text: textOf(this.#tools, tokens, rest, maxLines),
      logprob: mean(logprobs),
      entropy: mean(entropies),
      tokens: tokens.map((token, at) => ({
        text: Buffer.from(this.#tools.tokenizer.bytes[token] ?? []).toString(),
        logprob: logprobs[at] ?? 0,
        entropy: entropies[at] ?? 0,
      })),
    };
  }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, each) => sum + each, 0) / values.length;
}

/** A completion ends with its line; special tokens end it anywhere. */
export function stopTokens(tokenizer: Tokenizer): ReadonlySet<number> {
  return new Set([tokenizer.newline, ...tokenizer.special.values()]);
}

/** The first of those with the same text; no empty one beside others. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ text }, index) => {
    const fresh = !seen.has(text) && (index === 0 || text !== "");
    seen.add(text);
    return fresh;
  });
}

function refuseIfCancelled(limits: Limits): void {
  if (limits.cancelled())
    throw new ModelFailure({ kind: "cancelled", message: "The host cancelled this request." });
}

class StopWatch {
  readonly #times: CompletionTimes = { queue: 0, tokenize: 0, prefill: 0, decode: 0, total: 0 };
  #last: number;

  constructor(private readonly start: number) {
    this.#last = start;
  }

  lap(stage: keyof CompletionTimes): void {
    const now = nowMs();
    this.#times[stage] = now - this.#last;
    this.#last = now;
  }

  times(): CompletionTimes {
    return { ...this.#times, total: nowMs() - this.start };
  }
}
