import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";

/**
 * A clock that runs as real time does while something is computed, and is put forward where only
 * people would be waited for. Milliseconds; it never runs backwards.
 */
export class ReplayClock {
  #offsetMs = -performance.now();
  #alarm: { readonly atMs: number; readonly ring: () => void } | undefined;
  #timer: NodeJS.Timeout | undefined;

  now(): number {
    return performance.now() + this.#offsetMs;
  }

  skip(ms: number): void {
    this.#offsetMs += Math.max(0, ms);
    this.#wind();
  }

  /**
   * Goes on to a moment: in real time while something is under way, and at once when that is over.
   *
   * @param busy what is under way; must not reject
   */
  async goTo(ms: number, busy: Promise<void> | undefined): Promise<void> {
    if (busy !== undefined && this.now() < ms) {
      const end = new AbortController();
      const moment = pause(ms - this.now(), undefined, { signal: end.signal });
      await Promise.race([busy, moment.catch(() => undefined)]);
      end.abort();
    }
    this.skip(ms - this.now());
  }

  /** Calls `ring` when it is `atMs`; there is one alarm. */
  setAlarm(atMs: number, ring: () => void): void {
    this.#alarm = { atMs, ring };
    this.#wind();
  }

  clearAlarm(): void {
    clearTimeout(this.#timer);
    this.#alarm = undefined;
  }

  #wind(): void {
    clearTimeout(this.#timer);
    const alarm = this.#alarm;
    if (alarm === undefined || alarm.atMs === Infinity) return;
    this.#timer = setTimeout(alarm.ring, Math.max(0, alarm.atMs - this.now()));
  }
}
