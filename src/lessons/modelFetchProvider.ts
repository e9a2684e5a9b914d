import * as vscode from "vscode";
import { datasetRows, type Rows, rowsService, type RowsRequest } from "../hub/datasetRows";
import { HubFailure } from "../hub/hubFailure";
import type { HubStore } from "../hub/hubStore";
import type { Plan } from "../hub/listing";
import type { Log } from "../log";
import { aboutBytes, megabytes, progressLine } from "./downloadInWords";

export interface ModelFetchParts {
  /** By the settings as they are now. */
  readonly store: () => HubStore;
  readonly network: () => "ask" | "never" | "allow";
  readonly endpoint: () => string;
  readonly log: Log;
}

/** How a cell takes part in a download. */
export interface Waiting {
  readonly say: (text: string) => void;
  readonly signal: AbortSignal;
}

/** Models of the hub for notebooks: found here, or downloaded after a yes, with progress. */
export class ModelFetchProvider {
  /** Asked once a model, until the window is closed. */
  readonly #declined = new Set<string>();
  readonly #agreedTo = new Set<string>();
  readonly #running = new Map<string, Promise<string | undefined>>();

  constructor(private readonly parts: ModelFetchParts) {}

  /** @returns its folder; undefined where it is not here and may or can not be fetched */
  async fetch(name: string, waiting: Waiting): Promise<string | undefined> {
    const found = await this.parts.store().find(name);
    if (found !== undefined) return found;
    if (this.parts.network() === "never" || this.#declined.has(name)) return undefined;
    // Two cells that want the same model wait for one download.
    const running = this.#running.get(name) ?? this.#download(name, waiting);
    this.#running.set(name, running);
    try {
      return await running;
    } finally {
      this.#running.delete(name);
    }
  }

  /**
   * Some rows of a dataset; asked for once a dataset.
   *
   * @throws {HubFailure} where nothing may be fetched, too
   */
  async rows(name: string, request: RowsRequest, waiting: Waiting): Promise<Rows> {
    const service = rowsService(this.parts.endpoint());
    const question = vscode.l10n.t(
      "The dataset {0} is not on this computer. Ask {1} for it?",
      name,
      service,
    );
    if (this.parts.network() === "never" || !(await this.#mayRead(name, question, waiting)))
      throw new HubFailure("cancelled", vscode.l10n.t("{0} was not downloaded.", name));
    return await datasetRows(service, name, request, waiting.signal);
  }

  async #mayRead(name: string, question: string, waiting: Waiting): Promise<boolean> {
    if (this.parts.network() === "allow" || this.#agreedTo.has(name)) return true;
    const agreed = await ask(question, [vscode.l10n.t("Download")], waiting);
    if (agreed !== undefined) this.#agreedTo.add(name);
    return agreed !== undefined;
  }

  async #download(name: string, waiting: Waiting): Promise<string | undefined> {
    const { l10n } = vscode;
    const { store, log } = this.parts;
    const about = aboutBytes(name);
    // Nothing is dialled before the yes, not even for the size.
    if (!(await this.#agreed(name, about, waiting))) return undefined;
    try {
      const plan = await store().plan(name, waiting.signal);
      const isAsExpected = about !== undefined && plan.bytes < about * 1.5;
      if (!isAsExpected && !(await this.#agreed(name, plan.bytes, waiting))) return undefined;
      return await this.#withProgress(name, plan, waiting);
    } catch (error) {
      if (!(error instanceof HubFailure)) throw error;
      log.warn(`Download of ${name}: ${error.message}`);
      waiting.say(`\n${l10n.t("The download failed: {0}", error.message)}\n`);
      return undefined;
    }
  }

  /** @param bytes undefined where nobody knows before the hub is asked */
  async #agreed(name: string, bytes: number | undefined, waiting: Waiting) {
    if (this.parts.network() === "allow") return true;
    const { l10n } = vscode;
    const from = this.parts.endpoint();
    const question =
      bytes === undefined
        ? l10n.t("The model {0} is not on this computer. Ask {1} for it?", name, from)
        : l10n.t("The model {0} takes a download of {1} from {2}.", name, megabytes(bytes), from);
    const [yes, no] = [l10n.t("Download"), l10n.t("Use a Small Model Instead")];
    const chosen = await ask(question, [yes, no], waiting);
    if (chosen !== yes && !waiting.signal.aborted) this.#declined.add(name);
    return chosen === yes;
  }

  async #withProgress(name: string, plan: Plan, { say, signal }: Waiting): Promise<string> {
    const title = vscode.l10n.t("Downloading {0}", name);
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    return await vscode.window.withProgress(options, async (progress, token) => {
      const controller = new AbortController();
      token.onCancellationRequested(() => {
        controller.abort();
      });
      let [shownMs, shownShare] = [0, 0];
      const told = (bytes: number): void => {
        const share = plan.bytes === 0 ? 1 : bytes / plan.bytes;
        if (Date.now() - shownMs < PROGRESS_EVERY_MS && share < 1) return;
        shownMs = Date.now();
        say(progressLine(name, bytes, plan.bytes));
        progress.report({ increment: (share - shownShare) * 100, message: megabytes(bytes) });
        shownShare = share;
      };
      const both = AbortSignal.any([signal, controller.signal]);
      const folder = await this.parts.store().fetch(name, plan, both, told);
      say("\n");
      return folder;
    });
  }
}

/** In a corner of the window; the cell says that it waits. Undefined where nobody answers. */
async function ask(question: string, buttons: string[], { say, signal }: Waiting) {
  say(`${vscode.l10n.t("{0} Please answer at the lower right of the window.", question)}\n`);
  const aborted = new Promise<undefined>((resolve) => {
    signal.addEventListener("abort", () => {
      resolve(undefined);
    });
  });
  return await Promise.race([vscode.window.showInformationMessage(question, ...buttons), aborted]);
}

const PROGRESS_EVERY_MS = 200;
