import type { Evidence } from "../../protocol/evidence";
import type { Language } from "../../protocol/bilingual";
import { inLanguage } from "../../text/bilingual";
import { code, plain } from "../../text/markdown";
import { isImported } from "../evidence/record";
import type { TaskProgress } from "../progress/progressState";
import { isVerifiable, KIND_LOOKS, STATE_LOOKS } from "./look";
import { timeSpoken } from "./taskTime";
import { TREE_WORDS as W } from "./words";

/** For the pointer: title and text. */
export function taskTooltip(
  progress: TaskProgress,
  language: Language,
  isAvailable: boolean,
): string {
  return `**${inLanguage(language)(progress.task.title)}**\n\n${taskText(progress, language, isAvailable)}`;
}

/**
 * All that is known of a task but its title, as Markdown. What stands in evidence may come from an
 * imported file, so it is escaped.
 */
export function taskText(progress: TaskProgress, language: Language, isAvailable: boolean): string {
  const { task } = progress;
  const say = inLanguage(language);
  const parts = [
    [say(KIND_LOOKS[task.kind].word), timeSpoken(task, language)].join(" · "),
    say(task.about),
    ...(isAvailable ? [] : [say(W.laterAbout)]),
    ...(task.correction === undefined ? [] : [say(W.corrected, say(task.correction))]),
    ...(task.isOpinion === true ? [`_${say(W.opinionAbout)}_`] : []),
    ...(task.links ?? []).map(({ title, url }) => `- [${say(title)}](${url})`),
    "---",
    stateLines(progress, language),
  ];
  return parts.join("\n\n");
}

function stateLines(progress: TaskProgress, language: Language): string {
  const { task, state, proof, missing } = progress;
  const say = inLanguage(language);
  if (state === "open") {
    const open = say(isVerifiable(task) ? W.openVerifiable : W.openDeclarable);
    const hasSeveral = (task.evidence ?? []).length > 1;
    const left = hasSeveral ? missing.map((id) => code(id)).join(", ") : undefined;
    return left === undefined ? open : `${open}\n\n${say(W.on, say(W.stillMissing), left)}`;
  }
  const lines = proof.map((each) => `- ${proofLine(each, language)}`);
  return [`**${say(STATE_LOOKS[state].meaning)}**`, ...lines].join("\n");
}

function proofLine(evidence: Evidence, language: Language): string {
  const say = inLanguage(language);
  return [
    dateOf(evidence.atMs, language),
    code(evidence.id),
    ...(evidence.model === undefined ? [] : [say(W.ranModel, plain(evidence.model))]),
    ...(isImported(evidence) ? [say(W.imported)] : []),
  ].join(" · ");
}

/** @param atMs milliseconds since 1970; an event can come from a clock that was wrong */
function dateOf(atMs: number, language: Language): string {
  const date = new Date(atMs);
  if (Number.isNaN(date.getTime())) return "?";
  return date.toLocaleDateString(language === "en" ? "en" : "zh-CN", { dateStyle: "medium" });
}
