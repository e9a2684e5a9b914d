import { DEFAULT_PRESET, PRESETS } from "../../completion/gate";
import { UsageError, type Arguments, type CliContext, type Options } from "../command";
import { MODEL_OPTIONS, withModel } from "../modelOptions";
import { gateOf } from "../modelGate";
import { pythonSyntax } from "../pythonSyntax";
import { sampleCursors } from "./cursors";
import { evaluate } from "./evaluate";
import type { SourceFile } from "./pythonFiles";
import { evaluationTable } from "./table";
import { seeAsModel } from "./visible";

/** Of every command that completes the lines of files. */
export function evaluationOptions(n: number) {
  return {
    n: { value: "N", about: `cursors (default: ${n}), or files with --replay` },
    seed: { value: "N", default: "1", about: "the same seed draws the same places" },
    suffix: {
      value: "WHAT",
      default: "document",
      about: "text after the cursor's line: document, or none of it",
    },
    gate: {
      value: "HOW",
      default: DEFAULT_PRESET,
      about: "what is sure enough: eager, balanced, quiet; off shows all",
    },
    alone: { about: "by the decoder alone, without counting what the file itself says" },
    json: { about: "figures as JSON, unrounded" },
    ...MODEL_OPTIONS,
  } as const satisfies Options;
}

export const EVALUATION_NOTES = `Half of the cursors stand right after an indentation, half behind any character inside a line, all
with at least two non-blank characters to come. The rest of the cursor's line is taken out of the
document; with --suffix document the lines after it stay. White space at the end does not count.

exact, editSimilarity  of the model's text with the true rest, shown or not
shown                  share of cursors at which an editor would show something
precision              share of right ones among those shown: exact, or, where only the sure
                       beginning of the model's text is shown, right so far and not in mid-word
charsCompleted         share of the characters to come that a shown text has right from its start
p50Ms, p95Ms           from request to text, with nothing cached
baseline               copies from the model's own prompt what most often follows the longest
                       stretch of text that stands before the cursor as well

By category: every cursor is in lineStart or inside, and in code, comment or docstring (in the last
two an editor stays silent). The others are of cursors inside code: identifier (in a word or behind
a dot), argumentList (of a call or a definition), import, string.`;

/** Evaluates on files, at `defaultN` cursors or as many as asked for, and prints the figures. */
export async function runEvaluation(
  context: CliContext,
  args: Arguments,
  files: readonly SourceFile[],
  defaultN: number,
): Promise<number> {
  const { progress, print, signal } = context;
  const n = args.text("n") === undefined ? defaultN : args.whole("n", 1);
  const seed = args.whole("seed", 0);
  const suffix = args.oneOf("suffix", ["document", "none"]);
  const mode = args.oneOf("gate", [...PRESETS, "off"]);
  const alone = args.has("alone");
  const cursors = sampleCursors(files, n, seed);
  if (cursors.length === 0) throw new UsageError("There is no Python line to complete.");
  if (cursors.length < n) progress.note(`Only ${cursors.length} lines can be completed here.`);
  return withModel(context, args, async (model, { folder }) => {
    const evaluation = await evaluate(model, cursors, {
      suffix,
      see: await seeAsModel(folder),
      gate: mode === "off" ? undefined : { gate: await gateOf(folder), preset: mode },
      syntax: await pythonSyntax(context),
      alone,
      signal,
      onProgress: (done, exact) => {
        const share = ((100 * exact) / done).toFixed(1);
        progress.update(`${done} of ${cursors.length} cursors, ${share} % exact`);
      },
    });
    const { name, parameters } = model.loaded;
    const about = {
      model: { name, parameters },
      files: files.length,
      seed,
      suffix,
      gate: mode,
      alone,
    };
    progress.clear();
    if (args.has("json")) print(JSON.stringify({ ...evaluation, ...about }, null, 2));
    else {
      print(
        `${name}: ${files.length} files, seed ${seed}, suffix ${suffix}, gate ${mode}${alone ? ", decoder alone" : ""}\n`,
      );
      print(evaluationTable(evaluation));
    }
    return 0;
  });
}
