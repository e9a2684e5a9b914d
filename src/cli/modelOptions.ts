import { availableParallelism } from "node:os";
import path from "node:path";
import type { Arguments, CliContext, Options } from "./command";
import type { ModelChoice, OpenModel } from "./openModel";

/** More threads hardly help a small model, and they take cores from the editor. */
const MAX_THREADS = 4;

/** For every command that runs a model. */
export const MODEL_OPTIONS = {
  model: { value: "FOLDER", about: "folder with model.json (default: the bundled model)" },
  threads: {
    value: "N",
    default: String(Math.min(availableParallelism(), MAX_THREADS)),
    about: "threads of ONNX Runtime",
  },
} as const satisfies Options;

export function modelChoice({ root, cwd }: CliContext, args: Arguments): ModelChoice {
  const named = args.text("model");
  const folder = named === undefined ? bundledModel(root) : path.resolve(cwd, named);
  return { folder, threads: args.whole("threads", 1), graph: "loop" };
}

export function bundledModel(root: string): string {
  return path.join(root, "models", "code");
}

/** Opens a model for one piece of work and closes it after that, whatever happens. */
export async function withModel<T>(
  context: CliContext,
  args: Arguments,
  work: (model: OpenModel, choice: ModelChoice) => Promise<T>,
): Promise<T> {
  const choice = modelChoice(context, args);
  const model = await context.openModel(choice);
  try {
    return await work(model, choice);
  } finally {
    model.dispose();
  }
}
