import * as vscode from "vscode";
import { Disposable } from "./disposable";
import { pageOf, type Report, type ReportSink } from "./protocol/reports";

/** Of the documents that hold reports; tests find them by it. */
export const REPORT_SCHEME = "first-token-report";
/** Built into VS Code, but a person can disable it. */
const PREVIEW = {
  extension: "vscode.markdown-language-features",
  command: "markdown.showPreviewToSide",
};

/** Reports of tools in VS Code's own Markdown preview: real tables, which screen readers walk through. */
export class Reports extends Disposable implements ReportSink, vscode.TextDocumentContentProvider {
  readonly #changes = this.register(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange = this.#changes.event;
  readonly #pages = new Map<string, string>();

  constructor() {
    super();
    this.register(vscode.workspace.registerTextDocumentContentProvider(REPORT_SCHEME, this));
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#pages.get(uri.path) ?? "";
  }

  async show(report: Report): Promise<void> {
    const name = report.title.replace(/[?？/\\:：#]/g, "").trim();
    const uri = vscode.Uri.from({ scheme: REPORT_SCHEME, path: `/${name}.md` });
    this.#pages.set(uri.path, pageOf(report));
    this.#changes.fire(uri);
    if (vscode.extensions.getExtension(PREVIEW.extension) !== undefined) {
      await vscode.commands.executeCommand(PREVIEW.command, uri);
      return;
    }
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
  }
}
