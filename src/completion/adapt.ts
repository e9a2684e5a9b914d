/** What is kept between two sessions. */
export interface Adapted {
  /** Added to the log-odds of the threshold: more is quieter. */
  readonly shift: number;
  /** Accepts and rejects so far. */
  readonly verdicts: number;
}

/** The threshold moves by so much at most, in log-odds: from one half to 0.31 or to 0.69. */
export const MOST_SHIFT = 0.8;
/** The first step, in log-odds; it grows smaller with what is known, down to the last. */
const FIRST_STEP = 0.08;
const LAST_STEP = 0.02;
/** After so many verdicts the step is half of the first. */
const HALF_AFTER = 20;
/** People accept fewer suggestions than are right: they type on, or read nothing. */
const ACCEPTED_OF_EXACT = 0.7;

/**
 * Moves the gate's threshold by what a person accepts and rejects. Who accepts as often as the
 * estimates say leaves it where it is; a reject of what looked sure raises it by more than that of
 * what looked doubtful.
 */
export class Adaptation {
  #adapted: Adapted;

  /** @param kept what `state` gave once; anything else counts as nothing */
  constructor(kept?: unknown) {
    this.#adapted = read(kept) ?? NOTHING;
  }

  /** Added to the log-odds of the threshold. */
  get shift(): number {
    return this.#adapted.shift;
  }

  get state(): Adapted {
    return this.#adapted;
  }

  /** @param estimate the gate's of the suggestion that was accepted, from 0 to 1 */
  accepted(estimate: number): void {
    this.#move(ACCEPTED_OF_EXACT * estimate - 1);
  }

  rejected(estimate: number): void {
    this.#move(ACCEPTED_OF_EXACT * estimate);
  }

  reset(): void {
    this.#adapted = NOTHING;
  }

  /** @param surprise expected minus real acceptance, from -1 to 1 */
  #move(surprise: number): void {
    if (!Number.isFinite(surprise)) return;
    const { shift, verdicts } = this.#adapted;
    const step = Math.max(LAST_STEP, FIRST_STEP / (1 + verdicts / HALF_AFTER));
    this.#adapted = { shift: bounded(shift + step * surprise), verdicts: verdicts + 1 };
  }
}

const NOTHING: Adapted = { shift: 0, verdicts: 0 };

function read(kept: unknown): Adapted | undefined {
  if (typeof kept !== "object" || kept === null) return undefined;
  if (!("shift" in kept && "verdicts" in kept)) return undefined;
  const { shift, verdicts } = kept;
  if (typeof shift !== "number" || !Number.isFinite(shift)) return undefined;
  if (typeof verdicts !== "number" || !(verdicts >= 0)) return undefined;
  return { shift: bounded(shift), verdicts };
}

function bounded(shift: number): number {
  return Math.min(MOST_SHIFT, Math.max(-MOST_SHIFT, shift));
}
