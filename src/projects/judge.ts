import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import type { Evidence } from "../protocol/evidence";
import type { Ran } from "../programs/runProgram";
import type { Project } from "./projectMark";
import type { Python } from "./pythons";
import type { Shipped } from "./shipped";
import { parseTestRun, type Score, testProgram, type TestRun } from "./testRun";

/** Tests take a second; a learner's endless loop is not waited for longer than this. */
export const TESTS_TIMEOUT_MS = 60_000;

/** What a check has found. */
export type Verdict =
  /** Files that a check relies on are missing or different: nothing was run. */
  | { readonly kind: "changed"; readonly files: readonly string[] }
  /** Python did not come to an end with a result. */
  | { readonly kind: "ended"; readonly ran: Ran }
  | Judged;

export interface Judged {
  readonly kind: "judged";
  readonly isPassed: boolean;
  readonly run: TestRun;
  readonly where: Python["where"];
  /** The learner has written something in the place meant for it. */
  readonly isWritten: boolean;
  /** Tests that were shipped, and of which no outcome came. */
  readonly missing: readonly string[];
}

export interface JudgeParts {
  readonly shipped: Shipped;
  readonly python: Python;
  readonly signal: AbortSignal;
  readonly timeoutMs?: number;
}

/** Runs the shipped tests on what the learner wrote. */
export async function judge(project: Project, parts: JudgeParts): Promise<Verdict> {
  const { shipped, python, signal, timeoutMs = TESTS_TIMEOUT_MS } = parts;
  const files = await shipped.changed(project);
  if (files.length > 0) return { kind: "changed", files };
  // Nothing that a test prints begins like this.
  const mark = `first-token ${randomUUID()} `;
  const program = await testProgram(project, shipped, mark);
  const ran = await python.run(program, { folder: project.folder, signal, timeoutMs });
  const run = ran.end === "exited" ? parseTestRun(ran.stdout, mark) : undefined;
  if (run === undefined) return { kind: "ended", ran };
  const names = new Set(run.tests.map(({ name }) => name));
  const missing = (await shipped.testNames(project)).filter((name) => !names.has(name));
  const isWritten = await shipped.isPieceWritten(project);
  const isPassed =
    project.template.isContest === true
      ? counts(run.score)
      : isWritten && missing.length === 0 && run.error === undefined && run.tests.every(isFine);
  return { kind: "judged", isPassed, run, where: python.where, isWritten, missing };
}

export function isFine({ outcome }: TestRun["tests"][number]): boolean {
  return outcome === "passed" || outcome === "skipped";
}

/** Clearly better than the baseline, and not looked up. */
function counts(score: Score | undefined): boolean {
  if (score === undefined || "error" in score) return false;
  return !score.isCopied && score.points >= score.baseline + score.margin;
}

/** What is written down of a verdict: nothing, where nothing could be judged. */
export async function evidenceOf(
  project: Project,
  verdict: Verdict,
): Promise<Evidence | undefined> {
  if (verdict.kind !== "judged") return undefined;
  const { score } = verdict.run;
  const isContest = project.template.isContest === true;
  // A contest without a submission has not been taken part in.
  if (isContest && (score === undefined || "error" in score)) return undefined;
  const file = isContest ? "submission.csv" : project.template.main;
  const content = await fs.readFile(path.join(project.folder, file));
  return {
    id: project.template.evidence,
    kind: verdict.isPassed ? "passed" : "failed",
    atMs: Date.now(),
    hash: createHash("sha256").update(content).digest("hex"),
    facts: { ...factsOf(verdict.run), python: verdict.run.python, where: verdict.where },
  };
}

function factsOf({ tests, score }: TestRun): Record<string, number> {
  if (score !== undefined && !("error" in score))
    return { score: score.points, baseline: score.baseline };
  return {
    passed: tests.filter(({ outcome }) => outcome === "passed").length,
    tests: tests.length,
  };
}
