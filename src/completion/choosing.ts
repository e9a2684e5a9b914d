import type { Snippet } from "../protocol/model";
import { distinctLines, identifiers } from "../text/identifiers";
import { containment, jaccard } from "../text/jaccard";
import type { Definition } from "./definitions";
import type { Place } from "./place";
import { NEAR_COPY, type RingChunk } from "./ring";

/** What there is to choose from. */
export interface Offer {
  /** Of names that the file imports, in the order of its imports. */
  readonly definitions: readonly Definition[];
  readonly chunks: readonly RingChunk[];
}

/** More than fits any prompt: the runtime cuts by tokens. */
const MAX_CHUNKS = 3;
/** Of which definitions take so many UTF-16 units at most. */
const MAX_DEFINITION_CHARS = 1_500;
/** The text around a cursor that says what is being written, in UTF-16 units. */
const BEFORE_CHARS = 2_000;
const AFTER_CHARS = 600;
/** What stands in the current text for the most part makes a model repeat it. */
const COPY_OF_CURRENT = 0.5;
/** Weighted likeness, from 0 to 1, below which a piece only takes room. */
const LEAST_LIKENESS = 0.03;
const TOUCHED_BONUS = 1.3;
/** What is shown stays unless another is so much better. */
const SHOWN_BONUS = 1.25;

/**
 * The definitions behind the imports and the pieces of other files that are most like the code at a
 * place. The same as `shown` unless others are clearly better.
 */
export function choose(
  place: Place,
  { definitions, chunks }: Offer,
  shown: readonly Snippet[] = [],
): readonly Snippet[] {
  const names = identifiers(
    place.before.slice(-BEFORE_CHARS) + "\n" + place.after.slice(0, AFTER_CHARS),
  );
  const chosen = chooseDefinitions(definitions, names);
  const known = new Set([
    ...distinctLines(place.before + "\n" + place.after),
    ...chosen.flatMap(({ text }) => [...distinctLines(text)]),
  ]);
  const wasShown = new Set(shown.map(({ text }) => text));
  const weigh = weights(chunks);
  const ranked = chunks
    .filter(({ path, language }) => path !== place.path && isKin(language, place.language))
    .map((chunk) => {
      const bonus =
        (chunk.touched ? TOUCHED_BONUS : 1) * (wasShown.has(chunk.text) ? SHOWN_BONUS : 1);
      const like = likeness(names, chunk.names, weigh);
      return { chunk, like, rank: like * bonus };
    })
    .filter(({ like }) => like >= LEAST_LIKENESS)
    .sort((a, b) => b.rank - a.rank);
  const best: RingChunk[] = [];
  for (const { chunk } of ranked) {
    if (best.length === MAX_CHUNKS) break;
    if (containment(chunk.lines, known) > COPY_OF_CURRENT) continue;
    if (!best.some(({ lines }) => jaccard(lines, chunk.lines) > NEAR_COPY)) best.push(chunk);
  }
  const next = [...chosen, ...best.map(({ path, text }) => ({ path, text }))];
  return isSameSet(next, shown) ? shown : next;
}

/** Those whose names stand near the cursor, then the others while there is room; by file. */
function chooseDefinitions(
  definitions: readonly Definition[],
  names: ReadonlySet<string>,
): Snippet[] {
  const near = definitions.filter(({ name }) => names.has(name));
  const others = definitions.filter(({ name }) => !names.has(name));
  const byPath = new Map<string, string>();
  let left = MAX_DEFINITION_CHARS;
  for (const { path, text } of [...near, ...others]) {
    if (text.length > left) continue;
    left -= text.length;
    byPath.set(path, (byPath.get(path) ?? "") + text);
  }
  return [...byPath].map(([path, text]) => ({ path, text }));
}

/** How telling a name is: one that stands in every piece tells nothing. */
function weights(chunks: readonly RingChunk[]): (name: string) => number {
  const counts = countsOf.get(chunks) ?? new Map<string, number>();
  if (!countsOf.has(chunks)) {
    for (const { names } of chunks)
      for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    countsOf.set(chunks, counts);
  }
  return (name) => Math.log(1 + (chunks.length + 1) / ((counts.get(name) ?? 0) + 1));
}

/** In how many pieces each name stands. */
const countsOf = new WeakMap<readonly RingChunk[], Map<string, number>>();

/** Jaccard's measure with weights. */
function likeness(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  weigh: (name: string) => number,
): number {
  let shared = 0;
  let all = 0;
  for (const name of a) {
    const weight = weigh(name);
    all += weight;
    if (b.has(name)) shared += weight;
  }
  for (const name of b) if (!a.has(name)) all += weigh(name);
  return all === 0 ? 0 : shared / all;
}

function isSameSet(a: readonly Snippet[], b: readonly Snippet[]): boolean {
  const texts = new Set(b.map(({ text }) => text));
  return a.length === b.length && a.every(({ text }) => texts.has(text));
}

/** Languages whose code is of use to one another. */
const KIN = [
  ["javascript", "javascriptreact", "typescript", "typescriptreact"],
  ["c", "cpp"],
];

function isKin(a: string, b: string): boolean {
  return a === b || KIN.some((kin) => kin.includes(a) && kin.includes(b));
}
