import type { Evidence, EvidenceKind } from "../../protocol/evidence";

/** A day of the calendar where the person is, such as "2026-03-01". */
export type Day = string;

/** By the clock and the time zone of this computer. */
export function dayOf(atMs: number): Day {
  const date = new Date(atMs);
  const two = (part: number): string => String(part).padStart(2, "0");
  const year = String(date.getFullYear()).padStart(4, "0");
  return `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Milliseconds since 1970 at which the day of a moment began. */
export function startOfDay(atMs: number): number {
  const date = new Date(atMs);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** On how many days something was practised; a quiet count, in which pauses cost nothing. */
export function daysPractised(evidence: readonly Evidence[]): number {
  return new Set(evidence.filter(isPractice).map(({ atMs }) => dayOf(atMs))).size;
}

/** Something was done, well or not. Opening a page is not yet doing, nor is “I know this”. */
export function isPractice({ kind }: Pick<Evidence, "kind">): boolean {
  return PRACTICE.has(kind);
}

const PRACTICE = new Set<EvidenceKind>([
  ...(["passed", "failed", "solutionShown", "declared", "practised"] as const),
]);
