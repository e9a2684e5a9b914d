import { indentationsAfter } from "./indentation";
import { isBlank } from "./indentation";
import type { Place } from "./place";

/** The place behind a suggestion that was accepted here. */
export function placeAfter(place: Place, text: string, replace: number): Place {
  return { ...place, before: place.before + text, after: place.after.slice(replace) };
}

/** The places behind Enter here, by the indentation that the editor may put there. */
export function placesAfterEnter(place: Place): Place[] {
  return indentationsAfter(place).map((indentation) => ({
    ...place,
    before: `${place.before.trimEnd()}\n${indentation}`,
  }));
}

/** One text, one cursor. */
export function isSamePlace(a: Place, b: Place): boolean {
  return a.path === b.path && isSameText(a.before, b.before) && a.after === b.after;
}

/** Since `earlier` nothing was typed but white space, such as Enter with its indentation. */
export function followsDirectly(later: Place, earlier: Place): boolean {
  if (later.path !== earlier.path) return false;
  const tail = earlier.before.slice(-TAIL_CHARS);
  const at = later.before.lastIndexOf(tail);
  return at >= 0 && isBlank(later.before.slice(at + tail.length));
}

/** Enough to know a place again among others of its file. */
const TAIL_CHARS = 512;

/** Windows of the same text may begin elsewhere. */
function isSameText(a: string, b: string): boolean {
  return (
    a === b || (a.length > TAIL_CHARS && b.length > TAIL_CHARS && (a.endsWith(b) || b.endsWith(a)))
  );
}
