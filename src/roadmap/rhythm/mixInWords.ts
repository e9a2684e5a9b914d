import type { Bilingual, Language } from "../../protocol/bilingual";
import { inLanguage } from "../../text/bilingual";
import { TASK_KINDS, type TaskKind } from "../task";
import { GUIDE_MIX, type Mix } from "./mix";

export const KIND_WORDS: Readonly<Record<TaskKind, Bilingual>> = {
  theory: { "zh-cn": "理论", en: "theory" },
  practice: { "zh-cn": "实践", en: "practice" },
  exchange: { "zh-cn": "交流", en: "exchange" },
};

/** One line: theirs beside the guide's. */
export function mixLine(mix: Mix, language: Language): string {
  const say = inLanguage(language);
  const line = (shares: Mix["shares"]): string =>
    TASK_KINDS.map((kind) => `${say(KIND_WORDS[kind])} ${percent(shares[kind])}`).join(
      language === "en" ? ", " : "，",
    );
  if (mix.totalMinutes === 0) return say(NOTHING, line(GUIDE_MIX));
  return say(LINE, line(mix.shares), mix.totalMinutes, line(GUIDE_MIX));
}

/** What the numbers cannot know. */
export function mixCaveat(language: Language): string {
  return inLanguage(language)(CAVEAT);
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

const LINE: Bilingual = {
  "zh-cn": "你目前：{0}（合计 {1} 分钟）。指南的看法：{2}。",
  en: "You so far: {0} ({1} minutes in all). The guide's opinion: {2}.",
};
const NOTHING: Bilingual = {
  "zh-cn": "还没有记录。指南的看法：{0}。",
  en: "Nothing is recorded yet. The guide's opinion: {0}.",
};
const CAVEAT: Bilingual = {
  "zh-cn":
    "这只是粗略的估计：凡是动过手的任务，都按它的预计用时计一次，不是你真正花掉的时间；编辑器以外的学习和交流，这里也看不到。",
  en: "This is a rough estimate: each task of which you did something counts once, with the minutes that we expect for it, not the time that you really spent. What you learn and discuss outside the editor is not seen here.",
};
