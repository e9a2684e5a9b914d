import { performance } from "node:perf_hooks";
import type { CompletionModel } from "../../protocol/model";
import type { Syntax } from "../../syntax/syntax";
import { stage, type GateChoice } from "../stages";
import { CATEGORIES, categoriesOf, type Category } from "./categories";
import { copyBaseline } from "./copyBaseline";
import { withoutRest, type Cursor } from "./cursors";
import { editSimilarity, isExact, mean, measure, type Metrics, type Result } from "./metrics";
import type { See } from "./visible";

export interface Evaluation extends Scores {
  readonly byCategory: Readonly<Record<Category, Scores>>;
}

/** The model's, beside those of copying from what it sees. */
export interface Scores extends Metrics {
  readonly baseline: { readonly exact: number | null; readonly editSimilarity: number | null };
}

export interface How {
  /** The model's text after the cursor's line, or nothing of it. */
  readonly suffix: "document" | "none";
  readonly see: See;
  /** Undefined shows all that the filter lets through. */
  readonly gate?: GateChoice | undefined;
  readonly syntax?: Syntax | undefined;
  /** Without counting what the files say, by the decoder alone. */
  readonly alone?: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, exact: number) => void;
}

/** Enough for any machine: a figure that depends on the load of the machine is none. */
const BUDGET_MS = 10_000;

/**
 * Completes the lines at `cursors` as an editor would, each on its own: the rest of the cursor's
 * line is taken out of the document, the lines after it stay.
 *
 * @throws {ModelFailure} as the model does; of kind `cancelled` after an abort
 */
export async function evaluate(
  model: CompletionModel,
  cursors: readonly Cursor[],
  how: How,
): Promise<Evaluation> {
  const results: Scored[] = [];
  let exact = 0;
  for (const cursor of cursors) {
    const result = await complete(model, cursor, how);
    results.push(result);
    if (isExact(result.text, result.rest)) exact++;
    how.onProgress(results.length, exact);
  }
  const byCategory = CATEGORIES.map((category) => {
    const within = results.filter(({ categories }) => categories.includes(category));
    return [category, scores(within)] as const;
  });
  return {
    ...scores(results),
    byCategory: Object.fromEntries(byCategory) as Record<Category, Scores>,
  };
}

interface Scored extends Result {
  readonly categories: readonly Category[];
  /** What copying gives. */
  readonly copied: string;
}

async function complete(model: CompletionModel, cursor: Cursor, how: How): Promise<Scored> {
  const { file, offset, rest } = cursor;
  const text = withoutRest(cursor);
  const { request, judge } = stage({
    path: file.path,
    language: "python",
    text: how.suffix === "none" ? text.slice(0, offset) : text,
    offset,
    trigger: "automatic",
    budgetMs: BUDGET_MS,
    gate: how.gate,
    syntax: how.syntax,
  });
  const startMs = performance.now();
  const completion = await model.complete(
    how.alone === true ? { ...request, counting: false } : request,
    how.signal,
  );
  const ms = performance.now() - startMs;
  const verdict = judge(completion);
  return {
    rest,
    text: completion.text,
    shown: "shown" in verdict ? verdict.shown.text : undefined,
    isBeginning: "shown" in verdict && verdict.shown.isBeginning === true,
    ms,
    categories: categoriesOf(cursor),
    copied: copyBaseline(how.see(request)),
  };
}

function scores(results: readonly Scored[]): Scores {
  return {
    ...measure(results),
    baseline: {
      exact: mean(results.map(({ copied, rest }) => Number(isExact(copied, rest)))),
      editSimilarity: mean(results.map(({ copied, rest }) => editSimilarity(copied, rest))),
    },
  };
}
