import type { Completion, CompletionModel, CompletionRequest, Snippet } from "../protocol/model";
import { remainderOf } from "./remainder";
import { untilAborted } from "./untilAborted";

/** A request that the model works on, and everyone who waits for it. */
export class Question {
  readonly #abort = new AbortController();
  #holders = 0;
  readonly completion: Promise<Completion>;
  #over = false;

  constructor(
    readonly request: CompletionRequest,
    readonly startMs: number,
    model: CompletionModel,
  ) {
    const { signal } = this.#abort;
    this.completion = untilAborted(model.complete(request, signal), signal).finally(() => {
      this.#over = true;
    });
    // Whoever waits sees the failure; nobody has to.
    this.completion.catch(() => undefined);
  }

  /** Answered, failed or given up. */
  get isOver(): boolean {
    return this.#over;
  }

  hold(): void {
    this.#holders++;
  }

  /** What nobody waits for is given up at once. */
  release(): void {
    if (--this.#holders <= 0) this.abort();
  }

  abort(): void {
    this.#over = true;
    this.#abort.abort();
  }
}

/**
 * What was typed between two requests, if the answer to the first may answer the second: the same
 * question, or the same a few keys later.
 */
export function typedBetween(
  earlier: CompletionRequest,
  later: CompletionRequest,
): string | undefined {
  const isSame =
    earlier.path === later.path &&
    later.prefix.startsWith(earlier.prefix) &&
    // The end of the window moves with the cursor.
    head(earlier.suffix) === head(later.suffix) &&
    earlier.maxTokens >= later.maxTokens &&
    earlier.candidates >= later.candidates &&
    (earlier.maxLines ?? 1) >= (later.maxLines ?? 1) &&
    earlier.counting === later.counting &&
    areSame(earlier.snippets, later.snippets);
  return isSame ? later.prefix.slice(earlier.prefix.length) : undefined;
}

/** The answer for who has typed so much since; undefined where nothing of it fits. */
export function answerAfter(completion: Completion, typed: string): Completion | undefined {
  if (typed === "") return completion;
  const candidates = completion.candidates.flatMap((each) => remainderOf(each, typed) ?? []);
  const [first] = candidates;
  // The log-probability is that of the first hypothesis.
  return first === undefined
    ? undefined
    : { ...completion, text: first.text, logprob: first.logprob, candidates };
}

const HEAD_CHARS = 1_024;

function head(suffix: string): string {
  return suffix.slice(0, HEAD_CHARS);
}

function areSame(a: readonly Snippet[], b: readonly Snippet[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every(({ path, text }, index) => path === b[index]?.path && text === b[index].text))
  );
}
