import type { SyntaxCursor, SyntaxTree } from "../../syntax/tree";

/** A node that outlives the tree that it was copied from. Indices are UTF-16 units. */
export class Node {
  readonly children: Node[] = [];
  /** It or something in it is no valid code. */
  hasError = false;

  constructor(
    private readonly source: string,
    /** The name in the grammar, such as `if_statement`. */
    readonly type: string,
    readonly isNamed: boolean,
    /** What it is to its parent, such as `condition`. */
    readonly field: string | undefined,
    readonly start: number,
    readonly end: number,
    readonly parent: Node | undefined,
  ) {}

  get text(): string {
    return this.source.slice(this.start, this.end);
  }

  /** Named children but comments. */
  get named(): Node[] {
    return this.children.filter(({ isNamed, type }) => isNamed && !OUTSIDE.has(type));
  }

  /** Index of the first sign on its line. */
  get lineStart(): number {
    return this.source.lastIndexOf("\n", this.start - 1) + 1;
  }

  /** Index behind the line end that follows. */
  get lineAfter(): number {
    const end = this.source.indexOf("\n", this.end);
    return end < 0 ? this.source.length : end + 1;
  }

  get isFirstOnLine(): boolean {
    return this.source.slice(this.lineStart, this.start).trim() === "";
  }

  get(field: string): Node | undefined {
    return this.children.find((child) => child.field === field);
  }

  all(field: string): Node[] {
    return this.children.filter((child) => child.field === field);
  }

  /** The first named child of one of these types. */
  child(...types: string[]): Node | undefined {
    return this.children.find(({ type }) => types.includes(type));
  }

  /** Whether a word or sign, such as `async`, is among the children. */
  has(token: string): boolean {
    return this.children.some(({ type, isNamed }) => !isNamed && type === token);
  }

  /** Itself and all below that are of one of these types, in order. */
  within(...types: string[]): Node[] {
    const found: Node[] = [];
    // Not recursive: a sum of thousands of terms is as deep as it is long.
    const open: Node[] = [this];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (types.includes(node.type)) found.push(node);
      for (let at = node.children.length - 1; at >= 0; at--) {
        const child = node.children[at];
        if (child !== undefined) open.push(child);
      }
    }
    return found;
  }
}

const OUTSIDE = new Set(["comment", "line_continuation"]);

/** Copies the tree in one go: each question to the WebAssembly costs more than an object here. */
export function copyTree(tree: SyntaxTree, source: string): Node {
  const cursor = tree.walk();
  try {
    const root = copyNode(cursor, source, undefined);
    let node: Node | undefined = root;
    while (node !== undefined) {
      // Nothing inside a string's content is told of.
      if (node.type !== "string_content" && cursor.gotoFirstChild()) {
        node = copyNode(cursor, source, node);
        continue;
      }
      while (node !== undefined && !cursor.gotoNextSibling()) {
        cursor.gotoParent();
        node = leave(node);
      }
      if (node !== undefined) node = copyNode(cursor, source, leave(node));
    }
    return root;
  } finally {
    cursor.delete();
  }
}

function leave(node: Node): Node | undefined {
  if (node.parent !== undefined && node.hasError) node.parent.hasError = true;
  return node.parent;
}

function copyNode(cursor: SyntaxCursor, source: string, parent: Node | undefined): Node {
  const { nodeType, nodeIsNamed, currentFieldName, startIndex, endIndex } = cursor;
  const field = currentFieldName ?? undefined;
  const node = new Node(source, nodeType, nodeIsNamed, field, startIndex, endIndex, parent);
  // Where something is missing the parser made it up, of no length.
  if (nodeType === "ERROR" || cursor.nodeIsMissing) node.hasError = true;
  parent?.children.push(node);
  return node;
}
