import type { KernelClient } from "../kernelClient/kernelClient";
import type { MimeBundle } from "../protocol/kernel";

/** A code cell as it stands in the learner's copy. */
export interface CodeCell {
  readonly text: string;
  /** It is meant to end with an error: those after it run all the same. */
  readonly mayFail: boolean;
}

export interface Exam {
  /** What stands before the exercise, in order. */
  readonly before: readonly CodeCell[];
  /** The exercise's cell. */
  readonly answer: string;
  /** Python text with the function `name(names, output)`. */
  readonly checks: string;
  readonly name: string;
  /** Answers `input()`; null where nothing can be asked. */
  readonly ask: (prompt: string, password: boolean) => Promise<string | null>;
}

export type Verdict =
  | { readonly kind: "passed" }
  | { readonly kind: "failed" }
  /** A cell ended with an error before anything could be judged. */
  | {
      readonly kind: "error";
      readonly where: "before" | "answer";
      readonly name: string;
      readonly message: string;
    };

/**
 * Runs a lesson up to and including an exercise, and judges the exercise: what a person does by
 * running the cells and pressing the button, in a Python that knows nothing of earlier tries.
 *
 * @param client with a fresh process
 * @throws {KernelFailure} when the process died
 */
export async function judge(
  client: KernelClient,
  { before, answer, checks, name, ask }: Exam,
): Promise<Verdict> {
  for (const [index, { text, mayFail }] of before.entries()) {
    const { outcome } = await run(client, text, index + 1, ask);
    if (outcome.kind === "error" && !mayFail) return { ...outcome, where: "before" };
  }
  const { outcome, written } = await run(client, answer, before.length + 1, ask);
  if (outcome.kind === "error") return { ...outcome, where: "answer" };
  return { kind: (await client.check(checks, name, written)) ? "passed" : "failed" };
}

async function run(client: KernelClient, text: string, order: number, ask: Exam["ask"]) {
  let written = "";
  const add = (data: MimeBundle): void => {
    written += data["text/plain"] ?? "";
  };
  const outcome = await client.run(text, `In [${order}]`, {
    stream: (_, piece) => {
      written += piece;
    },
    display: add,
    result: add,
    ask,
  });
  return { outcome, written };
}
