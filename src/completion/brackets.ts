import { LANGUAGES } from "./languages";

export interface LooseEnds {
  /** Closers of what was opened before the text, in order. */
  readonly closers: readonly Closer[];
  /** How many brackets and quotes the text opens and leaves open. */
  readonly open: number;
}

export interface Closer {
  readonly at: number;
  readonly text: string;
}

const PAIRS: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/**
 * The brackets and quotes of one line that have no partner in it.
 *
 * @param quote what closes the string that the text begins in, if it does
 */
export function looseEnds(text: string, language: string, quote?: string): LooseEnds {
  const rules = LANGUAGES[language];
  const quotes = [...(rules?.longQuotes ?? []), ...(rules?.quotes ?? ['"', "'"])].sort(
    (a, b) => b.length - a.length,
  );
  const comments = rules?.lineComments ?? [];
  const closers: Closer[] = [];
  /** What would close each open bracket or string, the innermost last. */
  const open: string[] = [];
  let string = quote;
  for (let at = 0; at < text.length; at++) {
    const here = text.charAt(at);
    if (string !== undefined) {
      if (here === "\\") at++;
      if (here === "\\" || !text.startsWith(string, at)) continue;
      // The string from before the text is closed by it; one of the text's own is done with.
      if (open.at(-1) === string) open.pop();
      else closers.push({ at, text: string });
      at += string.length - 1;
      string = undefined;
      continue;
    }
    if (comments.some((comment) => text.startsWith(comment, at))) break;
    string = quotes.find((each) => text.startsWith(each, at));
    if (string !== undefined) {
      open.push(string);
      at += string.length - 1;
    } else if (here in PAIRS) {
      open.push(PAIRS[here] ?? "");
    } else if (here === ")" || here === "]" || here === "}") {
      if (open.at(-1) === here) open.pop();
      else closers.push({ at, text: here });
    }
  }
  return { closers, open: open.length };
}
