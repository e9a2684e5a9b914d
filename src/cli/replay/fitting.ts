import { PRESETS, type Preset } from "../../completion/gate";
import type { Figures } from "./tally";

export type Mode = Preset;

/** What is shown has to be right so often, or it is noise. */
const LEAST_PRECISION = 0.5;
/** More of what comes up and goes again before it was read is restless. */
const MOST_FLICKER = 0.05;

const NOTHING = { keystrokesSaved: 0, precision: 0, flicker: 0 };

/** Ends a sentence that names the setting. */
export const FITTING_RULE =
  `of the settings whose suggestions are right at least ${100 * LEAST_PRECISION} % of the time and are ` +
  `replaced unread at most ${100 * MOST_FLICKER} %, the one that saves most keystrokes`;

/**
 * The setting to recommend; undefined where none keeps the rule or saves anything.
 *
 * @param figures by setting
 */
export function fitting(figures: ReadonlyMap<string, Figures>): Mode | undefined {
  let best: { mode: Mode | undefined; saved: number } = { mode: undefined, saved: 0 };
  for (const mode of PRESETS) {
    const { keystrokesSaved, precision, flicker } = figures.get(mode) ?? NOTHING;
    if ((precision ?? 0) < LEAST_PRECISION || (flicker ?? 1) > MOST_FLICKER) continue;
    const saved = keystrokesSaved ?? 0;
    if (saved > best.saved) best = { mode, saved };
  }
  return best.mode;
}
