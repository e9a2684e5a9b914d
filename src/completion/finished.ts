import type { Candidate, Completion } from "../protocol/model";
import { clipLines } from "./lines";
import type { Place } from "./place";

/**
 * The model's answers without what it had no time to finish: a text that was stopped by the budget
 * or by its length ends with its last whole line, or where it has one only, with its last whole
 * word, where there is more than one.
 *
 * @param place where they were asked for; several lines end with their block there
 */
export function finished({ candidates, end }: Completion, place?: Place): Candidate[] {
  const stopped = end === "length" || end === "budget";
  return candidates
    .map((candidate) => {
      const whole = stopped ? withoutUnfinished(candidate.text) : candidate.text;
      return { ...candidate, text: place === undefined ? whole : clipLines(whole, place) };
    })
    .filter(({ text }) => text !== "");
}

function withoutUnfinished(text: string): string {
  const end = text.lastIndexOf("\n");
  return end >= 0 && text.slice(0, end).trim() !== ""
    ? text.slice(0, end)
    : text.replace(LAST_WORD, "");
}

const LAST_WORD = /(?<=[^\p{L}\p{N}_])[\p{L}\p{N}_]+$/u;
