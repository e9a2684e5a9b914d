import type { IDisposable } from "../../disposable";
import type { Evidence } from "../../protocol/evidence";

/** All that is known of what the learner has done, from every window and every device. */
export interface EvidenceSource {
  /** In the order of time. The list is never changed; after a change there is a new one. */
  readonly evidence: readonly Evidence[];
  /** Calls the listener after each change of `evidence`. */
  onChange(listener: () => void): IDisposable;
}
