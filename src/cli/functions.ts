import { lexicalState } from "../completion/lexer";

export interface Span {
  /** Of `def`, behind its indentation. */
  readonly start: number;
  readonly end: number;
}

/** The functions and methods of a Python text; told by indentation, so that any text will do. */
export function functionsOf(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 1: indent = "" } of text.matchAll(/^([ \t]*)(?:async +)?def +\w/gm)) {
    if (!isCode(text, index)) continue;
    spans.push({ start: index + indent.length, end: endOf(text, index, indent.length) });
  }
  return spans;
}

/** Where the first line begins that belongs to the function no more. */
function endOf(text: string, start: number, indent: number): number {
  const lines = /^([ \t]*)(\S)/gm;
  lines.lastIndex = text.indexOf("\n", start) + 1;
  if (lines.lastIndex === 0) return text.length;
  for (let found = lines.exec(text); found !== null; found = lines.exec(text)) {
    const { 1: white = "", 2: first = "" } = found;
    // `) -> int:` ends the parameters and not the function.
    if (white.length > indent || (white.length === indent && ")]}".includes(first))) continue;
    if (isCode(text, found.index)) return found.index;
  }
  return text.length;
}

function isCode(text: string, at: number): boolean {
  return lexicalState(text.slice(0, at), "python", false).kind === "code";
}
