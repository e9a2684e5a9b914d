import type { Place } from "./place";

/** Enough to tell one place of a file from another, in UTF-16 units. */
const TAIL_CHARS = 256;

/**
 * What a person has before the eyes. Who types on along a suggestion must not see it vanish because
 * its rest alone looks less sure.
 */
export class Promised {
  #shown: { path: string; before: string; texts: readonly string[] } | undefined;

  /** The texts that are put before the editor now; none where nothing is. */
  show({ path, before }: Place, texts: readonly string[]): void {
    this.#shown = texts.length === 0 ? undefined : { path, before, texts };
  }

  /** The beginning of `text` that was shown already, in whole or before a part of it was typed. */
  of({ path, before }: Place, text: string): string {
    if (this.#shown?.path !== path) return "";
    const tail = this.#shown.before.slice(-TAIL_CHARS);
    for (const shown of this.#shown.texts) {
      for (let typed = 0; typed < shown.length; typed++) {
        const rest = shown.slice(typed);
        if (text.startsWith(rest) && before.endsWith(tail + shown.slice(0, typed))) return rest;
      }
    }
    return "";
  }

  clear(): void {
    this.#shown = undefined;
  }
}
