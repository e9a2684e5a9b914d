import { Disposable } from "../disposable";

/** Quiet for a while, which ends by itself. Kept in memory alone: a restart of the window ends it. */
export class Snooze extends Disposable {
  #untilMs: number | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly onChange: () => void) {
    super();
    this.register({
      dispose: () => {
        clearTimeout(this.#timer);
      },
    });
  }

  /** When it ends, as `Date.now()` counts; Infinity for the restart; undefined while awake. */
  get untilMs(): number | undefined {
    // A computer that slept has not counted the timer's time.
    if (this.#untilMs !== undefined && this.#untilMs <= Date.now()) return undefined;
    return this.#untilMs;
  }

  get isOn(): boolean {
    return this.untilMs !== undefined;
  }

  /** @param forMs Infinity until the restart */
  start(forMs: number): void {
    if (this.isDisposed) return;
    clearTimeout(this.#timer);
    this.#untilMs = Date.now() + forMs;
    if (forMs <= MAX_TIMER_MS) {
      this.#timer = setTimeout(() => {
        this.end();
      }, forMs);
    }
    this.onChange();
  }

  end(): void {
    clearTimeout(this.#timer);
    if (this.#untilMs === undefined) return;
    this.#untilMs = undefined;
    this.onChange();
  }
}

/** A longer time makes Node's timer run out at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;
