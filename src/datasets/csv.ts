import type { CsvShape } from "../protocol/dataset";

type Shape = Pick<CsvShape, "delimiter" | "quoted">;

/**
 * One field of a row.
 *
 * @param index from 0 on
 * @returns undefined where the row has no such field, its quotes are not closed, or something stands
 * behind them: most likely a quote is missing, and the rest belongs elsewhere
 */
export function csvField(row: string, index: number, shape: Shape): string | undefined {
  let at = 0;
  for (let field = 0; ; field++) {
    const end = endOfField(row, at, shape);
    if (end < 0) return undefined;
    if (field === index) return valueOf(row.slice(at, end), shape);
    if (end >= row.length) return undefined;
    at = end + 1;
  }
}

/** All fields of a row; undefined where one of them is not well-formed. */
export function csvFields(row: string, shape: Shape): string[] | undefined {
  const fields: string[] = [];
  for (let at = 0; ;) {
    const end = endOfField(row, at, shape);
    if (end < 0) return undefined;
    fields.push(valueOf(row.slice(at, end), shape));
    if (end >= row.length) return fields;
    at = end + 1;
  }
}

/** Where the delimiter or the end of the row is; negative where the quotes are wrong. */
function endOfField(row: string, start: number, { delimiter, quoted }: Shape): number {
  if (!quoted || row.charCodeAt(start) !== QUOTE) {
    const end = row.indexOf(delimiter, start);
    return end < 0 ? row.length : end;
  }
  const closing = closingQuote(row, start + 1);
  if (closing < 0) return -1;
  return closing + 1 === row.length || row[closing + 1] === delimiter ? closing + 1 : -1;
}

function valueOf(field: string, { quoted }: Shape): string {
  if (!quoted || field.charCodeAt(0) !== QUOTE) return field;
  return field.slice(1, -1).replaceAll('""', '"');
}

function closingQuote(row: string, start: number): number {
  let at = row.indexOf('"', start);
  while (at >= 0 && row.charCodeAt(at + 1) === QUOTE) at = row.indexOf('"', at + 2);
  return at;
}

const QUOTE = 34;
