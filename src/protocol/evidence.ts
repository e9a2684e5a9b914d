/** One thing that a learner has done: a line of the log from which the roadmap's ticks come. */
export interface Evidence {
  /** Of what: a lesson's check is "00-hello/greet", a lesson "00-hello". */
  readonly id: string;
  readonly kind: EvidenceKind;
  /** Milliseconds since 1970. */
  readonly atMs: number;
  /** The model that really ran, where one did. */
  readonly model?: string;
  /** SHA-256 of what was judged, in hexadecimal. */
  readonly hash?: string;
}

export const EVIDENCE_KINDS = ["opened", "passed", "failed", "solutionShown"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Where evidence goes. Resolves when it is on disk. */
export interface EvidenceSink {
  add(evidence: Evidence): Promise<void>;
}
