import path from "node:path";
import type { Command } from "../command";
import { heldOut } from "../eval/heldout";
import { EVALUATION_NOTES, evaluationOptions, runEvaluation } from "../eval/run";
import { REPLAY_NOTES } from "../replay/notes";
import { REPLAY_OPTIONS, runReplay } from "../replay/run";

const DEFAULT_CURSORS = 1000;

export const evalHeldout: Command = {
  name: "eval:heldout",
  operands: "",
  summary: "The same evaluation on Debian packages that no training run saw.",
  options: { ...evaluationOptions(DEFAULT_CURSORS), ...REPLAY_OPTIONS },
  notes: `The packages named in training/corpus/heldout.txt are fetched once with apt-get into
.vscode-test/heldout. Tests, vendored and generated files are left out, as in training.

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
    if (args.has("replay")) return runReplay(context, args, files);
    return runEvaluation(context, args, files, DEFAULT_CURSORS);
  },
};
