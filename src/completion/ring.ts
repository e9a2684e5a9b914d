import type { Snippet } from "../protocol/model";
import { distinctLines, identifiers } from "../text/identifiers";
import { jaccard } from "../text/jaccard";
import { chunksOf } from "./chunks";

export interface RingFile {
  /** As the model sees it: relative to the workspace, with forward slashes. */
  readonly path: string;
  /** VS Code's id. */
  readonly language: string;
  readonly text: string;
}

export interface RingChunk extends Snippet {
  readonly language: string;
  readonly names: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
  /** A person was in it or changed it, rather than somewhere else in the file. */
  readonly touched: boolean;
}

/** Two pieces are near copies when more than so much of their distinct lines is shared. */
export const NEAR_COPY = 0.6;

/**
 * Pieces of the files that a person visited, edited or saved lately. What is new waits until
 * `promote`, which is called when nobody types: each change of what the model is shown costs it a
 * new reading.
 */
export class Ring {
  /** By path, the latest last. */
  readonly #files = new Map<string, Held>();
  readonly #waiting = new Map<string, Waiting>();
  #chunks: readonly RingChunk[] | undefined;

  constructor(private readonly limits: RingLimits = LIMITS) {}

  /**
   * A file was visited, edited or saved.
   *
   * @param rows where the person was in it, counted from 0
   */
  note(file: RingFile, rows: readonly number[] = []): void {
    const before = this.#waiting.get(file.path)?.rows ?? [];
    this.#waiting.delete(file.path);
    if (file.text.length > this.limits.fileChars) {
      this.remove(file.path);
      return;
    }
    const all = [...before, ...rows].slice(-MAX_ROWS);
    this.#waiting.set(file.path, { file, rows: all });
    trim(this.#waiting, this.limits.files);
  }

  /** Takes in what has waited, or some files of it; whether anything is different now. */
  promote(most = Infinity): boolean {
    let changed = false;
    for (const [path, { file, rows }] of [...this.#waiting].slice(0, most)) {
      this.#waiting.delete(path);
      const old = this.#files.get(path);
      this.#files.delete(path);
      const isSame = old?.file.text === file.text && rows.every((row) => old.rows.includes(row));
      this.#files.set(path, isSame ? old : this.#held(file, rows, old));
      changed ||= !isSame;
    }
    trim(this.#files, this.limits.files);
    this.#trimChars();
    if (changed) this.#chunks = undefined;
    return changed;
  }

  /** The file was deleted or renamed, or it must not be used any more; whether it was known. */
  remove(path: string): boolean {
    this.#waiting.delete(path);
    this.#chunks = undefined;
    return this.#files.delete(path);
  }

  clear(): void {
    this.#waiting.clear();
    this.#chunks = undefined;
    this.#files.clear();
  }

  get hasWaiting(): boolean {
    return this.#waiting.size > 0;
  }

  /** Those of the latest file first; the same array until something changes. */
  get chunks(): readonly RingChunk[] {
    this.#chunks ??= [...this.#files.values()]
      .reverse()
      .flatMap(({ chunks }) => chunks)
      .slice(0, this.limits.chunks);
    return this.#chunks;
  }

  /** Whole texts, the latest last. */
  get files(): Snippet[] {
    return [...this.#files.values()].map(({ file: { path, text } }) => ({ path, text }));
  }

  #held(file: RingFile, rows: readonly number[], old: Held | undefined): Held {
    // Rows of an older text are only about right, which is enough.
    const all = [...(old?.rows ?? []), ...rows].slice(-MAX_ROWS);
    const chunks = chunksOf(file.text).map(({ text, from, to }) => ({
      text,
      touched: all.some((row) => row >= from && row < to),
    }));
    const chosen: RingChunk[] = [];
    for (const { text, touched } of [
      ...chunks.filter((chunk) => chunk.touched),
      ...chunks.filter((chunk) => !chunk.touched),
    ]) {
      if (chosen.length === this.limits.chunksOfFile) break;
      const lines = distinctLines(text);
      if (chosen.some((other) => jaccard(other.lines, lines) > NEAR_COPY)) continue;
      const { path, language } = file;
      chosen.push({ path, language, text, touched, names: identifiers(text), lines });
    }
    this.#forgetCopies(chosen);
    return { file, rows: all, chunks: chosen };
  }

  /** Of near copies in two files the later one stays. */
  #forgetCopies(chunks: readonly RingChunk[]): void {
    for (const [path, held] of this.#files) {
      const kept = held.chunks.filter(
        ({ lines }) => !chunks.some((chunk) => jaccard(lines, chunk.lines) > NEAR_COPY),
      );
      if (kept.length < held.chunks.length) this.#files.set(path, { ...held, chunks: kept });
    }
  }

  #trimChars(): void {
    let chars = 0;
    for (const { file } of [...this.#files.values()].reverse()) {
      chars += file.text.length;
      if (chars > this.limits.chars) this.#files.delete(file.path);
    }
  }
}

export interface RingLimits {
  readonly files: number;
  readonly chunks: number;
  readonly chunksOfFile: number;
  /** UTF-16 units of all texts. */
  readonly chars: number;
  /** A longer file is data. */
  readonly fileChars: number;
}

export const LIMITS: RingLimits = {
  files: 16,
  chunks: 64,
  chunksOfFile: 12,
  chars: 1_000_000,
  fileChars: 200_000,
};
/** So many places of a file are remembered. */
const MAX_ROWS = 8;

interface Waiting {
  readonly file: RingFile;
  readonly rows: readonly number[];
}

interface Held extends Waiting {
  readonly chunks: readonly RingChunk[];
}

function trim(files: Map<string, unknown>, most: number): void {
  for (const path of files.keys()) {
    if (files.size <= most) return;
    files.delete(path);
  }
}
