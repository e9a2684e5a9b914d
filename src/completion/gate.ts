import type { GateCalibration } from "../protocol/manifest";
import type { Candidate } from "../protocol/model";
import { Adaptation } from "./adapt";
import { looseEnds } from "./brackets";
import { DEFAULT_CALIBRATION } from "./defaultCalibration";
import { estimate, logistic, logOdds } from "./estimate";
import type { Suggestion } from "./filter";
import type { LexicalState } from "./lexer";
import type { GateReason } from "./outcome";
import { partsOf } from "./parts";
import { lineBefore, restOfLine, type Place } from "./place";

/** How sure a suggestion has to be: `eager` shows more, `quiet` less. */
export const PRESETS = ["eager", "balanced", "quiet"] as const;
export type Preset = (typeof PRESETS)[number];
export const DEFAULT_PRESET: Preset = "balanced";

/** What of a suggestion is sure enough, with the estimate that it is exact. */
export type Gated =
  | { readonly shown: Suggestion; readonly estimate: number; readonly whole: boolean }
  | { readonly rejected: GateReason; readonly estimate: number };

/** Silence is better than noise: shows what is probably right, and of the rest its sure beginning. */
export class Gate {
  /** Of the loaded model; another model, another calibration. */
  calibration: GateCalibration = DEFAULT_CALIBRATION;

  constructor(readonly adaptation: Adaptation = new Adaptation()) {}

  /** The estimate that is asked for now, from 0 to 1. */
  threshold(preset: Preset): number {
    return logistic(logOdds(this.calibration.thresholds[preset]) + this.adaptation.shift);
  }

  /** How much of the threshold comes from accepts and rejects. */
  moved(preset: Preset): number {
    return this.threshold(preset) - this.calibration.thresholds[preset];
  }

  /** The estimate that a suggestion is exact as a whole. */
  sureness(candidate: Candidate, { text }: Suggestion, place: Place): number {
    return estimate(
      this.calibration.whole,
      partsOf(candidate, text, isInside(place)).whole.features,
    );
  }

  /**
   * @param suggestion what the filter has left of the candidate
   * @param promised a beginning of it that a person sees already and must not lose
   */
  judge(
    candidate: Candidate,
    suggestion: Suggestion,
    { place, state }: { readonly place: Place; readonly state: LexicalState },
    preset: Preset,
    promised = "",
  ): Gated {
    const least = this.threshold(preset);
    const { whole, beginnings } = partsOf(candidate, suggestion.text, isInside(place));
    const sure = estimate(this.calibration.whole, whole.features);
    if (sure >= least) return { shown: suggestion, estimate: sure, whole: true };
    for (const part of beginnings) {
      if (part.text.length <= promised.length) break;
      const partly = estimate(this.calibration.beginning, part.features);
      if (partly >= least && canStandAlone(part.text, suggestion, place, state))
        return { shown: shortened(suggestion, part.text), estimate: partly, whole: false };
    }
    if (promised === "") return { rejected: "uncertain", estimate: sure };
    if (promised === suggestion.text) return { shown: suggestion, estimate: sure, whole: true };
    return { shown: shortened(suggestion, promised), estimate: sure, whole: false };
  }
}

/** Behind something on its line, not right after the indentation. */
export function isInside(place: Place): boolean {
  return lineBefore(place).trim() !== "";
}

function shortened(suggestion: Suggestion, text: string): Suggestion {
  return { ...suggestion, text, replace: 0 };
}

/** Before other text a beginning must not leave open what its end would have closed. */
export function canStandAlone(
  text: string,
  { replace }: Suggestion,
  place: Place,
  { quote }: LexicalState,
): boolean {
  if (restOfLine(place).trim() === "") return true;
  const { open, closers } = looseEnds(text, place.language, quote);
  return replace === 0 && open === 0 && closers.length === 0;
}
