import type { CompletionRequest, Snippet } from "../protocol/model";
import type { PromptShares, SharedRequest } from "../protocol/promptShares";
import { FrozenSuffixes } from "./frozenSuffix";
import type { Neighbours } from "./neighbours";
import { belowLine, restOfLine, type Place } from "./place";
import type { Trigger } from "./when";

/**
 * What the model is asked. The prompt is built from the most stable part to the least: path and
 * code of other files, then the text after the cursor, then the text before it; each part changes
 * as seldom as is honest, because whatever stands behind a change must be read again.
 */
export class Context {
  readonly #suffixes = new FrozenSuffixes();

  constructor(
    private readonly neighbours?: Neighbours,
    private readonly options: ContextOptions = {},
  ) {}

  requestFor(place: Place, trigger: Trigger, budgetMs: number): SharedRequest {
    const { shares, frozen = true } = this.options;
    const fresh = suffixFor(place);
    const suffix = frozen ? this.#suffixes.follow(place.path, fresh) : fresh;
    const snippets = shares?.snippets === 0 ? [] : (this.neighbours?.snippetsFor(place) ?? []);
    const request = requestWith(place, trigger, budgetMs, suffix, snippets);
    return shares === undefined ? request : { ...request, shares };
  }

  /** While nobody types there is time to read the text after the cursor anew, as it stands. */
  settle(path: string): void {
    this.#suffixes.forget(path);
  }
}

/** Each can be switched off to see what it is worth. */
export interface ContextOptions {
  /** `{ snippets: 0 }` shows the model no code of other files. */
  readonly shares?: PromptShares;
  /** Whether the text after the cursor is kept while it is true; false takes it anew each time. */
  readonly frozen?: boolean;
}

/** What the model is asked where nothing is known but the place. */
export function requestFor(place: Place, trigger: Trigger, budgetMs: number): CompletionRequest {
  return requestWith(place, trigger, budgetMs, suffixFor(place), []);
}

/** The rest of a line is seldom longer; what is cut off here ends at a word. */
const MAX_TOKENS = 32;
/** With several hypotheses there is something to cycle through. */
const EXPLICIT_CANDIDATES = 3;
/** Who asks by a command waits for the answer. */
const EXPLICIT_BUDGET_FACTOR = 4;

function requestWith(
  place: Place,
  trigger: Trigger,
  budgetMs: number,
  suffix: string,
  snippets: readonly Snippet[],
): CompletionRequest {
  const explicit = trigger === "explicit";
  return {
    path: place.path,
    prefix: place.before,
    suffix,
    snippets: [...snippets],
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
