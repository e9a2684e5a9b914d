import type { ProgressState, TaskProgress } from "../progress/progressState";
import { CAREER_LEVELS, type CareerLevel } from "../task";

/** A career level of the guide (5.2), as far as checks can speak of it. */
export interface Badge {
  readonly level: CareerLevel;
  /** Of the level's tasks that a check can verify, how many are, and how many there are. */
  readonly verified: number;
  readonly of: number;
  readonly isEarned: boolean;
}

/**
 * A badge is earned when every task of its level that a check can verify is verified, and so are
 * those of the levels below. What a person only says of themselves never counts; a level without
 * such tasks cannot be earned.
 */
export function badgesOf(state: ProgressState): Badge[] {
  const all = [...state.tasks.values()].filter(isVerifiable);
  let areLowerEarned = true;
  return CAREER_LEVELS.map((level) => {
    const tasks = all.filter(({ task }) => task.level === level);
    const verified = tasks.filter((each) => each.state === "verified").length;
    const isEarned = areLowerEarned && tasks.length > 0 && verified === tasks.length;
    areLowerEarned = isEarned;
    return { level, verified, of: tasks.length, isEarned };
  });
}

function isVerifiable({ task }: TaskProgress): boolean {
  return (task.evidence ?? []).length > 0;
}
