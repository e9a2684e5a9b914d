import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import path from "node:path";
import * as vscode from "vscode";
import { COMMANDS } from "../commands";
import { Disposable } from "../disposable";
import type { Log } from "../log";
import type { Language } from "../protocol/bilingual";
import { type CheckResult, DatasetFailure, type DatasetPlan } from "../protocol/dataset";
import type { EvidenceSink } from "../protocol/evidence";
import { pageOf, type ReportSink } from "../protocol/reports";
import { cleanedName } from "./cleanedName";
import { check, clean, type DatasetProcessParts, type Waiting } from "./datasetProcess";
import { failureInWords } from "./failureInWords";
import { inspect } from "./inspect/inspect";
import { withProgress } from "./progressView";
import { askForChoice, askForFile, askWhatToDrop } from "./questionsView";
import { reportOf } from "./report";
import { makeRunFolder, removeRunFolder } from "./runFolder";

export interface CheckParts {
  /** dist/datasets.js */
  readonly processFile: string;
  /** For temporary files, on a real disk: a system's own folder for them is often in memory. */
  readonly temporaryFolder: string;
  readonly reports: ReportSink;
  readonly evidence: EvidenceSink;
  readonly log: Log;
  readonly language: () => Language;
}

/** *Check a Dataset…* and *Save a Cleaned Copy…* */
export class CheckProvider extends Disposable {
  /** The last check, of which a cleaned copy can be made. */
  #last: Checked | undefined;
  /** Process ids of checks at work. */
  readonly pids = new Set<number>();

  constructor(private readonly parts: CheckParts) {
    super();
    this.register({
      dispose: () => {
        this.#ending.abort();
        this.#forget();
      },
    });
  }

  readonly #ending = new AbortController();

  /**
   * @param from the file, from the explorer; asked for without one
   * @returns whether there is a report
   */
  async check(from?: unknown): Promise<boolean> {
    const uri = from instanceof vscode.Uri ? from : await askForFile();
    if (uri === undefined) return false;
    if (uri.scheme !== "file") {
      const text = vscode.l10n.t("Only files on this computer can be checked. Save a copy first.");
      void vscode.window.showErrorMessage(text);
      return false;
    }
    return await this.#orSayWhy(async () => {
      const choice = await askForChoice(uri.fsPath, await inspect(uri.fsPath));
      return choice !== undefined && (await this.#run(uri.fsPath, choice.plan));
    });
  }

  async saveCleaned(): Promise<void> {
    const last = this.#last;
    if (last === undefined) return;
    const drop = await askWhatToDrop(last.result, this.parts.language());
    if (drop === undefined) return;
    const { file, plan, folder, result } = last;
    const target = cleanedName(file);
    const title = vscode.l10n.t("Saving a cleaned copy of {0}", path.basename(file));
    await this.#orSayWhy(async () => {
      const { stamp, verdicts } = result;
      const request = { file, plan, folder, stamp, verdicts, drop, target };
      const { kept, dropped } = await this.#withProgress(title, (waiting) =>
        clean(request, this.#process, waiting),
      );
      void tellSaved(target, kept, dropped);
      return true;
    });
  }

  async #run(file: string, plan: DatasetPlan): Promise<boolean> {
    const { temporaryFolder, reports, language } = this.parts;
    const name = path.basename(file);
    const folder = await makeRunFolder(temporaryFolder);
    let result: CheckResult;
    try {
      const title = vscode.l10n.t("Checking the dataset {0}", name);
      const threads = Math.min(availableParallelism(), MOST_THREADS);
      result = await this.#withProgress(title, (waiting) =>
        check({ file, plan, near: true, folder, threads }, this.#process, waiting),
      );
    } catch (error) {
      await removeRunFolder(folder);
      throw error;
    }
    this.#remember({ file, plan, folder, result });
    const report = reportOf(name, plan, result, language());
    await reports.show(report);
    await this.#note(result, pageOf(report));
    void this.#offer(result);
    return result.documents > 0;
  }

  async #note({ documents, found, near }: CheckResult, page: string): Promise<void> {
    if (documents === 0) return;
    const facts = { documents, exact: found.exact, ...(near === "done" && { near: found.near }) };
    const hash = createHash("sha256").update(page).digest("hex");
    const evidence = {
      id: "datasets/report",
      kind: "passed",
      atMs: Date.now(),
      hash,
      facts,
    } as const;
    await this.parts.evidence.add(evidence);
  }

  async #offer({ documents, kept }: CheckResult): Promise<void> {
    const { l10n } = vscode;
    const [save, lesson] = [l10n.t("Save a Cleaned Copy…"), l10n.t("Open Lesson 05")];
    const text = l10n.t("{0} documents checked; a cleaned copy would keep {1}.", documents, kept);
    const buttons = kept < documents ? [save, lesson] : [lesson];
    const chosen = await vscode.window.showInformationMessage(text, ...buttons);
    if (chosen === save) await this.saveCleaned();
    else if (chosen === lesson)
      await vscode.commands.executeCommand(COMMANDS.openLesson, CLEANING_LESSON);
  }

  get #process(): DatasetProcessParts {
    const { processFile, log } = this.parts;
    return {
      processFile,
      log: (message) => {
        log.warn(`Dataset: ${message}`);
      },
    };
  }

  async #withProgress<T>(title: string, work: (waiting: Waiting) => Promise<T>): Promise<T> {
    let pid = -1;
    const started = (id: number): void => {
      pid = id;
      this.pids.add(id);
    };
    try {
      return await withProgress(title, this.#ending.signal, (waiting) =>
        work({ ...waiting, started }),
      );
    } finally {
      this.pids.delete(pid);
    }
  }

  async #orSayWhy(work: () => Promise<boolean>): Promise<boolean> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DatasetFailure)) throw error;
      this.parts.log.warn(`Dataset: ${error.message}`);
      const text = failureInWords(error.error, vscode.l10n);
      if (text !== undefined) void vscode.window.showErrorMessage(text);
      return false;
    }
  }

  #remember(checked: Checked): void {
    this.#forget();
    this.#last = checked;
    void vscode.commands.executeCommand("setContext", HAS_REPORT, true);
  }

  #forget(): void {
    // What is left over is taken away by the next check, in this window or another one.
    if (this.#last !== undefined) void removeRunFolder(this.#last.folder).catch(() => undefined);
    this.#last = undefined;
  }
}

interface Checked {
  readonly file: string;
  readonly plan: DatasetPlan;
  readonly folder: string;
  readonly result: CheckResult;
}

const HAS_REPORT = "firstToken.hasDatasetReport";
const CLEANING_LESSON = "05-cleaning";
/** Reading and writing keep up with no more, and each takes memory. */
const MOST_THREADS = 3;

async function tellSaved(target: string, kept: number, dropped: number): Promise<void> {
  const open = vscode.l10n.t("Open");
  const text = vscode.l10n.t(
    "{0} has {1} documents; {2} were left out. The original is as it was.",
    path.basename(target),
    kept,
    dropped,
  );
  if ((await vscode.window.showInformationMessage(text, open)) === open)
    await vscode.commands.executeCommand("vscode.open", vscode.Uri.file(target));
}
