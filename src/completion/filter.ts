import type { Candidate } from "../protocol/model";
import { looseEnds } from "./brackets";
import { LANGUAGES } from "./languages";
import type { LexicalState } from "./lexer";
import { belowLine, lineBefore, restOfLine, type Place } from "./place";

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
  | "unbalanced brackets";

export type Filtered = { readonly ok: Suggestion } | { readonly rejected: FilterReason };

/** So many lines below the cursor, blank ones left out, are not said again. */
const LINES_BELOW = 3;
/** A line that may well come twice; only the very next line forbids it. */
const COMMON_LINE = /^(?:\W*|pass|return|break|continue|else:|try:|finally:|end)$/;

/**
 * What of a candidate is worth showing. It may lose its end, never gains anything, and never
 * deletes what stands in the document.
 */
export function filter(
  { text, logprob }: Candidate,
  place: Place,
  { quote }: LexicalState,
): Filtered {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  if (isGarbled(line)) return { rejected: "garbled" };
  const rest = restOfLine(place);
  const trimmed = isFree(rest, place.language) ? line.trimEnd() : line;
  if (trimmed.trim() === "") return { rejected: "empty" };
  const fitted = fit(trimmed, rest, place.language, quote);
  if ("rejected" in fitted) return fitted;
  if (repeatsBelow(fitted, place)) return { rejected: "repeats a line below" };
  return { ok: { ...fitted, logprob } };
}

type Fitted = { text: string; replace: number } | { rejected: FilterReason };

/** Puts a text together with what follows on its line. */
function fit(text: string, rest: string, language: string, quote: string | undefined): Fitted {
  if (rest.trim() === "") return { text, replace: 0 };
  const overlap = overlapOf(text, rest, language, quote);
  const kept = text.slice(0, text.length - overlap);
  if (kept.trim() === "") return { rejected: "repeats the rest of the line" };
  if (isFree(rest, language)) return { text: kept, replace: 0 };
  const { closers, open } = looseEnds(kept, language, quote);
  if (open > 0) return { rejected: "unbalanced brackets" };
  if (closers.length === 0) return { text: kept, replace: 0 };
  return replaceClosers(kept, rest, closers);
}

/** For `f(|)` and `x):`: the text stands around a bracket that is there already. */
function replaceClosers(
  text: string,
  rest: string,
  closers: readonly { at: number; text: string }[],
): Fitted {
  let end = 0;
  for (const closer of closers) {
    if (!rest.startsWith(closer.text, end)) break;
    end += closer.text.length;
  }
  const repeated = rest.slice(0, end);
  const first = closers[0]?.at ?? 0;
  // Closers that the rest does not have would close what it still needs.
  if (end === 0 || !text.startsWith(repeated, first)) return { rejected: "unbalanced brackets" };
  return { text, replace: end };
}

/** How many units at the end of the text say what the rest of the line begins with. */
function overlapOf(
  text: string,
  rest: string,
  language: string,
  quote: string | undefined,
): number {
  const whole = rest.trimEnd();
  for (let size = Math.min(text.length, whole.length); size > 0; size--) {
    const repeated = whole.slice(0, size);
    if (!text.endsWith(repeated)) continue;
    // One or two letters may be the same by chance.
    if (size < 3 && size < whole.length && /\w/.test(repeated)) continue;
    // `len(x)` before `)`: its bracket is its own.
    const kept = text.slice(0, text.length - size);
    const before = looseEnds(kept, language, quote);
    if (before.open === 0) return size;
  }
  return 0;
}

/** Nothing follows on the line but white space or a comment. */
function isFree(rest: string, language: string): boolean {
  const text = rest.trim();
  const comments = LANGUAGES[language]?.lineComments ?? [];
  return text === "" || comments.some((comment) => text.startsWith(comment));
}

function repeatsBelow({ text, replace }: { text: string; replace: number }, place: Place): boolean {
  const line = (lineBefore(place) + text + restOfLine(place).slice(replace)).trim();
  const said = text.trim();
  const below = belowLine(place)
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .slice(0, LINES_BELOW);
  return below.some((each, index) => {
    if (index > 0 && COMMON_LINE.test(each)) return false;
    return each === line || (each === said && /\w/.test(said));
  });
}

/** Half characters, and what the tokenizer gives for broken ones. */
function isGarbled(text: string): boolean {
  return !text.isWellFormed() || /(?!\t)\p{Cc}|\ufffd/u.test(text);
}
