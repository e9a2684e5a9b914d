import * as vscode from "vscode";
import { INTERNAL_COMMANDS } from "../commands";
import { completionSettings } from "../config";
import { Disposable } from "../disposable";
import { addressOf, type AcceptanceProvider } from "./acceptanceProvider";
import { isExcluded } from "./excludeProvider";
import type { LessonCell } from "../protocol/lessonCell";
import type { Suggestion } from "./filter";
import type { Clock } from "./generate";
import type { Ask, Pipeline, Run } from "./pipeline";
import { placeIn, withSelected } from "./placeProvider";
import { isOn, type Trigger } from "./when";

/** Where there is code to complete: not in the chat's input, in output or in settings. */
export const SELECTOR: vscode.DocumentSelector = [
  { scheme: "file" },
  { scheme: "untitled" },
  { scheme: "vscode-notebook-cell" },
  { scheme: "vscode-remote" },
  { scheme: "vscode-vfs" },
];

export function isCompletable(document: vscode.TextDocument): boolean {
  return vscode.languages.match(SELECTOR, document) > 0;
}

export interface ProviderParts {
  readonly pipeline: Pick<Pipeline, "run">;
  readonly clock: Clock;
  readonly acceptance: Pick<AcceptanceProvider, "offered">;
  readonly snooze: { readonly isOn: boolean };
  readonly lessonCell: LessonCell;
  /** Is told of every key. */
  readonly rhythm?: { typed(atMs: number): void };
}

/** A run with what asked for it. */
export interface Answered extends Run {
  readonly trigger: Trigger;
}

/** Puts the pipeline's outcome before VS Code. */
export class CompletionProvider extends Disposable implements vscode.InlineCompletionItemProvider {
  readonly #answers = this.register(new vscode.EventEmitter<Answered>());
  readonly onAnswer = this.#answers.event;
  readonly #underWay = new Set<AbortController>();
  #typed: { document: vscode.TextDocument; atMs: number } | undefined;

  constructor(private readonly parts: ProviderParts) {
    super();
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0) return;
        const atMs = parts.clock.now();
        this.#typed = { document, atMs };
        if (vscode.window.activeTextEditor?.document === document) parts.rhythm?.typed(atMs);
      }),
    );
    this.register({
      dispose: () => {
        for (const abort of this.#underWay) abort.abort();
      },
    });
  }

  async provideInlineCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    context: vscode.InlineCompletionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.InlineCompletionItem[]> {
    const ask = this.#ask(document, position, context);
    if (ask === undefined || token.isCancellationRequested) return [];
    const { version } = document;
    const abort = new AbortController();
    this.#underWay.add(abort);
    const listener = token.onCancellationRequested(() => {
      abort.abort();
    });
    try {
      const run = await this.parts.pipeline.run(ask, abort.signal);
      if (this.isDisposed) return [];
      this.#answers.fire({ ...run, trigger: ask.trigger });
      if (run.outcome.kind !== "shown" || abort.signal.aborted) return [];
      // Meanwhile the text may be another, or a setting may have switched completion off.
      if (document.isClosed || document.version !== version || !isWanted(document)) return [];
      return this.#offer(run.outcome.suggestions, document, position, context);
    } finally {
      listener.dispose();
      this.#underWay.delete(abort);
    }
  }

  #offer(
    suggestions: readonly Suggestion[],
    document: vscode.TextDocument,
    position: vscode.Position,
    { selectedCompletionInfo: selected }: vscode.InlineCompletionContext,
  ): vscode.InlineCompletionItem[] {
    const typed = selected && document.getText(new vscode.Range(selected.range.start, position));
    const id = this.parts.acceptance.offered({
      document: addressOf(document),
      at: document.offsetAt(position),
      lead: selected?.text.slice(typed?.length) ?? "",
      suggestions,
    });
    return suggestions.map(({ text, replace }, index) => {
      const item = new vscode.InlineCompletionItem(
        (selected?.text ?? "") + text,
        new vscode.Range(selected?.range.start ?? position, position.translate(0, replace)),
      );
      const command = INTERNAL_COMMANDS.completionAccepted;
      item.command = { command, title: "", arguments: [id, index] };
      return item;
    });
  }

  #ask(
    document: vscode.TextDocument,
    position: vscode.Position,
    { triggerKind, selectedCompletionInfo }: vscode.InlineCompletionContext,
  ): Ask | undefined {
    const settings = completionSettings(document);
    const lesson = this.parts.lessonCell(document.uri.toString());
    const place = placeIn(document, position);
    const selected =
      selectedCompletionInfo === undefined
        ? place
        : withSelected(place, document, position, selectedCompletionInfo);
    if (selected === undefined) return undefined;
    const editor = vscode.window.activeTextEditor;
    return {
      place: selected,
      // Who learns is not to be flooded.
      settings: lesson === undefined ? settings : { ...settings, mode: "quiet" },
      exercise: lesson === "untried exercise",
      trigger: triggerKind === vscode.InlineCompletionTriggerKind.Invoke ? "explicit" : "automatic",
      severalCursors: editor?.document === document && editor.selections.length > 1,
      snoozed: this.parts.snooze.isOn,
      excluded: isExcluded(document, settings),
      typedAtMs: this.#typed?.document === document ? this.#typed.atMs : undefined,
    };
  }
}

/** Whether the settings want completion in this document. */
export function isWanted(document: vscode.TextDocument): boolean {
  const settings = completionSettings(document);
  return settings.enabled && isOn(document.languageId, settings) && !isExcluded(document, settings);
}
