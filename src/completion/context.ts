import type { CompletionRequest } from "../protocol/model";
import { belowLine, restOfLine, type Place } from "./place";
import type { Trigger } from "./when";

/** The rest of a line is seldom longer; what is cut off here ends at a word. */
const MAX_TOKENS = 32;
/** With several hypotheses there is something to cycle through. */
const EXPLICIT_CANDIDATES = 3;
/** Who asks by a command waits for the answer. */
const EXPLICIT_BUDGET_FACTOR = 4;

/** What the model is asked. */
export function requestFor(place: Place, trigger: Trigger, budgetMs: number): CompletionRequest {
  const explicit = trigger === "explicit";
  return {
    path: place.path,
    prefix: place.before,
    suffix: suffixFor(place),
    snippets: [],
    maxTokens: MAX_TOKENS,
    budgetMs: explicit ? budgetMs * EXPLICIT_BUDGET_FACTOR : budgetMs,
    candidates: explicit ? EXPLICIT_CANDIDATES : 1,
  };
}

/**
 * The text after the cursor, without closers that the editor typed by itself. They come and go with
 * every bracket, and the suffix stands first in the prompt: each change of it would cost a prefill
 * of everything. The model closes what is open, and `filter` puts the two together.
 */
function suffixFor(place: Place): string {
  return ONLY_CLOSERS.test(restOfLine(place)) ? belowLine(place) : place.after;
}

const ONLY_CLOSERS = /^[)\]}"'`]+\s*$/;
