import { performance } from "node:perf_hooks";
import type { OpenModel } from "../openModel";
import { stage } from "../stages";

/** At most so many tokens are asked for at a key. */
const MAX_TOKENS = 16;
const BUDGET_MS = 10_000;
/** Every so many lines of the file one is typed. */
const LINE_STEP = 10;

export interface Typing {
  /** From request to text, one for each key after a line's first. */
  readonly warmMs: readonly number[];
  /** The first request on each line, for which the text around has to be read. */
  readonly firstMs: readonly number[];
}

/**
 * Types lines of a Python file where they stand, key by key, and asks at each key: what a person
 * waits for while the text before is in the cache. Nothing is reused but by the model.
 */
export async function typeLines(
  model: OpenModel,
  text: string,
  signal: AbortSignal,
): Promise<Typing> {
  const warmMs: number[] = [];
  const firstMs: number[] = [];
  for (const { start, end } of linesToType(text)) {
    for (let at = start; at < end; at++) {
      const ms = await ask(model, text.slice(0, at) + text.slice(end), at, signal);
      (at === start ? firstMs : warmMs).push(ms);
    }
  }
  return { warmMs, firstMs };
}

/** Milliseconds from a request to its text at the end of the file's first half. */
export function askOnce(model: OpenModel, text: string, signal: AbortSignal): Promise<number> {
  const [line] = linesToType(text.slice(text.length / 2)).slice(1);
  const at = Math.floor(text.length / 2) + (line?.start ?? 0);
  return ask(model, text, at, signal);
}

async function ask(model: OpenModel, text: string, offset: number, signal: AbortSignal) {
  const { request } = stage({
    path: "library.py",
    language: "python",
    text,
    offset,
    trigger: "automatic",
    budgetMs: BUDGET_MS,
  });
  const startMs = performance.now();
  await model.complete({ ...request, maxTokens: MAX_TOKENS }, signal);
  return performance.now() - startMs;
}

/** From the end of the indentation to the end of the line. */
function linesToType(text: string): { start: number; end: number }[] {
  const lines = [...text.matchAll(/^( *)(\S.*)$/gm)].filter(
    ([, , code]) => !/^["#]/.test(code ?? ""),
  );
  return lines
    .filter((_, index) => index % LINE_STEP === LINE_STEP - 1)
    .map(({ index, 0: line, 1: indentation = "" }) => ({
      start: index + indentation.length,
      end: index + line.length,
    }));
}
