import type { Node } from "./node";
import type { Teller } from "./teller";

export interface OnlyStatement {
  readonly node: Node;
  readonly text: string;
  /** What the author adds at the ends of its lines. */
  readonly remarks: readonly Node[];
}

/** The only statement of a block, in words, where it is one line that needs no block of its own. */
export function onlyStatement(t: Teller, block: Node | undefined): OnlyStatement | undefined {
  const all = block?.children.filter(({ isNamed }) => isNamed) ?? [];
  const remarks = all.filter(({ type }) => type === "comment");
  const [only, ...others] = all.filter(({ type }) => type !== "comment");
  if (only === undefined || others.length > 0) return undefined;
  if (remarks.some(({ isFirstOnLine }) => isFirstOnLine)) return undefined;
  const text = t.simple(only);
  // “If …, if …” is hard to follow.
  if (text === undefined || /^(?:if |如果)/.test(text) || text.length > MOST_JOINED)
    return undefined;
  return { node: only, text, remarks };
}

/** Characters of a sentence that is joined to another one. */
const MOST_JOINED = 110;

/** Whether statements follow in the same block. */
export function goesOn(statement: Node): boolean {
  const siblings = statement.parent?.children ?? [];
  return siblings
    .slice(siblings.indexOf(statement) + 1)
    .some(({ isNamed, type }) => isNamed && type !== "comment");
}
