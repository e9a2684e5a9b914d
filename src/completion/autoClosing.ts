/**
 * Whether an editor that closes brackets by itself has made `rest` of what stood behind the cursor
 * before `typed` was typed. An opening bracket gets its partner, a closing one overwrites a partner
 * that stands there.
 *
 * @param remembered what followed on the line before `typed` was typed
 */
export function isRestAfter(rest: string, remembered: string, typed: string): boolean {
  if (rest === remembered) return true;
  const quote = /["'`]/.exec(typed)?.[0];
  const inCode = looseBrackets(typed, undefined);
  if (explains(rest, remembered, inCode)) return true;
  // The place may have been inside a string, which cannot be told from the typed text alone.
  return quote !== undefined && explains(rest, remembered, looseBrackets(typed, quote));
}

interface Loose {
  /** What would close the brackets and quotes that are open at the end, the innermost first. */
  readonly toCome: readonly string[];
  /** Closers without an opener, joined. */
  readonly closed: string;
}

function explains(rest: string, remembered: string, { toCome, closed }: Loose): boolean {
  for (let overwritten = 0; overwritten <= closed.length; overwritten++) {
    if (!remembered.startsWith(closed.slice(0, overwritten))) return false;
    const tail = remembered.slice(overwritten);
    if (rest.endsWith(tail) && isMadeOf(rest.slice(0, rest.length - tail.length), toCome))
      return true;
  }
  return false;
}

/** Some of the parts in their order: an editor does not close every bracket. */
function isMadeOf(text: string, parts: readonly string[]): boolean {
  let at = 0;
  for (const part of parts) if (text.startsWith(part, at)) at += part.length;
  return at === text.length;
}

const PARTNERS: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
const MARKS = /\\.|"""|'''|["'`()[\]{}]/g;

function looseBrackets(text: string, startQuote: string | undefined): Loose {
  const open: string[] = [];
  let closed = "";
  let quote = startQuote;
  for (const [mark] of text.matchAll(MARKS)) {
    if (quote !== undefined) {
      if (mark !== quote) continue;
      quote = undefined;
      if (open.at(-1) === mark) open.pop();
      else closed += mark;
    } else if (mark in PARTNERS) open.push(PARTNERS[mark] ?? "");
    else if (/^[)\]}]/.test(mark)) {
      if (open.at(-1) === mark) open.pop();
      else closed += mark;
    } else if (!mark.startsWith("\\")) {
      quote = mark;
      open.push(mark);
    }
  }
  return { toCome: open.reverse(), closed };
}
