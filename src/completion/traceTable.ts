import { bar } from "../text/markdown";

/** A probability as a number and a bar of text; the number comes first, for who listens. */
export function withBar(probability: number): string {
  return `${percent(probability)} ${bar(probability)}`;
}

export function percent(probability: number): string {
  return `${(100 * probability).toFixed(0)} %`;
}
