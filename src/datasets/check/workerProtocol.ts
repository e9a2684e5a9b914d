import type { DatasetError, DatasetPlan, Finding } from "../../protocol/dataset";
import { BANDS, SKETCH_WORDS } from "../../text/minHash";
import type { Batch } from "./batchReader";

/** What a worker is told at its start. */
export interface WorkerSetup {
  readonly plan: DatasetPlan;
  /** Of the open file, which all threads of a process share. */
  readonly fd: number;
}

export type ToDocumentWorker = JudgeJob | CompareJob;
export type FromDocumentWorker =
  { readonly ok: JudgedBatch | Float64Array } | { readonly err: DatasetError };

export interface JudgeJob {
  readonly kind: "judge";
  readonly batch: Batch;
  /** Room for the rows. */
  readonly rows: ArrayBuffer;
  /** Whether signatures are wanted, too. */
  readonly near: boolean;
  /** Bits of the findings of which samples are still wanted. */
  readonly wanted: number;
}

export interface JudgedBatch {
  readonly batch: Batch;
  /** `ROW_WORDS` for each document. */
  readonly rows: ArrayBuffer;
  readonly samples: readonly WorkerSample[];
}

export interface WorkerSample {
  readonly finding: Finding;
  readonly line: number;
  readonly text: string;
}

/**
 * Pairs of documents: offset and length of the later one, then of the earlier one. Pairs of the same
 * later document follow one another; after the first one that is near, the others are not compared.
 * The answer is a similarity a pair, negative for those.
 */
export interface CompareJob {
  readonly kind: "compare";
  readonly pairs: Float64Array;
}
export const PAIR_NUMBERS = 4;

/** The words of a row. Sketch and bands are there where the findings have the bit `SIGNED`. */
export const ROW = { findings: 0, hashLow: 1, hashHigh: 2, sketch: 3, bands: 3 + SKETCH_WORDS };
export const ROW_WORDS = ROW.bands + BANDS;
export const SIGNED = 1 << 30;
