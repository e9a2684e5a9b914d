import type { Bilingual } from "../protocol/bilingual";

/** As the guide has them (2.2.2). */
export const FAMILIES = ["GPT", "BERT", "CLIP"] as const;
export type Family = (typeof FAMILIES)[number];

/** What each family does, in a line. */
export const FAMILY_ABOUT: Readonly<Record<Family, Bilingual>> = {
  GPT: {
    "zh-cn": "从左往右，一个词元接一个词元地往下写",
    en: "writes on from left to right, token after token",
  },
  BERT: {
    "zh-cn": "左右两边都看，用来判断、填空，把一段话变成一组数",
    en: "sees both sides: judges, fills gaps, turns a text into a row of numbers",
  },
  CLIP: {
    "zh-cn": "把图片和文字放进同一个空间，意思近的靠在一起",
    en: "puts pictures and texts into one space, where like meanings lie close",
  },
};

export interface Task {
  readonly id: string;
  readonly name: Bilingual;
  readonly family: Family;
  /** What the guide says, where it says something. */
  readonly guide?: Bilingual;
  /** Why this family, and when another. */
  readonly why: Bilingual;
  /** Small open ones, as of 2025. */
  readonly models: readonly OpenModel[];
  /** What comes with First Token and runs offline. */
  readonly here: Bilingual;
}

export interface OpenModel {
  readonly name: string;
  /** Millions. */
  readonly millions: number;
  /** SPDX, or the name of the licence. */
  readonly licence: string;
  readonly languages: Bilingual;
  readonly note?: Bilingual;
}
