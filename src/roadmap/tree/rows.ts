import type { Language } from "../../protocol/bilingual";
import { inLanguage } from "../../text/bilingual";
import type {
  ProgressState,
  StageProgress,
  StateCounts,
  TaskProgress,
} from "../progress/progressState";
import type { PictureTheme } from "../rhythm/mixPicture";
import type { Rhythm } from "../rhythm/rhythm";
import type { TodaysTask } from "../rhythm/todaysTask";
import type { Task, TaskKind } from "../task";
import { nextStep } from "./nextStep";
import { rhythmRow } from "./rhythmRow";
import type { RoadmapRow, RowIcon } from "./row";
import { taskRow } from "./taskRow";
import { taskTooltip } from "./taskTooltip";
import { TREE_WORDS as W } from "./words";

export interface RoadmapFacts {
  readonly state: ProgressState;
  readonly language: Language;
  /** Only tasks of this kind; undefined for all. */
  readonly only?: TaskKind | undefined;
  /** The five minutes of today. */
  readonly today?: TodaysTask | undefined;
  readonly rhythm?: Rhythm | undefined;
  readonly theme?: PictureTheme;
  /** Whether this version has the tool of a task. */
  readonly isAvailable: (task: Task) => boolean;
}

/**
 * The roadmap's tree. Who has done nothing yet sees the first stage alone and the rest folded into
 * one row; then the stages come in sight, and what is next stands on top.
 */
export function roadmapRows(facts: RoadmapFacts): readonly RoadmapRow[] {
  const { state, only } = facts;
  const isFresh = state.total.open === state.tasks.size && only === undefined;
  const [first, ...later] = state.stages;
  if (isFresh && first !== undefined) return [beginning(first, facts), pathRow(later, facts)];
  const next = nextStep(state, facts.isAvailable);
  const stages = state.stages
    .filter(({ tasks }) => tasks.some((each) => isShown(each, only)))
    .map((each) =>
      stageRow(each, facts, { isUnfolded: each.stage === next?.stage || only !== undefined }),
    );
  const { rhythm, language, theme = "light" } = facts;
  const rhythmRows = rhythm === undefined ? [] : [rhythmRow(rhythm, language, theme)];
  return [continueRow(next, facts), ...todayRows(facts), ...stages, ...rhythmRows];
}

function isShown({ task }: TaskProgress, only: TaskKind | undefined): boolean {
  return only === undefined || task.kind === only;
}

/** In other words for a person: nothing of it is open any more. */
function passedBy({ verified, declared, skipped }: StateCounts): number {
  return verified + declared + skipped;
}

/** With how long it takes in the place of a count that would only say “nothing yet”. */
function beginning(first: StageProgress, facts: RoadmapFacts): RoadmapRow {
  const say = inLanguage(facts.language);
  const { title, duration } = first.stage;
  const row = stageRow(first, facts, { isUnfolded: true });
  if (duration === undefined) return row;
  return { ...row, label: say(W.stageIn, say(title), say(duration)), description: undefined };
}

function stageRow(
  { stage, tasks, counts }: StageProgress,
  facts: RoadmapFacts,
  { isUnfolded }: { isUnfolded: boolean },
): RoadmapRow {
  const { language, only } = facts;
  const say = inLanguage(language);
  const [done, all] = [passedBy(counts), tasks.length];
  const states = say(W.countsOf, counts.verified, counts.declared, counts.skipped, counts.open);
  // The first stage is ours, not the guide's.
  const isStart = stage.id === "start";
  const time = stage.duration === undefined ? undefined : say(stage.duration);
  const duration = time === undefined ? [] : [isStart ? time : say(W.duration, time)];
  return {
    id: `stage/${stage.id}`,
    label: say(stage.title),
    description: say(W.count, done, all),
    icon: stageIcon(done, all),
    tooltip: [`**${say(stage.title)}**`, ...duration, states].join("\n\n"),
    spoken: [say(stage.title), say(W.countSpoken, done, all), ...duration, states].join(
      language === "en" ? ". " : "。",
    ),
    context: isStart ? "firstToken.stage start" : "firstToken.stage",
    rows: tasks
      .filter((each) => isShown(each, only))
      .map((each) => taskRow(each, language, facts.isAvailable(each.task))),
    isUnfolded,
  };
}

function stageIcon(done: number, all: number): RowIcon {
  if (done === 0) return { name: "circle-large-outline" };
  return done === all ? { name: "pass" } : { name: "color-mode" };
}

function pathRow(stages: readonly StageProgress[], facts: RoadmapFacts): RoadmapRow {
  const say = inLanguage(facts.language);
  const steps = stages.reduce((sum, { tasks }) => sum + tasks.length, 0);
  const size = say(W.pathSize, stages.length, steps);
  return {
    id: "path",
    label: say(W.path),
    description: size,
    icon: { name: "milestone" },
    tooltip: say(W.pathAbout),
    spoken: [say(W.path), size, say(W.pathAbout)].join(facts.language === "en" ? ". " : "。"),
    rows: stages.map((each) => stageRow(each, facts, { isUnfolded: false })),
    isUnfolded: false,
  };
}

function continueRow(next: TaskProgress | undefined, facts: RoadmapFacts): RoadmapRow {
  const say = inLanguage(facts.language);
  if (next === undefined)
    return {
      id: "continue",
      label: say(W.allDone),
      icon: { name: "pass" },
      tooltip: say(W.allDoneAbout),
      spoken: `${say(W.allDone)} ${say(W.allDoneAbout)}`,
    };
  return leadingRow("continue", next, facts, {
    label: say(W.continue, say(next.task.title)),
    about: say(W.continueAbout),
    icon: { name: "play-circle" },
  });
}

function todayRows(facts: RoadmapFacts): RoadmapRow[] {
  const say = inLanguage(facts.language);
  const { today } = facts;
  if (today === undefined) return [];
  const { task, why, isDone } = today;
  const label = isDone ? W.todayDone : why === "review" ? W.todayReview : W.today;
  return [
    leadingRow("today", task, facts, {
      label: say(label, say(task.task.title)),
      about: say(isDone ? W.todayDoneAbout : why === "begin" ? W.todayBegin : W.todayAbout),
      icon: { name: isDone ? "pass" : "calendar" },
    }),
  ];
}

function leadingRow(
  id: string,
  progress: TaskProgress,
  { language, isAvailable }: RoadmapFacts,
  { label, about, icon }: { label: string; about: string; icon: RowIcon },
): RoadmapRow {
  return {
    id,
    label,
    icon,
    tooltip: `${about}\n\n${taskTooltip(progress, language, isAvailable(progress.task))}`,
    spoken: `${label}${language === "en" ? ". " : "。"}${about}`,
    context: "firstToken.leading canOpen",
    taskId: progress.task.id,
  };
}
