import { belowLine, lineBefore, restOfLine, type Place } from "./place";

/** So many lines below the cursor, blank ones left out, are not said again. */
const LINES_BELOW = 3;
/** A line that may well come twice; only the very next line forbids it. */
const COMMON_LINE =
  /^(?:\W*|pass|break|continue|else:|try:|finally:|end|@\w+|return\b.{0,13}|raise \w+(?:\(\))?|""".*""")$/;
/** So many lines above are looked at for a block that comes again. */
const LINES_ABOVE = 24;
/** A block of fewer lines may come again by itself. */
const LEAST_BLOCK = 3;
/** Lines without words are brackets and the like. */
const HAS_WORDS = /\w{2}/;

interface Insertion {
  readonly text: string;
  readonly replace: number;
}

/** Whether what comes of it stands below already: its line, or the first two of several. */
export function repeatsBelow({ text, replace }: Insertion, place: Place): boolean {
  const [first = "", second] = text.split("\n").filter((line) => line !== "");
  const rest = second === undefined ? restOfLine(place).slice(replace) : "";
  const line = (lineBefore(place) + first + rest).trimEnd();
  const said = first.trim();
  const below = linesBelow(place);
  return below.slice(0, LINES_BELOW).some((each, index) => {
    if (second !== undefined && below[index + 1] !== second.trimEnd()) return false;
    const words = each.trim();
    if (index > 0 && COMMON_LINE.test(words)) return false;
    // With another indentation it stands in another block.
    return each === line || (words === said && words !== line.trim() && /\w/.test(said));
  });
}

/** A text of several lines without those at its end with which the text below begins. */
export function withoutRepeatedEnd(text: string, place: Place): string {
  const lines = text.split("\n");
  const below = linesBelow(place);
  for (let from = 1; from < lines.length; from++) {
    const end = lines.slice(from).filter((line) => line !== "");
    if (end.every((line, index) => line === below[index]) && end.some(isTelling))
      return lines.slice(0, from).join("\n").trimEnd();
  }
  return text;
}

/**
 * Whether the lines that come of it are those right above: the same line again, or the last line
 * of a block that would stand there twice.
 */
export function repeatsAbove({ text, replace }: Insertion, place: Place): boolean {
  const rest = restOfLine(place).slice(replace);
  const said = (lineBefore(place) + text + rest).split("\n").map((line) => line.trimEnd());
  const above = place.before
    .split("\n")
    .slice(0, -1)
    .map((line) => line.trimEnd())
    .filter((line) => line !== "")
    .slice(-LINES_ABOVE);
  const all = [...above, ...said.filter((line) => line !== "")];
  if (said.length === 1) {
    const last = all.at(-1) ?? "";
    if (last === above.at(-1) && HAS_WORDS.test(last) && !COMMON_LINE.test(last.trim()))
      return true;
  }
  return (
    all.length > above.length && endsTwice(all, Math.max(LEAST_BLOCK, all.length - above.length))
  );
}

/** The lines end with a block of `least` lines or more that stands there twice. */
function endsTwice(lines: readonly string[], least: number): boolean {
  for (let size = least; size * 2 <= lines.length; size++) {
    const block = lines.slice(-size);
    const before = lines.slice(-2 * size, -size);
    if (block.every((line, index) => line === before[index]) && block.some(isTelling)) return true;
  }
  return false;
}

function isTelling(line: string): boolean {
  return HAS_WORDS.test(line) && !COMMON_LINE.test(line.trim());
}

function linesBelow(place: Place): string[] {
  return belowLine(place)
    .split("\n")
    .map((each) => each.trimEnd())
    .filter((each) => each !== "");
}
