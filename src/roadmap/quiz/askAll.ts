import type { AskedQuestion, Answered, QuizRun } from "./quizRun";

/** Who puts questions to the person. */
export interface Asker {
  ask(question: AskedQuestion): Promise<Choice>;
  /** Whether it was right, and why. @returns false where the person leaves */
  tell(answered: Answered, question: AskedQuestion): Promise<boolean>;
}

/** The index of an option, “I don't know yet”, back to the question before, or away. */
export type Choice = number | "unsure" | "back" | "left";

/**
 * Asks what is not answered yet. Whoever leaves may go on later with the same run.
 *
 * @param tells after each answer; otherwise nothing is said before the end
 * @returns whether all is answered
 */
export async function askAll(run: QuizRun, asker: Asker, tells: boolean): Promise<boolean> {
  for (let question = run.current; question !== undefined; question = run.current) {
    const choice = await asker.ask(question);
    if (choice === "left") return false;
    if (choice === "back") {
      run.back();
      continue;
    }
    const answered = run.answer(choice === "unsure" ? undefined : choice);
    if (tells && !(await asker.tell(answered, question))) return run.current === undefined;
  }
  return true;
}
