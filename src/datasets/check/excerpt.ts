import { SAMPLE_WIDTH } from "./limits";

/** A piece of a text around a place, with “…” where something is left out. */
export function excerpt(text: string, place = 0): string {
  const start = widthBefore(text, place) < SAMPLE_WIDTH / 2 ? 0 : backwards(text, place);
  let [end, width] = [start, 0];
  while (end < text.length && width < SAMPLE_WIDTH) {
    const point = text.codePointAt(end) ?? 0;
    width += widthOf(point);
    end += point > 0xffff ? 2 : 1;
  }
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}

/** Where two texts begin to differ. */
export function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** Some characters before a place, not between the halves of one. */
function backwards(text: string, place: number): number {
  let [start, width] = [place, 0];
  while (start > 0 && width < SAMPLE_WIDTH / 4) width += widthOf(text.charCodeAt(--start));
  return isLaterHalf(text, start) ? start - 1 : start;
}

function widthBefore(text: string, place: number): number {
  let width = 0;
  for (let i = 0; i < place && width < SAMPLE_WIDTH; i++) width += widthOf(text.charCodeAt(i));
  return width;
}

function widthOf(point: number): number {
  return point < 0x1100 ? 1 : 2;
}

function isLaterHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000;
}
