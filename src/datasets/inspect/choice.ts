import type { DatasetPlan } from "../../protocol/dataset";

/** One way to cut a file into documents. */
export interface Choice {
  /** What a document is. */
  readonly kind: "line" | "paragraph" | "column" | "all";
  /** Of the column or key. */
  readonly name?: string;
  /** The beginning of some documents. */
  readonly samples: readonly string[];
  readonly plan: DatasetPlan;
}

/** What can be told from the beginning of a file: the ways to read it, the likeliest first. */
export type Choices = readonly [Choice, ...Choice[]];

/** Of a choice, at most. */
export const SAMPLES = 3;
