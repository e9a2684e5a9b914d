import type { Bilingual, Language } from "../../protocol/bilingual";
import { inLanguage } from "../../text/bilingual";
import type { Mix } from "./mix";
import { mixCaveat, mixLine } from "./mixInWords";
import { mixMarkdown, type PictureTheme } from "./mixPicture";

/** How somebody learns: a quiet count of days, and the mix of what they do. */
export interface Rhythm {
  readonly daysPractised: number;
  readonly mix: Mix;
}

export function rhythmTitle(language: Language): string {
  return inLanguage(language)(W.title);
}

export function daysInWords({ daysPractised }: Rhythm, language: Language): string {
  return inLanguage(language)(W.days, daysPractised);
}

/** With the picture. */
export function rhythmMarkdown(rhythm: Rhythm, language: Language, theme: PictureTheme): string {
  const days = inLanguage(language)(W.daysSentence, rhythm.daysPractised);
  return `${days}\n\n${mixMarkdown(rhythm.mix, language, theme)}`;
}

/** Without, for who listens. */
export function rhythmInWords(rhythm: Rhythm, language: Language): string {
  const days = inLanguage(language)(W.daysSentence, rhythm.daysPractised);
  return [days, mixLine(rhythm.mix, language), mixCaveat(language)].join(" ");
}

const W = {
  title: { "zh-cn": "学习节奏", en: "Your rhythm" },
  days: { "zh-cn": "练习过 {0} 天", en: "days with practice: {0}" },
  daysSentence: {
    "zh-cn": "练习过的日子：{0} 天。中间停几天没有关系。",
    en: "Days with practice: {0}. Days off cost nothing.",
  },
} as const satisfies Record<string, Bilingual>;
