import type { Evidence } from "../../protocol/evidence";
import { TASK_KINDS, type Stage, type Task, type TaskKind, type TaskState } from "../task";
import { isImported } from "../evidence/record";

/** Where the learner stands in the whole curriculum. */
export interface ProgressState {
  readonly stages: readonly StageProgress[];
  /** By id. */
  readonly tasks: ReadonlyMap<string, TaskProgress>;
  readonly total: StateCounts;
  readonly byKind: Readonly<Record<TaskKind, StateCounts>>;
  /** Where *Continue* leads; undefined when nothing is open. */
  readonly next: TaskProgress | undefined;
}

export interface StageProgress {
  readonly stage: Stage;
  /** In the order of the stage. */
  readonly tasks: readonly TaskProgress[];
  readonly counts: StateCounts;
}

export interface TaskProgress {
  readonly task: Task;
  readonly stage: Stage;
  readonly state: TaskState;
  /** Ids of evidence that has not passed yet; empty where no check belongs to the task. */
  readonly missing: readonly string[];
  /** Why it is in this state: what passed, one for each id, or what the person said. Empty if open. */
  readonly proof: readonly Evidence[];
  /** When anything of it was last done, in milliseconds since 1970; undefined where nothing was. */
  readonly lastMs: number | undefined;
}

/** How many tasks are in each state. */
export type StateCounts = Readonly<Record<TaskState, number>>;

/**
 * What the evidence says of each task. A task is `verified` once each of its checks has passed, and
 * stays so whatever fails later. Else the last word of the person counts: declared, skipped, or
 * withdrawn. Evidence of tasks that this version does not know is passed over.
 *
 * @param evidence in the order of time
 */
export function progressOf(stages: readonly Stage[], evidence: readonly Evidence[]): ProgressState {
  const known = digest(evidence);
  const inStages = stages.map((stage) => {
    const tasks = stage.tasks.map((task) => taskProgress(stage, task, known));
    return { stage, tasks, counts: countStates(tasks) };
  });
  const all = inStages.flatMap(({ tasks }) => tasks);
  const ofKind = (kind: TaskKind): StateCounts =>
    countStates(all.filter(({ task }) => task.kind === kind));
  return {
    stages: inStages,
    tasks: new Map(all.map((each) => [each.task.id, each])),
    total: countStates(all),
    byKind: Object.fromEntries(TASK_KINDS.map((kind) => [kind, ofKind(kind)])) as Record<
      TaskKind,
      StateCounts
    >,
    next: nextOf(all),
  };
}

/** Evidence of what a person says of a task. */
export function wordId(taskId: string): string {
  return `task/${taskId}`;
}

/** The ids of evidence that has to do with a task: its checks, its lesson, what is said of it. */
export function idsOf(task: Task): readonly string[] {
  const lesson = task.lesson === undefined ? [] : [task.lesson];
  return [...new Set([wordId(task.id), ...lesson, ...(task.evidence ?? [])])];
}

/** Also the checks of a task's lesson that the task does not ask for. */
export function belongsTo({ id }: Pick<Evidence, "id">, task: Task): boolean {
  const ofLesson = task.lesson !== undefined && id.startsWith(`${task.lesson}/`);
  return ofLesson || idsOf(task).includes(id);
}

export function countStates(tasks: readonly TaskProgress[]): StateCounts {
  const counts = { verified: 0, declared: 0, skipped: 0, open: 0 };
  for (const { state } of tasks) counts[state] += 1;
  return counts;
}

interface Digest {
  /** The pass that counts: the last one that was seen here, or else the last imported one. */
  readonly passed: ReadonlyMap<string, Evidence>;
  /** The last word of the person. */
  readonly words: ReadonlyMap<string, Evidence>;
  readonly lastMs: ReadonlyMap<string, number>;
}

function digest(evidence: readonly Evidence[]): Digest {
  const passed = new Map<string, Evidence>();
  const words = new Map<string, Evidence>();
  const lastMs = new Map<string, number>();
  for (const each of evidence) {
    lastMs.set(each.id, each.atMs);
    if (each.kind === "passed") {
      const before = passed.get(each.id);
      if (before === undefined || isImported(before) || !isImported(each))
        passed.set(each.id, each);
    } else if (isWord(each)) words.set(each.id, each);
  }
  return { passed, words, lastMs };
}

function isWord({ kind }: Evidence): boolean {
  return kind === "declared" || kind === "skipped" || kind === "withdrawn";
}

function taskProgress(stage: Stage, task: Task, known: Digest): TaskProgress {
  const ids = task.evidence ?? [];
  const passed = ids.flatMap((id) => known.passed.get(id) ?? []);
  const missing = ids.filter((id) => !known.passed.has(id));
  const times = idsOf(task).flatMap((id) => known.lastMs.get(id) ?? []);
  const about = {
    task,
    stage,
    missing,
    lastMs: times.length === 0 ? undefined : Math.max(...times),
  };
  if (ids.length > 0 && missing.length === 0) return { ...about, state: "verified", proof: passed };
  const word = known.words.get(wordId(task.id));
  if (word?.kind === "declared" || word?.kind === "skipped")
    return { ...about, state: word.kind, proof: [word] };
  return { ...about, state: "open", proof: [] };
}

/** The first open task of the stage in which something was last done, or else of all. */
function nextOf(all: readonly TaskProgress[]): TaskProgress | undefined {
  const done = all.filter(({ lastMs }) => lastMs !== undefined);
  const last = done.reduce<TaskProgress | undefined>(
    (a, b) => (a === undefined || (b.lastMs ?? 0) > (a.lastMs ?? 0) ? b : a),
    undefined,
  );
  const open = all.filter(({ state }) => state === "open");
  return open.find(({ stage }) => stage === last?.stage) ?? open[0];
}
