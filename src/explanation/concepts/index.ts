import { ARCHITECTURE } from "./architecture";
import { BASICS } from "./basics";
import type { Concept } from "./concept";
import { DATA } from "./data";
import { FINE_TUNING } from "./fineTuning";
import { GENERATION } from "./generation";
import { SERVING } from "./serving";
import { TRAINING } from "./training";

export type { Concept } from "./concept";

/** All cards, in the order in which a beginner meets them. */
export const CONCEPTS: readonly Concept[] = [
  ...BASICS,
  ...GENERATION,
  ...ARCHITECTURE,
  ...TRAINING,
  ...FINE_TUNING,
  ...DATA,
  ...SERVING,
];
