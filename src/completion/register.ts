import * as vscode from "vscode";
import { COMMANDS, INTERNAL_COMMANDS } from "../commands";
import {
  completionSettings,
  onCompletionSettings,
  setCompletionEnabled,
  setLanguageEnabled,
} from "../config";
import { Disposable } from "../disposable";
import type { Log } from "../log";
import type { ModelState } from "../protocol/model";
import { CompletionProvider, isCompletable, SELECTOR } from "./completionProvider";
import { requestFor } from "./context";
import { showMenu } from "./menuView";
import { Pipeline, type Outcome } from "./pipeline";
import type { LocalModel } from "./replaceableModel";
import { statusOf } from "./status";
import { StatusView } from "./statusView";
import { WarmUpProvider } from "./warmUpProvider";
import { isOn } from "./when";

/** For tests inside VS Code, which cannot see the status bar, the ghost text or a child process. */
export interface CompletionState {
  readonly model: ModelState;
  readonly pid: number | undefined;
  readonly status: StatusView["shown"];
  readonly lastOutcome: Outcome | undefined;
  /** Suggestions accepted since the start. */
  readonly accepted: number;
}

export function registerCompletion(model: LocalModel, log: Log): CompletionFeature {
  return new CompletionFeature(model, log);
}

/** Ghost text, the status bar's item, and the commands for both. */
export class CompletionFeature extends Disposable {
  readonly #status = this.register(new StatusView());
  #lastOutcome: Outcome | undefined;
  #latencyMs: number | undefined;
  #accepted = 0;

  constructor(
    private readonly model: LocalModel,
    private readonly log: Log,
  ) {
    super();
    const clock = performance;
    const pipeline = new Pipeline({ model, clock, log, context: { requestFor } });
    const provider = this.register(new CompletionProvider(pipeline, clock));
    this.register(vscode.languages.registerInlineCompletionItemProvider(SELECTOR, provider));
    this.register(
      provider.onOutcome((outcome) => {
        this.#note(outcome);
      }),
    );
    this.register(
      model.onState((state) => {
        // Another model may come, or one that was mended.
        if (state.kind === "idle" || state.kind === "starting") pipeline.forget();
        this.#refresh();
      }),
    );
    const refresh = (): void => {
      this.#refresh();
    };
    this.register(vscode.window.onDidChangeActiveTextEditor(refresh));
    this.register(onCompletionSettings(refresh));
    this.#registerCommands(this.register(new WarmUpProvider(pipeline)));
    refresh();
  }

  get state(): CompletionState {
    return {
      model: this.model.state,
      pid: this.model.pid,
      status: this.#status.shown,
      lastOutcome: this.#lastOutcome,
      accepted: this.#accepted,
    };
  }

  #registerCommands(warmUp: WarmUpProvider): void {
    const commands: Record<string, () => unknown> = {
      [COMMANDS.showMenu]: () => showMenu(completionSettings(activeDocument()), activeLanguage()),
      [COMMANDS.toggleCompletion]: async () => {
        const document = activeDocument();
        await setCompletionEnabled(!completionSettings(document).enabled, document);
      },
      [COMMANDS.toggleLanguage]: async () => {
        const document = activeDocument();
        if (document === undefined) return;
        const on = isOn(document.languageId, completionSettings(document));
        await setLanguageEnabled(document.languageId, !on, document);
      },
      [COMMANDS.restartModel]: () => {
        this.model.restart();
        warmUp.schedule();
      },
      [INTERNAL_COMMANDS.completionAccepted]: () => {
        this.#accepted++;
      },
    };
    for (const [id, run] of Object.entries(commands))
      this.register(vscode.commands.registerCommand(id, run));
  }

  #note(outcome: Outcome): void {
    this.#lastOutcome = outcome;
    this.log.trace(`completion: ${describe(outcome)}`);
    if (outcome.kind !== "shown" || outcome.from.kind !== "model") return;
    this.#latencyMs = outcome.from.ms;
    this.#refresh();
  }

  #refresh(): void {
    const document = activeDocument();
    const status = statusOf({
      model: this.model.state,
      settings: completionSettings(document),
      language: document?.languageId,
      latencyMs: this.#latencyMs,
    });
    this.#status.show(status);
  }
}

/** The document that a person is writing code in; output and the like do not count. */
function activeDocument(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document !== undefined && isCompletable(document) ? document : undefined;
}

function activeLanguage(): string | undefined {
  return activeDocument()?.languageId;
}

function describe(outcome: Outcome): string {
  if (outcome.kind === "silent") return `nothing (${outcome.stage}: ${outcome.reason})`;
  const texts = outcome.suggestions.map(({ text }) => JSON.stringify(text)).join(", ");
  const { from } = outcome;
  if (from.kind === "memory") return `${texts} from memory`;
  const { ms, prompt } = from.completion;
  const stages = `prefill ${ms.prefill.toFixed(1)}, decode ${ms.decode.toFixed(1)}`;
  const tokens = `${prompt.tokens} tokens read, ${prompt.reused} of them known`;
  return `${texts} in ${from.ms.toFixed(1)} ms (${stages}; ${tokens})`;
}
