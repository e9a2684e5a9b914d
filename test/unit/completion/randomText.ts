import type { Edit } from "../../../src/completion/edits";

/** A text with a marked stretch, edited at random; it knows how much of the stretch is left. */
export class RandomText {
  readonly at: number;
  readonly chars: number;
  #marks: boolean[];
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
    this.at = this.#below(40);
    this.chars = 1 + this.#below(20);
    this.#marks = Array.from(
      { length: 80 },
      (_, index) => index >= this.at && index < this.at + this.chars,
    );
  }

  get marked(): number {
    return this.#marks.filter(Boolean).length;
  }

  /** One or two edits that do not overlap, in any order. */
  edit(): Edit[] {
    const half = Math.floor(this.#marks.length / 2);
    const edits = [this.#editIn(half, this.#marks.length)];
    if (this.#below(2) === 1) edits.push(this.#editIn(0, Math.max(0, half - 1)));
    for (const { offset, length, text } of edits)
      this.#marks.splice(offset, length, ...Array.from(text, () => false));
    return this.#below(2) === 1 ? edits.reverse() : edits;
  }

  #editIn(from: number, to: number): Edit {
    const offset = from + this.#below(to - from + 1);
    const length = this.#below(Math.min(6, to - offset) + 1);
    return { offset, length, text: "x".repeat(this.#below(5)) };
  }

  #below(limit: number): number {
    this.#state = (this.#state * 48_271) % 2_147_483_647;
    return limit === 0 ? 0 : this.#state % limit;
  }
}
