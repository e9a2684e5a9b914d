import type { Candidate } from "../protocol/model";
import { filter, type FilterReason, type Suggestion } from "./filter";
import type { LexicalState } from "./lexer";
import type { Outcome, Source } from "./outcome";
import type { Place } from "./place";
import type { Recorder } from "./recorder";
import type { Trigger } from "./when";

export interface Spot {
  readonly place: Place;
  readonly state: LexicalState;
  readonly trigger: Trigger;
}

/** The candidates that the filter lets through, each text once; else the reason for the first. */
export function choose(
  candidates: readonly Candidate[],
  { place, state }: Spot,
  from: Source,
  recorder: Recorder,
): Outcome {
  const suggestions = new Map<string, Suggestion>();
  let reason: FilterReason | undefined;
  for (const candidate of candidates) {
    const filtered = filter(candidate, place, state);
    if ("rejected" in filtered) {
      reason ??= filtered.rejected;
      recorder.candidate(candidate, { kind: "filtered", reason: filtered.rejected });
    } else if (suggestions.has(filtered.ok.text)) {
      recorder.candidate(candidate, { kind: "same as another" });
    } else {
      suggestions.set(filtered.ok.text, filtered.ok);
      recorder.candidate(candidate, { kind: "shown", text: filtered.ok.text });
    }
  }
  recorder.stage("filter", `${suggestions.size} of ${candidates.length}`);
  if (suggestions.size > 0) return { kind: "shown", suggestions: [...suggestions.values()], from };
  return { kind: "silent", stage: "filter", reason: reason ?? "empty" };
}
