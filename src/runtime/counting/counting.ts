import type { CompletionRequest, Snippet } from "../../protocol/model";
import type { Alternative } from "../decoder";
import { healLine } from "../healing";
import type { Tokenizer } from "../tokenizer";
import { cellOf, mix, type Mixed, type Weights } from "./blend";
import { predict } from "./counts";
import { BORDER, History } from "./history";

/**
 * The decoder's partner: what the user's own files say about the next token. A small decoder knows
 * Python; the names of this file stand in this file.
 */
export class Counting {
  readonly #history = new History();
  /** Tokens of other files, each ending with a border. */
  #others: readonly number[] = [];
  readonly #lines = new Map<string, readonly number[]>();
  /** Length of the history without what a hypothesis took. */
  #base = 0;

  constructor(
    private readonly tokenizer: Tokenizer,
    private readonly weights: Weights,
  ) {}

  /** Other files of the workspace that count; replaces those before. Gives their tokens. */
  observe(files: readonly Snippet[]): number {
    this.#others = files.flatMap(({ text }) => [...this.#encode(text), BORDER]).slice(-MAX_OTHERS);
    return this.#others.length;
  }

  /** Counts the file around the cursor: the text after it first, so that the nearest comes last. */
  read({ prefix, suffix }: CompletionRequest): void {
    const text = prefix.replace(/\r\n?/g, "\n");
    const cut = text.lastIndexOf("\n") + 1;
    const line = healLine(this.tokenizer, text.slice(cut), cut > 0);
    this.#history.set([
      ...this.#others,
      ...this.#encode(suffix),
      BORDER,
      ...this.#encode(text.slice(0, cut)),
      ...line.tokens,
    ]);
    this.#base = this.#history.length;
  }

  /** A hypothesis begins; it has taken these tokens already. */
  begin(taken: readonly number[]): void {
    this.#history.cut(this.#base);
    for (const token of taken) this.#history.push(token);
  }

  /** The choice of the next token together with the decoder; see blend.ts. */
  mix(alternatives: readonly Alternative[], allowed: (token: number) => boolean): Mixed[] {
    return mix(alternatives, predict(this.#history.matches()), this.weights, allowed);
  }

  take(token: number): void {
    this.#history.push(token);
  }

  /**
   * What the files say comes next, as long as they leave little doubt: a draft for the decoder to
   * score in one run. Ends with a stop token, or after `most` tokens.
   */
  draft(most: number, stops: ReadonlySet<number>): number[] {
    const length = this.#history.length;
    const draft: number[] = [];
    while (draft.length < most) {
      const next = this.#confident();
      if (next === undefined) break;
      draft.push(next);
      if (stops.has(next)) break;
      this.#history.push(next);
    }
    this.#history.cut(length);
    return draft;
  }

  /** The next token where counting, beside a decoder that is not sure, would probably decide it. */
  #confident(): number | undefined {
    const prediction = predict(this.#history.matches());
    if (prediction.order < MIN_DRAFT_ORDER) return undefined;
    if ((this.weights[cellOf(prediction, UNSURE)] ?? 0) < MIN_DRAFT_WEIGHT) return undefined;
    for (const [token, p] of prediction.probabilities) if (p > MIN_DRAFT_SHARE) return token;
    return undefined;
  }

  #encode(text: string): number[] {
    const lines = text.replace(/\r\n?/g, "\n").split("\n");
    const last = lines.length - 1;
    return lines.flatMap((line, index) => {
      const tokens = this.#encodeLine(line);
      return index < last ? [...tokens, this.tokenizer.newline] : tokens;
    });
  }

  #encodeLine(line: string): readonly number[] {
    const known = this.#lines.get(line);
    if (known !== undefined) return known;
    const tokens = this.tokenizer.encode(line, true);
    if (this.#lines.size >= MAX_LINES) this.#lines.clear();
    this.#lines.set(line, tokens);
    return tokens;
  }
}

/** Tokens of other files, the last ones. */
const MAX_OTHERS = 30_000;
const MAX_LINES = 10_000;
/** When a continuation is worth a draft: length of the context, weight, probability by counting. */
const MIN_DRAFT_ORDER = 2;
const MIN_DRAFT_WEIGHT = 0.15;
const MIN_DRAFT_SHARE = 0.4;
/** The decoder's best token has no more than this, as far as a draft can know. */
const UNSURE = 0.4;
