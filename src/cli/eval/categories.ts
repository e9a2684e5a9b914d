import { lexicalState, type LexicalKind } from "../../completion/lexer";
import type { Cursor } from "./cursors";
import { openBrackets } from "./openBrackets";

/**
 * Where a cursor stands; it may be in several. Every one is in `lineStart` or `inside`, and in
 * `code`, `comment` or `docstring`; in the last two an editor stays silent. The others are of
 * cursors inside a line:
 * `identifier`: in a word or right behind a dot, before a letter;
 * `argumentList`: the innermost open bracket is that of a call or of a definition's parameters;
 * `import`: the statement begins with `import` or `from`;
 * `string`: in a string that is no docstring.
 */
export const CATEGORIES = [
  "lineStart",
  "inside",
  "code",
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
  const categories: Category[] = [kind, KIND_OF[lexical]];
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

const KIND_OF: Readonly<Record<LexicalKind, Category>> = {
  code: "code",
  string: "code",
  comment: "comment",
  prose: "docstring",
};

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
