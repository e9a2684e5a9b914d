import type { Candidate } from "../protocol/model";
import type { Syntax } from "../syntax/syntax";
import { filter, type Suggestion } from "./filter";
import type { Gate, Gated, Preset } from "./gate";
import type { LexicalState } from "./lexer";
import type { Outcome, Shown, Source } from "./outcome";
import type { Place } from "./place";
import type { Promised } from "./promise";
import type { Recorder } from "./recorder";
import type { Trigger } from "./when";

/** What the last stages know besides the candidates. */
export interface Choosing {
  readonly place: Place;
  readonly state: LexicalState;
  readonly trigger: Trigger;
  readonly preset: Preset;
  /** Everything is let through where there is none. */
  readonly gate: Gate | undefined;
  /** Nothing is parsed where there is none. */
  readonly syntax?: Syntax | undefined;
  /** Another one in its place, for comparisons. */
  readonly filter?: typeof filter | undefined;
  readonly promised: Promised;
  readonly recorder: Recorder;
}

/** The stages filter, gate and show: what of the candidates is put before the editor. */
export function choose(
  candidates: readonly Candidate[],
  from: Source,
  choosing: Choosing,
): Outcome {
  const { place, state, syntax, recorder, filter: sift = filter } = choosing;
  // Several lines come only where they were asked for.
  const sifted = candidates.map((candidate) =>
    sift(candidate, place, state, syntax, { multiLine: true }),
  );
  const passed = sifted.filter((each) => "ok" in each).length;
  recorder.stage("filter", `${passed} of ${candidates.length} pass`);
  const shown = new Map<string, Shown>();
  for (const [index, candidate] of candidates.entries()) {
    const each = sifted[index];
    if (each === undefined) continue;
    if ("rejected" in each) {
      recorder.candidate(candidate, { kind: "filtered", reason: each.rejected });
      continue;
    }
    const gated = passThrough(candidate, each.ok, choosing);
    const { estimate } = gated;
    if ("rejected" in gated) {
      recorder.candidate(candidate, { kind: "held back", reason: gated.rejected }, estimate);
    } else if (shown.has(gated.shown.text)) {
      recorder.candidate(candidate, { kind: "same as another" }, estimate);
    } else {
      recorder.candidate(candidate, { kind: "shown", text: gated.shown.text }, estimate);
      const isBeginning = gated.whole ? {} : { isBeginning: true };
      const known = estimate === undefined ? {} : { estimate };
      shown.set(gated.shown.text, { ...gated.shown, ...known, ...isBeginning });
    }
  }
  if (passed === 0) {
    const first = sifted.find((each) => "rejected" in each);
    return { kind: "silent", stage: "filter", reason: first?.rejected ?? "empty" };
  }
  noteGate(shown.size, choosing);
  if (shown.size === 0) return { kind: "silent", stage: "gate", reason: "uncertain" };
  recorder.stage("show", `${shown.size} texts`);
  return { kind: "shown", suggestions: [...shown.values()], from };
}

type Judged = Gated | { shown: Suggestion; estimate: undefined; whole: true };

function passThrough(candidate: Candidate, suggestion: Suggestion, choosing: Choosing): Judged {
  const { gate, place, preset, promised, trigger } = choosing;
  if (gate === undefined) return { shown: suggestion, estimate: undefined, whole: true };
  // Who asks by a command gets what there is.
  if (trigger === "explicit")
    return {
      shown: suggestion,
      estimate: gate.sureness(candidate, suggestion, place),
      whole: true,
    };
  const seen = promised.of(place, suggestion.text);
  return gate.judge(candidate, suggestion, choosing, preset, seen);
}

function noteGate(shown: number, { gate, preset, recorder, trigger }: Choosing): void {
  if (gate === undefined) return;
  const bypassed = trigger === "explicit";
  const threshold = gate.threshold(preset);
  recorder.gate({ preset, threshold, moved: gate.moved(preset), bypassed });
  recorder.stage("gate", `${shown} pass ${threshold.toFixed(2)}${bypassed ? ", bypassed" : ""}`);
}
