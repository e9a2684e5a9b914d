import type { Candidate } from "../protocol/model";
import type { Syntax } from "../syntax/syntax";
import { repeatsItself } from "./degenerate";
import { fit, isFree } from "./fit";
import type { LexicalState } from "./lexer";
import { lineBefore, restOfLine, type Place } from "./place";
import { repeatsAbove, repeatsBelow, withoutRepeatedEnd } from "./repeats";
import { holdsSecret } from "./secrets";
import { whyLoose, withoutEmptyComment } from "./trailing";

/** What may be shown. */
export interface Suggestion {
  readonly text: string;
  /** So many UTF-16 units after the cursor stand in `text` as well, and are replaced by it. */
  readonly replace: number;
  readonly logprob: number;
}

export type FilterReason =
  | "empty"
  | "garbled"
  | "repeats the rest of the line"
  | "repeats a line below"
  | "repeats a line above"
  | "repeats itself"
  | "unbalanced brackets"
  | "unbalanced quotes"
  | "trailing junk"
  | "looks like a secret"
  | "syntax error";

export type Filtered = { readonly ok: Suggestion } | { readonly rejected: FilterReason };

export interface FilterOptions {
  /** Several lines were asked for; else only the first of them counts. */
  readonly multiLine?: boolean;
}

/**
 * What of a candidate is worth showing. It may lose its end, never gains anything, and never
 * deletes what stands in the document. The rules run from cheap to dear.
 *
 * @param syntax without it nothing is parsed
 */
export function filter(
  candidate: Candidate,
  place: Place,
  state: LexicalState,
  syntax?: Syntax,
  options: FilterOptions = {},
): Filtered {
  const text = wanted(candidate.text, place, options);
  if (isGarbled(text)) return { rejected: "garbled" };
  if (text.trim() === "") return { rejected: "empty" };
  const fitted = fit(text, restOfLine(place), place.language, state.quote);
  if ("rejected" in fitted) return fitted;
  const rejected = whyRejected(fitted, place, state, syntax);
  if (rejected !== undefined) return { rejected };
  return { ok: { ...fitted, logprob: candidate.logprob } };
}

/** The lines that may be shown, without white space and signs at their ends that say nothing. */
function wanted(text: string, place: Place, { multiLine = false }: FilterOptions): string {
  const lines = text.split(/\r\n?|\n/);
  const rest = restOfLine(place);
  const [first = ""] = lines;
  if (!isFree(rest, place.language)) return first;
  // A comment that follows belongs to the first line.
  if (!multiLine || lines.length === 1 || rest.trim() !== "")
    return withoutEmptyComment(first.trimEnd(), place.language);
  const whole = lines.map((line) => line.trimEnd()).join("\n");
  return withoutRepeatedEnd(whole.trimEnd(), place);
}

function whyRejected(
  insertion: { text: string; replace: number },
  place: Place,
  state: LexicalState,
  syntax: Syntax | undefined,
): FilterReason | undefined {
  const { text, replace } = insertion;
  const typed = lineBefore(place);
  if (holdsSecret(typed + text) && (holdsSecret(text) || !holdsSecret(typed)))
    return "looks like a secret";
  if (repeatsBelow(insertion, place)) return "repeats a line below";
  if (repeatsAbove(insertion, place)) return "repeats a line above";
  if (repeatsItself(text, typed)) return "repeats itself";
  // Prose has no brackets to balance, and no syntax.
  if (state.kind === "prose" || state.kind === "comment") return undefined;
  const loose = whyLoose(place, state, text, replace);
  if (loose !== undefined) return loose;
  return syntax?.newErrors(place, text, replace) === true ? "syntax error" : undefined;
}

/**
 * Half characters, what the tokenizer gives for broken ones, line ends that not every editor knows,
 * and marks that make code look other than it is read.
 */
function isGarbled(text: string): boolean {
  return !text.isWellFormed() || GARBLED.test(text);
}

const GARBLED = /(?![\t\n])\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffd]/u;
