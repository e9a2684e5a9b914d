import type { Cache, Decoder, Run, RunOptions } from "../../../src/runtime/decoder";
import type { Tokenizer } from "../../../src/runtime/tokenizer";

/**
 * A decoder that knows the text: of the tokens that agree with it, it prefers the longest. What it
 * was asked to read is checked like a graph would use it: nothing twice, nothing left out.
 */
export class Oracle implements Decoder {
  readonly empty: Cache = new Read([]);
  /** Tokens read in each run. */
  readonly runs: number[] = [];
  /** Drafts that were scored. */
  readonly drafts: (readonly number[])[] = [];
  /** Called before each run. */
  onRun: () => void = () => {};
  readonly #freed = new Set<Cache>();

  constructor(
    private readonly tokenizer: Tokenizer,
    private readonly text: string,
    private readonly stops: ReadonlySet<number>,
  ) {}

  async run(ids: readonly number[], cache: Cache, { maxNew, bias }: RunOptions): Promise<Run> {
    this.onRun();
    this.runs.push(ids.length);
    await Promise.resolve();
    let read = [...this.#tokensOf(cache), ...ids];
    const run: Run = { tokens: [], logprobs: [], alternatives: [], cache };
    for (let i = 0; i < maxNew; i++) {
      const alternatives = this.#next(read, i === 0 ? bias : undefined);
      const token = alternatives[0]?.token ?? 0;
      run.tokens.push(token);
      run.logprobs.push(alternatives[0]?.logprob ?? 0);
      run.alternatives.push(alternatives);
      run.cache = new Read(read);
      if (this.stops.has(token)) break;
      read = [...read, token];
    }
    return run;
  }

  async score(ids: readonly number[], draft: readonly number[], cache: Cache): Promise<Run> {
    this.onRun();
    this.drafts.push(draft);
    await Promise.resolve();
    const before = [...this.#tokensOf(cache), ...ids];
    const alternatives = [...draft.keys(), draft.length].map((count) =>
      this.#next([...before, ...draft.slice(0, count)], undefined),
    );
    const tokens = [...draft, alternatives.at(-1)?.[0]?.token ?? 0];
    const logprobs = tokens.map(() => -1);
    return { tokens, logprobs, alternatives, cache: new Read([...before, ...draft]) };
  }

  truncate(cache: Cache, length: number): Cache {
    return length === cache.length ? cache : new Read(this.#tokensOf(cache).slice(0, length));
  }

  free(cache: Cache): void {
    if (cache !== this.empty) this.#freed.add(cache);
  }

  async dispose(): Promise<void> {
    await Promise.resolve();
  }

  #tokensOf(cache: Cache): readonly number[] {
    if (!(cache instanceof Read)) throw new Error("A cache of another decoder");
    if (this.#freed.has(cache)) throw new Error("This cache was freed");
    return cache.tokens;
  }

  #next(read: readonly number[], bias: Float32Array | undefined) {
    const start = read.lastIndexOf(this.tokenizer.special.get("<|prefix|>") ?? -1);
    const shown = Buffer.from(this.tokenizer.decode(read.slice(start + 1)));
    const whole = Buffer.from(this.text);
    const known = whole.subarray(0, shown.length).equals(shown);
    const coming = known ? whole.subarray(shown.length) : Buffer.alloc(0);
    return this.tokenizer.bytes
      .map((bytes, token) => {
        const agrees = bytes.length > 0 && coming.subarray(0, bytes.length).equals(bytes);
        const logprob = agrees ? -0.1 - 0.001 * (100 - bytes.length) : -100;
        return { token, logprob: logprob + (bias?.[token] ?? 0) };
      })
      .sort((a, b) => b.logprob - a.logprob)
      .slice(0, 8);
  }
}

class Read implements Cache {
  constructor(readonly tokens: readonly number[]) {}

  get length(): number {
    return this.tokens.length;
  }
}
