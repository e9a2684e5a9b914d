import type { Bilingual, Language } from "../protocol/bilingual";

/** Puts content into words: `{0}` stands for the first value. */
export type Say = (text: Bilingual, ...values: readonly (string | number)[]) => string;

export function inLanguage(language: Language): Say {
  return (text, ...values) =>
    text[language].replace(/\{(\d+)\}/g, (whole, index: string) => {
      const value = values[Number(index)];
      return value === undefined ? whole : String(value);
    });
}
