import * as vscode from "vscode";
import { COMMANDS } from "../commands";
import { Disposable } from "../disposable";
import type { Words } from "./reasonInWords";
import type { Trace, Traces } from "./trace";
import { nothingToTell, traceInWords } from "./traceInWords";

const SCHEME = "first-token-why";
/** Built into VS Code, but a person can disable it. */
const PREVIEW = {
  extension: "vscode.markdown-language-features",
  command: "markdown.showPreviewToSide",
};

/** *Why this suggestion?* and *Why nothing?*: the last request in words, beside the code. */
export class WhyView extends Disposable implements vscode.TextDocumentContentProvider {
  readonly #changes = this.register(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange = this.#changes.event;
  readonly #texts = new Map<string, string>();

  constructor(private readonly traces: Pick<Traces, "last" | "lastSilent">) {
    super();
    this.register(vscode.workspace.registerTextDocumentContentProvider(SCHEME, this));
    this.register(
      vscode.commands.registerCommand(COMMANDS.whySuggestion, () =>
        this.#show(vscode.l10n.t("Why this suggestion?"), "shown", this.traces.last),
      ),
    );
    this.register(
      vscode.commands.registerCommand(COMMANDS.whyNothing, () =>
        this.#show(vscode.l10n.t("Why nothing?"), "silent", this.traces.lastSilent),
      ),
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.path) ?? "";
  }

  async #show(title: string, kind: "shown" | "silent", trace: Trace | undefined): Promise<void> {
    const name = title.replace(/[?？]/g, "");
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}.md` });
    const text =
      trace === undefined ? nothingToTell(kind, vscode.l10n) : traceInWords(trace, WORDS);
    this.#texts.set(uri.path, text);
    this.#changes.fire(uri);
    // The preview is a page with real tables, which screen readers can walk through.
    if (vscode.extensions.getExtension(PREVIEW.extension) !== undefined) {
      await vscode.commands.executeCommand(PREVIEW.command, uri);
      return;
    }
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
  }
}

/** Schemes of VS Code's own addresses that the preview lets through; others would be dead links. */
const LINKED = /^vscode(-insiders)?$/;

const WORDS: Words = {
  l10n: vscode.l10n,
  setting: (key) => {
    const id = `firstToken.${key}`;
    const scheme = vscode.env.uriScheme;
    return LINKED.test(scheme) ? `[${id}](${scheme}://settings/${id})` : `\`${id}\``;
  },
};
