import type { CompletionMode } from "../config";
import type { ModelState } from "../protocol/model";
import type { ModelCard } from "./modelCard";
import type { Summary } from "./tally";

/** All that the Model view shows. */
export interface ModelFacts {
  readonly state: ModelState;
  readonly card: ModelCard;
  readonly folder: string;
  /** It came with the extension. */
  readonly isBundled: boolean;
  /** Resident memory of the model's process; undefined while there is none. */
  readonly rssBytes: number | undefined;
  readonly summary: Summary;
  readonly gate: GateFacts;
}

export interface GateFacts {
  readonly mode: CompletionMode;
  /** The estimate that is asked for now, from 0 to 1. */
  readonly threshold: number;
  /** How much of it comes from accepts and rejects. */
  readonly moved: number;
}
