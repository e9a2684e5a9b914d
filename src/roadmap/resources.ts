import type { Resource } from "./resource";
import { CLOUDS } from "./resources/clouds";
import { COMMUNITIES } from "./resources/communities";
import { COURSES } from "./resources/courses";
import { DATA } from "./resources/data";
import { LIBRARIES } from "./resources/libraries";
import { PAPERS } from "./resources/papers";

export { type Resource, type ResourceGroup, RESOURCE_GROUPS } from "./resource";

/** What the guide names, and what helps where that cannot be reached. */
export const RESOURCES: readonly Resource[] = [
  ...COURSES,
  ...COMMUNITIES,
  ...LIBRARIES,
  ...DATA,
  ...CLOUDS,
  ...PAPERS,
];
