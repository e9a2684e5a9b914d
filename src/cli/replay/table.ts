import { layOut } from "../eval/table";
import type { Figures } from "./tally";
import { FITTING_RULE, type Mode } from "./fitting";

/** The figures side by side, a column for each way. */
export function figuresTable(figures: ReadonlyMap<string, Figures>): string {
  const all = [...figures.values()];
  const rows = ROWS.map(([name, cell]) => [name, ...all.map(cell)]);
  return layOut([["", ...figures.keys()], ...rows]);
}

/** Which setting fits, in a sentence with the rule. */
export function verdict(mode: Mode | undefined): string {
  const what = mode === undefined ? "No setting fits this code" : `${mode} fits this code best`;
  return `${what}: ${FITTING_RULE}.`;
}

const ROWS: readonly (readonly [name: string, cell: (figures: Figures) => string])[] = [
  ["keystrokes saved", ({ keystrokesSaved }) => percent(keystrokesSaved)],
  ["time saved", ({ timeSaved }) => percent(timeSaved)],
  ["lines completed exactly", ({ exactLines }) => percent(exactLines)],
  ["pauses with a suggestion", ({ shown }) => percent(shown)],
  ["suggestions per 100 keystrokes", (each) => number(each.suggestionsPer100Keystrokes)],
  ["right, of those", ({ precision }) => percent(precision)],
  ["accepted, of those", ({ accepted }) => percent(accepted)],
  ["replaced before it was read", ({ flicker }) => percent(flicker)],
  ["typed over before it was read", ({ typedOver }) => percent(typedOver)],
  ["request to text, p50 ms", ({ p50Ms }) => whole(p50Ms)],
  ["request to text, p95 ms", ({ p95Ms }) => whole(p95Ms)],
  ["requests overtaken by a key", ({ overtaken }) => percent(overtaken)],
  ["prompt tokens reused", ({ promptReused }) => percent(promptReused)],
  ["answers from memory", ({ fromMemory }) => percent(fromMemory)],
];

function percent(share: number | null): string {
  return share === null ? "–" : `${(100 * share).toFixed(1)} %`;
}

function number(value: number | null): string {
  return value === null ? "–" : value.toFixed(1);
}

function whole(value: number | null): string {
  return value === null ? "–" : value.toFixed(0);
}
