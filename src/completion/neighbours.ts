import type { Snippet } from "../protocol/model";
import type { Place } from "./place";

/** Code of other files that may help at a place. */
export interface Neighbours {
  /** Synchronous and cheap; the most stable first, and the same until something calls for others. */
  snippetsFor(place: Place): readonly Snippet[];
}
