import type { Bilingual } from "../../protocol/bilingual";

/** A few questions with one right answer each. */
export interface Quiz {
  /** Stable for ever: when all answers are right, it leaves evidence of "quiz/ID". */
  readonly id: string;
  readonly title: Bilingual;
  /** From easy to hard. */
  readonly questions: readonly Question[];
}

export interface Question {
  readonly text: Bilingual;
  /** Two or more, in an order that gives nothing away: they are shuffled before they are shown. */
  readonly options: readonly Bilingual[];
  /** Index of the right option. */
  readonly right: number;
  /** Why it is right, and what makes the others tempting. */
  readonly why: Bilingual;
}
