import path from "node:path";
import * as vscode from "vscode";
import { Disposable } from "../disposable";
import type { Answer, Asked } from "../http/loopbackServer";
import { KernelClient } from "../kernelClient/kernelClient";
import type { Log } from "../log";
import { startsBuiltIn } from "./lessonMetadata";
import type { ModelCalls } from "./modelCalls";
import { NotebookRun } from "./notebookRunProvider";

export const CONTROLLER_ID = "first-token-python";
const NOTEBOOK_TYPE = "jupyter-notebook";

export interface ControllerParts {
  /** dist/kernel/main.js */
  readonly kernelFile: string;
  readonly log: Log;
  /** Of lessons and messages: "en", "zh-cn". */
  readonly language: () => string;
  /** Answers what the Python of a notebook asks of models. */
  readonly modelCalls: () => ModelCalls;
  /** Called after each cell that ran without an error. */
  readonly ran: (cell: vscode.NotebookCell) => void;
}

/** The kernel “First Token Python (built in)”: one Python process a notebook. */
export class ControllerProvider extends Disposable {
  readonly #controller: vscode.NotebookController;
  readonly #runs = new Map<vscode.NotebookDocument, NotebookRun>();

  constructor(private readonly parts: ControllerParts) {
    super();
    const { l10n } = vscode;
    const controller = vscode.notebooks.createNotebookController(
      CONTROLLER_ID,
      NOTEBOOK_TYPE,
      l10n.t("First Token Python (built in)"),
    );
    controller.description = l10n.t("runs at once, with nothing to install");
    controller.detail = l10n.t(
      "Python 3 in WebAssembly, with small versions of the lessons' libraries",
    );
    controller.supportedLanguages = ["python"];
    controller.supportsExecutionOrder = true;
    controller.executeHandler = (cells, notebook) => this.#run(notebook).run(cells);
    controller.interruptHandler = (notebook) => {
      this.#runs.get(notebook)?.interrupt();
    };
    this.#controller = this.register(controller);
    for (const notebook of vscode.workspace.notebookDocuments) this.#prefer(notebook);
    this.register(
      vscode.workspace.onDidOpenNotebookDocument((notebook) => {
        this.#prefer(notebook);
      }),
    );
    this.register(
      vscode.workspace.onDidCloseNotebookDocument((notebook) => {
        this.#runs.get(notebook)?.dispose();
        this.#runs.delete(notebook);
      }),
    );
    this.register({
      dispose: () => {
        for (const run of this.#runs.values()) run.dispose();
      },
    });
  }

  get pids(): number[] {
    return [...this.#runs.values()].flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
  }

  /** Runs an exercise's cell and judges it: see NotebookRun.check. */
  async check(cell: vscode.NotebookCell, source: string, name: string) {
    return await this.#run(cell.notebook).check(cell, source, name);
  }

  async runCell(cell: vscode.NotebookCell): Promise<void> {
    await this.#run(cell.notebook).run([cell]);
  }

  /** A request to the app of a notebook. */
  async serve(notebook: vscode.NotebookDocument, asked: Asked): Promise<Answer> {
    return await this.#run(notebook).serve(asked);
  }

  /** Names of the models that have run in a notebook. */
  models(notebook: vscode.NotebookDocument): readonly string[] {
    return this.#runs.get(notebook)?.models ?? [];
  }

  /** @param from what a menu of VS Code hands over; else the notebook in front */
  restart(from: unknown): void {
    const notebook = notebookOf(from) ?? vscode.window.activeNotebookEditor?.notebook;
    if (notebook !== undefined) this.#runs.get(notebook)?.restart();
  }

  /** What is ours starts with our kernel; elsewhere it waits in the list to be chosen. */
  #prefer(notebook: vscode.NotebookDocument): void {
    if (notebook.notebookType !== NOTEBOOK_TYPE || !startsBuiltIn(notebook.metadata)) return;
    this.#controller.updateNotebookAffinity(notebook, vscode.NotebookControllerAffinity.Preferred);
  }

  #run(notebook: vscode.NotebookDocument): NotebookRun {
    const found = this.#runs.get(notebook);
    if (found !== undefined) return found;
    const { kernelFile, language, log, ran } = this.parts;
    const models = this.parts.modelCalls();
    const run = new NotebookRun({
      client: new KernelClient({
        kernelFile,
        language: language(),
        folder: notebook.uri.scheme === "file" ? path.dirname(notebook.uri.fsPath) : "",
        call: models.call,
      }),
      models,
      start: (cell) => this.#controller.createNotebookCellExecution(cell),
      log,
      ran,
    });
    this.#runs.set(notebook, run);
    return run;
  }
}

/** The toolbar of a notebook hands over `{ notebookEditor: { notebookUri } }`. */
function notebookOf(from: unknown): vscode.NotebookDocument | undefined {
  const uri = (from as { notebookEditor?: { notebookUri?: vscode.Uri } } | undefined)
    ?.notebookEditor?.notebookUri;
  return vscode.workspace.notebookDocuments.find((one) => one.uri.toString() === uri?.toString());
}
