import type { Bilingual } from "../protocol/bilingual";

/** A few questions in plain text with one right answer each; all right is evidence of "quiz/ID". */
export interface Quiz {
  /** Stable for ever: evidence names it. */
  readonly id: string;
  readonly title: Bilingual;
  readonly questions: readonly Question[];
}

export interface Question {
  readonly text: Bilingual;
  /** Three or four, of which exactly one is right. */
  readonly options: readonly Bilingual[];
  /** Which option, from 0. */
  readonly right: number;
  /** Shown after any answer: why it is so. */
  readonly why: Bilingual;
}
