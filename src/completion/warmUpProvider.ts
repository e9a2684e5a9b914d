import * as vscode from "vscode";
import { Disposable } from "../disposable";
import { isCompletable, isWanted } from "./completionProvider";
import type { Pipeline } from "./pipeline";
import { placeIn } from "./placeProvider";

/** Passing by a file on the way to another should cost nothing. */
const STAY_MS = 400;

/** Has the model started and the file read while a person looks at it and has not yet typed. */
export class WarmUpProvider extends Disposable {
  #timer: NodeJS.Timeout | undefined;
  #abort = new AbortController();

  constructor(
    private readonly pipeline: Pick<Pipeline, "warmUp">,
    /** Loads what else a language needs. */
    private readonly prepare: (language: string) => void,
  ) {
    super();
    this.register(
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.schedule();
      }),
    );
    this.register({
      dispose: () => {
        this.#cancel();
      },
    });
    this.schedule();
  }

  schedule(): void {
    this.#cancel();
    this.#timer = setTimeout(() => {
      this.#warmUp();
    }, STAY_MS);
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#abort.abort();
  }

  #warmUp(): void {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return;
    const { document, selection } = editor;
    if (!isCompletable(document) || !isWanted(document)) return;
    this.prepare(document.languageId);
    this.#abort = new AbortController();
    void this.pipeline.warmUp(placeIn(document, selection.active), this.#abort.signal);
  }
}
