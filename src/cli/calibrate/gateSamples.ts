import { finished } from "../../completion/finished";
import { isInside } from "../../completion/gate";
import { partsOf, type Part } from "../../completion/parts";
import type { CompletionModel } from "../../protocol/model";
import type { Syntax } from "../../syntax/syntax";
import { withoutRest, type Cursor } from "../eval/cursors";
import { isRight } from "../eval/metrics";
import { stage } from "../stages";

/** What the gate is asked at one cursor, and what would have been right there. */
export interface GateSample {
  /** Samples of one group are alike: they are fitted on, or predicted, together. */
  readonly group: string;
  /** UTF-16 units to come on the line. */
  readonly toCome: number;
  readonly whole: JudgedPart;
  /** The longest first. */
  readonly beginnings: readonly JudgedPart[];
}

export interface JudgedPart extends Part {
  readonly right: boolean;
}

export interface HowToSample {
  readonly signal: AbortSignal;
  readonly syntax?: Syntax | undefined;
  readonly onProgress: (done: number) => void;
}

/** Enough for any machine: what is shown must not depend on its load. */
const BUDGET_MS = 10_000;

/**
 * Asks the model at each cursor as the editor does.
 *
 * @returns `silent`: at how many cursors the gate is not asked, as an earlier stage shows nothing
 * @throws {ModelFailure} as the model does
 */
export async function gateSamples(
  model: CompletionModel,
  cursors: readonly Cursor[],
  { signal, syntax, onProgress }: HowToSample,
): Promise<{ samples: GateSample[]; silent: number }> {
  const samples: GateSample[] = [];
  for (const [index, cursor] of cursors.entries()) {
    const { file, offset, rest } = cursor;
    const { request, judge, place } = stage({
      path: file.path,
      language: "python",
      text: withoutRest(cursor),
      offset,
      trigger: "automatic",
      budgetMs: BUDGET_MS,
      syntax,
    });
    const completion = await model.complete(request, signal);
    onProgress(index + 1);
    const verdict = judge(completion);
    const [candidate] = finished(completion, place);
    if (candidate === undefined || !("shown" in verdict)) continue;
    const { whole, beginnings } = partsOf(candidate, verdict.shown.text, isInside(place));
    samples.push({
      group: groupOf(file.path),
      toCome: rest.length,
      whole: { ...whole, right: isRight(whole.text, rest, false) },
      beginnings: beginnings.map((part) => ({ ...part, right: isRight(part.text, rest, true) })),
    });
  }
  return { samples, silent: cursors.length - samples.length };
}

/** A package, where the files are of several; else the file. */
function groupOf(path: string): string {
  return path.split("/")[0] ?? path;
}
