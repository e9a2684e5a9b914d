import type { Bilingual } from "../../protocol/bilingual";
import type { Question } from "./quiz";
import { shuffledOrder } from "./shuffle";

/** One question as it stands before the person. */
export interface AskedQuestion {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly text: Bilingual;
  /** Shuffled. */
  readonly options: readonly Bilingual[];
}

export interface Answered {
  readonly question: Question;
  /** Undefined for “I don't know yet”. */
  readonly chosen: Bilingual | undefined;
  readonly isRight: boolean;
}

/** One attempt at a row of questions. The same seed shuffles the options in the same way. */
export class QuizRun {
  readonly #orders: readonly (readonly number[])[];
  readonly #answers: Answered[] = [];

  constructor(
    private readonly questions: readonly Question[],
    seed: number,
  ) {
    this.#orders = questions.map(({ options }, index) =>
      shuffledOrder(options.length, seed * 1009 + index),
    );
  }

  /** The next one; undefined when all are answered. */
  get current(): AskedQuestion | undefined {
    const at = this.#answers.length;
    const question = this.questions[at];
    if (question === undefined) return undefined;
    const options = this.#orders[at]?.flatMap((option) => question.options[option] ?? []) ?? [];
    return { number: at + 1, of: this.questions.length, text: question.text, options };
  }

  get answers(): readonly Answered[] {
    return this.#answers;
  }

  get score(): number {
    return this.#answers.filter(({ isRight }) => isRight).length;
  }

  /** @param option index among the options as they are asked; undefined for “I don't know yet” */
  answer(option: number | undefined): Answered {
    const at = this.#answers.length;
    const question = this.questions[at];
    if (question === undefined) throw new Error("All questions are answered");
    const index = option === undefined ? undefined : this.#orders[at]?.[option];
    const chosen = index === undefined ? undefined : question.options[index];
    const answered = { question, chosen, isRight: index === question.right };
    this.#answers.push(answered);
    return answered;
  }

  /** To the question before, whose answer is forgotten. */
  back(): void {
    this.#answers.pop();
  }
}
