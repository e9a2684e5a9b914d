import { lexicalState } from "../../completion/lexer";
import type { Cursor } from "./cursors";
import { openBrackets } from "./openBrackets";

/**
 * Where a cursor stands; it may be in several. All but `lineStart` and `inside` say what a cursor
 * inside a line stands in, except `comment` and `docstring`, which hold of line starts as well:
 * there an editor stays silent.
 */
export const CATEGORIES = [
  "lineStart",
  "inside",
  "identifier",
  "argumentList",
  "import",
  "string",
  "comment",
  "docstring",
] as const;
export type Category = (typeof CATEGORIES)[number];

export function categoriesOf({ file: { text }, offset, kind }: Cursor): Category[] {
  const before = text.slice(0, offset);
  const lexical = lexicalState(before, "python", false).kind;
  const categories: Category[] = [kind];
  if (lexical === "comment") categories.push("comment");
  if (lexical === "prose") categories.push("docstring");
  if (kind === "lineStart") return categories;
  if (lexical === "string") categories.push("string");
  if (lexical !== "code") return categories;
  const innermost = openBrackets(before).at(-1);
  if (/[\p{L}\p{N}_.]$/u.test(before) && /^[\p{L}\p{N}_]/u.test(text.slice(offset)))
    categories.push("identifier");
  if (innermost !== undefined && isCall(before, innermost)) categories.push("argumentList");
  if (isImport(before, innermost ?? offset)) categories.push("import");
  return categories;
}

/** A bracket right behind a name or another bracket; the parameters of a `def` count as well. */
function isCall(before: string, bracket: number): boolean {
  if (before.charAt(bracket) !== "(") return false;
  const [, word] = /([\p{L}\p{N}_]*|[)\]])$/u.exec(before.slice(0, bracket)) ?? [];
  return word !== undefined && word !== "";
}

/** `at` is in the line where the statement begins. */
function isImport(before: string, at: number): boolean {
  const line = before.slice(before.lastIndexOf("\n", at - 1) + 1, at);
  return /^\s*(?:import|from)\s/.test(line);
}
