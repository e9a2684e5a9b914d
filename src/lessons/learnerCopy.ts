import path from "node:path";
import type { Language } from "../protocol/bilingual";

/** Where a learner's copy of a lesson stands. */
export function copyOf(folder: string, lesson: string, language: string): string {
  return path.join(folder, `${lesson}.${language}.ipynb`);
}

/** The copies that may be there, the likeliest first: a person can have changed the language. */
export function copiesOf(folder: string, lesson: string, language: Language): readonly string[] {
  const other = language === "en" ? "zh-cn" : "en";
  return [copyOf(folder, lesson, language), copyOf(folder, lesson, other)];
}
