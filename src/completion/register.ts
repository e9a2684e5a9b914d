import * as vscode from "vscode";
import { Disposable } from "../disposable";
import type { Log } from "../log";
import type { EvidenceSink } from "../protocol/evidence";
import type { LessonCell } from "../protocol/lessonCell";
import type { ModelState } from "../protocol/model";
import { AcceptanceProvider } from "./acceptanceProvider";
import { CompletionProvider, SELECTOR, type Answered } from "./completionProvider";
import { FirstAccept } from "./firstAccept";
import { GateProvider } from "./gateProvider";
import { hint } from "./hintView";
import { ModelViewProvider, type ModelFolder } from "./modelViewProvider";
import { describeOutcome } from "./outcomeLog";
import type { Outcome } from "./pipeline";
import { PipelineProvider } from "./pipelineProvider";
import { registerCommands } from "./registerCommands";
import type { LocalModel } from "./replaceableModel";
import type { Row } from "./row";
import { Snooze } from "./snooze";
import { StatisticsProvider } from "./statisticsProvider";
import { StatusProvider } from "./statusProvider";
import type { StatusView } from "./statusView";
import type { Counts } from "./tally";
import type { Trace } from "./trace";
import { WhyView } from "./whyView";

export interface CompletionParts {
  readonly model: LocalModel;
  readonly log: Log;
  /** On this computer, and not synced to others. */
  readonly state: vscode.Memento;
  readonly folder: () => ModelFolder;
  /** With tree-sitter and its grammars. */
  readonly grammarFolder: string;
  readonly lessonCell: LessonCell;
  readonly evidence: EvidenceSink;
}

/** For tests inside VS Code, which cannot see the status bar, the ghost text or a child process. */
export interface CompletionState {
  readonly model: ModelState;
  readonly pid: number | undefined;
  readonly status: StatusView["shown"];
  readonly lastOutcome: Outcome | undefined;
  readonly counts: Readonly<Counts>;
  /** Of the last requests. */
  readonly traces: readonly Trace[];
  /** What the Model view would show now. */
  readonly modelView: () => Promise<readonly Row[]>;
}

export function registerCompletion(parts: CompletionParts): CompletionFeature {
  return new CompletionFeature(parts);
}

/** Ghost text, the status bar's item, the Model view, and the commands for them. */
export class CompletionFeature extends Disposable {
  readonly #snooze: Snooze;
  readonly #acceptance: AcceptanceProvider;
  readonly #statistics: StatisticsProvider;
  readonly #gate: GateProvider;
  readonly #stages: PipelineProvider;
  readonly #status: StatusProvider;
  readonly #modelView: ModelViewProvider;
  #hint = new vscode.Disposable(() => undefined);
  #lastOutcome: Outcome | undefined;

  constructor(private readonly parts: CompletionParts) {
    super();
    const { model, state } = parts;
    const clock = performance;
    this.#snooze = this.register(
      new Snooze(() => {
        this.#snoozed();
      }),
    );
    this.#acceptance = this.register(new AcceptanceProvider(clock));
    this.#statistics = this.register(new StatisticsProvider(state, clock));
    this.#gate = new GateProvider(state);
    const { gate } = this.#gate;
    this.#stages = this.register(new PipelineProvider({ ...parts, clock, gate }));
    this.#status = this.register(new StatusProvider(model, this.#snooze));
    this.#modelView = this.register(
      new ModelViewProvider({ ...parts, statistics: this.#statistics, gate: this.#gate }),
    );
    this.register(new WhyView(this.#stages.pipeline.traces));
    this.register({ dispose: () => void this.#hint.dispose() });
    this.#registerProvider();
    this.#registerVerdicts();
    this.#registerCommands();
  }

  get state(): CompletionState {
    const { model } = this.parts;
    return {
      model: model.state,
      pid: model.pid,
      status: this.#status.shown,
      lastOutcome: this.#lastOutcome,
      counts: this.#statistics.summary.counts,
      traces: this.#stages.pipeline.traces.all,
      modelView: () => this.#modelView.rows(),
    };
  }

  #registerProvider(): void {
    const { pipeline, rhythm } = this.#stages;
    const [acceptance, snooze] = [this.#acceptance, this.#snooze];
    const { lessonCell } = this.parts;
    const clock = performance;
    const provider = this.register(
      new CompletionProvider({ pipeline, clock, rhythm, acceptance, snooze, lessonCell }),
    );
    this.register(
      provider.onAnswer((answer) => {
        this.#answered(answer);
      }),
    );
    this.register(vscode.languages.registerInlineCompletionItemProvider(SELECTOR, provider));
  }

  #registerVerdicts(): void {
    const first = new FirstAccept(this.parts.evidence, this.parts.state);
    this.register(
      this.#acceptance.onVerdict((verdict) => {
        this.#gate.judged(verdict);
        this.#statistics.judged(verdict);
        if (verdict.kind === "accepted") {
          this.#stages.pipeline.accepted(verdict.candidate);
          first.accepted(verdict.chars).catch((error: unknown) => {
            this.parts.log.error(error as Error);
          });
        }
        this.parts.log.trace(`completion: ${verdict.kind}, ${verdict.chars} characters`);
      }),
    );
  }

  #registerCommands(): void {
    this.register(
      registerCommands({
        snooze: this.#snooze,
        acceptance: this.#acceptance,
        restart: () => {
          this.parts.model.restart();
          this.#stages.warmUp();
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

  #answered({ outcome, trace, trigger }: Answered): void {
    this.#lastOutcome = outcome;
    this.parts.log.trace(`completion: ${describeOutcome(outcome)}`);
    // Also of an answer that was not worth showing.
    if (trace.model !== undefined) this.#statistics.answered(trace.model);
    if (outcome.kind === "shown") {
      if (outcome.from.kind === "model") this.#status.answered(outcome.from.ms);
    } else if (trigger === "explicit" && outcome.reason !== "cancelled") {
      this.#hint.dispose();
      this.#hint = hint(outcome);
    }
  }

  #snoozed(): void {
    const { isOn } = this.#snooze;
    void vscode.commands.executeCommand("setContext", "firstToken.snoozed", isOn);
    this.#status.refresh();
  }
}
