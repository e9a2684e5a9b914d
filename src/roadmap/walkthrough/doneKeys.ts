import type { Evidence } from "../../protocol/evidence";

/**
 * Context keys by which the steps of the walkthrough complete; package.json names them. Each is
 * drawn from evidence, so that a step is done when it was really done, in whatever window.
 */
export const DONE_KEYS = {
  ranCell: "firstToken.done.ranCell",
  changedCell: "firstToken.done.changedCell",
  firstTick: "firstToken.done.firstTick",
  acceptedGhostText: "firstToken.done.acceptedGhostText",
  explained: "firstToken.done.explained",
} as const;

export type Done = keyof typeof DONE_KEYS;

export function whatIsDone(evidence: readonly Evidence[]): ReadonlySet<Done> {
  const done = new Set<Done>();
  for (const { id, kind, facts } of evidence) {
    const isLesson = LESSON.test(id);
    if (isLesson && (kind === "practised" || kind === "passed")) done.add("ranCell");
    if (isLesson && kind === "practised" && facts?.["changed"] === true) done.add("changedCell");
    if (kind !== "passed" && kind !== "practised") continue;
    if (isLesson && id.includes("/")) done.add("firstTick");
    if (id === "completion/accepted") done.add("acceptedGhostText");
    if (id === "explanation/explained") done.add("explained");
  }
  return done;
}

/** A lesson "00-hello", or a check of it "00-hello/shortest". */
const LESSON = /^\d\d-/;
