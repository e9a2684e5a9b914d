import type { GateCalibration } from "../protocol/manifest";
import type { Candidate } from "../protocol/model";
import { Adaptation } from "./adapt";
import { looseEnds } from "./brackets";
import { DEFAULT_CALIBRATION } from "./defaultCalibration";
import { estimate, logistic, logOdds } from "./estimate";
import type { Suggestion } from "./filter";
import type { LexicalState } from "./lexer";
import type { GateReason } from "./outcome";
import { partsOf, type Parts } from "./parts";
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
    const { text } = suggestion;
    const parts = partsOf(candidate, text, isInside(place));
    const beginnings = parts.beginnings.filter(
      (part) =>
        part.text.length > promised.length && canStandAlone(part.text, suggestion, place, state),
    );
    const sure = surest({ ...parts, beginnings }, this.calibration, this.threshold(preset));
    if (sure !== undefined) {
      const shown = sure.whole ? suggestion : shortened(suggestion, sure.text);
      return { shown, estimate: sure.estimate, whole: sure.whole };
    }
    const whole = this.sureness(candidate, suggestion, place);
    if (promised === "") return { rejected: "uncertain", estimate: whole };
    if (promised === text) return { shown: suggestion, estimate: whole, whole: true };
    return { shown: shortened(suggestion, promised), estimate: whole, whole: false };
  }
}

export interface Sure {
  readonly text: string;
  /** That it is exact, from 0 to 1. */
  readonly estimate: number;
  readonly whole: boolean;
}

/** The longest part whose estimate reaches the threshold. */
export function surest(
  { whole, beginnings }: Parts,
  calibration: Pick<GateCalibration, "whole" | "beginning">,
  threshold: number,
): Sure | undefined {
  const all = estimate(calibration.whole, whole.features);
  if (all >= threshold) return { text: whole.text, estimate: all, whole: true };
  for (const { text, features } of beginnings) {
    const part = estimate(calibration.beginning, features);
    if (part >= threshold) return { text, estimate: part, whole: false };
  }
  return undefined;
}

/** Behind something on its line, not right after the indentation. */
export function isInside(place: Place): boolean {
  return lineBefore(place).trim() !== "";
}

function shortened(suggestion: Suggestion, text: string): Suggestion {
  return { ...suggestion, text, replace: 0 };
}

/** Before other text a beginning must not leave open what its end would have closed. */
function canStandAlone(
  text: string,
  { replace }: Suggestion,
  place: Place,
  { quote }: LexicalState,
): boolean {
  if (restOfLine(place).trim() === "") return true;
  const { open, closers } = looseEnds(text, place.language, quote);
  return replace === 0 && open === 0 && closers.length === 0;
}
