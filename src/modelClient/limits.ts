/** From fork to a loaded model. A slow disk and a hash of the weights are in it. */
export const MODEL_START_TIMEOUT_MS = 30_000;
/** Beyond a request's own budget; then the process counts as hung. */
export const MODEL_REPLY_GRACE_MS = 5_000;
export const MODEL_HEALTH_TIMEOUT_MS = 2_000;
/** Without a request for so long the process is let go; the next request starts it again. */
export const MODEL_IDLE_SHUTDOWN_MS = 15 * 60_000;
/** So many deaths within the window, and the process is not started again before `restart()`. */
export const MODEL_MAX_DEATHS = 3;
export const MODEL_DEATH_WINDOW_MS = 2 * 60_000;
/** Wait before the start after the second death; doubled at each further one. */
export const MODEL_BACKOFF_MS = 500;

/** All of the above, so that tests can shorten them. */
export interface ModelLimits {
  startTimeoutMs: number;
  replyGraceMs: number;
  idleShutdownMs: number;
  maxDeaths: number;
  deathWindowMs: number;
  backoffMs: number;
}

export const MODEL_LIMITS: Readonly<ModelLimits> = {
  startTimeoutMs: MODEL_START_TIMEOUT_MS,
  replyGraceMs: MODEL_REPLY_GRACE_MS,
  idleShutdownMs: MODEL_IDLE_SHUTDOWN_MS,
  maxDeaths: MODEL_MAX_DEATHS,
  deathWindowMs: MODEL_DEATH_WINDOW_MS,
  backoffMs: MODEL_BACKOFF_MS,
};
