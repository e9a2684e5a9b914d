import { PRESETS, surest, type Preset, type Sure } from "../../completion/gate";
import type { GateCalibration } from "../../protocol/manifest";
import type { GateSample, JudgedPart } from "./gateSamples";
import { fitRegression, type Example } from "./regression";

/**
 * Share of what is shown that each setting wants to be right, at cursors drawn at random. Who types
 * sees less of it: a right suggestion is accepted and gone, a wrong one gives way to the next wrong
 * one. The replay says how much less; with 0.65 about half of what comes up is right.
 */
export const TARGETS: Readonly<Record<Preset, number>> = {
  eager: 0.5,
  balanced: 0.65,
  quiet: 0.8,
};
/** Added to the targets: other people's code is not the code that was fitted on. */
export const MARGIN = 0.05;
const FOLDS = 5;
/** A share of fewer than that is no figure. */
const LEAST_SHOWN = 30;

/** One sample with an estimate by regressions that have not seen its group. */
export interface Predicted {
  readonly sample: GateSample;
  readonly regressions: Regressions;
}

export type Regressions = Pick<GateCalibration, "whole" | "beginning">;

export interface FittedGate {
  readonly calibration: GateCalibration;
  readonly predicted: readonly Predicted[];
  /** The settings whose target cannot be reached; their threshold shows next to nothing. */
  readonly missed: readonly Preset[];
}

/** Fits both regressions, and the thresholds on estimates for groups that were left out. */
export function fitGate(samples: readonly GateSample[]): FittedGate {
  const predicted = crossPredicted(samples);
  const missed: Preset[] = [];
  const thresholds = { eager: 0, balanced: 0, quiet: 0 };
  for (const preset of PRESETS) {
    const found = thresholdFor(predicted, TARGETS[preset] + MARGIN);
    if (found === undefined) missed.push(preset);
    thresholds[preset] = found ?? HIGHEST;
  }
  return { calibration: { ...fitBoth(samples), thresholds }, predicted, missed };
}

/** What the gate would show at a sample. */
export function shownAt({ sample, regressions }: Predicted, threshold: number): Shown | undefined {
  const sure = surest(sample, regressions, threshold);
  if (sure === undefined) return undefined;
  const same = (part: JudgedPart): boolean => part.text === sure.text;
  const part = sure.whole ? sample.whole : sample.beginnings.find(same);
  return { ...sure, right: part?.right === true };
}

export interface Shown extends Sure {
  readonly right: boolean;
}

const LOWEST = 0.02;
const HIGHEST = 0.98;
const STEP = 0.01;

/** The lowest threshold from which on the shown ones are right often enough. */
function thresholdFor(predicted: readonly Predicted[], target: number): number | undefined {
  let found: number | undefined;
  for (let threshold = HIGHEST; threshold >= LOWEST; threshold -= STEP) {
    const shown = predicted.flatMap((each) => shownAt(each, threshold) ?? []);
    if (shown.length < LEAST_SHOWN) continue;
    const right = shown.filter((each) => each.right).length;
    if (right / shown.length < target) break;
    found = Number(threshold.toFixed(2));
  }
  return found;
}

function crossPredicted(samples: readonly GateSample[]): Predicted[] {
  const groups = [...new Set(samples.map(({ group }) => group))].sort();
  const foldOf = (sample: GateSample): number => groups.indexOf(sample.group) % FOLDS;
  return Array.from({ length: Math.min(FOLDS, groups.length) }, (_, fold) => {
    const regressions = fitBoth(samples.filter((sample) => foldOf(sample) !== fold));
    const own = samples.filter((sample) => foldOf(sample) === fold);
    return own.map((sample) => ({ sample, regressions }));
  }).flat();
}

function fitBoth(samples: readonly GateSample[]): Regressions {
  return {
    whole: fitRegression(samples.map(({ whole }) => exampleOf(whole, 1))),
    // The beginnings of one suggestion are right or wrong together: they count as one example.
    beginning: fitRegression(
      samples.flatMap(({ beginnings }) =>
        beginnings.map((part) => exampleOf(part, 1 / beginnings.length)),
      ),
    ),
  };
}

function exampleOf({ features, right }: JudgedPart, weight: number): Example {
  return { features, right, weight };
}
