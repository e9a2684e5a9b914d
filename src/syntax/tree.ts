/**
 * The part of a syntax tree that the rest of the project may use. Indices are UTF-16 units from
 * the start of the text; rows and columns count from 0, columns in UTF-16 units.
 */
export interface SyntaxNode {
  /** The name in the grammar, such as `function_definition`. */
  readonly type: string;
  readonly isNamed: boolean;
  readonly isError: boolean;
  /** The parser made it up: it should stand there and does not. */
  readonly isMissing: boolean;
  /** It or something in it is an error or missing. */
  readonly hasError: boolean;
  readonly text: string;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly startPosition: Point;
  readonly endPosition: Point;
  readonly parent: SyntaxNode | null;
  readonly children: readonly (SyntaxNode | null)[];
  readonly namedChildren: readonly (SyntaxNode | null)[];
  readonly nextNamedSibling: SyntaxNode | null;
  readonly previousNamedSibling: SyntaxNode | null;
  childForFieldName(name: string): SyntaxNode | null;
  childrenForFieldName(name: string): readonly (SyntaxNode | null)[];
  descendantsOfType(types: string | string[]): readonly (SyntaxNode | null)[];
  /** The smallest named node around a range. */
  namedDescendantForIndex(start: number, end?: number): SyntaxNode | null;
}

export interface Point {
  readonly row: number;
  readonly column: number;
}

/** One change of a text. */
export interface TreeEdit {
  readonly startIndex: number;
  readonly oldEndIndex: number;
  readonly newEndIndex: number;
  readonly startPosition: Point;
  readonly oldEndPosition: Point;
  readonly newEndPosition: Point;
}

/** Lives in WebAssembly's memory until `delete` is called; its nodes are not to be read after. */
export interface SyntaxTree {
  readonly rootNode: SyntaxNode;
  /** Says how its text has changed, so that most of it serves for the new text. */
  edit(edit: TreeEdit): void;
  /** Faster than by nodes where all of them are visited. */
  walk(): SyntaxCursor;
  delete(): void;
}

/** Stands on one node of a tree after the other; `delete` frees it. */
export interface SyntaxCursor {
  readonly nodeType: string;
  readonly nodeIsNamed: boolean;
  readonly nodeIsMissing: boolean;
  readonly currentFieldName: string | null;
  readonly startIndex: number;
  readonly endIndex: number;
  gotoFirstChild(): boolean;
  gotoNextSibling(): boolean;
  gotoParent(): boolean;
  delete(): void;
}

/** Errors and missing parts in a tree; counting ends at `most`. */
export function countErrors(root: SyntaxNode, most: number): number {
  let count = 0;
  const open: SyntaxNode[] = [root];
  for (let node = open.pop(); node !== undefined && count < most; node = open.pop()) {
    if (node.isError || node.isMissing) count++;
    if (!node.hasError) continue;
    for (const child of node.children) if (child?.hasError === true) open.push(child);
  }
  return count;
}
