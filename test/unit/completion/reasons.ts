import type { FilterReason } from "../../../src/completion/filter";
import type { WhenReason } from "../../../src/completion/when";
import type { ModelErrorKind } from "../../../src/protocol/model";

/** All members of a union; the compiler misses none. */
function all<T extends string>(members: Record<T, true>): readonly T[] {
  return Object.keys(members) as T[];
}

export const WHEN_REASONS = all<WhenReason>({
  "switched off": true,
  "language is off": true,
  "file is excluded": true,
  snoozed: true,
  "several cursors": true,
  "inside a character": true,
  "inside a word": true,
  "in a comment": true,
  "in prose": true,
  "in an exercise": true,
});

export const FILTER_REASONS = all<FilterReason>({
  empty: true,
  garbled: true,
  "repeats the rest of the line": true,
  "repeats a line below": true,
  "repeats a line above": true,
  "repeats itself": true,
  "unbalanced brackets": true,
  "unbalanced quotes": true,
  "trailing junk": true,
  "looks like a secret": true,
  "syntax error": true,
});

export const MODEL_ERRORS = all<ModelErrorKind>({
  cancelled: true,
  manifest: true,
  binding: true,
  crashed: true,
  stopped: true,
  timeout: true,
  internal: true,
});
