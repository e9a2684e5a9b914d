import * as vscode from "vscode";
import type { Answer, Asked } from "../http/loopbackServer";
import type { KernelClient } from "../kernelClient/kernelClient";
import type { Log } from "../log";
import { KernelFailure } from "../protocol/kernel";
import { mayFail } from "./exercise";
import { failureInWords } from "./failureInWords";
import { field } from "./lessonMetadata";
import { CellOutputView } from "./cellOutputView";
import type { ModelCalls } from "./modelCalls";
import { servedAnswer, servingCode } from "./serving";

export interface NotebookRunParts {
  readonly client: KernelClient;
  readonly start: (cell: vscode.NotebookCell) => vscode.NotebookCellExecution;
  readonly log: Log;
  readonly models: ModelCalls;
  /** Called after each cell that ran without an error. */
  readonly ran: (cell: vscode.NotebookCell) => void;
}

/** The cells of one notebook, run one after the other. */
export class NotebookRun {
  #order = 0;
  /** Raised by an interrupt or an error: cells that wait from before do not run. */
  #round = 0;
  #last: Promise<void> = Promise.resolve();

  constructor(private readonly parts: NotebookRunParts) {}

  get pid(): number | undefined {
    return this.parts.client.pid;
  }

  get models(): readonly string[] {
    return this.parts.models.models;
  }

  /** Resolves when the last of them has ended. */
  async run(cells: readonly vscode.NotebookCell[]): Promise<void> {
    const round = this.#round;
    // All at once, so that the waiting ones are marked as such.
    for (const cell of cells) {
      const execution = this.parts.start(cell);
      this.#last = this.#last.then(async () => {
        if (round !== this.#round) execution.end(undefined);
        else if (!(await this.#runOne(execution)) && !isMeantToFail(cell)) this.#round++;
      });
    }
    await this.#last;
  }

  /**
   * Runs the cell of an exercise and judges it.
   *
   * @returns undefined if the cell itself ended with an error or was stopped
   */
  async check(
    cell: vscode.NotebookCell,
    source: string,
    name: string,
  ): Promise<boolean | undefined> {
    await this.run([cell]);
    if (cell.executionSummary?.success === false) return undefined;
    return await this.#inTurn(() => this.parts.client.check(source, name, textOf(cell)));
  }

  /** A request to the notebook's app, between its cells. */
  async serve(asked: Asked): Promise<Answer> {
    return await this.#inTurn(async () => {
      let shown: string | undefined;
      const ignore = (): void => undefined;
      await this.parts.client.run(servingCode(asked), "Serve", {
        stream: ignore,
        result: ignore,
        display: (data) => {
          shown ??= data["application/json"];
        },
        ask: () => Promise.resolve(null),
      });
      return servedAnswer(shown);
    });
  }

  /** After the cells that wait. What the learner wrote is called, and may not come to an end. */
  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(async () => {
      const timer = setTimeout(() => {
        this.parts.client.interrupt();
      }, CALL_TIMEOUT_MS);
      try {
        return await work();
      } finally {
        clearTimeout(timer);
      }
    });
    this.#last = done.then(
      () => undefined,
      () => undefined,
    );
    return await done;
  }

  interrupt(): void {
    this.#round++;
    this.parts.client.interrupt();
  }

  /** Forgets all names. */
  restart(): void {
    this.#round++;
    this.#order = 0;
    this.parts.client.restart();
  }

  dispose(): void {
    this.restart();
  }

  /** @returns whether the cells after it may run */
  async #runOne(execution: vscode.NotebookCellExecution): Promise<boolean> {
    const { cell } = execution;
    execution.executionOrder = ++this.#order;
    execution.start(Date.now());
    const output = new CellOutputView(execution);
    let isFine = false;
    try {
      await output.clear();
      if (!vscode.workspace.isTrusted) output.error(untrusted());
      else isFine = await this.#send(cell.document.getText(), this.#order, output);
    } catch (error) {
      if (!(error instanceof KernelFailure)) this.parts.log.error(error as Error);
      else if (error.detail.kind !== "stopped") {
        this.#order = 0;
        this.parts.log.warn(`Python: ${error.message}`);
      }
      output.error(failureInWords(error, vscode.l10n));
    }
    await output.finished();
    execution.end(isFine, Date.now());
    if (isFine) this.parts.ran(cell);
    return isFine;
  }

  async #send(code: string, order: number, output: CellOutputView): Promise<boolean> {
    const outcome = await this.parts.client.run(code, `In [${order}]`, {
      stream: (name, text) => {
        output.stream(name, text);
      },
      display: (data) => {
        output.rich(data);
      },
      result: (data) => {
        output.rich(data, order);
      },
      ask: async (prompt, password) => {
        const answer = await vscode.window.showInputBox({
          prompt: prompt.trim() === "" ? vscode.l10n.t("The cell asks for a text.") : prompt,
          password,
          ignoreFocusOut: true,
        });
        return answer ?? null;
      },
    });
    if (outcome.kind === "ok") return true;
    const { name, message, traceback } = outcome;
    output.error({ name, message, stack: traceback });
    return false;
  }
}

const CALL_TIMEOUT_MS = 10_000;

/** What it has written and shown as text. */
export function textOf(cell: vscode.NotebookCell): string {
  const texts = cell.outputs
    .flatMap(({ items }) => items)
    .filter(
      ({ mime }) => mime === "text/plain" || mime.startsWith("application/vnd.code.notebook.std"),
    )
    .map(({ data }) => Buffer.from(data).toString("utf8"));
  return texts.join("");
}

function isMeantToFail(cell: vscode.NotebookCell): boolean {
  return mayFail(field(cell.metadata, "metadata") ?? cell.metadata);
}

function untrusted(): Error {
  return {
    name: vscode.l10n.t("This workspace is restricted"),
    message: vscode.l10n.t(
      "A cell can read the files beside its notebook, so cells run only in a workspace that you trust. Choose “Manage” in the bar at the top to trust it.",
    ),
  };
}
