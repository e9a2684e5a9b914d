import type { Completion, ModelErrorKind } from "../protocol/model";
import type { FilterReason, Suggestion } from "./filter";
import type { WhenReason } from "./when";

/** What came of a request, and if nothing is shown, which stage says why. */
export type Outcome =
  | { readonly kind: "shown"; readonly suggestions: readonly Suggestion[]; readonly from: Source }
  | Silence;

export type Silence =
  | { readonly kind: "silent"; readonly stage: "when"; readonly reason: WhenReason }
  | { readonly kind: "silent"; readonly stage: "generate"; readonly reason: ModelErrorKind }
  | { readonly kind: "silent"; readonly stage: "filter"; readonly reason: FilterReason }
  | { readonly kind: "silent"; readonly stage: "gate"; readonly reason: GateReason };

/**
 * `uncertain`: the estimate is below the threshold. `short`: what is certain of it is not worth a
 * look.
 */
export type GateReason = "uncertain" | "short";

/** Remembered, or asked of the model: `ms` from question to answer, without the debounce. */
export type Source =
  | { readonly kind: "memory" }
  | { readonly kind: "model"; readonly ms: number; readonly completion: Completion };
