import { distance } from "fastest-levenshtein";

/** What is known of one cursor after the model was asked. */
export interface Result {
  /** The true rest of the line. */
  readonly rest: string;
  /** The model's text, shown or not. */
  readonly text: string;
  /** What an editor would have shown; undefined where it would have been silent. */
  readonly shown: string | undefined;
  /** That is only the sure beginning of the model's text. */
  readonly isBeginning?: boolean;
  /** From request to text; undefined where nothing was asked. */
  readonly ms: number | undefined;
}

/** Shares and similarities from 0 to 1, null where there is nothing to take them of. */
export interface Metrics {
  readonly n: number;
  readonly exact: number | null;
  readonly editSimilarity: number | null;
  /** Share of the characters to come that a shown text has right from its start on. */
  readonly charsCompleted: number | null;
  readonly shown: number | null;
  /** Share of right ones among the shown: exact, or where a beginning is shown, that far. */
  readonly precision: number | null;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
}

export function measure(results: readonly Result[]): Metrics {
  const shown = results.flatMap(({ rest, shown: text, isBeginning }) =>
    text === undefined ? [] : [{ rest, text, isBeginning: isBeginning === true }],
  );
  const latencies = results.flatMap(({ ms }) => (ms === undefined ? [] : [ms]));
  return {
    n: results.length,
    exact: mean(results.map(({ text, rest }) => Number(isExact(text, rest)))),
    editSimilarity: mean(results.map(({ text, rest }) => editSimilarity(text, rest))),
    charsCompleted: share(
      sum(shown.map(({ text, rest }) => commonPrefix(text, rest.trimEnd()))),
      sum(results.map(({ rest }) => rest.trimEnd().length)),
    ),
    shown: share(shown.length, results.length),
    precision: mean(
      shown.map(({ text, rest, isBeginning }) => Number(isRight(text, rest, isBeginning))),
    ),
    p50Ms: percentile(latencies, 0.5),
    p95Ms: percentile(latencies, 0.95),
  };
}

/** White space at the end does not count. */
export function isExact(text: string, rest: string): boolean {
  return text.trimEnd() === rest.trimEnd();
}

/** The rest of the line, or a beginning of it that ends where a word does. */
export function isRight(text: string, rest: string, isBeginning: boolean): boolean {
  if (!isBeginning) return isExact(text, rest);
  const shown = text.trimEnd();
  const behind = rest.slice(shown.length);
  return rest.startsWith(shown) && !(WORD_END.test(shown) && WORD_START.test(behind));
}

const WORD_END = /[\p{L}\p{N}_]$/u;
const WORD_START = /^[\p{L}\p{N}_]/u;

/** 1 - Levenshtein distance ÷ length of the longer text, in UTF-16 units; 1 for two empty ones. */
export function editSimilarity(text: string, rest: string): number {
  const [a, b] = [text.trimEnd(), rest.trimEnd()];
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - distance(a, b) / longer;
}

/** The smallest value that at least this part of all values does not exceed; null for none. */
export function percentile(values: readonly number[], part: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? null;
}

export function median(values: readonly number[]): number | null {
  return percentile(values, 0.5);
}

export function mean(values: readonly number[]): number | null {
  return share(sum(values), values.length);
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** UTF-16 units that are the same from the start on. */
function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charAt(length) === b.charAt(length)) length++;
  return length;
}
