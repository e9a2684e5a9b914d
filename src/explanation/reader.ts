import type { Language } from "../protocol/bilingual";
import type { Grammars } from "../syntax/grammars";
import { type Concept, CONCEPTS } from "./concepts";
import { type ConceptUse, conceptsIn } from "./concepts/recognise";
import { explain } from "./explain";
import type { Explanation, TextRange } from "./explanation";

export interface ExplainedCode {
  readonly explanation: Explanation;
  /** Cards of what stands in the explained lines, in the order of the text, each once. */
  readonly concepts: readonly Concept[];
}

/** Longer files are not searched for concepts, so that a hover stays quick. UTF-16 units. */
const MOST_CHARS = 400_000;
/** Cards below one explanation. */
const MOST_CONCEPTS = 8;

/** Reads code and finds the cards for it; remembers what it found in the last text. */
export class Reader {
  #last: { readonly source: string; readonly uses: readonly ConceptUse[] } | undefined;

  constructor(readonly grammars: Grammars) {}

  async explain(
    source: string,
    languageId: string,
    range: TextRange | undefined,
    language: Language,
  ): Promise<ExplainedCode> {
    const explanation = await explain({ source, languageId, range, language }, this.grammars);
    const uses = languageId === "python" ? await this.uses(source) : [];
    const starts = lineStarts(source);
    const from = starts[explanation.range.start.line] ?? 0;
    const to = starts[explanation.range.end.line + 1] ?? source.length;
    const inside = uses.filter(({ start }) => start >= from && start < to);
    const concepts = [...new Set(inside.map(({ concept }) => concept))].slice(0, MOST_CONCEPTS);
    return { explanation, concepts };
  }

  /** Places of a Python text about which there are cards. */
  async uses(source: string): Promise<readonly ConceptUse[]> {
    if (source.length > MOST_CHARS) return [];
    if (this.#last?.source === source) return this.#last.uses;
    const tree = await this.grammars.parse(source, "python");
    if (tree === undefined) return [];
    try {
      const uses = conceptsIn(tree.rootNode);
      this.#last = { source, uses };
      return uses;
    } finally {
      tree.delete();
    }
  }
}

/** Cards whose name or id has all the words, the best first; for who asks by name. */
export function conceptsNamed(words: string): Concept[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return [];
  const scored = CONCEPTS.map((concept) => ({ concept, score: likeness(concept, wanted) }));
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ concept }) => concept);
}

function likeness({ id, title }: Concept, wanted: string): number {
  const names = [id, id.replaceAll("-", " "), title.en, title["zh-cn"]].map((name) =>
    name.toLowerCase(),
  );
  if (names.includes(wanted)) return 3;
  if (names.some((name) => name.includes(wanted))) return 2;
  return names.some((name) => name.length > 1 && wanted.includes(name)) ? 1 : 0;
}

/** Index of each line's first unit. */
function lineStarts(source: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of source.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return starts;
}
