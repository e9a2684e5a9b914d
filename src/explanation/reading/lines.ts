import type { TextPosition, TextRange } from "../explanation";

/** Lines of a text that ends them by `\n`. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(private readonly text: string) {
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1))
      this.#starts.push(end + 1);
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The line, from 0, that an index stands on. */
  at(index: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? Infinity) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Index of the beginning of a line; of the text's end behind the last one. */
  start(line: number): number {
    return this.#starts[Math.max(0, line)] ?? this.text.length;
  }

  /** Index of the line end. */
  end(line: number): number {
    const next = this.#starts[line + 1];
    return next === undefined ? this.text.length : next - 1;
  }

  line(line: number): string {
    return this.text.slice(this.start(line), this.end(line));
  }

  position(index: number): TextPosition {
    const line = this.at(index);
    return { line, character: index - this.start(line) };
  }

  range(start: number, end: number): TextRange {
    return { start: this.position(start), end: this.position(Math.max(start, end)) };
  }

  /** Positions outside of the text are moved to its nearest end. */
  index({ line, character }: TextPosition): number {
    if (line >= this.count) return this.text.length;
    return Math.min(this.start(line) + Math.max(0, character), this.end(line));
  }
}
