import { performance } from "node:perf_hooks";
import { setImmediate as turn, setTimeout as pause } from "node:timers/promises";
import type { Clock } from "../../completion/generate";

/**
 * A clock that runs as real time does while something is computed, and is put forward where only
 * people would be waited for. Milliseconds; it never runs backwards.
 */
export class ReplayClock implements Clock {
  #offsetMs = -performance.now();
  #timers: readonly Timer[] = [];
  #waking: NodeJS.Timeout | undefined;

  now(): number {
    return performance.now() + this.#offsetMs;
  }

  /** Puts the clock forward; what is due rings soon. */
  skip(ms: number): void {
    this.#offsetMs += Math.max(0, ms);
    this.#wind();
  }

  /**
   * Goes on to a moment: in real time while something is under way, and else at once, from timer to
   * timer.
   *
   * @param busy what is under way, if anything; must not reject
   */
  async goTo(ms: number, busy: () => Promise<void> | undefined): Promise<void> {
    while (this.now() < ms) {
      const work = busy();
      const due = Math.min(ms, ...this.#timers.map(({ atMs }) => atMs));
      if (work === undefined) this.skip(due - this.now());
      else await eitherOr(work, due - this.now());
      this.#ring();
      // What has rung may put something under way.
      await turn();
    }
  }

  after(ms: number, ring: () => void): () => void {
    const timer = { atMs: this.now() + ms, ring };
    this.#timers = [...this.#timers, timer];
    this.#wind();
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
      this.#wind();
    };
  }

  #ring(): void {
    const nowMs = this.now();
    const due = this.#timers.filter(({ atMs }) => atMs <= nowMs);
    this.#timers = this.#timers.filter(({ atMs }) => atMs > nowMs);
    for (const { ring } of due) ring();
    this.#wind();
  }

  /** For as long as time runs by itself. */
  #wind(): void {
    clearTimeout(this.#waking);
    const next = Math.min(...this.#timers.map(({ atMs }) => atMs));
    if (next === Infinity) return;
    this.#waking = setTimeout(
      () => {
        this.#ring();
      },
      Math.max(0, next - this.now()),
    );
  }
}

interface Timer {
  readonly atMs: number;
  readonly ring: () => void;
}

/** Until the work is done, or for so long. */
async function eitherOr(work: Promise<void>, ms: number): Promise<void> {
  const end = new AbortController();
  const moment = pause(Math.max(0, ms), undefined, { signal: end.signal }).catch(() => undefined);
  await Promise.race([work, moment]);
  end.abort();
}
