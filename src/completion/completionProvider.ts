import * as vscode from "vscode";
import { INTERNAL_COMMANDS } from "../commands";
import { completionSettings } from "../config";
import { Disposable } from "../disposable";
import type { Suggestion } from "./filter";
import type { Clock } from "./generate";
import type { Ask, Outcome, Pipeline } from "./pipeline";
import { placeIn, withSelected } from "./placeProvider";

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

/** Puts the pipeline's outcome before VS Code. */
export class CompletionProvider extends Disposable implements vscode.InlineCompletionItemProvider {
  readonly #outcomes = this.register(new vscode.EventEmitter<Outcome>());
  readonly onOutcome = this.#outcomes.event;
  #typed: { document: vscode.TextDocument; atMs: number } | undefined;

  constructor(
    private readonly pipeline: Pipeline,
    private readonly clock: Clock,
  ) {
    super();
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.#typed = { document, atMs: this.clock.now() };
      }),
    );
  }

  async provideInlineCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    context: vscode.InlineCompletionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.InlineCompletionItem[]> {
    const ask = this.#ask(document, position, context);
    if (ask === undefined) return [];
    const abort = new AbortController();
    if (token.isCancellationRequested) return [];
    const listener = token.onCancellationRequested(() => {
      abort.abort();
    });
    try {
      const { outcome } = await this.pipeline.run(ask, abort.signal);
      this.#outcomes.fire(outcome);
      if (outcome.kind !== "shown" || abort.signal.aborted) return [];
      const selected = context.selectedCompletionInfo;
      return outcome.suggestions.map((suggestion) => toItem(suggestion, position, selected));
    } finally {
      listener.dispose();
    }
  }

  #ask(
    document: vscode.TextDocument,
    position: vscode.Position,
    { triggerKind, selectedCompletionInfo }: vscode.InlineCompletionContext,
  ): Ask | undefined {
    const settings = completionSettings(document);
    const place = placeIn(document, position);
    const selected =
      selectedCompletionInfo === undefined
        ? place
        : withSelected(place, document, position, selectedCompletionInfo);
    if (selected === undefined) return undefined;
    const editor = vscode.window.activeTextEditor;
    return {
      place: selected,
      settings,
      trigger: triggerKind === vscode.InlineCompletionTriggerKind.Invoke ? "explicit" : "automatic",
      severalCursors: editor?.document === document && editor.selections.length > 1,
      typedAtMs: this.#typed?.document === document ? this.#typed.atMs : undefined,
    };
  }
}

function toItem(
  { text, replace }: Suggestion,
  position: vscode.Position,
  selected: vscode.SelectedCompletionInfo | undefined,
): vscode.InlineCompletionItem {
  const item = new vscode.InlineCompletionItem(
    (selected?.text ?? "") + text,
    new vscode.Range(selected?.range.start ?? position, position.translate(0, replace)),
  );
  item.command = { command: INTERNAL_COMMANDS.completionAccepted, title: "" };
  return item;
}
