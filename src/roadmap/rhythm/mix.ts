import type { Evidence } from "../../protocol/evidence";
import { belongsTo, wordId, type ProgressState } from "../progress/progressState";
import { TASK_KINDS, type TaskKind } from "../task";
import { isPractice } from "./days";

/** What somebody's learning consists of. */
export interface Mix {
  /** Expected minutes of the tasks of which something was done. */
  readonly minutes: Readonly<Record<TaskKind, number>>;
  readonly totalMinutes: number;
  /** From 0 to 1, together 1; all 0 where nothing was done. */
  readonly shares: Readonly<Record<TaskKind, number>>;
}

/** The guide's opinion: 30 % theory, 50 % practice, 20 % exchange. */
export const GUIDE_MIX: Readonly<Record<TaskKind, number>> = {
  theory: 0.3,
  practice: 0.5,
  exchange: 0.2,
};

/**
 * Counts the minutes that a beginner should expect for each task of which something was done, each
 * task once. It knows nothing of the time that was really spent, nor of work outside the editor.
 */
export function mixOf(state: ProgressState, evidence: readonly Evidence[]): Mix {
  const done = [...new Set(evidence.filter(isPractice).map(({ id }) => id))];
  const minutes = { theory: 0, practice: 0, exchange: 0 };
  for (const { task, state: now } of state.tasks.values()) {
    const word = wordId(task.id);
    // What was declared and taken back was not done.
    const isDone = now === "declared" || done.some((id) => id !== word && belongsTo({ id }, task));
    if (isDone) minutes[task.kind] += task.minutes;
  }
  const totalMinutes = TASK_KINDS.reduce((sum, kind) => sum + minutes[kind], 0);
  const share = (kind: TaskKind): number => minutes[kind] / Math.max(1, totalMinutes);
  const shares = {
    theory: share("theory"),
    practice: share("practice"),
    exchange: share("exchange"),
  };
  return { minutes, totalMinutes, shares };
}
