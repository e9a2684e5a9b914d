import type { Bilingual } from "../protocol/bilingual";
import type { Say } from "../text/bilingual";
import { plain } from "../text/markdown";
import type { Missing, Why } from "./findings";

/** Why there is no answer, for a cell of a table. */
export function missingInWords({ why, said }: Missing, say: Say): string {
  const words = say(WHY[why]);
  return said === undefined || said === "" ? words : say(SAID, words, plain(said, 120));
}

const SAID: Bilingual = { "zh-cn": "{0}（{1}）", en: "{0} ({1})" };

const WHY: Readonly<Record<Why, Bilingual>> = {
  notInstalled: { "zh-cn": "没有找到", en: "not found" },
  notAsked: {
    "zh-cn": "没有查：这个工作区还没有被信任",
    en: "not looked for: this workspace is not trusted",
  },
  inWorkspace: {
    "zh-cn": "没有运行：它在你的工作区里，体检不运行工作区里的程序",
    en: "not run: it stands in your workspace, whose programs the doctor does not run",
  },
  timeout: { "zh-cn": "没有及时回答，已经停掉", en: "did not answer in time, and was stopped" },
  tooMuch: { "zh-cn": "输出没完没了，已经停掉", en: "wrote without end, and was stopped" },
  noDriver: { "zh-cn": "显卡驱动没有在工作", en: "the card's driver is not working" },
  noDevice: { "zh-cn": "有驱动，但没有找到显卡", en: "a driver, but no card" },
  failed: { "zh-cn": "出错了", en: "ended with an error" },
  unreadable: { "zh-cn": "它的回答看不懂", en: "gave an answer that makes no sense" },
};
