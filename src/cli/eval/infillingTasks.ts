import { lexicalState } from "../../completion/lexer";
import { seeded, shuffled } from "../../text/random";
import { functionsOf } from "../functions";
import { openBrackets } from "./openBrackets";
import type { SourceFile } from "./pythonFiles";

/** As a line of a file in the HumanEval infilling format. */
export interface WrittenTask {
  readonly task_id: string;
  readonly entry_point: string;
  readonly prompt: string;
  readonly suffix: string;
  readonly canonical_solution: string;
}

/**
 * Functions of real code, each by itself as in HumanEval, with one of its statements' lines missing:
 * `n` of them, or as many as there are. A function that occurs twice is taken once.
 */
export function infillingTasks(
  files: readonly SourceFile[],
  n: number,
  seed: number,
): WrittenTask[] {
  const random = seeded(seed);
  const functions = files.flatMap((file) => wholeFunctions(file));
  const tasks: WrittenTask[] = [];
  const seen = new Set<string>();
  for (const index of shuffled(functions.length, random)) {
    if (tasks.length === n) break;
    const one = functions[index];
    if (one === undefined || seen.has(one.text)) continue;
    seen.add(one.text);
    const share = random();
    const starts = statementLines(one.text);
    const start = starts[Math.floor(share * starts.length)];
    if (start === undefined || starts.length < LEAST_STATEMENTS) continue;
    const end = one.text.indexOf("\n", start) + 1;
    tasks.push({
      task_id: `${one.path}/${one.name}/L${one.text.slice(0, start).split("\n").length}`,
      entry_point: one.name,
      prompt: one.text.slice(0, start),
      suffix: one.text.slice(end),
      canonical_solution: one.text.slice(start, end),
    });
  }
  return tasks;
}

/** With fewer there is nothing around the missing line that tells what it does. */
const LEAST_STATEMENTS = 3;
const MOST_LINES = 60;

interface WholeFunction {
  readonly path: string;
  readonly name: string;
  /** With its last line break. */
  readonly text: string;
}

/** Those of the module: a method by itself is no program. */
function wholeFunctions({ path, text: raw }: SourceFile): WholeFunction[] {
  const text = raw.replace(/\r\n?/g, "\n");
  return functionsOf(text).flatMap(({ start, end }) => {
    const own = `${text.slice(start, end).trimEnd()}\n`;
    const name = /^(?:async +)?def +(\w+)/.exec(own)?.[1];
    const isOuter = start === 0 || text[start - 1] === "\n";
    if (!isOuter || name === undefined || own.split("\n").length > MOST_LINES) return [];
    return [{ path, name, text: own }];
  });
}

/** Where lines begin that begin a statement of the body, comments and docstrings aside. */
function statementLines(text: string): number[] {
  return [...text.matchAll(/^[ \t]+(?=[^\s#"'])/gm)].flatMap(({ index, 0: indent }) => {
    const before = text.slice(0, index + indent.length);
    const isCode = lexicalState(before, "python", false).kind === "code";
    return isCode && openBrackets(before).length === 0 ? [index] : [];
  });
}
