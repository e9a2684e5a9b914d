/**
 * The end of a text, of at most so many UTF-16 units, in whole lines. A window is begun with a line
 * that begins something: begun inside a docstring, everything in it would be read inside out.
 */
export function fromBeginning(text: string, chars: number): string {
  if (text.length <= chars) return text;
  const from = text.indexOf("\n", text.length - chars) + 1;
  const start = BEGINNING.exec(text.slice(from))?.index ?? 0;
  return text.slice(from + start);
}

const BEGINNING =
  /^[ \t]*(?:(?:async |export |public |private |static |pub )*(?:def|class|function|func|fn|interface|impl|struct|enum)\b|@\w)/m;
