import type { SyntaxTree } from "../../syntax/tree";
import { copyTree, type Node } from "./node";
import { Lines } from "./lines";

export interface Mended {
  readonly root: Node;
  readonly source: string;
  readonly lines: Lines;
  /** By line, from 0: what stood there is no Python, and something harmless stands there now. */
  readonly replaced: ReadonlyMap<number, Replaced>;
}

export interface Replaced {
  readonly kind: "broken" | "command";
  readonly text: string;
}

export type Parse = (text: string) => SyntaxTree | undefined;

/** Lines that are taken out one after the other; a text that needs more is no Python. */
const MOST_LINES = 12;
/** Parses, at one or two milliseconds for a hundred lines. */
const MOST_TRIALS = 40;
/** UTF-16 units that are parsed in all trials together. */
const MOST_PARSED = 2_000_000;

/**
 * Reads a text that may be broken: lines are taken out until the rest is valid, so that one typing
 * error does not hide what stands around it. Lines keep their numbers.
 */
export function mend(source: string, parse: Parse): Mended | undefined {
  const first = read(source, parse);
  if (first === undefined) return undefined;
  const replaced = new Map<number, Replaced>();
  let best = first;
  if (best.errors > 0) best = withoutCommands(best, parse, replaced);
  let trials = 0;
  let parsed = 0;
  while (
    best.errors > 0 &&
    replaced.size < MOST_LINES &&
    trials < MOST_TRIALS &&
    parsed < MOST_PARSED
  ) {
    let better: (Reading & { line: number }) | undefined;
    for (const line of suspects(best, replaced)) {
      trials++;
      parsed += best.source.length;
      const text = replaceLine(best, line);
      const next = text === undefined ? undefined : read(text, parse);
      if (next === undefined || next.errors >= (better?.errors ?? best.errors)) continue;
      better = { ...next, line };
      if (next.errors === 0) break;
    }
    if (better === undefined) break;
    replaced.set(better.line, { kind: "broken", text: best.lines.line(better.line).trim() });
    best = better;
  }
  return { root: best.root, source: best.source, lines: best.lines, replaced };
}

interface Reading {
  readonly root: Node;
  readonly source: string;
  readonly lines: Lines;
  /** Nodes of trouble, the larger the worse. */
  readonly errors: number;
}

function read(source: string, parse: Parse): Reading | undefined {
  const tree = parse(source);
  if (tree === undefined) return undefined;
  try {
    const root = copyTree(tree, source);
    return { root, source, lines: new Lines(source), errors: trouble(root) };
  } finally {
    tree.delete();
  }
}

/** An error that swallows much is worse than one that is a word. */
function trouble(root: Node): number {
  let sum = 0;
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!node.hasError) continue;
    if (node.type === "ERROR") sum += 1 + (node.end - node.start) / 1000;
    else if (node.start === node.end) sum += 1;
    open.push(...node.children);
  }
  return sum;
}

/** Commands of notebooks, such as `!pip install torch` and `%timeit f()`. */
const COMMAND = /^\s*(?:[!?]|%{1,2}[a-z]\w*(?:\s|$))/;

function withoutCommands(reading: Reading, parse: Parse, replaced: Map<number, Replaced>): Reading {
  const all = reading.source.split("\n");
  const found = all.flatMap((text, line) => (COMMAND.test(text) ? [{ line, text }] : []));
  if (found.length === 0) return reading;
  for (const { line, text } of found) all[line] = placeholder(text);
  const next = read(all.join("\n"), parse);
  if (next === undefined || next.errors >= reading.errors) return reading;
  for (const { line, text } of found) replaced.set(line, { kind: "command", text: text.trim() });
  return next;
}

/** Lines where the trouble may come from, the likeliest first. */
function suspects({ root, lines }: Reading, replaced: ReadonlyMap<number, Replaced>): number[] {
  const found = new Set<number>();
  const open = [root];
  for (let node = open.shift(); node !== undefined && found.size < 6; node = open.shift()) {
    if (!node.hasError) continue;
    const isTrouble = node.type === "ERROR" || node.start === node.end;
    if (isTrouble) {
      const at = lines.at(node.start);
      for (const line of [at, lines.at(Math.max(node.start, node.end - 1)), at - 1, at + 1])
        found.add(line);
      if (node.parent !== undefined) found.add(lines.at(node.parent.start));
    }
    open.push(...node.children);
  }
  return [...found].filter((line) => line >= 0 && line < lines.count && !replaced.has(line));
}

function replaceLine({ source, lines }: Reading, line: number): string | undefined {
  const text = lines.line(line);
  if (text.trim() === "") return undefined;
  return source.slice(0, lines.start(line)) + placeholder(text) + source.slice(lines.end(line));
}

/** With a block of its own where the line had one. */
function placeholder(text: string): string {
  const indent = /^\s*/.exec(text)?.[0] ?? "";
  const opensBlock = /:\s*(?:#.*)?$/.test(text);
  return indent + (opensBlock ? "if 0:" : "pass");
}
