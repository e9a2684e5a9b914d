import {
  ModelFailure,
  type Completion,
  type CompletionModel,
  type CompletionRequest,
  type Snippet,
} from "../../protocol/model";
import type { ReplayClock } from "./clock";
import type { Observation } from "./kaplanMeier";

/** A pause in which the editor asks: what the model is asked in it is asked after the debounce. */
export interface Pause {
  /** The question is put at this time at the earliest. */
  readonly askMs: number;
  /** When the next key comes. */
  readonly untilMs: number;
}

/**
 * The model as it is seen from the replay's time: it is asked after the debounce, for which nobody
 * waits here. Its own milliseconds are real ones.
 */
export class TimedModel implements CompletionModel {
  /** Undefined where what is asked is asked in advance. */
  pause: Pause | undefined;
  /** A fault that is none of the simulation's making. */
  fault: Error | undefined;
  /** From request to text, of what a person waited for. */
  readonly latencies: Observation[] = [];
  promptTokens = 0;
  reusedTokens = 0;
  #underWay = new Set<Promise<unknown>>();

  constructor(
    private readonly model: CompletionModel,
    private readonly clock: ReplayClock,
    private readonly change: (request: CompletionRequest) => CompletionRequest = (same) => same,
  ) {}

  /** What the model is at; never rejects. */
  get busy(): Promise<void> | undefined {
    if (this.#underWay.size === 0) return undefined;
    return Promise.allSettled(this.#underWay).then(() => undefined);
  }

  async complete(request: CompletionRequest, signal: AbortSignal): Promise<Completion> {
    const { pause } = this;
    if (pause !== undefined) {
      this.clock.skip(pause.askMs - this.clock.now());
      if (this.clock.now() >= pause.untilMs)
        throw new ModelFailure({ kind: "cancelled", message: "The next key came before." });
    }
    const startMs = this.clock.now();
    const answer = this.model.complete(this.change(request), signal);
    this.#underWay.add(answer);
    try {
      const completion = await answer;
      if (pause !== undefined) this.#note(completion, startMs);
      return completion;
    } catch (error) {
      if (!signal.aborted) this.fault = error instanceof Error ? error : new Error(String(error));
      else if (pause !== undefined)
        this.latencies.push({ ms: pause.untilMs - startMs, ended: false });
      throw error;
    } finally {
      this.#underWay.delete(answer);
    }
  }

  observe(files: readonly Snippet[]): void {
    this.model.observe?.(files);
  }

  #note({ prompt }: Completion, startMs: number): void {
    this.latencies.push({ ms: this.clock.now() - startMs, ended: true });
    this.promptTokens += prompt.tokens;
    this.reusedTokens += prompt.reused;
  }
}
