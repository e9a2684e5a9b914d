import type { Evidence } from "../../protocol/evidence";

/** Days after the first test on which the same questions are asked again. */
export const TEST_DAYS = [0, 30, 90, 180] as const;
export type TestDay = (typeof TEST_DAYS)[number];

export interface SkillScore {
  readonly day: TestDay;
  readonly atMs: number;
  /** Right answers, of so many questions. */
  readonly score: number;
  readonly of: number;
}

export function testId(day: TestDay): string {
  return `skill-test/day-${day}`;
}

/** The results so far, by day. Where two devices have one of the same day, the earlier counts. */
export function skillScores(evidence: readonly Evidence[]): SkillScore[] {
  return TEST_DAYS.flatMap((day) => {
    const found = evidence.find(({ id, kind }) => id === testId(day) && kind === "passed");
    const { score, of } = found?.facts ?? {};
    if (found === undefined || typeof score !== "number" || typeof of !== "number") return [];
    return [{ day, atMs: found.atMs, score, of }];
  });
}

export interface TestDue {
  /** Which test a result would count for; undefined where it would be practice only. */
  readonly day: TestDay | undefined;
  /** The next one after it. */
  readonly next: { readonly day: TestDay; readonly atMs: number } | undefined;
}

/**
 * A test may be taken from a few days before its day until the next one is due. One that was missed
 * is not made up for: it would not measure that day.
 */
export function testDue(evidence: readonly Evidence[], nowMs: number): TestDue {
  const scores = skillScores(evidence);
  const first = scores.find(({ day }) => day === 0);
  if (first === undefined) return { day: 0, next: { day: 30, atMs: nowMs + 30 * DAY_MS } };
  const startsMs = (day: TestDay): number => first.atMs + (day - EARLY_DAYS) * DAY_MS;
  const latest = TEST_DAYS.findLast((day) => day === 0 || startsMs(day) <= nowMs) ?? 0;
  const isTaken = scores.some(({ day }) => day === latest);
  const next = TEST_DAYS.find((day) => day > latest);
  return {
    day: isTaken ? undefined : latest,
    next: next === undefined ? undefined : { day: next, atMs: first.atMs + next * DAY_MS },
  };
}

const DAY_MS = 86_400_000;
const EARLY_DAYS = 3;
