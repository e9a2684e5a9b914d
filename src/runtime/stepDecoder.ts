import type { InferenceSession } from "onnxruntime-node";
import type { Architecture } from "../protocol/manifest";
import type { Alternative, Cache, Decoder, Run, RunOptions } from "./decoder";
import { KeyValues } from "./keyValues";
import { int64 } from "./tensors";

/** `step.onnx`: one forward pass a run, the choice of the token in JavaScript. */
export class StepDecoder implements Decoder {
  readonly empty: KeyValues;

  constructor(
    private readonly session: InferenceSession,
    private readonly architecture: Architecture,
    private readonly stops: ReadonlySet<number>,
  ) {
    this.empty = KeyValues.empty(architecture);
  }

  async run(ids: readonly number[], cache: Cache, { maxNew, bias }: RunOptions): Promise<Run> {
    const tokens: number[] = [];
    const alternatives: Alternative[][] = [];
    let past = KeyValues.of(cache);
    let next = ids;
    for (;;) {
      const step = await this.#step(next, past, tokens.length === 0 ? bias : undefined);
      const token = step.best[0]?.token ?? 0;
      tokens.push(token);
      alternatives.push(step.best);
      if (past !== cache) past.free();
      past = step.cache;
      if (tokens.length === maxNew || this.stops.has(token)) break;
      next = [token];
    }
    return {
      tokens,
      logprobs: alternatives.map(([chosen]) => chosen?.logprob ?? 0),
      alternatives,
      cache: past,
    };
  }

  async score(ids: readonly number[], draft: readonly number[], cache: Cache): Promise<Run> {
    const { rows, cache: read } = await this.#read([...ids, ...draft], KeyValues.of(cache));
    const alternatives = rows.slice(ids.length - 1).map(mostProbable);
    const tokens = [...draft, alternatives.at(-1)?.[0]?.token ?? 0];
    const logprobs = tokens.map(
      (token, at) => alternatives[at]?.find((each) => each.token === token)?.logprob ?? -Infinity,
    );
    return { tokens, logprobs, alternatives, cache: read };
  }

  truncate(cache: Cache, length: number): Cache {
    return KeyValues.of(cache).truncated(length);
  }

  free(cache: Cache): void {
    if (cache !== this.empty) KeyValues.of(cache).free();
  }

  async dispose(): Promise<void> {
    await this.session.release();
  }

  async #step(ids: readonly number[], past: KeyValues, bias: Float32Array | undefined) {
    const { rows, cache } = await this.#read(ids, past);
    const last = rows.at(-1) ?? new Float32Array(0);
    const logits = bias === undefined ? last : last.map((logit, at) => logit + (bias[at] ?? 0));
    return { best: mostProbable(logits), cache };
  }

  /** Logits of each of `ids`, [vocabulary] a row. */
  async #read(ids: readonly number[], past: KeyValues) {
    const total = past.length + ids.length;
    const outputs = await this.session.run({
      ...past.feeds(),
      input_ids: int64(ids, [1, ids.length]),
      attention_mask: int64(Array<number>(total).fill(1), [1, total]),
    });
    const { vocabSize, layers } = this.architecture;
    const all = outputs["logits"]?.data as Float32Array;
    const rows = ids.map((_, row) => all.subarray(row * vocabSize, (row + 1) * vocabSize));
    return { rows, cache: KeyValues.from(outputs, layers) };
  }
}

const ALTERNATIVES = 8;

/** The most probable tokens, the best first; among equals the lowest id, as in ONNX's TopK. */
function mostProbable(logits: Float32Array): Alternative[] {
  let highest = -Infinity;
  for (const value of logits) if (value > highest) highest = value;
  let sum = 0;
  for (const value of logits) sum += Math.exp(value - highest);
  const normaliser = highest + Math.log(sum);
  const best: Alternative[] = [];
  logits.forEach((value, token) => {
    const logprob = value - normaliser;
    if (best.length === ALTERNATIVES && logprob <= (best.at(-1)?.logprob ?? 0)) return;
    const at = best.findIndex((other) => other.logprob < logprob);
    best.splice(at < 0 ? best.length : at, 0, { token, logprob });
    if (best.length > ALTERNATIVES) best.pop();
  });
  return best;
}
