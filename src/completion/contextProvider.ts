import * as vscode from "vscode";
import { completionSettings } from "../config";
import { Disposable } from "../disposable";
import type { CompletionModel } from "../protocol/model";
import { Context } from "./context";
import { isExcluded } from "./excludeProvider";
import { NeighboursProvider } from "./neighboursProvider";
import { sourceOf } from "./sourceProvider";

/** What the model reads beside the text around the cursor, as far as the settings allow it. */
export class ContextProvider extends Disposable {
  readonly #neighbours = this.register(
    new NeighboursProvider({ isExcluded: (document) => !mayBeRead(document) }),
  );
  readonly context = new Context(this.#neighbours);
  readonly #changes = this.register(new vscode.EventEmitter<undefined>());
  /** Other text stands before the active document's own: now is the time to read it. */
  readonly onDidChange: vscode.Event<unknown> = this.#changes.event;

  constructor(private readonly model: Pick<CompletionModel, "observe">) {
    super();
    this.register(
      this.#neighbours.onDidChange((document) => {
        this.#settle(document);
        this.#changes.fire(undefined);
      }),
    );
    this.register(
      this.#neighbours.onDidChangeFiles(() => {
        this.#observe();
      }),
    );
    this.register(
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor === undefined) return;
        this.#settle(editor.document);
        this.#observe();
      }),
    );
  }

  /** The prompt is read anew from its start, so what follows the cursor may be the true text. */
  #settle(document: vscode.TextDocument): void {
    this.context.settle(sourceOf(document).path);
  }

  /** The words of other files count beside the model. */
  #observe(): void {
    const document = vscode.window.activeTextEditor?.document;
    const path = document === undefined ? undefined : sourceOf(document).path;
    this.model.observe?.(this.#neighbours.filesBeside(path));
  }
}

function mayBeRead(document: vscode.TextDocument): boolean {
  const settings = completionSettings(document);
  return settings.useOpenFiles && !isExcluded(document, settings);
}
