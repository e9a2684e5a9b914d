/**
 * The words at the start of a suggestion that are right, as “Accept next word” takes them: each is
 * one key, with the white space before it.
 *
 * @param isRight whether a start of the suggestion is what the person wants to write
 */
export function rightWords(
  { text, replace }: { text: string; replace: number },
  isRight: (start: string) => boolean,
): { text: string; keys: number } {
  let found = { text: "", keys: 0 };
  // Behind a bracket that the editor closed already, a part of the text would double it.
  if (replace > 0) return found;
  for (const { index, 0: word } of text.matchAll(/\s*(?:[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]+)/gu)) {
    const start = text.slice(0, index + word.length);
    if (!isRight(start)) break;
    found = { text: start, keys: found.keys + 1 };
  }
  return found;
}
