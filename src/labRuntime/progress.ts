import type { LabPart } from "../protocol/lab";

/** What a request may do between two runs of the model. */
export interface Progress {
  readonly part: (part: LabPart) => void;
  /** Lets messages in. @throws {LabFailure} of kind `cancelled` */
  readonly breathe: () => Promise<void>;
}
