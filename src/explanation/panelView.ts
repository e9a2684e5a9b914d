import * as vscode from "vscode";
import { Disposable } from "../disposable";
import type { FromExplanationView, ToExplanationView } from "../protocol/explanationView";
import { Answer, chosenModel, otherModels } from "./answerProvider";
import { answerMarkdown, pageMarkdown, pageOf, rangesOf } from "./page";
import { html, nameOf, rangeOf, type Shown } from "./panelPageView";
import type { ExplainedCode } from "./reader";

export interface PanelParts {
  /** dist/media */
  readonly media: vscode.Uri;
  readonly openLesson: (id: string) => void;
  readonly again: (document: vscode.TextDocument, range: vscode.Range) => void;
}

/** The page beside the code. Pointing at a sentence lights up its code, and the other way round. */
export class PanelView extends Disposable {
  readonly #light = this.register(
    vscode.window.createTextEditorDecorationType({
      backgroundColor: new vscode.ThemeColor("editor.findMatchHighlightBackground"),
      outline: "1px solid",
      outlineColor: new vscode.ThemeColor("contrastActiveBorder"),
    }),
  );
  /** Language models of others, and a person's choice among them; tests bring their own. */
  models: () => Promise<readonly vscode.LanguageModelChat[]> = otherModels;
  choose: typeof chosenModel = chosenModel;
  #panel: vscode.WebviewPanel | undefined;
  #shown: Shown | undefined;
  readonly #answer = this.register(
    new Answer((answer) => {
      this.#post({ kind: "answer", answer });
    }),
  );
  /** What the page was told last, for tests. */
  #marked: readonly number[] = [];

  constructor(private readonly parts: PanelParts) {
    super();
    this.register(
      vscode.window.onDidChangeTextEditorSelection((event) => {
        if (event.textEditor.document === this.#shown?.document) this.#follow(event.textEditor);
      }),
    );
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#shown?.document && contentChanges.length > 0) this.#grewOld();
      }),
    );
    this.register({
      dispose: () => {
        this.#panel?.dispose();
      },
    });
  }

  /** Markdown of what is shown, and what is lit up: what a person sees, for tests. */
  get state(): { markdown: string | undefined; marked: readonly number[] } {
    return { markdown: this.#markdown(), marked: this.#marked };
  }

  show(document: vscode.TextDocument, explained: ExplainedCode): void {
    const file = nameOf(document);
    const { explanation, concepts } = explained;
    this.#dim();
    this.#answer.clear();
    this.#shown = {
      document,
      code: document.getText(rangeOf(explanation.range)),
      language: explanation.language,
      ranges: rangesOf(explanation),
      whole: explanation.range,
      markdown: pageMarkdown(file, explanation, concepts),
      page: pageOf(file, explanation, concepts),
      isStale: false,
    };
    this.#panel ??= this.#open();
    this.#panel.title = vscode.l10n.t("Explanation: {0}", file);
    this.#panel.reveal(this.#panel.viewColumn ?? vscode.ViewColumn.Beside, true);
    this.#send();
    const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
    if (editor !== undefined) this.#follow(editor);
  }

  /** @param message checked here: a page is less to be trusted than the extension */
  async receive(message: FromExplanationView): Promise<void> {
    const shown = this.#shown;
    if (shown === undefined) return;
    switch (message.kind) {
      case "ready":
        this.#send();
        break;
      case "point":
        this.#lightUp(message.sentence);
        break;
      case "jump":
        await this.#jump(message.sentence);
        break;
      case "copy":
        await vscode.env.clipboard.writeText(this.#markdown() ?? "");
        vscode.window.setStatusBarMessage(vscode.l10n.t("The explanation is copied."), TOLD_MS);
        break;
      case "again":
        this.parts.again(shown.document, rangeOf(shown.whole));
        break;
      case "ask":
        await this.#ask(shown);
        break;
      case "stop":
        this.#answer.stop();
        break;
      case "lesson":
        this.parts.openLesson(message.id);
    }
  }

  #open(): vscode.WebviewPanel {
    const { media } = this.parts;
    const panel = vscode.window.createWebviewPanel(
      "firstToken.explanation",
      "",
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [media], enableFindWidget: true },
    );
    panel.webview.html = html(panel.webview, media);
    panel.webview.onDidReceiveMessage((message: FromExplanationView) => this.receive(message));
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#dim();
      this.#answer.clear();
      this.#shown = undefined;
    });
    return panel;
  }

  #send(): void {
    const shown = this.#shown;
    if (shown === undefined) return;
    this.#post({ kind: "show", page: shown.page });
    if (shown.isStale) this.#post({ kind: "stale" });
    this.#post({ kind: "mark", sentences: this.#marked });
    if (this.#answer.now !== undefined) this.#post({ kind: "answer", answer: this.#answer.now });
    void this.models().then((models) => {
      this.#post({ kind: "askable", isAskable: models.length > 0 });
    });
  }

  /** The code goes to the chosen model and nowhere else; VS Code asks whether it may. */
  async #ask({ code, language }: Shown): Promise<void> {
    const model = await this.choose(await this.models());
    if (model !== undefined && this.#shown?.code === code)
      await this.#answer.ask(model, code, language);
  }

  /** Everything on the page, with what a language model said. */
  #markdown(): string | undefined {
    const [shown, answer] = [this.#shown, this.#answer.now];
    if (shown === undefined || answer === undefined || answer.text === "") return shown?.markdown;
    return `${shown.markdown}${answerMarkdown(answer, shown.language)}`;
  }

  #post(message: ToExplanationView): void {
    void this.#panel?.webview.postMessage(message);
  }

  #grewOld(): void {
    if (this.#shown === undefined || this.#shown.isStale) return;
    this.#shown.isStale = true;
    this.#dim();
    this.#marked = [];
    this.#post({ kind: "stale" });
  }

  /** Marks the innermost sentences of the line that the cursor is in. */
  #follow(editor: vscode.TextEditor): void {
    const shown = this.#shown;
    if (shown === undefined || shown.isStale) return;
    const { active } = editor.selection;
    const inside = shown.ranges.flatMap((range, index) =>
      rangeOf(range).contains(active) || range.start.line === active.line ? [index] : [],
    );
    const last = inside.at(-1);
    this.#marked = last === undefined ? [] : [last];
    this.#post({ kind: "mark", sentences: this.#marked });
  }

  #lightUp(sentence: number | undefined): void {
    const range = this.#rangeAt(sentence);
    for (const editor of this.#editors())
      editor.setDecorations(this.#light, range === undefined ? [] : [range]);
  }

  async #jump(sentence: number): Promise<void> {
    const [shown, range] = [this.#shown, this.#rangeAt(sentence)];
    if (shown === undefined || range === undefined) return;
    const [open] = this.#editors();
    const viewColumn = open?.viewColumn ?? vscode.ViewColumn.One;
    const selection = new vscode.Range(range.start, range.start);
    await vscode.window.showTextDocument(shown.document, { viewColumn, selection });
  }

  #rangeAt(sentence: number | undefined): vscode.Range | undefined {
    const range = this.#shown?.isStale === false ? this.#shown.ranges[sentence ?? -1] : undefined;
    return range === undefined ? undefined : rangeOf(range);
  }

  #dim(): void {
    for (const editor of this.#editors()) editor.setDecorations(this.#light, []);
  }

  #editors(): vscode.TextEditor[] {
    const document = this.#shown?.document;
    return vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
  }
}

const TOLD_MS = 3_000;
