import * as vscode from "vscode";
import { completionSettings, onCompletionSettings } from "../config";
import { Disposable } from "../disposable";
import { activeDocument } from "./activeDocumentProvider";
import { isExcluded } from "./excludeProvider";
import type { LocalModel } from "./replaceableModel";
import type { Snooze } from "./snooze";
import { statusOf } from "./status";
import { StatusView } from "./statusView";

/** Keeps the status bar's item true. */
export class StatusProvider extends Disposable {
  readonly #view = this.register(new StatusView());
  #latencyMs: number | undefined;

  constructor(
    private readonly model: Pick<LocalModel, "state" | "onState">,
    private readonly snooze: Pick<Snooze, "untilMs">,
  ) {
    super();
    const refresh = (): void => {
      this.refresh();
    };
    this.register(model.onState(refresh));
    this.register(vscode.window.onDidChangeActiveTextEditor(refresh));
    this.register(onCompletionSettings(refresh));
    refresh();
  }

  /** @param ms of the model's last answer */
  answered(ms: number): void {
    this.#latencyMs = ms;
    this.refresh();
  }

  refresh(): void {
    const document = activeDocument();
    const settings = completionSettings(document);
    this.#view.show(
      statusOf({
        model: this.model.state,
        settings,
        language: document?.languageId,
        excluded: document !== undefined && isExcluded(document, settings),
        snoozedUntilMs: this.snooze.untilMs,
        latencyMs: this.#latencyMs,
      }),
    );
  }

  /** For tests. */
  get shown(): StatusView["shown"] {
    return this.#view.shown;
  }
}
