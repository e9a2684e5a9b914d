import assert from "node:assert/strict";
import type { SyntaxNode } from "../../../src/syntax/tree";
import { grammars } from "../syntax/fixtures";

/** What `use` makes of the tree of Python code; the tree itself lives no longer than that. */
export async function parsed<T>(code: string, use: (root: SyntaxNode) => T): Promise<T> {
  const tree = await grammars.parse(code, "python");
  assert.ok(tree);
  try {
    return use(tree.rootNode);
  } finally {
    tree.delete();
  }
}
