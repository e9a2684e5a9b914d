import { writeFile } from "node:fs/promises";
import path from "node:path";
import { UsageError, type Arguments, type CliContext, type Command } from "../command";
import { heldOut } from "../eval/heldout";
import { infillingTasks } from "../eval/infillingTasks";
import type { SourceFile } from "../eval/pythonFiles";
import { EVALUATION_NOTES, evaluationOptions, runEvaluation } from "../eval/run";
import { REPLAY_NOTES } from "../replay/notes";
import { REPLAY_OPTIONS, runReplay } from "../replay/run";

const DEFAULT_CURSORS = 1000;

export const evalHeldout: Command = {
  name: "eval:heldout",
  operands: "",
  summary: "The same evaluation on Debian packages that no training run saw.",
  options: {
    ...evaluationOptions(DEFAULT_CURSORS),
    infilling: {
      value: "FILE",
      about: "instead: writes N tasks of one missing line to FILE, for eval --infilling",
    },
    ...REPLAY_OPTIONS,
  },
  notes: `The packages named in training/corpus/heldout.txt are fetched once with apt-get into
.vscode-test/heldout. Tests, vendored and generated files are left out, as in training.

--infilling takes functions of modules, each by itself, and of each one line that begins a
statement; the file is in the HumanEval infilling format: npm run eval -- --infilling FILE

${EVALUATION_NOTES}

${REPLAY_NOTES}`,
  run: async (context, args) => {
    args.noOperands();
    const { root, signal, progress } = context;
    const { files, packages } = await heldOut(
      path.join(root, "training", "corpus", "heldout.txt"),
      path.join(root, ".vscode-test", "heldout"),
      signal,
      progress.note,
    );
    progress.note(packages.join(", "));
    const tasks = args.text("infilling");
    if (tasks !== undefined) return await writeTasks(context, args, files, tasks);
    if (args.has("replay")) return runReplay(context, args, files);
    return runEvaluation(context, args, files, DEFAULT_CURSORS);
  },
};

async function writeTasks(
  { cwd, print }: CliContext,
  args: Arguments,
  files: readonly SourceFile[],
  name: string,
): Promise<number> {
  if (args.has("replay")) throw new UsageError("--infilling cannot be replayed.");
  const n = args.text("n") === undefined ? DEFAULT_CURSORS : args.whole("n", 1);
  const tasks = infillingTasks(files, n, args.whole("seed", 0));
  await writeFile(
    path.resolve(cwd, name),
    tasks.map((task) => `${JSON.stringify(task)}\n`).join(""),
  );
  print(`${tasks.length} tasks of ${files.length} files in ${name}`);
  return 0;
}
