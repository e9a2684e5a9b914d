/**
 * One run of the transformer, as the decode loop sees it. Two graphs implement it: `loop.onnx`
 * (several tokens a run) and `step.onnx` (one token a run, for comparison).
 */
export interface Decoder {
  /** A cache of nothing. */
  readonly empty: Cache;
  /**
   * Reads `ids` after what is in `cache` and generates greedily up to `maxNew` tokens, less if one
   * of them is in the stop set. Takes as long as it takes: keep the runs short.
   */
  run(ids: readonly number[], cache: Cache, options: RunOptions): Promise<Run>;
  /**
   * Reads `ids` and then `draft` in one run and says what the decoder would have chosen at each
   * place: `tokens` are the draft and one more, `alternatives` the decoder's own for each of them.
   * Undefined where no graph for it is loaded.
   */
  score?(ids: readonly number[], draft: readonly number[], cache: Cache): Promise<Run>;
  /** The first `length` positions of a cache; the cache itself stays as it is. */
  truncate(cache: Cache, length: number): Cache;
  /**
   * Gives the memory of a cache back at once; it must not be used any more. Caches are megabytes,
   * and garbage collection alone would let tens of them pile up.
   */
  free(cache: Cache): void;
  dispose(): Promise<void>;
}

/** Keys and values of `length` positions. What is inside belongs to the decoder. */
export interface Cache {
  readonly length: number;
}

export interface RunOptions {
  maxNew: number;
  /** Added to the logits of the first new token, [vocabulary]. */
  bias?: Float32Array | undefined;
}

export interface Run {
  /** At least one; a stop token comes last. */
  tokens: number[];
  /** Log-probability of each, in nats, after the bias. */
  logprobs: number[];
  /** The most probable tokens for the position of each of `tokens`, the chosen one first. */
  alternatives: Alternative[][];
  /** Everything up to, and without, the last of `tokens`. */
  cache: Cache;
}

export interface Alternative {
  token: number;
  logprob: number;
}
