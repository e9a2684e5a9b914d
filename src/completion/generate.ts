import { setTimeout as pause } from "node:timers/promises";
import {
  ModelFailure,
  type Completion,
  type CompletionModel,
  type CompletionRequest,
} from "../protocol/model";
import { answerAfter, Question, typedBetween } from "./question";
import { DEFAULT_WAIT_MS, Rhythm } from "./rhythm";
import { untilAborted } from "./untilAborted";

/** From a key to the question, before a person's rhythm is known. */
export const DEBOUNCE_MS = DEFAULT_WAIT_MS;

/**
 * The model keeps `budgetMs` by itself. This guard, beyond it, is for a process that has to start
 * first or that has stopped answering.
 */
const GRACE_MS = 15_000;
/**
 * Which part of the usual response time is waited for an answer to fewer letters. About every third
 * first hypothesis is what is typed next; a longer wait would lose more when it is not than it wins.
 */
const WORTH_WAITING = 1 / 3;

export interface Clock {
  /** Milliseconds that never run backwards. */
  now(): number;
  /**
   * Calls `ring` so much later; real timers do it where this is missing.
   *
   * @returns calls it off
   */
  after?(ms: number, ring: () => void): () => void;
}

export interface Answer {
  readonly completion: Completion;
  /** From the question to the answer, without the wait before it. */
  readonly ms: number;
}

/** One question at a time: a new one ends the one before, unless that one answers it as well. */
export class Generator {
  #question: Question | undefined;
  /** Who waits, by a person's wish. */
  #caller: AbortController | undefined;

  constructor(
    private readonly model: CompletionModel,
    private readonly clock: Clock,
    private readonly rhythm = new Rhythm(),
  ) {}

  /**
   * @param typedAtMs when the last key was typed, for the debounce; undefined asks at once
   * @throws ModelFailure alone; of kind `cancelled` when `signal` is aborted or another call comes
   */
  async generate(
    request: CompletionRequest,
    typedAtMs: number | undefined,
    signal: AbortSignal,
  ): Promise<Answer> {
    // Held before its caller lets it go.
    const running = this.#worthWaiting(request);
    running?.hold();
    this.#caller?.abort();
    if (running === undefined) this.#question?.abort();
    const own = new AbortController();
    this.#caller = own;
    const guard = AbortSignal.timeout(request.budgetMs + GRACE_MS);
    const ended = AbortSignal.any([signal, own.signal, guard]);
    try {
      const joined = running && (await this.#join(running, request, ended));
      if (joined !== undefined) return joined;
      const waitMs =
        typedAtMs === undefined ? 0 : this.rhythm.waitMs() - (this.clock.now() - typedAtMs);
      if (waitMs > 0) await pause(waitMs, undefined, { signal: ended });
      ended.throwIfAborted();
      const answer = await this.#ask(request, ended);
      // Who did not wait for a key asked for something else than usual.
      if (typedAtMs !== undefined) this.rhythm.answered(answer.ms);
      return answer;
    } catch (error) {
      if (guard.aborted && !signal.aborted && !own.signal.aborted) {
        const message = `No answer within ${request.budgetMs + GRACE_MS} ms.`;
        throw new ModelFailure({ kind: "timeout", message });
      }
      if (ended.aborted) throw new ModelFailure({ kind: "cancelled", message: "Superseded." });
      throw error instanceof ModelFailure
        ? error
        : new ModelFailure({ kind: "internal", message: String(error) });
    } finally {
      if (this.#caller === own) this.#caller = undefined;
    }
  }

  /**
   * A question of our own, in advance: the model must have nothing else to do, and a person's
   * question ends it.
   *
   * @returns undefined where it was not asked or not answered, for whatever reason
   */
  async inAdvance(
    request: CompletionRequest,
    signal: AbortSignal,
  ): Promise<Completion | undefined> {
    if (this.isBusy || signal.aborted) return undefined;
    try {
      return (await this.#ask(request, signal)).completion;
    } catch {
      return undefined;
    }
  }

  /** Someone waits, or the model is at work. */
  get isBusy(): boolean {
    return this.#caller !== undefined || this.#question?.isOver === false;
  }

  /** Ends what a person asked, if anything; what is asked in advance goes on. */
  cancel(): void {
    this.#caller?.abort();
    this.#caller = undefined;
  }

  async #ask(request: CompletionRequest, ended: AbortSignal): Promise<Answer> {
    this.#question?.abort();
    const startMs = this.clock.now();
    const question = new Question(request, startMs, this.model);
    this.#question = question;
    question.hold();
    try {
      const completion = await untilAborted(question.completion, ended);
      return { completion, ms: this.clock.now() - startMs };
    } finally {
      question.release();
    }
  }

  /** The running question, where waiting for it is likely quicker than asking. */
  #worthWaiting(request: CompletionRequest): Question | undefined {
    const running = this.#question;
    if (running === undefined || running.isOver) return undefined;
    const typed = typedBetween(running.request, request);
    if (typed === undefined) return undefined;
    if (typed === "") return running;
    const leftMs = this.rhythm.responseMs - (this.clock.now() - running.startMs);
    return leftMs <= this.rhythm.responseMs * WORTH_WAITING ? running : undefined;
  }

  /** The answer of a running question, held by us; undefined where it does not answer ours. */
  async #join(
    running: Question,
    request: CompletionRequest,
    ended: AbortSignal,
  ): Promise<Answer | undefined> {
    const startMs = this.clock.now();
    const typed = typedBetween(running.request, request) ?? "";
    const limit = typed === "" ? undefined : this.rhythm.responseMs * WORTH_WAITING;
    try {
      const late = limit === undefined ? [] : [pause(limit, undefined, { ref: false })];
      const completion = await untilAborted(Promise.race([running.completion, ...late]), ended);
      const answer = completion && answerAfter(completion, typed);
      return answer && { completion: answer, ms: this.clock.now() - startMs };
    } catch {
      // It was given up or it failed; then the question is asked again, unless nobody waits.
      return undefined;
    } finally {
      running.release();
    }
  }
}
