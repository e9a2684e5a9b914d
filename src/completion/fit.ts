import { looseEnds } from "./brackets";
import { LANGUAGES } from "./languages";

export type Fitted =
  | { readonly text: string; readonly replace: number }
  | { readonly rejected: "repeats the rest of the line" | "unbalanced brackets" };

/**
 * Puts a text of one line together with what follows on its line. The text may lose its end.
 *
 * @param quote what closes the string that the cursor is in, if it is in one
 */
export function fit(
  text: string,
  rest: string,
  language: string,
  quote: string | undefined,
): Fitted {
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

/** Nothing follows on the line but white space or a comment. */
export function isFree(rest: string, language: string): boolean {
  const text = rest.trim();
  const comments = LANGUAGES[language]?.lineComments ?? [];
  return text === "" || comments.some((comment) => text.startsWith(comment));
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
