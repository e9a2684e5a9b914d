import * as vscode from "vscode";
import { Disposable } from "../disposable";
import type { Log } from "../log";
import type { ModelState } from "../protocol/model";
import { AcceptanceProvider } from "./acceptanceProvider";
import { CompletionProvider, SELECTOR, type Answered } from "./completionProvider";
import { Context } from "./context";
import { GateProvider } from "./gateProvider";
import { hint } from "./hintView";
import { ModelViewProvider, type ModelFolder } from "./modelViewProvider";
import { describeOutcome } from "./outcomeLog";
import { Pipeline, type Outcome } from "./pipeline";
import { registerCommands } from "./registerCommands";
import type { LocalModel } from "./replaceableModel";
import { Rhythm } from "./rhythm";
import type { Row } from "./row";
import { Snooze } from "./snooze";
import { StatisticsProvider } from "./statisticsProvider";
import { StatusProvider } from "./statusProvider";
import type { StatusView } from "./statusView";
import type { Counts } from "./tally";
import { WarmUpProvider } from "./warmUpProvider";
import { WhyView } from "./whyView";

export interface CompletionParts {
  readonly model: LocalModel;
  readonly log: Log;
  /** On this computer, and not synced to others. */
  readonly state: vscode.Memento;
  readonly folder: () => ModelFolder;
}

/** For tests inside VS Code, which cannot see the status bar, the ghost text or a child process. */
export interface CompletionState {
  readonly model: ModelState;
  readonly pid: number | undefined;
  readonly status: StatusView["shown"];
  readonly lastOutcome: Outcome | undefined;
  readonly counts: Readonly<Counts>;
  /** What the Model view would show now. */
  readonly modelView: () => Promise<readonly Row[]>;
}

export function registerCompletion(parts: CompletionParts): CompletionFeature {
  return new CompletionFeature(parts);
}

/** Ghost text, the status bar's item, the Model view, and the commands for them. */
export class CompletionFeature extends Disposable {
  readonly #snooze = this.register(
    new Snooze(() => {
      this.#snoozed();
    }),
  );
  readonly #acceptance = this.register(new AcceptanceProvider(performance));
  readonly #statistics: StatisticsProvider;
  readonly #gate: GateProvider;
  readonly #pipeline: Pipeline;
  readonly #status: StatusProvider;
  readonly #modelView: ModelViewProvider;
  #hint = new vscode.Disposable(() => undefined);
  #lastOutcome: Outcome | undefined;

  constructor(private readonly parts: CompletionParts) {
    super();
    const { model, log, state } = parts;
    const [clock, rhythm] = [performance, new Rhythm()];
    this.#statistics = this.register(new StatisticsProvider(state, clock));
    this.#gate = new GateProvider(state);
    const { gate } = this.#gate;
    const context = new Context();
    this.#pipeline = new Pipeline({ model, clock, log, context, gate, rhythm, speculates: true });
    this.#status = this.register(new StatusProvider(model, this.#snooze));
    const views = { ...parts, statistics: this.#statistics, gate: this.#gate };
    this.#modelView = this.register(new ModelViewProvider(views));
    this.register(new WhyView(this.#pipeline.traces));
    const warmUp = this.register(new WarmUpProvider(this.#pipeline));
    this.#listen();
    const provider = this.register(
      new CompletionProvider({
        pipeline: this.#pipeline,
        clock,
        rhythm,
        acceptance: this.#acceptance,
        snooze: this.#snooze,
      }),
    );
    this.register(
      provider.onAnswer((answer) => {
        this.#answered(answer);
      }),
    );
    this.register({ dispose: () => void this.#hint.dispose() });
    this.register(vscode.languages.registerInlineCompletionItemProvider(SELECTOR, provider));
    this.register(
      registerCommands({
        snooze: this.#snooze,
        acceptance: this.#acceptance,
        restart: () => {
          model.restart();
          warmUp.schedule();
        },
        resetStatistics: () => {
          this.#statistics.clear();
        },
        resetThreshold: () => {
          this.#gate.reset();
          this.#modelView.refresh();
        },
      }),
    );
  }

  get state(): CompletionState {
    const { model } = this.parts;
    return {
      model: model.state,
      pid: model.pid,
      status: this.#status.shown,
      lastOutcome: this.#lastOutcome,
      counts: this.#statistics.summary.counts,
      modelView: () => this.#modelView.rows(),
    };
  }

  #listen(): void {
    this.register(
      this.parts.model.onState(({ kind }) => {
        // Another model may come, or one that was mended.
        if (kind === "idle" || kind === "starting") this.#pipeline.forget();
      }),
    );
    this.register(
      this.#acceptance.onVerdict((verdict) => {
        this.#gate.judged(verdict);
        this.#statistics.judged(verdict);
        if (verdict.kind === "accepted") this.#pipeline.accepted(verdict.candidate);
        this.parts.log.trace(`completion: ${verdict.kind} ${verdict.chars}`);
      }),
    );
  }

  #answered({ outcome, trace, trigger }: Answered): void {
    this.#lastOutcome = outcome;
    this.parts.log.trace(`completion: ${describeOutcome(outcome)}`);
    // Also of an answer that was not worth showing.
    if (trace.model !== undefined) this.#statistics.answered(trace.model);
    if (outcome.kind === "shown" && outcome.from.kind === "model")
      this.#status.answered(outcome.from.ms);
    if (outcome.kind === "shown" || trigger === "automatic" || outcome.reason === "cancelled")
      return;
    this.#hint.dispose();
    this.#hint = hint(outcome);
  }

  #snoozed(): void {
    const { isOn } = this.#snooze;
    void vscode.commands.executeCommand("setContext", "firstToken.snoozed", isOn);
    this.#status.refresh();
  }
}
