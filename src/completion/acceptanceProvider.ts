import * as vscode from "vscode";
import { Disposable } from "../disposable";
import { Acceptance, type Offer, type Verdict } from "./acceptance";
import type { DocumentChange } from "./edits";
import type { Clock } from "./generate";

/** Feeds `Acceptance` with what VS Code tells of documents and cursors. */
export class AcceptanceProvider extends Disposable {
  readonly #acceptance = new Acceptance();
  readonly #verdicts = this.register(new vscode.EventEmitter<Verdict>());
  readonly onVerdict = this.#verdicts.event;

  constructor(private readonly clock: Clock) {
    super();
    this.register(
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.contentChanges.length === 0) return;
        this.#fire(this.#acceptance.changed(changeOf(event), clock.now()));
      }),
    );
    this.register(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        const { document } = textEditor;
        const at = selections.length === 1 ? document.offsetAt(textEditor.selection.active) : -1;
        this.#fire(this.#acceptance.moved(addressOf(document), at, clock.now()));
      }),
    );
    this.register(
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.#fire(this.#acceptance.left(clock.now()));
      }),
    );
  }

  /** @returns the offer's id, for the command of its items */
  offered(offer: Offer): number {
    const { id, verdicts } = this.#acceptance.offered(offer, this.clock.now());
    this.#fire(verdicts);
    return id;
  }

  /** For the command of the items; its arguments come back from VS Code unchecked. */
  accepted(id: unknown, index: unknown): void {
    if (typeof id !== "number" || typeof index !== "number") return;
    this.#fire(this.#acceptance.accepted(id, index, this.clock.now()));
  }

  #fire(verdicts: readonly Verdict[]): void {
    for (const verdict of verdicts) this.#verdicts.fire(verdict);
  }
}

export function addressOf({ uri }: vscode.TextDocument): string {
  return uri.toString();
}

export function changeOf(event: vscode.TextDocumentChangeEvent): DocumentChange {
  return {
    document: addressOf(event.document),
    edits: event.contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      offset: rangeOffset,
      length: rangeLength,
      text,
    })),
    undone: event.reason !== undefined,
  };
}
