import { CATEGORIES } from "./categories";
import type { Evaluation, Scores } from "./evaluate";
import type { Metrics } from "./metrics";

/** The figures for people: a row for all cursors, then one a category. */
export function evaluationTable(evaluation: Evaluation): string {
  const rows = CATEGORIES.map((name) => [name, evaluation.byCategory[name]] as const);
  const cells = [["all", evaluation] as const, ...rows].map(([name, scores]) => [
    name,
    ...metricCells(scores),
    ...baselineCells(scores),
  ]);
  return layOut([[...HEAD, "copy exact", "copy similar"], ...cells]);
}

/** The same for figures without categories. */
export function metricsTable(metrics: Metrics): string {
  return layOut([HEAD, ["all", ...metricCells(metrics)]]);
}

/** Columns as wide as their widest cell, the first one to the left and the others to the right. */
export function layOut(rows: readonly (readonly string[])[]): string {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

const HEAD = ["", "n", "exact", "similar", "chars", "shown", "precision", "p50 ms", "p95 ms"];

function metricCells(metrics: Metrics): string[] {
  const { n, exact, editSimilarity, charsCompleted, shown, precision, p50Ms, p95Ms } = metrics;
  return [
    String(n),
    ...[exact, editSimilarity, charsCompleted, shown, precision].map(percent),
    ...[p50Ms, p95Ms].map((ms) => (ms === null ? "–" : ms.toFixed(0))),
  ];
}

function baselineCells({ baseline }: Scores): string[] {
  return [baseline.exact, baseline.editSimilarity].map(percent);
}

function percent(share: number | null): string {
  return share === null ? "–" : `${(100 * share).toFixed(1)} %`;
}
