import type { Evidence } from "../../protocol/evidence";
import {
  belongsTo,
  progressOf,
  type ProgressState,
  type TaskProgress,
} from "../progress/progressState";
import type { Task } from "../task";
import { dayOf, isPractice, startOfDay, type Day } from "./days";

/** Something for five minutes. */
export interface TodaysTask {
  readonly task: TaskProgress;
  readonly why: TodaysReason;
  /** Something of it was done today. */
  readonly isDone: boolean;
}

/** A short task that is open, a verified one to be done once more, or the beginning of a long one. */
export type TodaysReason = "new" | "review" | "begin";

/** Minutes that a task may be expected to take. */
export const SHORT_MINUTES = 10;

/**
 * The same the whole day, whatever is done in it, and on each device that has the same evidence: it is
 * chosen by what was known when the day began. Undefined where there is nothing to do or to repeat.
 *
 * @param state what is known now
 * @param evidence in the order of time
 * @param isAvailable whether this version has the tool of a task
 */
export function todaysTask(
  state: ProgressState,
  evidence: readonly Evidence[],
  nowMs: number,
  isAvailable: (task: Task) => boolean = () => true,
): TodaysTask | undefined {
  const beganMs = startOfDay(nowMs);
  const stages = state.stages.map(({ stage }) => stage);
  const atDawn = progressOf(
    stages,
    evidence.filter(({ atMs }) => atMs < beganMs),
  );
  const chosen = choose(atDawn, dayNumber(dayOf(nowMs)), isAvailable);
  const task = chosen === undefined ? undefined : state.tasks.get(chosen.task.task.id);
  if (chosen === undefined || task === undefined) return undefined;
  const today = evidence.filter(({ atMs }) => atMs >= beganMs && dayOf(atMs) === dayOf(nowMs));
  const isDone = today.some((each) => isPractice(each) && belongsTo(each, task.task));
  return { task, why: chosen.why, isDone };
}

/** Each third day, and when nothing short is open, something is repeated. */
const REVIEW_DAYS = 3;
/** Of the short tasks that come next, one is drawn: not always the same, and not too far ahead. */
const DRAWN_FROM = 3;

function choose(
  state: ProgressState,
  day: number,
  isAvailable: (task: Task) => boolean,
): Pick<TodaysTask, "task" | "why"> | undefined {
  const all = [...state.tasks.values()].filter(({ task }) => isAvailable(task));
  const ofState = (wanted: TaskProgress["state"]): TaskProgress[] =>
    all.filter((each) => each.state === wanted);
  const open = ahead(state, ofState("open"));
  const short = open.filter(({ task }) => task.minutes <= SHORT_MINUTES);
  const review = oldest(ofState("verified")) ?? oldest(ofState("declared"));
  if (review !== undefined && (short.length === 0 || day % REVIEW_DAYS === 0))
    return { task: review, why: "review" };
  const turn = day - Math.floor(day / REVIEW_DAYS);
  const drawn = short[turn % Math.min(short.length, DRAWN_FROM)];
  if (drawn !== undefined) return { task: drawn, why: "new" };
  const [next] = open;
  return next === undefined ? undefined : { task: next, why: "begin" };
}

/** Open tasks of the stage in which the person is, then the others. */
function ahead({ next }: ProgressState, open: readonly TaskProgress[]): TaskProgress[] {
  const isHere = ({ stage }: TaskProgress): boolean => stage === next?.stage;
  return [...open.filter(isHere), ...open.filter((each) => !isHere(each))];
}

/** What was done longest ago. */
function oldest(tasks: readonly TaskProgress[]): TaskProgress | undefined {
  return [...tasks].sort((a, b) => (a.lastMs ?? 0) - (b.lastMs ?? 0))[0];
}

/** Days since 1970, however long the day is where the person lives. */
function dayNumber(day: Day): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}
