import type { CsvShape } from "../../protocol/dataset";
import { CsvSplitter } from "../check/csvSplitter";
import { Records } from "../check/records";
import { csvFields } from "../csv";
import { byLikelihood, type Column, isUsualName } from "./columns";
import type { Encoded } from "./encodingOf";
import { type Choice, type Choices, SAMPLES } from "./choice";

/** A row is a document, and its text stands in one of the columns. */
export function csvChoices(text: string, isTsv: boolean, encoded: Encoded): Choices {
  const { shape, rows } = shapeOf(text, isTsv);
  const columns: Column[] = shape.columns.map((name, index) => ({
    name,
    texts: rows.slice(shape.hasHeader ? 1 : 0).map((row) => row[index] ?? ""),
  }));
  const [first, ...others] = byLikelihood(columns).map(({ name, texts }): Choice => ({
    kind: "column",
    name,
    samples: texts.filter((each) => each.trim() !== "").slice(0, SAMPLES),
    plan: { format: "csv", ...encoded, csv: shape, column: name },
  }));
  if (first === undefined) throw new Error("A row has at least one field");
  return [first, ...others];
}

interface Found {
  readonly shape: CsvShape;
  readonly rows: readonly string[][];
}

/** The delimiter, with or without quotes, that cuts most rows into as many fields, two or more. */
function shapeOf(text: string, isTsv: boolean): Found {
  const found = (isTsv ? ["\t"] : [",", "\t", ";", "|"]).flatMap((delimiter) =>
    [true, false].map((quoted) => {
      const rows = rowsOf(text, delimiter, quoted);
      const width = mostCommon(rows.map((row) => row.length));
      const agreeing = rows.filter((row) => row.length === width).length;
      return { delimiter, quoted, rows, width, share: agreeing / Math.max(1, rows.length) };
    }),
  );
  const many = found.filter(({ width }) => width >= 2);
  // Of the same share the first one wins: a comma, with quotes.
  const best = (many.length > 0 ? many : found).reduce((a, b) => (b.share > a.share ? b : a));
  const { delimiter, quoted, rows, width } = best;
  const hasHeader = isHeader(rows);
  const columns = Array.from({ length: Math.max(1, width) }, (_, index) =>
    hasHeader ? (rows[0]?.[index] ?? "").trim() || String(index + 1) : String(index + 1),
  );
  return { shape: { delimiter, quoted, hasHeader, columns }, rows };
}

function rowsOf(text: string, delimiter: string, quoted: boolean): string[][] {
  const bytes = Buffer.from(text);
  const records = new Records(new Uint32Array(4 * SAMPLE_ROWS));
  new CsvSplitter({ delimiter, quoted, hasHeader: false }).split(bytes, false, records);
  // A file of one row, maybe without a line end.
  if (records.count === 0)
    new CsvSplitter({ delimiter, quoted, hasHeader: false }).split(bytes, true, records);
  return Array.from({ length: records.count }, (_, i) => {
    const row = bytes.toString("utf8", records.start(i), records.end(i));
    return csvFields(row, { delimiter, quoted }) ?? [];
  });
}

/** Names are short, all different, and no numbers; texts are longer than what they are called. */
function isHeader([first = [], ...rows]: readonly string[][]): boolean {
  const names = first.map((name) => name.trim());
  const areNames = names.every(
    (name) => name !== "" && name.length <= LONGEST_NAME && !Number.isFinite(Number(name)),
  );
  if (!areNames || new Set(names).size < names.length) return false;
  if (names.some(isUsualName) || rows.length === 0) return true;
  return names.some((name, index) => {
    const lengths = rows.map((row) => (row[index] ?? "").length);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    const areNumbers = rows.every((row) => Number.isFinite(Number(row[index])));
    return areNumbers || mean > LONGER_THAN_NAME * name.length;
  });
}

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}

const SAMPLE_ROWS = 200;
const LONGEST_NAME = 40;
const LONGER_THAN_NAME = 3;
