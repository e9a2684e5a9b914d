import type { Snippet } from "../protocol/model";
import { choose, type Offer } from "./choosing";
import type { Place } from "./place";

/** Code of other files that may help at a place. */
export interface Neighbours {
  /** Synchronous and cheap; the most stable first, and the same until something calls for others. */
  snippetsFor(place: Place): readonly Snippet[];
}

/** So many files keep what was chosen for them. */
const MAX_FILES = 8;

/**
 * Chooses among what is on offer when a file is asked for the first time, and again only by
 * `settle`: while a person types, the prompt's start stands still.
 */
export class ChosenNeighbours implements Neighbours {
  /** By path, the latest last. */
  readonly #chosen = new Map<string, readonly Snippet[]>();

  constructor(private readonly offerFor: (path: string) => Offer) {}

  snippetsFor(place: Place): readonly Snippet[] {
    const known = this.#chosen.get(place.path);
    if (known !== undefined) return known;
    return this.#keep(place.path, choose(place, this.offerFor(place.path)));
  }

  /** Nobody types: chooses anew for this place; whether the model will see anything else. */
  settle(place: Place): boolean {
    const before = this.#chosen.get(place.path);
    const now = this.#keep(place.path, choose(place, this.offerFor(place.path), before));
    return now !== before && (now.length > 0 || (before?.length ?? 0) > 0);
  }

  /** Nothing of this file is shown any more, at once. */
  drop(path: string): void {
    this.#chosen.delete(path);
    for (const [other, snippets] of this.#chosen)
      if (snippets.some((snippet) => snippet.path === path))
        this.#chosen.set(
          other,
          snippets.filter((snippet) => snippet.path !== path),
        );
  }

  clear(): void {
    this.#chosen.clear();
  }

  #keep(path: string, snippets: readonly Snippet[]): readonly Snippet[] {
    this.#chosen.delete(path);
    this.#chosen.set(path, snippets);
    const [oldest] = this.#chosen.keys();
    if (this.#chosen.size > MAX_FILES && oldest !== undefined) this.#chosen.delete(oldest);
    return snippets;
  }
}
