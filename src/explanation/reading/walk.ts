import { compound } from "./compounds";
import type { Lines } from "./lines";
import type { Replaced } from "./mend";
import { command } from "./notebookCommands";
import type { Node } from "./node";
import { sentence } from "./polish";
import { span } from "./span";
import { remark } from "./remarks";
import type { Part, Teller } from "./teller";

/** A sentence with the piece of the source that it tells of, in UTF-16 units. */
export interface Told {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly isGeneric: boolean;
  readonly isNote: boolean;
  /** Of the statement; `ERROR` for what is no valid code. */
  readonly type: string;
}

export interface WalkLimits {
  /** Sentences. */
  readonly most: number;
  /** By line: what was no Python. */
  readonly replaced: ReadonlyMap<number, Replaced>;
  readonly lines: Lines;
}

/** What the statements of a block do, in order, up to so many sentences. */
export function tellBlock(
  t: Teller,
  nodes: readonly Node[],
  depth: number,
  limits?: WalkLimits,
): Told[] {
  const walk = new Walk(t, limits);
  walk.block(nodes, depth);
  return walk.told;
}

/** Deeper blocks are counted, not told. */
const MOST_DEPTH = 40;

class Walk {
  readonly told: Told[] = [];

  constructor(
    private readonly t: Teller,
    private readonly limits: WalkLimits | undefined,
  ) {}

  get isFull(): boolean {
    return this.told.length >= (this.limits?.most ?? Infinity);
  }

  block(nodes: readonly Node[], depth: number): void {
    const statements = nodes.filter(({ isNamed, type }) => isNamed && type !== "line_continuation");
    for (let at = 0; at < statements.length && !this.isFull; at++) {
      const node = statements[at];
      if (node === undefined) break;
      if (node.type !== "comment") {
        this.#statement(node, depth, at === 0);
        continue;
      }
      const comments = [node];
      // Lines of one comment are told as one.
      for (let next = statements[at + 1]; next?.type === "comment"; next = statements[at + 1]) {
        if (!follows(comments.at(-1) ?? node, next)) break;
        comments.push(next);
        at++;
      }
      this.#note(comments, depth);
    }
  }

  #statement(node: Node, depth: number, isFirst: boolean): void {
    if (this.#replaced(node, depth) || isBroken(node)) {
      // What is whole inside of the broken is told nevertheless.
      if (node.type === "ERROR") this.block(node.children.filter(isWholeStatement), depth);
      return;
    }
    const docstring =
      isFirst || node.text.startsWith('"""') ? remark.docstring(this.t, node) : undefined;
    if (docstring !== undefined) {
      this.#add(docstring, "", node.start, node.end, depth, { node, isNote: true });
      return;
    }
    const parts = within(this.t, (t) => partsOf(t, node));
    if (parts === undefined) {
      this.#generic(node, depth);
      return;
    }
    for (const part of parts) this.#part(part, node, depth + (part.isInner === true ? 1 : 0));
  }

  /** A line that is no Python: a command of a notebook is told, what is broken is left out. */
  #replaced(node: Node, depth: number): boolean {
    const replaced = this.limits?.replaced.get(this.limits.lines.at(node.start));
    if (replaced === undefined) return false;
    if (replaced.kind === "command")
      this.#add(command(this.t, replaced.text), ".", node.start, node.end, depth, { node });
    const block = node.get("consequence");
    if (block !== undefined) this.block(block.children, depth);
    return true;
  }

  #part({ head, from, block, isOpen, remarks = [] }: Part, node: Node, depth: number): void {
    const opens = isOpen === true || block !== undefined;
    const end =
      block === undefined ? (isOpen === true ? headEnd(from) : from.end) : headEnd(from, block);
    this.#add(head, opens ? ":" : ".", from.start, end, depth, { node });
    for (const remark of remarks) this.#note([remark], depth);
    if (block === undefined) return;
    const comments = from.children.filter(({ type }) => type === "comment");
    if (comments.length > 0) this.#note(comments, depth + 1);
    if (depth < MOST_DEPTH) this.block(block.children, depth + 1);
  }

  #note(comments: readonly Node[], depth: number): void {
    const [first] = comments;
    const last = comments.at(-1);
    if (first === undefined || last === undefined) return;
    const text = remark.comment(this.t, comments);
    if (text !== undefined)
      this.#add(text, "", first.start, last.end, depth, { node: first, isNote: true });
  }

  #generic(node: Node, depth: number): void {
    const text = this.t.say(`runs the statement ${span(node.text)}`, `执行语句${span(node.text)}`);
    this.#add(text, ".", node.start, node.end, depth, { node, isGeneric: true });
  }

  #add(
    text: string,
    end: "." | ":" | "",
    from: number,
    to: number,
    depth: number,
    {
      node,
      isGeneric = false,
      isNote = false,
    }: { node: Node; isGeneric?: boolean; isNote?: boolean },
  ): void {
    if (this.isFull) return;
    const told = sentence(text, end, this.t.language);
    this.told.push({ text: told, start: from, end: to, depth, isGeneric, isNote, type: node.type });
  }
}

function isBroken(node: Node): boolean {
  return (
    node.hasError && (node.type === "ERROR" || !HAS_BLOCK.test(node.type) || hasBrokenHead(node))
  );
}

const HAS_BLOCK = /^(?:if|for|while|with|try|match)_statement$|_definition$/;

/** Trouble outside of its blocks. */
function hasBrokenHead(node: Node): boolean {
  return node.children.some(
    (child) => child.hasError && !/block|_clause$|_definition$/.test(child.type),
  );
}

function isWholeStatement(node: Node): boolean {
  return !node.hasError && /_statement$|_definition$|^comment$/.test(node.type);
}

function partsOf(t: Teller, node: Node): Part[] | undefined {
  const text = t.simple(node);
  return text === undefined ? compound(t, node) : [{ head: text, from: node }];
}

/** Characters of a sentence, by language: Chinese says as much in fewer. */
const MOST_CHARS = { en: 260, "zh-cn": 180 };

/** Goes into less detail until each sentence is short enough to be read. */
function within(t: Teller, tell: (t: Teller) => Part[] | undefined): Part[] | undefined {
  let parts = tell(t);
  for (let detail = t.detail - 1; detail >= 0; detail--) {
    const isLong = parts?.some(({ head }) => head.length > MOST_CHARS[t.language]) ?? false;
    if (!isLong) break;
    parts = tell(t.withDetail(detail));
  }
  return parts;
}

/** Where a head ends: before its block, without the colon's blanks. */
function headEnd(from: Node, block?: Node): number {
  const before = from.children.filter(
    ({ type, start }) => type !== "comment" && start < (block?.start ?? Infinity),
  );
  const colon = from.children.find(
    ({ type, start }) => type === ":" && start < (block?.start ?? Infinity),
  );
  // A decorated definition: its head is that of the definition inside.
  const inner = before.find(({ type }) => type.endsWith("_definition"));
  if (inner !== undefined && block !== undefined && inner.end >= block.end)
    return headEnd(inner, block);
  return colon?.end ?? before.at(-1)?.end ?? from.end;
}

/** On the next line, and both alone on theirs. */
function follows(above: Node, below: Node): boolean {
  return above.lineAfter === below.lineStart && below.isFirstOnLine && above.isFirstOnLine;
}
