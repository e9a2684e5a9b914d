/** One thing that a learner has done: a line of the log from which the roadmap's ticks come. */
export interface Evidence {
  /** Of what: a lesson's check is "00-hello/greet", a lesson "00-hello", a task of
   * the roadmap "task/hello-world", a tool's check "doctor/product". */
  readonly id: string;
  readonly kind: EvidenceKind;
  /** Milliseconds since 1970. */
  readonly atMs: number;
  /** The model that really ran, where one did. */
  readonly model?: string;
  /** SHA-256 of what was judged, in hexadecimal. */
  readonly hash?: string;
  /** What was found, in few words and numbers: a score, a device, a count. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
}

/**
 * Checks write `passed`, `failed` and `solutionShown`. A person says `declared` (“I did this”) and
 * `skipped` (“I know this”), and takes either back by `withdrawn`. `practised` is work of which no
 * check can say whether it is right: a cell that ran, a tool that was used.
 */
export const EVIDENCE_KINDS = [
  "opened",
  "passed",
  "failed",
  "solutionShown",
  "declared",
  "skipped",
  "withdrawn",
  "practised",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Where evidence goes. Resolves when it is on disk. */
export interface EvidenceSink {
  add(evidence: Evidence): Promise<void>;
}
