import type { DocumentChange, Edit } from "./edits";

/** What is left after a while of a text that was accepted. */
export interface Survived {
  /** UTF-16 units that were accepted, and how many of them are still there. */
  readonly chars: number;
  readonly there: number;
}

/** After so long it is known whether an accepted text was of use. */
export const SURVIVAL_MS = 30_000;
/** Older ones than these are given up when more come within the time. */
const MAX_TRACKED = 200;

/** Follows accepted texts through later edits, by offsets alone. */
export class Survival {
  /** The oldest first. */
  #tracked: Tracked[] = [];

  track(document: string, at: number, chars: number, nowMs: number): void {
    const item = { document, chars, pieces: [{ start: at, end: at + chars }], nowMs };
    this.#tracked = [...this.#tracked, { ...item, dueMs: nowMs + SURVIVAL_MS }].slice(-MAX_TRACKED);
  }

  /** Edits are all relative to the text before, and do not overlap. */
  changed({ document, edits }: Pick<DocumentChange, "document" | "edits">): void {
    // The last first: then no edit moves what another one speaks of.
    const backwards = edits.toSorted((a, b) => b.offset - a.offset);
    this.#tracked = this.#tracked.map((item) => {
      if (item.document !== document) return item;
      return { ...item, pieces: backwards.reduce(afterEdit, item.pieces) };
    });
  }

  /** What happens to a closed document is unknown. */
  closed(document: string): void {
    this.#tracked = this.#tracked.filter((item) => item.document !== document);
  }

  clear(): void {
    this.#tracked = [];
  }

  /** When the next text has had its time; undefined while none is followed. */
  get nextMs(): number | undefined {
    return this.#tracked[0]?.dueMs;
  }

  /** The texts that have had their time; they are followed no longer. */
  take(nowMs: number): Survived[] {
    const due = this.#tracked.filter(({ dueMs }) => dueMs <= nowMs);
    this.#tracked = this.#tracked.filter(({ dueMs }) => dueMs > nowMs);
    return due.map(({ chars, pieces }) => ({
      chars,
      there: pieces.reduce((sum, { start, end }) => sum + end - start, 0),
    }));
  }
}

interface Tracked {
  readonly document: string;
  readonly chars: number;
  readonly pieces: readonly Piece[];
  readonly dueMs: number;
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

function afterEdit(pieces: readonly Piece[], { offset, length, text }: Edit): Piece[] {
  const removedTo = offset + length;
  const shift = text.length - length;
  return pieces
    .flatMap(({ start, end }) => [
      { start, end: Math.min(end, offset) },
      { start: Math.max(start, removedTo) + shift, end: end + shift },
    ])
    .filter(({ start, end }) => end > start);
}
