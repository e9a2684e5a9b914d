import type { LabToken } from "../protocol/lab";

/** Whole lines of a text, as long as no line is too long for a block. */
export interface TokenBlock {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Its tokens: from `first` to before `last`. */
  readonly first: number;
  readonly last: number;
}

/**
 * Cuts where the text itself says so: after a line whose content falls on one of a few values. So
 * a line more or less moves no other borders than those beside it.
 *
 * @param most tokens of a block
 */
export function blocksOf(text: string, tokens: readonly LabToken[], most: number): TokenBlock[] {
  const blocks: TokenBlock[] = [];
  const close = (start: number, end: number, first: number, last: number): void => {
    if (last > first) blocks.push({ start, end, first, last });
  };
  let [start, first] = [0, 0];
  for (const line of linesOf(text, tokens)) {
    if (line.last - first > most && line.first > first) {
      close(start, line.start, first, line.first);
      [start, first] = [line.start, line.first];
    }
    while (line.last - first > most) {
      const end = tokens[first + most]?.start ?? text.length;
      close(start, end, first, first + most);
      [start, first] = [end, first + most];
    }
    if (line.last - first < most / 8 || !isBorder(text.slice(line.start, line.end))) continue;
    close(start, line.end, first, line.last);
    [start, first] = [line.end, line.last];
  }
  close(start, text.length, first, tokens.length);
  return blocks;
}

/** One line in so many ends a block, if that is not very short. */
const BORDER_LINES = 32;
/** Characters; shorter lines, as empty ones, come too often. */
const BORDER_CHARACTERS = 8;

function* linesOf(text: string, tokens: readonly LabToken[]): Generator<TokenBlock> {
  let first = 0;
  for (let start = 0; start < text.length;) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found + 1;
    let last = first;
    while (last < tokens.length && (tokens[last]?.start ?? end) < end) last++;
    yield { start, end, first, last };
    [start, first] = [end, last];
  }
}

function isBorder(line: string): boolean {
  if (line.trim().length < BORDER_CHARACTERS) return false;
  let hash = 0;
  for (let i = 0; i < line.length; i++) hash = (Math.imul(hash, 31) + line.charCodeAt(i)) | 0;
  return (hash >>> 0) % BORDER_LINES === 0;
}
