import { LANGUAGES } from "./languages";
import { lineBefore, type Place } from "./place";

/** In columns. Which width a tab has matters little: lines are compared that use the same. */
export function indentationOf(line: string): number {
  let columns = 0;
  for (const unit of line) {
    if (unit === " ") columns++;
    else if (unit === "\t") columns = (Math.floor(columns / TAB_COLUMNS) + 1) * TAB_COLUMNS;
    else break;
  }
  return columns;
}

export function isBlank(line: string): boolean {
  return line.trim() === "";
}

/** The line is the head of a block: `def f():`, `if (x) {`, `do`. */
export function opensBlock(line: string, language: string): boolean {
  return /(?:[:{]|=>|\b(?:do|then|else))$/.test(withoutComment(line, language));
}

/**
 * The indentation that an editor puts behind Enter at the end of this place's line, the likeliest
 * first. Settings and other extensions decide; where they differ, both are given.
 */
export function indentationsAfter(place: Place): string[] {
  const line = lineBefore(place);
  const same = /^[ \t]*/.exec(line)?.[0] ?? "";
  const code = withoutComment(line, place.language);
  const unit = unitOf(place.before);
  if (/[([{]$/.test(code) || opensBlock(line, place.language)) return [same + unit];
  const leaves =
    place.language === "python" && /^\s*(?:return|pass|break|continue|raise)\b/.test(line);
  // VS Code keeps the indentation behind `return`; Microsoft's Python extension takes one step back.
  return leaves && same.endsWith(unit) ? [same.slice(0, -unit.length), same] : [same];
}

const TAB_COLUMNS = 4;
const DEFAULT_UNIT = "    ";

/** One step of indentation, from the first line that goes one deeper than the line before it. */
function unitOf(text: string): string {
  let before = "";
  for (const [, indentation = ""] of text.matchAll(/^([ \t]*)\S/gm)) {
    if (indentation.length > before.length && indentation.startsWith(before)) {
      const unit = indentation.slice(before.length);
      if (unit === "\t" || /^ {2,8}$/.test(unit)) return unit;
    }
    before = indentation;
  }
  return DEFAULT_UNIT;
}

/** A comment sign inside a string may be taken for one: then a block's head is not recognised. */
function withoutComment(line: string, language: string): string {
  const signs = LANGUAGES[language]?.lineComments ?? [];
  const starts = signs.map((sign) => line.search(new RegExp(`(?:^|\\s)${escape(sign)}`)));
  const start = Math.min(...starts.filter((at) => at >= 0), line.length);
  return line.slice(0, start).trimEnd();
}

function escape(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}/-]/g, "\\$&");
}
