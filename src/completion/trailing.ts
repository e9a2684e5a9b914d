import { DIALECTS } from "../syntax/dialects";
import { openEnds, type OpenEnds } from "../syntax/openEnds";
import { fromBeginning } from "../syntax/window";
import { LANGUAGES } from "./languages";
import type { LexicalState } from "./lexer";
import { lineBefore, restOfLine, type Place } from "./place";

export type TrailingReason = "unbalanced brackets" | "unbalanced quotes" | "trailing junk";

/** How much of the text before the cursor is read for what is open there, in UTF-16 units. */
const BEFORE_CHARS = 4000;

/**
 * What is wrong at the end of a text, or with what it closes. Only where brackets and quotes can
 * be told without a parser.
 */
export function whyLoose(
  place: Place,
  { kind }: Pick<LexicalState, "kind">,
  text: string,
  replace: number,
): TrailingReason | undefined {
  const dialect = DIALECTS[place.language];
  if (dialect?.isPlain !== true) return undefined;
  const before = fromBeginning(place.before, BEFORE_CHARS);
  const rest = restOfLine(place).slice(replace);
  const ends = openEnds(before + text + rest, dialect);
  const [from, to] = [before.length, before.length + text.length];
  // What a window does not show may have been opened above it.
  const isWhole = !place.cut && before.length === place.before.length;
  const above = openEnds(before, dialect);
  // The window begins inside a string, and has been read inside out.
  if ((above.inside === undefined) !== (kind === "code")) return undefined;
  const closed = ends.strays.filter((at) => at >= from && at < to);
  if (closed.length > 0 && (isWhole || above.closers !== "")) return "unbalanced brackets";
  if (ends.torn.some((at) => at >= from && at < to)) return "unbalanced quotes";
  if (rest.trim() !== "") return undefined;
  if (ends.inside !== undefined && dialect.quotes.includes(ends.inside) && !/\\\s*$/.test(text))
    return "unbalanced quotes";
  return place.language === "python" && dangles(lineBefore(place) + text, ends)
    ? "trailing junk"
    : undefined;
}

/** Outside brackets a Python statement ends with its line, so nothing may wait for an operand. */
function dangles(text: string, { closers, inside }: OpenEnds): boolean {
  return closers === "" && inside === undefined && DANGLING.test(text);
}

const DANGLING =
  /(?:[-+/%@&|^~<>=!]|(?<!\bimport\s*)\*|(?<!\.\.|\b\d[\d_]*)\.|(?<![\w.])(?:and|or|not|in|is|if|lambda|import|from|as|with|for|while|elif|assert|del|def|class|await|async|global|nonlocal))$/;

/** A text without the sign of a comment that says nothing. */
export function withoutEmptyComment(text: string, language: string): string {
  for (const sign of LANGUAGES[language]?.lineComments ?? []) {
    if (!text.endsWith(sign)) continue;
    const kept = text.slice(0, -sign.length);
    if (kept === "" || /\s$/.test(kept)) return kept.trimEnd();
  }
  return text;
}
