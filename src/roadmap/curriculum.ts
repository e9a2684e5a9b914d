import { CAREER } from "./curriculum/career";
import { CONCEPTS } from "./curriculum/concepts";
import { FUTURE } from "./curriculum/future";
import { PITFALLS } from "./curriculum/pitfalls";
import { RESOURCES_STAGE } from "./curriculum/resourcesStage";
import { STACK } from "./curriculum/stack";
import { STAGE_ONE } from "./curriculum/stageOne";
import { STAGE_THREE } from "./curriculum/stageThree";
import { STAGE_TWO } from "./curriculum/stageTwo";
import { START } from "./curriculum/start";
import { WORKFLOW } from "./curriculum/workflow";
import type { Stage } from "./task";

/**
 * The whole learning path, in the order of the guide. A task that is here once keeps its id for
 * ever, for evidence names it.
 */
export const CURRICULUM: readonly Stage[] = [
  START,
  CONCEPTS,
  STACK,
  WORKFLOW,
  STAGE_ONE,
  STAGE_TWO,
  STAGE_THREE,
  RESOURCES_STAGE,
  PITFALLS,
  FUTURE,
  CAREER,
];
