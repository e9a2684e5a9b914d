import type { TextRange } from "../explanation";
import { Lines } from "./lines";

export interface Window {
  readonly text: string;
  /** Of the file, from 0, with which the window begins. */
  readonly firstLine: number;
  readonly whole: TextRange;
  /** The imports of the file that stand outside of the window. */
  readonly imports: string;
}

/** UTF-16 units that are parsed as they are: a tenth of a second at most. */
const MOST_CHARS = 120_000;
/** Lines that are read where more was selected, many more than sentences come of. */
const MOST_LINES = 1500;

/**
 * Of a large file the part around the selection, from a statement at the left edge to another:
 * parsing ten thousand lines would be felt in the editor.
 */
export function windowOf(source: string, range: TextRange | undefined): Window {
  const lines = new Lines(source);
  const whole = lines.range(0, source.length);
  if (source.length <= MOST_CHARS) return { text: source, firstLine: 0, whole, imports: "" };
  const starts = statementLines(source, lines);
  const from = range?.start.line ?? 0;
  const to = Math.min(range?.end.line ?? Infinity, from + MOST_LINES, lines.count - 1);
  const first = starts.findLast((line) => line <= from) ?? 0;
  const end = starts.find((line) => line > to) ?? lines.count;
  // A class of thousands of lines is cut all the same.
  const firstLine = Math.max(first, from - MOST_LINES);
  const lastLine = Math.min(end, firstLine + 3 * MOST_LINES);
  const [start, stop] = [lines.start(firstLine), lines.start(lastLine)];
  const outside = source.slice(0, start);
  const imports = (outside.match(/^(?:import|from) [^\n(]*$/gm) ?? []).slice(0, 300).join("\n");
  return { text: source.slice(start, stop), firstLine, whole, imports };
}

/** Lines that begin a statement at the left edge, outside of texts and brackets. */
function statementLines(source: string, lines: Lines): number[] {
  const found: number[] = [];
  let depth = 0;
  PIECES.lastIndex = 0;
  for (let piece = PIECES.exec(source); piece !== null; piece = PIECES.exec(source)) {
    const [text] = piece;
    if ("([{".includes(text)) depth++;
    else if (")]}".includes(text)) depth = Math.max(0, depth - 1);
    else if (piece[1] !== undefined && depth === 0) found.push(lines.at(piece.index));
  }
  return found;
}

/** Texts and comments as wholes, brackets, and first letters of lines. */
const PIECES =
  /"""(?:\\[^]|[^\\])*?"""|'''(?:\\[^]|[^\\])*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#[^\n]*|[([{)\]}]|^(?!(?:else|elif|except|finally)\b)([^\s#"'()[\]{}])/gm;
