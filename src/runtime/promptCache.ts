import type { Cache, Decoder } from "./decoder";

/**
 * The keys and values of the tokens that were read last, kept for a prompt that begins alike. It
 * owns them: what it does not keep any more is freed.
 */
export class PromptCache {
  #tokens: readonly number[] = [];
  #cache: Cache;

  constructor(private readonly decoder: Decoder) {
    this.#cache = decoder.empty;
  }

  /**
   * Cuts the cache to the longest common start and lends it. The last token is always left: it must
   * be read again for its logits.
   */
  reuse(prompt: readonly number[]): Cache {
    const most = Math.min(prompt.length - 1, this.#cache.length);
    let common = 0;
    while (common < most && prompt[common] === this.#tokens[common]) common++;
    this.keep(prompt, this.decoder.truncate(this.#cache, common));
    return this.#cache;
  }

  /** Keeps `cache`, which holds the first of these tokens. */
  keep(tokens: readonly number[], cache: Cache): void {
    if (cache !== this.#cache) this.decoder.free(this.#cache);
    this.#tokens = tokens.slice(0, cache.length);
    this.#cache = cache;
  }
}
