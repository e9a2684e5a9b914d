import { estimate } from "../../completion/estimate";
import { PRESETS } from "../../completion/gate";
import type { GateCalibration } from "../../protocol/manifest";
import { layOut } from "../eval/table";
import { shownAt, TARGETS, type Predicted } from "./fitGate";

export interface Bin {
  readonly n: number;
  /** Mean estimate, and share that was right; from 0 to 1. */
  readonly estimated: number;
  readonly right: number;
}

/** Estimated and true shares of whole suggestions and of beginnings, by tenth of the estimate. */
export function reliability(predicted: readonly Predicted[]): { whole: Bin[]; beginning: Bin[] } {
  return {
    whole: binned(
      predicted.map(({ sample: { whole }, regressions }) => ({
        p: estimate(regressions.whole, whole.features),
        right: whole.right,
      })),
    ),
    beginning: binned(
      predicted.flatMap(({ sample: { beginnings }, regressions }) =>
        beginnings.map(({ features, right }) => ({
          p: estimate(regressions.beginning, features),
          right,
        })),
      ),
    ),
  };
}

export interface PresetFigures {
  readonly threshold: number;
  /** Of all cursors at which an earlier stage was not silent already. */
  readonly shown: number;
  readonly precision: number;
  /** Share of the shown ones that are only a beginning. */
  readonly beginnings: number;
  /** Share of the characters to come that a right suggestion saves. */
  readonly charsCompleted: number;
}

export function presetFigures(predicted: readonly Predicted[], threshold: number): PresetFigures {
  const shown = predicted.flatMap((each) => shownAt(each, threshold) ?? []);
  const right = shown.filter((each) => each.right);
  const saved = right.reduce((sum, { text }) => sum + text.trimEnd().length, 0);
  const toCome = predicted.reduce((sum, { sample }) => sum + sample.toCome, 0);
  return {
    threshold,
    shown: share(shown.length, predicted.length),
    precision: share(right.length, shown.length),
    beginnings: share(shown.filter(({ whole }) => !whole).length, shown.length),
    charsCompleted: share(saved, toCome),
  };
}

/** The figures for people. */
export function gateReport(
  predicted: readonly Predicted[],
  { thresholds }: Pick<GateCalibration, "thresholds">,
): string {
  const { whole, beginning } = reliability(predicted);
  const bins = whole.map((bin, index) => [
    `${index / 10} to ${(index + 1) / 10}`,
    ...binCells(bin),
    ...binCells(beginning[index]),
  ]);
  const presets = PRESETS.map((preset) => {
    const figures = presetFigures(predicted, thresholds[preset]);
    const { threshold, shown, precision, beginnings, charsCompleted } = figures;
    return [
      `${preset} (≥ ${percent(TARGETS[preset])})`,
      threshold.toFixed(2),
      ...[shown, precision, beginnings, charsCompleted].map(percent),
    ];
  });
  const head = ["estimate", "whole n", "estimated", "right", "beginnings n", "estimated", "right"];
  return [
    layOut([head, ...bins]),
    layOut([["setting", "threshold", "shown", "right", "beginnings", "chars"], ...presets]),
  ].join("\n\n");
}

function binned(estimates: readonly { p: number; right: boolean }[]): Bin[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const own = estimates.filter(({ p }) => Math.min(9, Math.floor(p * 10)) === tenth);
    const sum = own.reduce((total, { p }) => total + p, 0);
    const right = own.filter((each) => each.right).length;
    return { n: own.length, estimated: share(sum, own.length), right: share(right, own.length) };
  });
}

function binCells(bin: Bin | undefined): string[] {
  if (bin === undefined || bin.n === 0) return ["0", "–", "–"];
  return [String(bin.n), percent(bin.estimated), percent(bin.right)];
}

function percent(part: number): string {
  return Number.isNaN(part) ? "–" : `${(100 * part).toFixed(1)} %`;
}

/** NaN where there is nothing to take it of. */
function share(part: number, whole: number): number {
  return whole === 0 ? NaN : part / whole;
}
