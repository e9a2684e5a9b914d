import type { SyntaxNode } from "../../syntax/tree";
import { type Reference, resolve } from "../names/resolve";
import type { Concept } from "./concept";
import { CONCEPTS } from "./index";

/** A card, and the place of the code that is about it. */
export interface ConceptUse extends Reference {
  readonly concept: Concept;
}

/** The cards that Python code touches, in the order of the text; a place may have several. */
export function conceptsIn(root: SyntaxNode): ConceptUse[] {
  return resolve(root).flatMap((reference) =>
    conceptsOf(reference.name).map((concept) => ({ ...reference, concept })),
  );
}

/** @param name resolved, such as `torch.no_grad` */
export function conceptsOf(name: string): readonly Concept[] {
  // Most names are of libraries without cards.
  if (!MODULES.has(/^\w+/.exec(name)?.[0] ?? "")) return [];
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  const found = PATTERNS.filter(({ pattern }) => pattern.test(name)).map(({ concept }) => concept);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(name, found);
  return found;
}

/** The same names come again with every key. */
const KNOWN = new Map<string, readonly Concept[]>();
const MOST_KNOWN = 2_000;

const PATTERNS = CONCEPTS.flatMap((concept) =>
  (concept.names ?? []).map((name) => ({ concept, pattern: patternOf(name) })),
);
const MODULES = new Set(
  CONCEPTS.flatMap(({ names = [] }) => names.map((name) => /^\w+/.exec(name)?.[0] ?? "")),
);

/** `*` stands for one name or a part of it, `**` for several with dots. */
function patternOf(name: string): RegExp {
  const parts = name.split(/(\*\*?)/).map((part) => {
    if (part === "**") return "[\\w.]+";
    if (part === "*") return "\\w*";
    return part.replace(/[.()]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("")}$`);
}
