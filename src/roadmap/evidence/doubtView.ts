import * as vscode from "vscode";
import { Disposable } from "../../disposable";
import type { Log } from "../../log";
import type { EvidenceStore } from "./evidenceStore";
import type { Doubt, DoubtReason } from "./folderReader";

export interface DoubtParts {
  readonly store: Pick<EvidenceStore, "doubts" | "onChange">;
  readonly state: vscode.Memento;
  readonly log: Pick<Log, "warn">;
}

/** Tells once of each file of evidence that is faulty; all are in the log. */
export class DoubtView extends Disposable {
  readonly #logged = new Set<string>();

  constructor(private readonly parts: DoubtParts) {
    super();
    this.register(
      parts.store.onChange(() => {
        this.#look();
      }),
    );
    this.#look();
  }

  #look(): void {
    const { store, state, log } = this.parts;
    for (const doubt of store.doubts.filter((each) => !this.#logged.has(nameOf(each)))) {
      this.#logged.add(nameOf(doubt));
      log.warn(`Evidence in doubt: ${doubt.where} (${doubt.why})`);
    }
    const told = toldBefore(state);
    const added = store.doubts.filter((doubt) => !told.includes(nameOf(doubt)));
    const [first] = added;
    if (first === undefined) return;
    void state.update(KEY, [...told, ...added.map(nameOf)].slice(-MAX_TOLD));
    void vscode.window.showWarningMessage(inWords(first));
  }
}

const KEY = "firstToken.evidenceDoubts";
const MAX_TOLD = 200;

function nameOf({ where, why }: Doubt): string {
  return `${why} ${where}`;
}

function toldBefore(state: vscode.Memento): string[] {
  const told: unknown = state.get(KEY);
  return Array.isArray(told) ? told.filter((each) => typeof each === "string") : [];
}

function inWords({ where, why }: Doubt): string {
  const { l10n } = vscode;
  const reasons: Record<DoubtReason, string> = {
    changed: l10n.t(
      "A file with your progress was changed or damaged: {0}. What can be read is counted, and the file is left as it is.",
      where,
    ),
    cut: l10n.t(
      "A file with your progress ends in the middle of a line: {0}. What can be read is counted, and the file is left as it is.",
      where,
    ),
    unreadable: l10n.t(
      "A file with your progress cannot be read: {0}. It is left as it is.",
      where,
    ),
    tooLarge: l10n.t(
      "A file with your progress has become very large: {0}. Only its newest part is counted.",
      where,
    ),
    future: l10n.t(
      "Your progress has an event that lies in the future ({0}): a clock is wrong, here or on another computer. It is counted.",
      where,
    ),
    newer: l10n.t(
      "Another computer has a later version of First Token. Its progress is kept, and counted once you update the extension here.",
    ),
  };
  return reasons[why];
}
