import { setTimeout as pause } from "node:timers/promises";
import {
  ModelFailure,
  type Completion,
  type CompletionModel,
  type CompletionRequest,
} from "../protocol/model";

/** From the last key to the question. VS Code waits 50 ms before it asks us, which counts. */
export const DEBOUNCE_MS = 40;
/**
 * The model keeps `budgetMs` by itself. This guard, beyond it, is for a process that has to start
 * first or that has stopped answering.
 */
const GRACE_MS = 15_000;

export interface Clock {
  /** Milliseconds that never run backwards. */
  now(): number;
}

/** One question at a time: a new one ends the one before. */
export class Generator {
  #underWay: AbortController | undefined;

  constructor(
    private readonly model: CompletionModel,
    private readonly clock: Clock,
  ) {}

  /**
   * @param typedAtMs when the last key was typed, for the debounce; undefined asks at once
   * @throws ModelFailure alone; of kind `cancelled` when `signal` is aborted or another call comes
   */
  async generate(
    request: CompletionRequest,
    typedAtMs: number | undefined,
    signal: AbortSignal,
  ): Promise<{ completion: Completion; ms: number }> {
    this.cancel();
    const own = new AbortController();
    this.#underWay = own;
    const guard = AbortSignal.timeout(request.budgetMs + GRACE_MS);
    const ended = AbortSignal.any([signal, own.signal, guard]);
    try {
      const waitMs =
        typedAtMs === undefined ? 0 : DEBOUNCE_MS - Math.max(0, this.clock.now() - typedAtMs);
      if (waitMs > 0) await pause(waitMs, undefined, { signal: ended });
      ended.throwIfAborted();
      const startMs = this.clock.now();
      const completion = await untilAborted(this.model.complete(request, ended), ended);
      return { completion, ms: this.clock.now() - startMs };
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
      if (this.#underWay === own) this.#underWay = undefined;
    }
  }

  get isBusy(): boolean {
    return this.#underWay !== undefined;
  }

  /** Ends the question under way, if any. */
  cancel(): void {
    this.#underWay?.abort();
    this.#underWay = undefined;
  }
}

/** Whatever the model does with the signal, nobody waits for it after an abort. */
async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const onAbort = (): void => {
    aborted.reject(new ModelFailure({ kind: "cancelled", message: "Aborted." }));
  };
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
