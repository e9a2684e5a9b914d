import type { Candidate, Completion } from "../protocol/model";

/**
 * The model's answers without what it had no time to finish: a text that was stopped by the budget
 * or by its length ends with its last whole word, where there is more than one.
 */
export function finished({ candidates, end }: Completion): Candidate[] {
  const stopped = end === "length" || end === "budget";
  return candidates
    .map((candidate) => {
      const text = stopped ? candidate.text.replace(LAST_WORD, "") : candidate.text;
      return { ...candidate, text };
    })
    .filter(({ text }) => text !== "");
}

const LAST_WORD = /(?<=[^\p{L}\p{N}_])[\p{L}\p{N}_]+$/u;
