import * as vscode from "vscode";
import { COMMANDS } from "../commands";
import { Disposable } from "../disposable";
import type { CheckOutcome, CheckRunner } from "../protocol/checks";
import { type CheckParts, CheckProvider } from "./checkProvider";

/** For tests inside VS Code, which cannot see a child process. */
export interface DatasetState {
  /** Process ids of checks at work. */
  readonly pids: readonly number[];
  readonly temporaryFolder: string;
}

export function registerDatasets(parts: CheckParts): DatasetFeature {
  return new DatasetFeature(parts);
}

/** Datasets are checked for duplicates and other faults, and copied without them. */
export class DatasetFeature extends Disposable implements CheckRunner {
  readonly #checks: CheckProvider;

  constructor(private readonly parts: CheckParts) {
    super();
    const checks = this.register(new CheckProvider(parts));
    this.#checks = checks;
    const commands: Record<string, (argument: unknown) => unknown> = {
      [COMMANDS.checkDataset]: (from) => checks.check(from),
      [COMMANDS.saveCleanedDataset]: () => checks.saveCleaned(),
    };
    for (const [id, run] of Object.entries(commands))
      this.register(vscode.commands.registerCommand(id, run));
  }

  /** For “datasets/report”: any dataset will do. */
  async check(): Promise<CheckOutcome> {
    if (await this.#checks.check()) return { passed: true };
    return {
      passed: false,
      missing: vscode.l10n.t("Choose a file with texts and let it be checked."),
    };
  }

  get state(): DatasetState {
    const { temporaryFolder } = this.parts;
    return { pids: [...this.#checks.pids], temporaryFolder };
  }
}
