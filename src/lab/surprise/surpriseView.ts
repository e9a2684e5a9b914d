import * as vscode from "vscode";
import { COMMANDS } from "../../commands";
import { Disposable } from "../../disposable";
import type { LabClient } from "../../labClient/labClient";
import type { Language } from "../../protocol/bilingual";
import { LabFailure, type LabModel, type SurprisingTokens } from "../../protocol/lab";
import { LEVEL_BITS, levelOf, nextSurprise, type Surprisal, surprisalOf, tokenAt } from "./levels";
import { surpriseInWords } from "./surpriseInWords";

export interface SurpriseParts {
  readonly client: Pick<LabClient, "ask">;
  readonly language: () => Language;
}

/** For tests: decorations cannot be read back. */
export interface SurpriseState {
  readonly isOn: boolean;
  readonly blocks: readonly SurprisingTokens[];
  /** Of the last reading. */
  readonly ms: number;
  readonly status: string;
}

/** Colours the tokens of a file by how much they surprise the model, until it is switched off. */
export class SurpriseView extends Disposable implements vscode.HoverProvider {
  readonly #levels = LEVEL_BITS.map((_, index) => this.register(levelDecoration(index)));
  readonly #status = this.register(
    vscode.window.createStatusBarItem("firstToken.surprise", vscode.StatusBarAlignment.Right, 90),
  );
  #document: vscode.TextDocument | undefined;
  /** Of which version of the document. */
  #version = -1;
  #blocks: SurprisingTokens[] = [];
  #ms = 0;
  #reading: AbortController | undefined;
  #timer: NodeJS.Timeout | undefined;
  #hasFailed = false;

  constructor(private readonly parts: SurpriseParts) {
    super();
    this.#status.name = vscode.l10n.t("First Token: surprise");
    this.#status.command = COMMANDS.labSurprise;
    const command = (id: string, run: () => unknown): void => {
      this.register(vscode.commands.registerCommand(id, run));
    };
    command(COMMANDS.labSurprise, () => this.toggle());
    command(COMMANDS.labNextSurprise, () => {
      this.#go(true);
    });
    command(COMMANDS.labPreviousSurprise, () => {
      this.#go(false);
    });
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#document && contentChanges.length > 0) this.#later();
      }),
    );
    this.register(
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.#off();
      }),
    );
    this.register(
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.#draw();
      }),
    );
    this.register(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.#document) this.#tell();
      }),
    );
    this.register({
      dispose: () => {
        this.#off();
      },
    });
    this.register(vscode.languages.registerHoverProvider(SCHEMES, this));
  }

  get state(): SurpriseState {
    const [isOn, status] = [this.#document !== undefined, this.#status.text];
    return { isOn, blocks: this.#blocks, ms: this.#ms, status };
  }

  async toggle(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (this.#document !== undefined && (editor?.document ?? this.#document) === this.#document) {
      this.#off();
      return;
    }
    if (editor === undefined) {
      const message = vscode.l10n.t("Open a file first: its tokens are coloured.");
      void vscode.window.showInformationMessage(message);
      return;
    }
    this.#off();
    this.#document = editor.document;
    this.#hasFailed = false;
    await vscode.commands.executeCommand("setContext", CONTEXT, true);
    await this.#read();
  }

  provideHover(document: vscode.TextDocument, at: vscode.Position): vscode.Hover | undefined {
    // After an edit the offsets are those of before until the model has read it.
    if (document !== this.#document || document.version !== this.#version) return undefined;
    const token = tokenAt(this.#blocks, document.offsetAt(at));
    if (token === undefined) return undefined;
    const range = rangeOf(document, token);
    const words = surpriseInWords(token, document.getText(range), this.parts.language());
    return new vscode.Hover(new vscode.MarkdownString(words), range);
  }

  async #read(): Promise<void> {
    const document = this.#document;
    if (document === undefined) return;
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    const { version } = document;
    const startMs = performance.now();
    const blocks: SurprisingTokens[] = [];
    const isCut = document.lineCount > MOST_LINES;
    const text = isCut ? visiblePart(document) : { start: 0, text: document.getText() };
    try {
      await this.parts.client.ask(
        "surprise",
        {
          model: modelFor(document),
          text: text.text,
          path: vscode.workspace.asRelativePath(document.uri, false),
        },
        {
          signal: reading.signal,
          onPart: (part) => {
            if (!("tokens" in part) || document.version !== version) return;
            blocks.push(moved(part, text.start));
            // What was drawn stays until the first new block is there: no flicker.
            [this.#blocks, this.#version] = [[...blocks], version];
            this.#draw();
          },
        },
      );
      this.#ms = performance.now() - startMs;
      [this.#blocks, this.#version] = [blocks, version];
      this.#draw();
    } catch (error) {
      if (!reading.signal.aborted) this.#fail(error);
    }
  }

  #later(): void {
    this.#reading?.abort();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), REST_MS);
  }

  #draw(): void {
    const document = this.#document;
    if (document?.version !== this.#version) return;
    const tokens = this.#blocks.flatMap((block) => block.tokens);
    for (const editor of editorsOf(document))
      this.#levels.forEach((decoration, index) => {
        const own = tokens.filter((token) => levelOf(token) === index + 1);
        editor.setDecorations(
          decoration,
          own.map((token) => rangeOf(document, token)),
        );
      });
    this.#tell();
  }

  /** Of the selection, or of the file. */
  #tell(): void {
    const document = this.#document;
    if (document === undefined) return;
    const [editor] = editorsOf(document);
    const { start, end, isEmpty } = editor?.selection ?? NOTHING;
    const part = isEmpty
      ? undefined
      : surprisalOf(this.#blocks, document.offsetAt(start), document.offsetAt(end));
    const all = part ?? surprisalOf(this.#blocks);
    this.#status.text = all === undefined ? "$(pulse) …" : `$(pulse) ${figures(all)}`;
    this.#status.tooltip = legend(part, document.lineCount > MOST_LINES);
    this.#status.show();
  }

  #go(isForward: boolean): void {
    const [editor] = this.#document === undefined ? [] : editorsOf(this.#document);
    if (editor === undefined) return;
    const { document, selection } = editor;
    const token = nextSurprise(this.#blocks, document.offsetAt(selection.start), isForward);
    if (token === undefined) {
      const message = vscode.l10n.t("Nothing here surprises the model.");
      void vscode.window.showInformationMessage(message);
      return;
    }
    const range = rangeOf(document, token);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    void vscode.commands.executeCommand("editor.action.showHover");
  }

  /** Once, not at each key. */
  #fail(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.#status.text = `$(warning) ${vscode.l10n.t("surprise")}`;
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    const again = vscode.l10n.t("Try again");
    void vscode.window.showWarningMessage(message, again).then((chosen) => {
      this.#hasFailed = false;
      if (chosen === again) void this.#read();
      else if (error instanceof LabFailure && error.detail.kind === "model") this.#off();
    });
  }

  #off(): void {
    this.#reading?.abort();
    clearTimeout(this.#timer);
    const document = this.#document;
    if (document === undefined) return;
    for (const editor of editorsOf(document))
      for (const decoration of this.#levels) editor.setDecorations(decoration, []);
    [this.#document, this.#blocks, this.#version] = [undefined, [], -1];
    this.#status.hide();
    void vscode.commands.executeCommand("setContext", CONTEXT, false);
  }
}

const NOTHING = new vscode.Selection(0, 0, 0, 0);
const CONTEXT = "firstToken.lab.surpriseIsOn";
/** After the last key. */
const REST_MS = 300;
/** Longer files are read around what is visible. */
const MOST_LINES = 4_000;
const MARGIN_LINES = 400;

const SCHEMES: vscode.DocumentSelector = [
  "file",
  "untitled",
  "vscode-notebook-cell",
  "vscode-remote",
].map((scheme) => ({ scheme }));

/** Prose is everyday language, which the classroom GPT knows better. */
function modelFor({ languageId }: vscode.TextDocument): LabModel {
  return languageId === "markdown" || languageId === "plaintext" ? "classroom-gpt" : "code";
}

function levelDecoration(index: number): vscode.TextEditorDecorationType {
  const isHighest = index === LEVEL_BITS.length - 1;
  const color = new vscode.ThemeColor(`firstToken.surprise${index + 1}`);
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: color,
    // Not by colour alone: the higher levels have a line, and a themed border where contrast is high.
    ...(index >= 2 && { textDecoration: `underline ${isHighest ? "wavy" : "dotted"}` }),
    border: "1px solid",
    borderColor: new vscode.ThemeColor("firstToken.surpriseBorder"),
    borderRadius: "2px",
    ...(isHighest && {
      overviewRulerColor: color,
      overviewRulerLane: vscode.OverviewRulerLane.Right,
    }),
  });
}

function figures({ bits, perplexity }: Surprisal): string {
  return vscode.l10n.t(
    "{0} bits a token, perplexity {1}",
    bits.toFixed(1),
    perplexity.toFixed(perplexity < 100 ? 1 : 0),
  );
}

function legend(selected: Surprisal | undefined, isCut: boolean): vscode.MarkdownString {
  const [one, three, six, ten] = LEVEL_BITS;
  const lines = [
    selected === undefined
      ? vscode.l10n.t("How much each token of this file surprises the model. Of the whole file:")
      : vscode.l10n.t("How much the {0} selected tokens surprise the model.", selected.tokens),
    [
      vscode.l10n.t("- no colour: under {0} bit, as good as known", one),
      vscode.l10n.t("- light: from {0} bit, better than one in {1}", one, 2 ** three),
      vscode.l10n.t("- stronger: from {0} bits", three),
      vscode.l10n.t("- dotted line: from {0} bits, one in {1} or less", six, 2 ** six),
      vscode.l10n.t("- wavy line: from {0} bits, one in {1} or less", ten, 2 ** ten),
    ].join("\n"),
    ...(isCut
      ? [vscode.l10n.t("This file is long: only what is around the visible lines was read.")]
      : []),
    vscode.l10n.t("Typing errors stand out; so does everything that is new to the model."),
    vscode.l10n.t("Choose this to switch the colours off."),
  ];
  return new vscode.MarkdownString(lines.join("\n\n"));
}

function visiblePart(document: vscode.TextDocument): { start: number; text: string } {
  const [range] = editorsOf(document)[0]?.visibleRanges ?? [];
  const first = Math.max(0, (range?.start.line ?? 0) - MARGIN_LINES);
  const last = Math.min(document.lineCount, (range?.end.line ?? 0) + MARGIN_LINES);
  const part = new vscode.Range(first, 0, last, 0);
  return { start: document.offsetAt(part.start), text: document.getText(part) };
}

function moved(block: SurprisingTokens, by: number): SurprisingTokens {
  if (by === 0) return block;
  const tokens = block.tokens.map((token) => ({
    ...token,
    start: token.start + by,
    end: token.end + by,
  }));
  return { start: block.start + by, end: block.end + by, tokens };
}

function editorsOf(document: vscode.TextDocument): vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
}

function rangeOf(
  document: vscode.TextDocument,
  { start, end }: { start: number; end: number },
): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
