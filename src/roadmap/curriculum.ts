import { CONCEPTS } from "./curriculum/concepts";
import { START } from "./curriculum/start";
import type { Stage } from "./task";

/** The whole learning path. A task that is here once keeps its id for ever, for evidence names it. */
export const CURRICULUM: readonly Stage[] = [START, CONCEPTS];
