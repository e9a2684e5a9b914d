import * as vscode from "vscode";
import { Disposable } from "../../disposable";
import type { EvidenceSource } from "../evidence/evidenceSource";
import { type Done, DONE_KEYS, whatIsDone } from "./doneKeys";

/** Tells VS Code which steps of the walkthrough are done, now and after each change. */
export class DoneKeysProvider extends Disposable {
  readonly #told = new Set<Done>();

  constructor(private readonly source: EvidenceSource) {
    super();
    this.register(
      source.onChange(() => {
        this.#tell();
      }),
    );
    this.#tell();
  }

  get done(): ReadonlySet<Done> {
    return this.#told;
  }

  /** What is done stays done, as VS Code remembers it, too. */
  #tell(): void {
    for (const step of whatIsDone(this.source.evidence)) {
      if (this.#told.has(step)) continue;
      this.#told.add(step);
      void vscode.commands.executeCommand("setContext", DONE_KEYS[step], true);
    }
  }
}
