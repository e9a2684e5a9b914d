import {
  type Candidate,
  type Completion,
  type CompletionRequest,
  type CompletionTimes,
  ModelFailure,
} from "../protocol/model";
import type { Decoder } from "./decoder";
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
  readonly #kept: PromptCache;

  /** `contextTokens` is the longest prompt and completion together. */
  constructor(
    tokenizer: Tokenizer,
    decoder: Decoder,
    private readonly contextTokens: number,
  ) {
    const stops = stopTokens(tokenizer);
    this.#tools = {
      tokenizer,
      decoder,
      constraint: new Constraint(tokenizer),
      stops,
      pace: new Pace(),
    };
    this.#kept = new PromptCache(decoder);
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
    watch.lap("tokenize");
    const { start, reused } = await this.#prefill(prompt, limits);
    watch.lap("prefill");
    const greedy = await decode(this.#tools, start, maxTokens, limits);
    this.#kept.keep([...prompt.tokens, ...greedy.tokens], greedy.cache);
    const others = await this.#others(greedy, start, maxTokens, request.candidates - 1, limits);
    refuseIfCancelled(limits);
    watch.lap("decode");
    const candidates = distinct([greedy, ...others].map((item) => this.#candidate(item, prompt)));
    return {
      ...(candidates[0] ?? { text: "", logprob: 0 }),
      tokens: greedy.tokens.length,
      candidates,
      ms: watch.times(),
      prompt: { tokens: prompt.tokens.length, reused },
      end: greedy.end,
    };
  }

  /** Reads the prompt in chunks, all but its last tokens, which the first decoding run takes. */
  async #prefill(prompt: Prompt, limits: Limits): Promise<{ start: Start; reused: number }> {
    const { tokens, rest } = prompt;
    let cache = this.#kept.reuse(tokens);
    const reused = cache.length;
    while (tokens.length - cache.length > JOINED_PROMPT_TOKENS && limits.remainingMs() > 0) {
      refuseIfCancelled(limits);
      const end = Math.min(cache.length + PREFILL_CHUNK_TOKENS, tokens.length - 1);
      const chunk = tokens.slice(cache.length, end);
      ({ cache } = await this.#tools.decoder.run(chunk, cache, { maxNew: 1 }));
      this.#kept.keep(tokens, cache);
    }
    return { start: { cache, pending: tokens.slice(cache.length), rest }, reused };
  }

  /** Hypotheses that differ from the greedy one in its first free token, the likeliest first. */
  async #others(
    greedy: Hypothesis,
    start: Start,
    maxTokens: number,
    wanted: number,
    limits: Limits,
  ): Promise<Hypothesis[]> {
    const { fork } = greedy;
    const found: Hypothesis[] = [];
    if (fork === undefined) return found;
    const { constraint, decoder, stops } = this.#tools;
    for (const { token, logprob } of fork.alternatives.slice(1)) {
      if (found.length >= wanted || limits.cancelled() || limits.remainingMs() <= 0) break;
      const left = constraint.after(fork.rest, token);
      if (left?.length !== 0 || stops.has(token)) continue;
      const cache = decoder.truncate(greedy.cache, Math.min(fork.at, greedy.cache.length));
      const known = [...start.pending, ...fork.tokens, token].slice(
        cache.length - start.cache.length,
      );
      const next = { cache, pending: known, rest: left };
      const branch = await decode(this.#tools, next, maxTokens - 1, limits);
      for (const used of new Set([cache, branch.cache]))
        if (used !== greedy.cache) decoder.free(used);
      // Cut off by the clock it is no hypothesis of the whole line.
      if (branch.end === "budget") break;
      const before = greedy.logprobs.slice(0, fork.tokens.length);
      found.push({
        ...branch,
        tokens: [...fork.tokens, token, ...branch.tokens],
        logprobs: [...before, logprob, ...branch.logprobs],
      });
    }
    return found;
  }

  #candidate({ tokens, logprobs }: Hypothesis, { rest }: Prompt): Candidate {
    const sum = logprobs.reduce((total, item) => total + item, 0);
    return {
      text: textOf(this.#tools, tokens, rest),
      logprob: logprobs.length === 0 ? 0 : sum / logprobs.length,
    };
  }
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
