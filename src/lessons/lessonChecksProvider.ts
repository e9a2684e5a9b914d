import fs from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { lessonFolder } from "../config";
import { KernelClient } from "../kernelClient/kernelClient";
import type { Language } from "../protocol/bilingual";
import type { CheckOutcome, CheckRunner } from "../protocol/checks";
import type { EvidenceSink } from "../protocol/evidence";
import { KernelFailure } from "../protocol/kernel";
import { checkEvidence } from "./checkEvidence";
import { type Exercise, mayFail } from "./exercise";
import { exerciseIn, ownMetadata } from "./exerciseProvider";
import { failureInWords } from "./failureInWords";
import { judge, type Verdict } from "./judge";
import { copiesOf } from "./learnerCopy";
import type { ModelCalls } from "./modelCalls";
import type { Shelf } from "./shelf";

export interface LessonChecksParts {
  readonly shelf: Shelf;
  readonly evidence: EvidenceSink;
  readonly language: () => Language;
  /** dist/kernel/main.js */
  readonly kernelFile: string;
  readonly modelCalls: () => ModelCalls;
}

/**
 * Judges the exercise of a lesson without its notebook in sight: the learner's copy runs in a Python
 * of its own, so that neither names from earlier tries nor a kernel that was chosen change the result.
 */
export class LessonChecksProvider implements CheckRunner {
  constructor(private readonly parts: LessonChecksParts) {}

  async check(id: string, signal?: AbortSignal): Promise<CheckOutcome> {
    const { l10n } = vscode;
    const { shelf, language } = this.parts;
    const [, lesson = "", name = ""] = CHECK_ID.exec(id) ?? [];
    const exercise = await shelf.exercise(lesson, language(), name);
    if (exercise === undefined)
      return missing(l10n.t("This version of First Token has no such check."));
    if (!vscode.workspace.isTrusted)
      return missing(l10n.t("Cells run only in a workspace that you trust."));
    const notebook = await this.#copy(lesson);
    if (notebook === undefined)
      return missing(l10n.t("Open the lesson first: your own copy of it is what is checked."));
    const cell = notebook.getCells().find((one) => exerciseIn(one)?.check === name);
    if (cell === undefined)
      return missing(
        l10n.t(
          "The exercise is no longer in your copy. “Reset This Lesson” brings it back, and keeps what you wrote.",
        ),
      );
    return await this.#judge({ id, lesson, name, exercise, cell }, signal);
  }

  async #judge(
    { id, lesson, name, exercise, cell }: Examined,
    signal: AbortSignal | undefined,
  ): Promise<CheckOutcome> {
    const { shelf, evidence, kernelFile, language } = this.parts;
    const { notebook } = cell;
    const models = this.parts.modelCalls();
    const client = new KernelClient({
      kernelFile,
      language: language(),
      folder: path.dirname(notebook.uri.fsPath),
      call: models.call,
    });
    const stop = (): void => {
      client.restart();
    };
    const timer = setTimeout(stop, CHECK_TIMEOUT_MS);
    signal?.addEventListener("abort", stop);
    try {
      const verdict = await judge(client, {
        before: codeBefore(cell),
        answer: cell.document.getText(),
        checks: await shelf.checks(lesson),
        name,
        ask: () => Promise.resolve(null),
      });
      if (verdict.kind !== "error")
        await evidence.add(checkEvidence(id, verdict.kind, cell.document.getText(), models.models));
      return outcomeOf(verdict, exercise);
    } catch (error) {
      if (!(error instanceof KernelFailure)) throw error;
      if (signal?.aborted === true) return { passed: false };
      return missing(
        error.detail.kind === "stopped"
          ? vscode.l10n.t("The cells did not come to an end within {0} minutes.", CHECK_MINUTES)
          : failureInWords(error, vscode.l10n).message,
      );
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
      client.restart();
    }
  }

  /** As it stands in the editor, where it is open there, and else on disk. */
  async #copy(lesson: string): Promise<vscode.NotebookDocument | undefined> {
    const folder = lessonFolder();
    if (!path.isAbsolute(folder)) return undefined;
    const files = copiesOf(folder, lesson, this.parts.language());
    const open = vscode.workspace.notebookDocuments;
    const shown = files.flatMap((file) => open.find(({ uri }) => uri.fsPath === file) ?? []);
    if (shown[0] !== undefined) return shown[0];
    for (const file of files)
      if (await exists(file))
        return await vscode.workspace.openNotebookDocument(vscode.Uri.file(file));
    return undefined;
  }
}

interface Examined {
  readonly id: string;
  readonly lesson: string;
  readonly name: string;
  readonly exercise: Exercise;
  readonly cell: vscode.NotebookCell;
}

/** The lesson is the part before the slash. */
const CHECK_ID = /^(\d\d-[a-z0-9-]+)\/([a-z_]+)$/;
/** Some lessons measure, some run models; a slow machine needs time. */
const CHECK_MINUTES = 5;
const CHECK_TIMEOUT_MS = CHECK_MINUTES * 60_000;

function outcomeOf(verdict: Verdict, { hints }: Exercise): CheckOutcome {
  const { l10n } = vscode;
  if (verdict.kind === "passed") return { passed: true };
  if (verdict.kind === "failed") {
    const hint = l10n.t("Hint {0} of {1}: {2}", 1, hints.length, hints[0] ?? "");
    return missing(`${l10n.t("Not yet.")} ${hint}`);
  }
  const error = `${verdict.name}: ${verdict.message}`;
  return missing(
    verdict.where === "answer"
      ? l10n.t("The exercise's cell ended with an error. {0}", error)
      : l10n.t("A cell before the exercise ended with an error. {0}", error),
  );
}

function missing(text: string): CheckOutcome {
  return { passed: false, missing: text };
}

function codeBefore(cell: vscode.NotebookCell) {
  return cell.notebook
    .getCells()
    .slice(0, cell.index)
    .filter(({ kind, document }) => kind === CODE && document.languageId === "python")
    .map((one) => ({ text: one.document.getText(), mayFail: mayFail(ownMetadata(one)) }));
}

const CODE = vscode.NotebookCellKind.Code;

async function exists(file: string): Promise<boolean> {
  return await fs.access(file).then(
    () => true,
    () => false,
  );
}
