import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { check } from "../../datasets/datasetProcess";
import { failureInWords } from "../../datasets/failureInWords";
import type { Choice } from "../../datasets/inspect/choice";
import { inspect } from "../../datasets/inspect/inspect";
import { progressInWords } from "../../datasets/progressInWords";
import { reportOf } from "../../datasets/report";
import { makeRunFolder, removeRunFolder } from "../../datasets/runFolder";
import { LANGUAGES } from "../../protocol/bilingual";
import { ALL_TEXTS, type CheckResult, DatasetFailure } from "../../protocol/dataset";
import { pageOf } from "../../protocol/reports";
import { type Arguments, type CliContext, type Command, Failure, UsageError } from "../command";

export const dataset: Command = {
  name: "dataset",
  operands: "FILE",
  summary: "Looks for duplicates and other faults in a txt, csv, tsv, jsonl or json file.",
  options: {
    column: {
      value: "NAME",
      about: `column or key of the text, ${ALL_TEXTS} for all texts of a record`,
    },
    unit: { value: "line|paragraph", about: "what a document is in a txt file" },
    language: { value: "zh-cn|en", default: "en", about: "of the report" },
    json: { about: "figures and samples as JSON" },
  },
  notes: "Prints the report as Markdown. The file is only read, and never leaves this computer.",
  run: async (context, args) => {
    const { print, progress, cwd } = context;
    const file = path.resolve(cwd, args.operand("FILE"));
    const language = args.oneOf("language", LANGUAGES);
    try {
      const { plan } = choose(await inspect(file), args);
      const result = await checked(context, file, plan);
      progress.clear();
      const page = pageOf(reportOf(path.basename(file), plan, result, language));
      print(args.has("json") ? JSON.stringify(result, null, 2) : page);
      return 0;
    } catch (error) {
      if (!(error instanceof DatasetFailure)) throw error;
      throw new Failure(failureInWords(error.error, L10N) ?? error.message);
    }
  },
};

async function checked(
  { root, progress, signal }: CliContext,
  file: string,
  plan: Choice["plan"],
): Promise<CheckResult> {
  const folder = await makeRunFolder(path.join(tmpdir(), "first-token-datasets"));
  try {
    const threads = Math.min(availableParallelism(), MOST_THREADS);
    return await check(
      { file, plan, near: true, folder, threads },
      { processFile: path.join(root, "dist", "datasets.js"), log: progress.note },
      {
        signal,
        told: (now) => {
          progress.update(progressInWords(now, L10N));
        },
      },
    );
  } finally {
    await removeRunFolder(folder);
  }
}

function choose(choices: readonly Choice[], args: Arguments): Choice {
  const [column, unit] = [args.text("column"), args.text("unit")];
  const fits = (choice: Choice): boolean =>
    (column === undefined || (choice.plan.column ?? "") === column) &&
    (unit === undefined || choice.kind === unit);
  const found = choices.find(fits);
  if (found !== undefined) return found;
  const names = choices.map(({ kind, plan }) => plan.column ?? kind).join(", ");
  throw new UsageError(`The file has no such column or unit. There are: ${names}.`);
}

const MOST_THREADS = 3;
/** The terminal speaks English. */
const L10N = {
  t: (message: string, ...values: unknown[]): string =>
    message.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)])),
};
