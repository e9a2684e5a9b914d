import { share } from "./share";
import { survivalPercentile, type Observation } from "./kaplanMeier";

/** What is counted while passages are written with one setting. */
export class Tally {
  chars = 0;
  lines = 0;
  /** Lines whose rest a suggestion has said to the letter. */
  exactLines = 0;
  /** Without suggestions, and as it was; an accept is one key. */
  keysWithout = 0;
  keys = 0;
  msWithout = 0;
  ms = 0;
  /** Pauses that were long enough for the editor to ask, and those after which a text stood there. */
  asked = 0;
  shown = 0;
  /** Requests that the next key overtook. */
  overtaken = 0;
  fromMemory = 0;
  fromModel = 0;
  /** Suggestions that came up, what was right of them, and what became of them. */
  suggestions = 0;
  exact = 0;
  accepted = 0;
  replaced = 0;
  typedOver = 0;

  add(other: Tally): void {
    for (const key of COUNTS) this[key] += other[key];
  }
}

const COUNTS = [
  "chars",
  "lines",
  "exactLines",
  "keysWithout",
  "keys",
  "msWithout",
  "ms",
  "asked",
  "shown",
  "overtaken",
  "fromMemory",
  "fromModel",
  "suggestions",
  "exact",
  "accepted",
  "replaced",
  "typedOver",
] as const satisfies readonly (keyof Tally)[];

/** Shares from 0 to 1, times in ms; null where there is nothing to take them of. */
export interface Figures {
  readonly chars: number;
  readonly keystrokes: number;
  readonly keystrokesSaved: number | null;
  readonly timeSaved: number | null;
  readonly exactLines: number | null;
  readonly shown: number | null;
  readonly suggestionsPer100Keystrokes: number | null;
  readonly precision: number | null;
  readonly accepted: number | null;
  readonly flicker: number | null;
  readonly typedOver: number | null;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  readonly overtaken: number | null;
  readonly promptReused: number | null;
  readonly fromMemory: number | null;
}

/** What the model was asked meanwhile. */
export interface Requests {
  readonly latencies: readonly Observation[];
  readonly promptTokens: number;
  readonly reusedTokens: number;
}

export function figuresOf(tally: Tally, requests: Requests): Figures {
  const { asked, suggestions, keys, keysWithout } = tally;
  const { latencies, promptTokens, reusedTokens } = requests;
  return {
    chars: tally.chars,
    keystrokes: keys,
    keystrokesSaved: share(keysWithout - keys, keysWithout),
    timeSaved: share(tally.msWithout - tally.ms, tally.msWithout),
    exactLines: share(tally.exactLines, tally.lines),
    shown: share(tally.shown, asked),
    suggestionsPer100Keystrokes: share(100 * suggestions, keys),
    precision: share(tally.exact, suggestions),
    accepted: share(tally.accepted, suggestions),
    flicker: share(tally.replaced, suggestions),
    typedOver: share(tally.typedOver, suggestions),
    p50Ms: survivalPercentile(latencies, 0.5),
    p95Ms: survivalPercentile(latencies, 0.95),
    overtaken: share(tally.overtaken, asked),
    promptReused: share(reusedTokens, promptTokens),
    fromMemory: share(tally.fromMemory, tally.fromMemory + tally.fromModel),
  };
}
