import { type Finding, FINDINGS } from "../protocol/dataset";

/** A document's findings are bits of one number, in the order of `FINDINGS`. */
export const BIT = Object.fromEntries(
  FINDINGS.map((finding, index) => [finding, 1 << index]),
) as Readonly<Record<Finding, number>>;

/** A cleaned copy leaves these out; the others can be repaired, and dropping them is a choice. */
export const DROPPED: readonly Finding[] = ["exact", "near", "empty", "short", "broken"];

export function bitsOf(findings: readonly Finding[]): number {
  return findings.reduce((bits, finding) => bits | BIT[finding], 0);
}

/** An entry for each finding. */
export function eachFinding<T>(make: (finding: Finding) => T): Record<Finding, T> {
  return Object.fromEntries(FINDINGS.map((each) => [each, make(each)])) as Record<Finding, T>;
}
