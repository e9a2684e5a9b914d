import path from "node:path";
import { performance } from "node:perf_hooks";
import { UsageError, type Arguments, type CliContext, type Command } from "../command";
import { readInfilling, type InfillingTask } from "../eval/infilling";
import { measure, type Result } from "../eval/metrics";
import { pythonFiles } from "../eval/pythonFiles";
import { EVALUATION_NOTES, evaluationOptions, runEvaluation } from "../eval/run";
import { metricsTable } from "../eval/table";
import { REPLAY_NOTES } from "../replay/notes";
import { REPLAY_OPTIONS, runReplay } from "../replay/run";
import { withModel } from "../modelOptions";
import type { OpenModel } from "../openModel";
import { stage } from "../stages";

const DEFAULT_CURSORS = 500;
const BUDGET_MS = 10_000;

export const evalCommand: Command = {
  name: "eval",
  operands: "DIR",
  summary: "Completes lines of the Python files under DIR and compares with what stands there.",
  options: {
    ...evaluationOptions(DEFAULT_CURSORS),
    infilling: {
      value: "FILE",
      about: "instead of DIR: tasks in the HumanEval infilling format (.jsonl, .jsonl.gz)",
    },
    ...REPLAY_OPTIONS,
  },
  notes: `${EVALUATION_NOTES}\n\n${REPLAY_NOTES}`,
  run: async (context, args) => {
    const tasks = args.text("infilling");
    if (tasks !== undefined) {
      if (args.has("replay")) throw new UsageError("--infilling cannot be replayed.");
      args.noOperands();
      return runInfilling(context, args, path.resolve(context.cwd, tasks));
    }
    const files = await pythonFiles(path.resolve(context.cwd, args.operand("DIR")));
    if (args.has("replay")) return runReplay(context, args, files);
    return runEvaluation(context, args, files, DEFAULT_CURSORS);
  },
};

/** Every task of the file; `--n`, `--seed` and `--suffix` have no meaning here. */
async function runInfilling(context: CliContext, args: Arguments, file: string): Promise<number> {
  const { progress, print } = context;
  const { tasks, longer } = await readInfilling(file);
  if (longer > 0) progress.note(`${longer} tasks with several missing lines are left out.`);
  if (tasks.length === 0) throw new UsageError(`${file} has no task with one missing line.`);
  return withModel(context, args, async (model) => {
    const results: Result[] = [];
    for (const task of tasks) {
      results.push(await infill(model, task, context.signal));
      progress.update(`${results.length} of ${tasks.length} tasks`);
    }
    progress.clear();
    const metrics = measure(results);
    print(args.has("json") ? JSON.stringify(metrics, null, 2) : metricsTable(metrics));
    return 0;
  });
}

async function infill(
  model: OpenModel,
  { prompt, suffix, line }: InfillingTask,
  signal: AbortSignal,
): Promise<Result> {
  const { request, judge } = stage({
    path: "solution.py",
    language: "python",
    text: prompt + suffix,
    offset: prompt.length,
    trigger: "automatic",
    budgetMs: BUDGET_MS,
  });
  const startMs = performance.now();
  const completion = await model.complete(request, signal);
  const ms = performance.now() - startMs;
  const verdict = judge(completion);
  const shown = "shown" in verdict ? verdict.shown.text : undefined;
  return { rest: line, text: completion.text, shown, ms };
}
