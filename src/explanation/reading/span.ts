import { code } from "../../text/markdown";

/** UTF-16 units of a piece of code in a sentence. */
export const MOST_CODE = 60;

/** A piece of code in a sentence: on one line, not longer than `most`, and nothing but code. */
export function span(text: string, most = MOST_CODE): string {
  return code(shortened(text, most));
}

export function isShort(text: string, most = MOST_CODE): boolean {
  return text.length <= most || oneLine(text).length <= most;
}

function shortened(text: string, most: number): string {
  const line = oneLine(text.slice(0, 20 * most));
  if (line.length <= most) return line;
  return `${line
    .slice(0, most - 1)
    .toWellFormed()
    .replace(/\ufffd$/, "")}…`;
}

/** Signs that turn the direction of text could show code that is not there. */
function oneLine(text: string): string {
  return text
    .replace(/\\\r?\n/g, " ")
    .replace(/\s+/g, " ")
    .replace(/[\p{Cf}]/gu, "\ufffd")
    .trim();
}

/** Code spans of a sentence, as Markdown finds them. */
export const SPANS = /(`+)(?!`)[^]*?(?<!`)\1(?!`)/g;

/** In words, not in code. */
export function hasComma(text: string): boolean {
  return /, |，/.test(text) && /, |，/.test(text.replace(SPANS, ""));
}
