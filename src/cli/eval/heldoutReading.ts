import path from "node:path";
import { performance } from "node:perf_hooks";
import { explainNow } from "../../explanation/explain";
import { mend } from "../../explanation/reading/mend";
import type { Node } from "../../explanation/reading/node";
import type { Language } from "../../protocol/bilingual";
import type { Grammars } from "../../syntax/grammars";
import { Failure, type CliContext } from "../command";
import { heldOut } from "./heldout";
import { percentile } from "./metrics";
import type { SourceFile } from "./pythonFiles";

export interface ReadingCount {
  functions: number;
  /** Sentences about statements, words of the author aside. */
  statements: number;
  /** Statements by the node's first words for which there was only the fallback. */
  readonly unread: Record<string, number>;
  /** Sentences in which code had to be cut off. */
  clipped: number;
  /** The longest sentence, in UTF-16 units. */
  longest: number;
  readonly msPer100Lines: number[];
}

/** Explains every function of the held-out packages and counts what was left unread. */
export async function readingOfHeldout(
  { root, signal, progress, print }: CliContext,
  grammars: Grammars,
  language: Language,
  isJson: boolean,
): Promise<number> {
  const list = path.join(root, "training", "corpus", "heldout.txt");
  const cache = path.join(root, ".vscode-test", "heldout");
  const { files, packages } = await heldOut(list, cache, signal, progress.note);
  if (!(await grammars.load("python"))) throw new Failure("The grammar of Python does not load.");
  progress.note(packages.join(", "));
  const count = countReading(files, grammars, language, signal);
  const unread = Object.values(count.unread).reduce((sum, each) => sum + each, 0);
  const { functions, statements, clipped, longest } = count;
  const [p50Ms, p95Ms] = [0.5, 0.95].map((share) => percentile(count.msPer100Lines, share));
  const figures = { functions, statements, unread, byKind: count.unread, clipped, longest };
  const result = { files: files.length, ...figures, per100Lines: { p50Ms, p95Ms } };
  print(isJson ? JSON.stringify(result, null, 2) : table(result));
  return unread === 0 ? 0 : 1;
}

function table(result: Readonly<Record<string, unknown>>): string {
  return Object.entries(result)
    .map(([name, value]) => `${name.padEnd(14)}${JSON.stringify(value)}`)
    .join("\n");
}

export function countReading(
  files: readonly SourceFile[],
  grammars: Grammars,
  language: Language,
  signal: AbortSignal,
): ReadingCount {
  const count: ReadingCount = {
    functions: 0,
    statements: 0,
    unread: {},
    clipped: 0,
    longest: 0,
    msPer100Lines: [],
  };
  for (const { text } of files) {
    signal.throwIfAborted();
    const source = text.replace(/\r\n?/g, "\n");
    const mended = mend(source, (each) => grammars.parseNow(each, "python"));
    if (mended === undefined) continue;
    for (const node of mended.root.within("function_definition"))
      countFunction(node, mended.source, grammars, language, count);
  }
  return count;
}

/** By itself, as somebody would select it. */
function countFunction(
  node: Node,
  source: string,
  grammars: Grammars,
  language: Language,
  count: ReadingCount,
): void {
  const text = source.slice(node.lineStart, node.end);
  const indent = /^\s*/.exec(text)?.[0] ?? "";
  const request = { source: unindented(text, indent), languageId: "python", range: undefined };
  const startMs = performance.now();
  const { groups } = explainNow({ ...request, language }, grammars);
  const ms = performance.now() - startMs;
  const lines = text.split("\n").length;
  if (lines >= 20) count.msPer100Lines.push((ms * 100) / lines);
  count.functions++;
  for (const { text: told, isGeneric, isNote } of groups.flatMap(({ sentences }) => sentences)) {
    count.longest = Math.max(count.longest, told.length);
    if (isNote) continue;
    count.statements++;
    if (told.includes("…`")) count.clipped++;
    if (!isGeneric) continue;
    const kind = told.split("`")[1]?.split(/\W/, 1)[0] ?? "";
    count.unread[kind] = (count.unread[kind] ?? 0) + 1;
  }
}

/** Lines inside of texts may begin further left; nobody counts them here. */
function unindented(text: string, indent: string): string {
  if (indent === "") return text;
  return text
    .split("\n")
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join("\n");
}
