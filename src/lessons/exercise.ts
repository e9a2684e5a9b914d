import { field } from "./lessonMetadata";

/** What the cell of an exercise carries in its metadata. */
export interface Exercise {
  /** Name of the function that judges it. */
  readonly check: string;
  /** From a nudge to nearly the answer. */
  readonly hints: readonly string[];
  /** Text of a cell that passes. */
  readonly solution: string;
}

/** @param metadata of a cell, as it stands in the file */
export function exerciseOf(metadata: unknown): Exercise | undefined {
  const own = field(metadata, "firstToken");
  const [check, hints, solution] = ["check", "hints", "solution"].map((key) => field(own, key));
  if (typeof check !== "string" || !/^[a-z_]+$/.test(check)) return undefined;
  if (!Array.isArray(hints) || typeof solution !== "string") return undefined;
  return { check, hints: hints.map(String), solution };
}

/** A cell that is meant to fail, by the tag that Jupyter has for it: those after it run. */
export function mayFail(metadata: unknown): boolean {
  const tags = field(metadata, "tags");
  return Array.isArray(tags) && tags.includes("raises-exception");
}
