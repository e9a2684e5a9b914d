import path from "node:path";
import type { Command } from "../command";
import { MODEL_OPTIONS, withModel } from "../modelOptions";
import { offsetOf, parsePosition } from "../position";
import { readText } from "../readText";
import { languageOf, stage } from "../stages";

/** Nobody types meanwhile. */
const BUDGET_MS = 10_000;

export const complete: Command = {
  name: "complete",
  operands: "FILE:LINE:COL",
  summary: "One completion at a place of a file, as JSON.",
  options: MODEL_OPTIONS,
  notes: `LINE and COL count from 1, COL in UTF-16 units as the editor shows it. The model reads the file up
to the place and what follows it, as in the editor. Printed: text (what to insert), logprob (mean
a token, in nats), tokens, candidates, ms by stage, prompt (tokens, and how many were cached), end
(why the text ends), and what the editor would make of it: shown, or silent with the reason.`,
  run: async (context, args) => {
    const position = parsePosition(args.operand("FILE:LINE:COL"));
    const text = await readText(path.resolve(context.cwd, position.file), position.file);
    const { request, judge } = stage({
      path: shownPath(context.cwd, position.file),
      language: languageOf(position.file),
      text,
      offset: offsetOf(text, position),
      trigger: "explicit",
      budgetMs: BUDGET_MS,
    });
    return withModel(context, args, async (model) => {
      const completion = await model.complete(request, context.signal);
      const { text: inserted, logprob, tokens, candidates, ms, prompt, end } = completion;
      const answer = { text: inserted, logprob, tokens, candidates, ms, prompt, end };
      context.print(JSON.stringify({ ...answer, ...judge(completion) }, null, 2));
      return 0;
    });
  },
};

/** As the editor would say it with this folder open. */
export function shownPath(cwd: string, file: string): string {
  const relative = path.relative(cwd, path.resolve(cwd, file));
  const isInside = !relative.startsWith("..") && !path.isAbsolute(relative);
  return (isInside ? relative : path.basename(file)).replaceAll(path.sep, "/");
}
