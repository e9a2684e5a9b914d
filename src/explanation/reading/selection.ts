import type { Lines } from "./lines";
import type { Node } from "./node";

export interface Selection {
  /** Whole statements and comments in one block. */
  readonly statements: readonly Node[];
  readonly start: number;
  readonly end: number;
  /** The selection cut a statement, so more was taken. */
  readonly isWidened: boolean;
}

/** The statements that a selection touches; with nothing selected, that of its line. */
export function selected(
  root: Node,
  lines: Lines,
  source: string,
  from: number,
  to: number,
): Selection {
  const isCursor = from === to;
  const [start, end] = isCursor ? lineAround(lines, from) : trimmed(source, from, to);
  let block = root;
  // The innermost block that has all of it.
  for (;;) {
    const inner = innerBlock(block, start, end);
    if (inner === undefined) break;
    block = inner;
  }
  const all = block.children.filter(({ isNamed, type }) => isNamed && type !== "line_continuation");
  let statements = all.filter((each) => each.start < end && each.end > start);
  // On a blank line: what follows, or else what stands before.
  if (statements.length === 0) {
    const next = all.find((each) => each.start >= end) ?? all.at(-1);
    statements = next === undefined ? [] : [next];
  }
  const [first, last] = [statements[0], statements.at(-1)];
  if (first === undefined || last === undefined)
    return { statements, start, end, isWidened: false };
  const isWidened = !isCursor && (first.start < start || last.end > end);
  return { statements, start: first.start, end: last.end, isWidened };
}

/** A block below `within` that contains the range, header of the statement excluded. */
function innerBlock(within: Node, start: number, end: number): Node | undefined {
  const open = [...within.children];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    // A block begins with its first statement, a selection may begin with the indentation before.
    if (node.start > start || node.end < end) continue;
    if (node.type === "block") return node;
    open.push(...node.children);
  }
  return undefined;
}

function trimmed(source: string, from: number, to: number): [number, number] {
  const text = source.slice(from, to);
  const start = from + (text.length - text.trimStart().length);
  return [Math.min(start, to), Math.max(start, from + text.trimEnd().length)];
}

function lineAround(lines: Lines, index: number): [number, number] {
  const line = lines.at(index);
  const text = lines.line(line);
  const start = lines.start(line) + (text.length - text.trimStart().length);
  return [start, Math.max(start, lines.start(line) + text.trimEnd().length)];
}
