import * as vscode from "vscode";
import { Disposable } from "../disposable";
import type { Verdict } from "./acceptance";
import { addressOf, changeOf } from "./acceptanceProvider";
import { isCompletable } from "./completionProvider";
import type { Clock } from "./generate";
import { Statistics } from "./statistics";
import { Survival } from "./survival";
import type { Summary, Tally } from "./tally";

/** Under this key of `globalState`, which VS Code keeps on this computer and does not sync. */
const KEY = "firstToken.statistics";
/** A write for every key would be many. */
const SAVE_AFTER_MS = 5_000;

/** Counts while a person works, and keeps the counts on this computer. */
export class StatisticsProvider extends Disposable {
  readonly #statistics: Statistics;
  readonly #survival = new Survival();
  readonly #changes = this.register(new vscode.EventEmitter<undefined>());
  readonly onChange: vscode.Event<unknown> = this.#changes.event;
  #saving: NodeJS.Timeout | undefined;
  #watching: NodeJS.Timeout | undefined;

  constructor(
    state: vscode.Memento,
    private readonly clock: Clock,
  ) {
    super();
    this.#statistics = new Statistics({
      load: () => state.get(KEY),
      save: (tally: Tally | undefined) => void state.update(KEY, tally),
    });
    this.register(
      vscode.workspace.onDidChangeTextDocument((event) => {
        this.#changed(event);
      }),
    );
    this.register(
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#survival.closed(addressOf(document));
      }),
    );
    this.register({
      dispose: () => {
        clearTimeout(this.#watching);
        clearTimeout(this.#saving);
        this.#statistics.save();
      },
    });
  }

  get summary(): Summary {
    return this.#statistics.summary;
  }

  /** The model has answered; times in milliseconds. */
  answered(times: Parameters<Statistics["answered"]>[0]): void {
    this.#statistics.answered(times);
    this.#touch();
  }

  judged(verdict: Verdict): void {
    this.#statistics.judged(verdict);
    if (verdict.chars > 0) {
      this.#survival.track(verdict.document, verdict.at, verdict.chars, this.clock.now());
      this.#watch();
    }
    this.#touch();
  }

  clear(): void {
    this.#survival.clear();
    this.#statistics.clear();
    this.#changes.fire(undefined);
  }

  #changed(event: vscode.TextDocumentChangeEvent): void {
    if (event.contentChanges.length === 0) return;
    this.#survival.changed(changeOf(event));
    // What other programs write, or what is undone, nobody has written.
    const isWritten = vscode.window.activeTextEditor?.document === event.document;
    if (!isWritten || event.reason !== undefined || !isCompletable(event.document)) return;
    for (const { text } of event.contentChanges) this.#statistics.inserted(text.length);
    this.#save();
  }

  /** Waits until the oldest accepted text has had its time. */
  #watch(): void {
    clearTimeout(this.#watching);
    const dueMs = this.#survival.nextMs;
    if (dueMs === undefined || this.isDisposed) return;
    this.#watching = setTimeout(
      () => {
        for (const result of this.#survival.take(this.clock.now()))
          this.#statistics.survived(result);
        this.#touch();
        this.#watch();
      },
      Math.max(0, dueMs - this.clock.now()),
    );
  }

  #touch(): void {
    this.#save();
    this.#changes.fire(undefined);
  }

  #save(): void {
    if (this.isDisposed) return;
    this.#saving ??= setTimeout(() => {
      this.#saving = undefined;
      this.#statistics.save();
    }, SAVE_AFTER_MS);
  }
}
