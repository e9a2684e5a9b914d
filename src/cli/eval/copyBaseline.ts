/** The text around a cursor, with LF line ends and without the rest of the cursor's line. */
export interface Visible {
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * What copying alone achieves: the rest of line that most often follows, elsewhere in the visible
 * text, the longest stretch of text that stands before the cursor. The nearest one before the
 * cursor wins a tie. It sees nothing beyond its arguments; nothing where no stretch comes twice.
 */
export function copyBaseline({ prefix, suffix }: Visible): string {
  // The cursor's own line has no known rest.
  const known = prefix.slice(0, prefix.lastIndexOf("\n") + 1);
  let longest = 1;
  let found: string[] = [];
  for (const text of [suffix, known]) {
    for (let end = 1; end <= text.length; end++) {
      const length = commonEnd(text, end, prefix);
      if (length < longest) continue;
      const rest = restFrom(text, end);
      // Something is to come here, so an end of a line is no example.
      if (rest === "") continue;
      if (length > longest) found = [];
      longest = length;
      found.push(rest);
    }
  }
  return mostFrequent(found);
}

/** UTF-16 units before `end` that `prefix` ends with as well. */
function commonEnd(text: string, end: number, prefix: string): number {
  let length = 0;
  while (
    length < end &&
    length < prefix.length &&
    text.charCodeAt(end - 1 - length) === prefix.charCodeAt(prefix.length - 1 - length)
  )
    length++;
  return length;
}

function restFrom(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return text.slice(start, end < 0 ? text.length : end).trimEnd();
}

/** The last one of the most frequent. */
function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  let best = "";
  for (const text of texts) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  for (const text of texts) {
    if ((counts.get(text) ?? 0) >= (counts.get(best) ?? 0)) best = text;
  }
  return best;
}
