import { LANGUAGES, type LanguageRules } from "./languages";

/** `prose` is a long string that stands for itself, such as a docstring. */
export type LexicalKind = "code" | "comment" | "string" | "prose";

export interface LexicalState {
  readonly kind: LexicalKind;
  /** In a string: what closes it. */
  readonly quote?: string;
}

/**
 * Whether a text ends in code, a comment or a string.
 *
 * @param text a bounded window; its cost grows with its length alone
 * @param cut the window may begin inside a long string or comment; then the reading that leaves
 *   the fewest lines of code inside strings is taken
 */
export function lexicalState(text: string, language: string, cut: boolean): LexicalState {
  const rules = LANGUAGES[language];
  if (rules === undefined) return { kind: "code" };
  const lexicon = lexiconOf(language, rules);
  let best = read(text, lexicon, undefined);
  if (!cut || best.swallowed === 0) return best.state;
  for (const construct of lexicon.constructs.values()) {
    if (!construct.long) continue;
    const other = read(text, lexicon, construct);
    if (other.swallowed < best.swallowed) best = other;
  }
  return best.state;
}

interface Construct {
  readonly comment: boolean;
  readonly close: string;
  /** Goes on over line ends. */
  readonly long: boolean;
  /** Finds what matters inside: an escape, the close, a line end. */
  readonly inside: RegExp;
}

interface Lexicon {
  readonly constructs: ReadonlyMap<string, Construct>;
  /** Finds what opens a construct. */
  readonly openings: RegExp;
  readonly spacedComments: boolean;
}

interface Reading {
  readonly state: LexicalState;
  /** Lines that look like code and stand inside long strings or comments. */
  readonly swallowed: number;
}

/** A line that is hardly prose. */
const LOOKS_LIKE_CODE =
  /^\s*(?:def \w+\(|class \w+|import \w+|from [\w.]+ import|return\b|@\w+|[\w.]+ = |(?:if|for|while|with|elif|except)\b.*:$|(?:else|try|finally):|.*[;{}]$)/;

function read(text: string, lexicon: Lexicon, start: Construct | undefined): Reading {
  let swallowed = 0;
  let construct = start;
  let openedAt = 0;
  let at = 0;
  while (at < text.length) {
    if (construct === undefined) {
      const { openings } = lexicon;
      openings.lastIndex = at;
      const found = openings.exec(text);
      if (found === null) break;
      at = found.index + found[0].length;
      const opened = lexicon.constructs.get(found[0]);
      if (opened?.comment === true && lexicon.spacedComments && !isSpaced(text, found.index))
        continue;
      construct = opened;
      openedAt = found.index;
    } else {
      const next = leave(text, at, construct);
      if (construct.long) swallowed += codeLines(text.slice(at, next ?? text.length));
      if (next === undefined) break;
      at = next;
      construct = undefined;
    }
  }
  return { state: stateIn(construct, text, openedAt), swallowed };
}

/** Where the construct ends; undefined where the text ends first. */
function leave(text: string, from: number, { inside, close, long }: Construct): number | undefined {
  inside.lastIndex = from;
  for (;;) {
    const found = inside.exec(text);
    if (found === null) return undefined;
    const end = found.index + found[0].length;
    if (found[0] === close || (found[0] === "\n" && !long)) return end;
  }
}

function stateIn(construct: Construct | undefined, text: string, openedAt: number): LexicalState {
  if (construct === undefined) return { kind: "code" };
  if (construct.comment) return { kind: "comment" };
  const line = text.slice(text.lastIndexOf("\n", openedAt) + 1, openedAt);
  const standsForItself = construct.close.length > 1 && /^\s*[a-zA-Z]{0,2}$/.test(line);
  return { kind: standsForItself ? "prose" : "string", quote: construct.close };
}

function codeLines(text: string): number {
  const lines = text.split("\n");
  // The first line is the rest of the opening one.
  return lines.slice(1).filter((line) => LOOKS_LIKE_CODE.test(line)).length;
}

function isSpaced(text: string, at: number): boolean {
  return at === 0 || /\s/.test(text.charAt(at - 1));
}

const lexicons = new Map<string, Lexicon>();

function lexiconOf(language: string, rules: LanguageRules): Lexicon {
  const known = lexicons.get(language);
  if (known !== undefined) return known;
  const constructs = new Map<string, Construct>();
  for (const open of rules.lineComments) {
    constructs.set(open, { comment: true, close: "\n", long: false, inside: /\n/g });
  }
  for (const [open, close] of rules.blockComments) {
    const inside = new RegExp(escape(close), "g");
    constructs.set(open, { comment: true, close, long: true, inside });
  }
  for (const quote of [...rules.quotes, ...rules.longQuotes]) {
    const long = rules.longQuotes.includes(quote);
    const inside = new RegExp(`\\\\[\\s\\S]|${escape(quote)}|\\n`, "g");
    constructs.set(quote, { comment: false, close: quote, long, inside });
  }
  // The longest first: `"""` before `"`.
  const openings = [...constructs.keys()].sort((a, b) => b.length - a.length).map(escape);
  const lexicon = {
    constructs,
    openings: new RegExp(openings.join("|"), "g"),
    spacedComments: rules.spacedComments === true,
  };
  lexicons.set(language, lexicon);
  return lexicon;
}

function escape(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}
