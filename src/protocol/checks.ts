/** Does what a task asks for really hold? A feature offers this to the roadmap for what is its own. */
export interface CheckRunner {
  /**
   * Judges now, and writes evidence of the outcome as it does when a person starts it.
   *
   * @param id of the evidence that the check brings about, such as "00-hello/greet" or "doctor/product"
   * @param signal ends it early: not passed, and nothing to say
   */
  check(id: string, signal?: AbortSignal): Promise<CheckOutcome>;
}

export interface CheckOutcome {
  readonly passed: boolean;
  /** What to do next, for a person, where it did not pass. */
  readonly missing?: string;
}
