import type { Dialect } from "./dialects";

/** What a text has opened and not closed. */
export interface OpenEnds {
  /** Closes all of it, the innermost first. */
  readonly closers: string;
  /** Where the outermost open bracket or string begins; the end of the text where none is open. */
  readonly from: number;
  /** The quote or the comment that the text ends in. */
  readonly inside: string | undefined;
  /** Where a comment on the last line begins; the end of the text where there is none. */
  readonly codeEnd: number;
  /** Where brackets stand that close nothing, or not what was opened last. */
  readonly strays: readonly number[];
  /** Line ends that come before the closing quote. */
  readonly torn: readonly number[];
}

const BRACKETS: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
const CLOSERS = Object.values(BRACKETS);

export function openEnds(text: string, dialect: Dialect): OpenEnds {
  const { openings, bodies } = lexiconOf(dialect);
  const open: { closer: string; at: number }[] = [];
  const strays: number[] = [];
  const torn: number[] = [];
  let inside: string | undefined;
  let codeEnd = text.length;
  openings.lastIndex = 0;
  for (let found = openings.exec(text); found !== null; found = openings.exec(text)) {
    const [here] = found;
    const closer = BRACKETS[here];
    if (closer !== undefined) open.push({ closer, at: found.index });
    else if (open.at(-1)?.closer === here) open.pop();
    else if (CLOSERS.includes(here)) strays.push(found.index);
    const body = bodies.get(here);
    if (body === undefined) continue;
    body.pattern.lastIndex = openings.lastIndex;
    const isClosed = body.pattern.exec(text)?.[1] !== undefined;
    const end = body.pattern.lastIndex;
    openings.lastIndex = end;
    if (isClosed) continue;
    if (dialect.lineComments.includes(here)) {
      inside = here;
      codeEnd = found.index;
      break;
    }
    // What a line end cuts off is over; what the end of the text cuts off goes on.
    if (end < text.length) torn.push(end);
    else {
      open.push({ closer: body.closer, at: found.index });
      inside = here;
    }
  }
  const closers = [...open].reverse().map(({ closer }) => closer);
  const from = open[0]?.at ?? text.length;
  return { closers: closers.join(""), from, inside, codeEnd, strays, torn };
}

/** What stands behind a quote or a comment's beginning, to its end. */
interface Body {
  /** Sticky; its group is what closes. */
  readonly pattern: RegExp;
  /** Added where the text ends inside. */
  readonly closer: string;
}

interface Lexicon {
  readonly openings: RegExp;
  readonly bodies: ReadonlyMap<string, Body>;
}

const lexicons = new WeakMap<Dialect, Lexicon>();

function lexiconOf(dialect: Dialect): Lexicon {
  const known = lexicons.get(dialect);
  if (known !== undefined) return known;
  const bodies = new Map<string, Body>();
  for (const open of dialect.lineComments)
    bodies.set(open, { pattern: /[^\n]*(\n)?/y, closer: "\n" });
  for (const [open, close] of dialect.blockComments)
    bodies.set(open, { pattern: bodyUpTo(close, "[^]"), closer: `\n${close}` });
  for (const quote of dialect.quotes)
    bodies.set(quote, { pattern: bodyUpTo(quote, "[^\\n]"), closer: quote });
  // On a line of its own: three quotes behind one more would be read otherwise.
  for (const quote of dialect.longQuotes)
    bodies.set(quote, { pattern: bodyUpTo(quote, "[^]"), closer: `\n${quote}` });
  const openings = [...bodies.keys()].sort((a, b) => b.length - a.length).map(escape);
  const character = dialect.characters === true ? ["'(?:[^'\\\\\\n]|\\\\[^\\n][^'\\n]{0,8})'"] : [];
  const lexicon = {
    openings: new RegExp([...character, ...openings, "[()[\\]{}]"].join("|"), "g"),
    bodies,
  };
  lexicons.set(dialect, lexicon);
  return lexicon;
}

function bodyUpTo(close: string, unit: string): RegExp {
  return new RegExp(`(?:\\\\[^]|(?!${escape(close)})${unit})*(${escape(close)})?`, "y");
}

function escape(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}
