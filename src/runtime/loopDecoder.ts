import { type InferenceSession, Tensor } from "onnxruntime-node";
import type { Architecture } from "../protocol/manifest";
import type { Cache, Decoder, Run, RunOptions } from "./decoder";
import { KeyValues } from "./keyValues";
import type { StepDecoder } from "./stepDecoder";
import { int64, numbers } from "./tensors";

/** `loop.onnx`: the prompt and several tokens in one run; see training/export/loop_graph.py. */
export class LoopDecoder implements Decoder {
  readonly empty: KeyValues;
  readonly #stopMask: Tensor;
  readonly #noBias: Tensor;

  constructor(
    private readonly session: InferenceSession,
    private readonly architecture: Architecture,
    stops: ReadonlySet<number>,
    /** Scores drafts; this graph cannot. */
    private readonly scorer: StepDecoder,
  ) {
    const { vocabSize } = architecture;
    this.empty = KeyValues.empty(architecture);
    const mask = Uint8Array.from({ length: vocabSize }, (_, token) => Number(stops.has(token)));
    this.#stopMask = new Tensor("bool", mask, [vocabSize]);
    this.#noBias = new Tensor("float32", new Float32Array(vocabSize), [vocabSize]);
  }

  async run(ids: readonly number[], cache: Cache, { maxNew, bias }: RunOptions): Promise<Run> {
    const outputs = await this.session.run({
      ...KeyValues.of(cache).feeds(),
      input_ids: int64(ids, [1, ids.length]),
      first_bias: bias === undefined ? this.#noBias : new Tensor("float32", bias, [bias.length]),
      stop_mask: this.#stopMask,
      max_new: int64([maxNew], []),
    });
    const width = outputs["top_ids"]?.dims[1] ?? 1;
    const topIds = numbers(outputs["top_ids"]);
    const topLogprobs = numbers(outputs["top_logprobs"]);
    const tokens = numbers(outputs["tokens"]);
    return {
      tokens,
      logprobs: numbers(outputs["logprobs"]),
      alternatives: tokens.map((_, row) =>
        topIds
          .slice(row * width, (row + 1) * width)
          .map((token, k) => ({ token, logprob: topLogprobs[row * width + k] ?? 0 })),
      ),
      cache: KeyValues.from(outputs, this.architecture.layers),
    };
  }

  async score(ids: readonly number[], draft: readonly number[], cache: Cache): Promise<Run> {
    return await this.scorer.score(ids, draft, cache);
  }

  truncate(cache: Cache, length: number): Cache {
    return KeyValues.of(cache).truncated(length);
  }

  free(cache: Cache): void {
    if (cache !== this.empty) KeyValues.of(cache).free();
  }

  async dispose(): Promise<void> {
    await this.session.release();
    await this.scorer.dispose();
  }
}
