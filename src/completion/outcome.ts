import type { Completion, ModelErrorKind } from "../protocol/model";
import type { FilterReason, Suggestion } from "./filter";
import type { WhenReason } from "./when";

/** What came of a request, and if nothing is shown, which stage says why. */
export type Outcome =
  | { readonly kind: "shown"; readonly suggestions: readonly Shown[]; readonly from: Source }
  | Silence;

export type Silence =
  | { readonly kind: "silent"; readonly stage: "when"; readonly reason: WhenReason }
  | { readonly kind: "silent"; readonly stage: "generate"; readonly reason: ModelErrorKind }
  | { readonly kind: "silent"; readonly stage: "filter"; readonly reason: FilterReason }
  | { readonly kind: "silent"; readonly stage: "gate"; readonly reason: GateReason };

/** `uncertain`: not even a beginning reaches the threshold. */
export type GateReason = "uncertain";

/** A suggestion with what the gate thinks of it; no estimate where there was no gate. */
export interface Shown extends Suggestion {
  /** That it is exact, from 0 to 1. */
  readonly estimate?: number;
  /** Only the sure beginning of what the model said. */
  readonly isBeginning?: boolean;
}

/** Remembered, or asked of the model: `ms` from question to answer, without the debounce. */
export type Source =
  | { readonly kind: "memory" }
  | { readonly kind: "model"; readonly ms: number; readonly completion: Completion };
