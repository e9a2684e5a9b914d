import type { Language } from "../../protocol/bilingual";
import type { PictureTheme } from "../rhythm/mixPicture";
import {
  daysInWords,
  rhythmInWords,
  rhythmMarkdown,
  rhythmTitle,
  type Rhythm,
} from "../rhythm/rhythm";
import type { RoadmapRow } from "./row";

/** A quiet count, with the mix in the tooltip; a click opens the same as a page. */
export function rhythmRow(rhythm: Rhythm, language: Language, theme: PictureTheme): RoadmapRow {
  const title = rhythmTitle(language);
  return {
    id: "rhythm",
    label: title,
    description: daysInWords(rhythm, language),
    icon: { name: "pulse" },
    tooltip: rhythmMarkdown(rhythm, language, theme),
    spoken: `${title}${language === "en" ? ". " : "。"}${rhythmInWords(rhythm, language)}`,
    opens: "rhythm",
  };
}
