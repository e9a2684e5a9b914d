import type { Language } from "../../protocol/bilingual";
import { inLanguage } from "../../text/bilingual";
import type { TaskProgress } from "../progress/progressState";
import type { Task } from "../task";
import { isVerifiable, KIND_LOOKS, STATE_LOOKS } from "./look";
import type { RoadmapRow, RowBox } from "./row";
import { time, timeSpoken } from "./taskTime";
import { taskTooltip } from "./taskTooltip";
import { TREE_WORDS as W } from "./words";

/** @param isAvailable this version has the task's tool */
export function taskRow(
  progress: TaskProgress,
  language: Language,
  isAvailable: boolean,
): RoadmapRow {
  const { task, state } = progress;
  const say = inLanguage(language);
  const look = state === "open" ? undefined : STATE_LOOKS[state];
  const kind = KIND_LOOKS[task.kind];
  const stateWord = isAvailable ? undefined : W.later;
  const beside = [
    ...(task.isOpinion === true ? [say(W.opinion)] : []),
    look === undefined ? (stateWord?.[language] ?? time(task, language)) : say(look.word),
  ];
  const spoken = [
    say(task.title),
    say(look?.meaning ?? openMeaning(task, isAvailable)),
    `${say(kind.word)}${language === "en" ? ", " : "，"}${timeSpoken(task, language)}`,
    ...(task.isOpinion === true ? [say(W.opinionAbout)] : []),
  ];
  return {
    id: `task/${task.id}`,
    label: say(task.title),
    description: beside.join(" · "),
    icon: look?.icon ?? kind.icon,
    tooltip: taskTooltip(progress, language, isAvailable),
    spoken: spoken.join(language === "en" ? ". " : "。"),
    box: box(progress, language),
    context: contextOf(progress, isAvailable),
    taskId: task.id,
  };
}

function openMeaning(task: Task, isAvailable: boolean) {
  if (!isAvailable) return W.laterAbout;
  return isVerifiable(task) ? W.openVerifiable : W.openDeclarable;
}

function box({ task, state }: TaskProgress, language: Language): RowBox {
  const say = inLanguage(language);
  const meaning = state === "open" ? W.open : STATE_LOOKS[state].word;
  const action =
    state === "verified"
      ? W.boxVerified
      : isVerifiable(task) && state !== "declared"
        ? W.boxCheck
        : state === "declared"
          ? W.boxWithdraw
          : W.boxDeclare;
  const isChecked = state !== "open" && STATE_LOOKS[state].isChecked;
  return { isChecked, tooltip: say(action), spoken: say(W.on, say(meaning), say(action)) };
}

/** For `when` clauses: what can be done with the row. */
function contextOf({ task, state }: TaskProgress, isAvailable: boolean): string {
  const verifiable = isVerifiable(task);
  const canOpen =
    task.lesson !== undefined ||
    (task.command !== undefined && isAvailable) ||
    (task.links ?? []).length > 0;
  const words = [
    ...(canOpen ? ["canOpen"] : []),
    ...(verifiable && state !== "verified" ? ["canCheck"] : []),
    ...(!verifiable && state !== "declared" ? ["canDeclare"] : []),
    ...(state === "open" ? ["canSkip"] : []),
    ...(state === "declared" || state === "skipped" ? ["canWithdraw"] : []),
  ];
  return ["firstToken.task", ...words].join(" ");
}
