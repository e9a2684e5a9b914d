export interface LabLimits {
  /** From a question to its answer, or from a part to the next. */
  readonly answerMs: number;
  /** A cancelled request that goes on for so long costs the process. */
  readonly cancelMs: number;
  /** Without a question for so long the process ends. */
  readonly idleMs: number;
}

export const LAB_LIMITS: LabLimits = { answerMs: 30_000, cancelMs: 5_000, idleMs: 300_000 };
