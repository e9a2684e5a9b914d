import type { ModelLimits } from "./limits";

/** Remembers how often the process died, and says when it may start again. */
export class Deaths {
  #times: number[] = [];

  constructor(private readonly limits: ModelLimits) {}

  add(nowMs: number): void {
    this.#times = [...this.#recent(nowMs), nowMs];
  }

  clear(): void {
    this.#times = [];
  }

  tooMany(nowMs: number): boolean {
    return this.#recent(nowMs).length >= this.limits.maxDeaths;
  }

  /** Milliseconds to wait: none after the first death, then a doubling time. */
  waitMs(nowMs: number): number {
    const recent = this.#recent(nowMs);
    const last = recent.at(-1);
    if (last === undefined || recent.length < 2) return 0;
    return Math.max(0, last + this.limits.backoffMs * 2 ** (recent.length - 2) - nowMs);
  }

  #recent(nowMs: number): number[] {
    return this.#times.filter((time) => nowMs - time < this.limits.deathWindowMs);
  }
}
