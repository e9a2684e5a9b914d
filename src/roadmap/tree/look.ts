import type { Bilingual } from "../../protocol/bilingual";
import type { Task, TaskKind, TaskState } from "../task";
import type { RowIcon } from "./row";

/** How a state looks and sounds: an icon and a word, and never colour alone. */
export interface StateLook {
  /** In the tree, beside the title. */
  readonly word: Bilingual;
  /** For the tooltip and for who listens. */
  readonly meaning: Bilingual;
  readonly icon: RowIcon;
  readonly isChecked: boolean;
}

/** An open task has the icon of its kind instead. */
export const STATE_LOOKS: Readonly<Record<Exclude<TaskState, "open">, StateLook>> = {
  verified: {
    word: { "zh-cn": "已验证", en: "verified" },
    meaning: { "zh-cn": "已验证：检查通过了", en: "Verified: a check has passed" },
    icon: { name: "verified-filled", color: "testing.iconPassed" },
    isChecked: true,
  },
  declared: {
    word: { "zh-cn": "自己标记", en: "by your word" },
    meaning: { "zh-cn": "自己标记：你说做过了", en: "By your word: you say that you did it" },
    icon: { name: "person" },
    isChecked: true,
  },
  // Nothing was done, so there is no tick; it is passed by all the same.
  skipped: {
    word: { "zh-cn": "已会，跳过", en: "known, skipped" },
    meaning: { "zh-cn": "跳过：你说已经会了", en: "Skipped: you say that you know this" },
    icon: { name: "debug-step-over" },
    isChecked: false,
  },
};

export const KIND_LOOKS: Readonly<Record<TaskKind, { word: Bilingual; icon: RowIcon }>> = {
  theory: { word: { "zh-cn": "理论", en: "theory" }, icon: { name: "book" } },
  practice: { word: { "zh-cn": "实践", en: "practice" }, icon: { name: "beaker" } },
  exchange: { word: { "zh-cn": "交流", en: "exchange" }, icon: { name: "comment-discussion" } },
};

/** A check can verify it; it is not the person's word that counts. */
export function isVerifiable({ evidence = [] }: Task): boolean {
  return evidence.length > 0;
}
