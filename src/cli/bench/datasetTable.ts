import { layOut } from "../eval/table";
import type { DatasetFigures, DatasetRun } from "./dataset";

/** What is asked for: of a file of 500 MB, on two cores. */
const LEAST_EXACT_BYTES_PER_SECOND = 50e6;
const LEAST_NEAR_BYTES_PER_SECOND = 5e6;
const MOST_MEMORY_BYTES = 300e6;
const LEAST_QUALITY = 0.95;

/** The figures for people. */
export function datasetTable(figures: DatasetFigures): string {
  const { bytes, documents, threads, exact, near, recall, precision } = figures;
  const row = (name: string, run: DatasetRun): string[] => [
    name,
    megabytes(run.bytesPerSecond),
    megabytes(run.bytesPerProcessorSecond),
    megabytes(run.peakMemoryBytes),
  ];
  const table = layOut([
    [`${megabytes(bytes)} MB, ${threads} threads`, "MB/s", "MB/s of processor", "MB of memory"],
    row("exact duplicates", exact),
    row("and near ones", near),
  ]);
  const found = `exact: ${figures.exactFound} of ${figures.exactPlanted} planted ones found`;
  const quality = `near: recall ${percent(recall)}, precision ${percent(precision)}`;
  return [table, "", `${documents} documents; ${found}; ${quality}`].join("\n");
}

/** What falls short, in words; nothing where all is well. */
export function shortfalls({ exact, near, recall, precision, ...rest }: DatasetFigures): string[] {
  const checks: [boolean, string][] = [
    [exact.bytesPerSecond >= LEAST_EXACT_BYTES_PER_SECOND, "exact duplicates below 50 MB/s"],
    [near.bytesPerSecond >= LEAST_NEAR_BYTES_PER_SECOND, "near duplicates below 5 MB/s"],
    [
      Math.max(exact.peakMemoryBytes, near.peakMemoryBytes) <= MOST_MEMORY_BYTES,
      "memory above 300 MB",
    ],
    [recall >= LEAST_QUALITY, "recall below 95 %"],
    [precision >= LEAST_QUALITY, "precision below 95 %"],
    [rest.exactFound === rest.exactPlanted, "not all exact duplicates found"],
  ];
  return checks.filter(([isWell]) => !isWell).map(([, what]) => what);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 100e6 ? 1 : 0);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
