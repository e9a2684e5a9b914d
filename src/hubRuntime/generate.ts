import { setImmediate } from "node:timers/promises";
import {
  LogitsProcessor,
  LogitsProcessorList,
  type PreTrainedModel,
  random,
  StoppingCriteria,
  Tensor,
} from "@xenova/transformers";
import { type GenerateOptions, HubModelFailure, type HubRequest } from "../protocol/hubModel";

/**
 * Writes on, one sequence after the other.
 *
 * @returns for each sequence the given ids and the new ones
 */
export async function generate(
  model: PreTrainedModel,
  { ids, options }: Generate,
  signal: AbortSignal,
): Promise<number[][]> {
  checkLength(model, ids.length, options.maxNewTokens);
  // Its type is declared as any.
  if (options.seed !== null) (random as { seed: (number: number) => void }).seed(options.seed);
  const stop = new Stop(signal);
  const texts: number[][] = [];
  for (let i = 0; i < options.sequences && !signal.aborted; i++) {
    const output = await model.generate({
      inputs: new Tensor("int64", BigInt64Array.from(ids, BigInt), [1, ids.length]),
      attention_mask: new Tensor("int64", new BigInt64Array(ids.length).fill(1n), [1, ids.length]),
      max_new_tokens: options.maxNewTokens,
      do_sample: options.sample,
      temperature: options.temperature,
      // 0 would be none at all.
      top_k: options.topK,
      logits_processor: narrowed(options),
      stopping_criteria: stop,
    });
    texts.push(Array.from((output as Tensor).data as BigInt64Array, Number));
    // A cancel that came meanwhile is read.
    await setImmediate();
  }
  return texts;
}

/** Asked after each token. */
class Stop extends StoppingCriteria {
  constructor(private readonly signal: AbortSignal) {
    super();
  }

  override _call(sequences: number[][]): boolean[] {
    return sequences.map(() => this.signal.aborted);
  }
}

/**
 * Keeps the likeliest tokens whose probabilities together reach `topP`; the others cannot be drawn.
 * (Holtzman et al., “The Curious Case of Neural Text Degeneration”, 2020; the library leaves it out.)
 *
 * @param logits of one position; changed in place
 */
export function keepTopP(logits: Float32Array, topP: number): void {
  const order = Array.from(logits.keys()).sort((a, b) => (logits[b] ?? 0) - (logits[a] ?? 0));
  const highest = logits[order[0] ?? 0] ?? 0;
  const weights = order.map((i) => Math.exp((logits[i] ?? 0) - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  for (const [rank, i] of order.entries()) {
    // The token that reaches it is kept as well.
    if (before / total >= topP) logits[i] = -Infinity;
    before += weights[rank] ?? 0;
  }
}

/** Runs after temperature and before the draw among the `topK` best, as in the real library but for ties. */
class TopP extends LogitsProcessor {
  constructor(private readonly options: GenerateOptions) {
    super();
  }

  override _call(_ids: bigint[][], logits: Tensor): Tensor {
    const { topK, topP } = this.options;
    const all = logits.data as Float32Array;
    const size = logits.dims.at(-1) ?? 0;
    for (let start = 0; start < all.length; start += size) {
      const row = all.subarray(start, start + size);
      if (topK > 0) keepTopK(row, topK);
      keepTopP(row, topP);
    }
    return logits;
  }
}

function keepTopK(logits: Float32Array, topK: number): void {
  const least = logits.toSorted((a, b) => b - a)[topK - 1] ?? -Infinity;
  for (const [i, logit] of logits.entries()) if (logit < least) logits[i] = -Infinity;
}

function narrowed(options: GenerateOptions): LogitsProcessorList {
  const list = new LogitsProcessorList();
  if (options.sample && options.topP < 1) list.push(new TopP(options));
  return list;
}

function checkLength(model: PreTrainedModel, given: number, more: number): void {
  const config = model.config as unknown as Record<string, unknown>;
  const most = [config["n_positions"], config["max_position_embeddings"]].find(
    (value): value is number => typeof value === "number",
  );
  if (most === undefined || given + more <= most) return;
  throw new HubModelFailure({
    type: "IndexError",
    message: `index out of range: this model takes ${most} tokens, and ${given} + ${more} were asked for.`,
  });
}

type Generate = Extract<HubRequest, { kind: "generate" }>;
