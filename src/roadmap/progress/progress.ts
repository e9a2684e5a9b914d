import { Disposable, type IDisposable } from "../../disposable";
import type { Evidence, EvidenceKind, EvidenceSink } from "../../protocol/evidence";
import type { EvidenceSource } from "../evidence/evidenceSource";
import type { Stage } from "../task";
import { progressOf, wordId, type ProgressState } from "./progressState";

export interface ProgressParts {
  readonly stages: readonly Stage[];
  readonly source: EvidenceSource;
  readonly sink: EvidenceSink;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** The learner's progress, kept up to date, and what the learner says of tasks. */
export class Progress extends Disposable {
  #state: ProgressState | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #now: () => number;

  constructor(private readonly parts: ProgressParts) {
    super();
    this.#now = parts.now ?? Date.now;
    this.register(
      parts.source.onChange(() => {
        this.#state = undefined;
        for (const listener of this.#listeners) listener();
      }),
    );
  }

  get stages(): readonly Stage[] {
    return this.parts.stages;
  }

  get evidence(): readonly Evidence[] {
    return this.parts.source.evidence;
  }

  state(): ProgressState {
    this.#state ??= progressOf(this.parts.stages, this.evidence);
    return this.#state;
  }

  onChange(listener: () => void): IDisposable {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  /** “I did this”: shown as the person's word. Resolves when it is on disk. */
  async declare(taskId: string): Promise<void> {
    await this.#say(taskId, "declared");
  }

  /** “I know this.” */
  async skip(taskId: string): Promise<void> {
    await this.#say(taskId, "skipped");
  }

  /** Takes back what was declared or skipped; what a check has verified stays. */
  async withdraw(taskId: string): Promise<void> {
    await this.#say(taskId, "withdrawn");
  }

  async #say(taskId: string, kind: EvidenceKind): Promise<void> {
    if (!this.state().tasks.has(taskId)) throw new Error(`There is no task “${taskId}”`);
    const id = wordId(taskId);
    // The last word counts, even where another device's clock runs ahead of this one.
    const last = this.evidence.findLast((each) => each.id === id)?.atMs ?? 0;
    await this.parts.sink.add({ id, kind, atMs: Math.max(this.#now(), last + 1) });
  }
}
