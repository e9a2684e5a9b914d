/** Offsets of the brackets that a Python text opens and leaves open, the innermost last. */
export function openBrackets(text: string): number[] {
  const open: number[] = [];
  // One after another: comments, strings (to their end or the end of the text), brackets.
  for (const { index, 0: found } of text.matchAll(TOKENS)) {
    if ("([{".includes(found)) open.push(index);
    else if (")]}".includes(found)) open.pop();
  }
  return open;
}

const LONG = (quote: string): string =>
  `${quote}{3}(?:\\\\[^]|(?!${quote}{3})[^])*(?:${quote}{3})?`;
const SHORT = (quote: string): string => `${quote}(?:\\\\[^]|[^\\\\${quote}\\n])*${quote}?`;
const TOKENS = new RegExp(
  ["#.*", LONG('"'), LONG("'"), SHORT('"'), SHORT("'"), "[()\\[\\]{}]"].join("|"),
  "g",
);
