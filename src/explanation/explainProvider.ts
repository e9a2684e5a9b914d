import * as vscode from "vscode";
import { COMMANDS } from "../commands";
import { Disposable } from "../disposable";
import type { Language } from "../protocol/bilingual";
import type { EvidenceSink } from "../protocol/evidence";
import type { TextRange } from "./explanation";
import { PanelView } from "./panelView";
import type { ExplainedCode, Reader } from "./reader";

export interface ExplainParts {
  readonly reader: Reader;
  readonly language: () => Language;
  readonly evidence: EvidenceSink;
  /** dist/media */
  readonly media: vscode.Uri;
}

/** *Explain*: the selection, else the statement under the cursor, in a page beside the code. */
export class ExplainProvider extends Disposable {
  readonly panel: PanelView;
  #hasEvidence = false;

  constructor(private readonly parts: ExplainParts) {
    super();
    this.panel = this.register(
      new PanelView({
        media: parts.media,
        openLesson: (id) => void vscode.commands.executeCommand(COMMANDS.openLesson, id),
        again: (document, range) => void this.explain(document, range),
      }),
    );
    this.register(
      vscode.commands.registerCommand(COMMANDS.explain, (uri: unknown, range: unknown) =>
        this.#run(uri, range),
      ),
    );
  }

  /** @param range empty for the statement there */
  async explain(document: vscode.TextDocument, range: vscode.Range): Promise<ExplainedCode> {
    const { reader, language } = this.parts;
    const explained = await reader.explain(
      document.getText(),
      document.languageId,
      textRange(range),
      language(),
    );
    this.panel.show(document, explained);
    await this.#note(explained);
    return explained;
  }

  async #run(uri: unknown, given: unknown): Promise<void> {
    if (uri instanceof vscode.Uri && given instanceof vscode.Range) {
      await this.explain(await vscode.workspace.openTextDocument(uri), given);
      return;
    }
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t("Open a Python file or a notebook and put the cursor into the code first."),
      );
      return;
    }
    await this.explain(editor.document, editor.selection);
  }

  /** The first time counts; what was not understood does not. */
  async #note({ explanation }: ExplainedCode): Promise<void> {
    const sentences = explanation.groups.flatMap((group) => group.sentences);
    if (this.#hasEvidence || !sentences.some(({ isGeneric }) => !isGeneric)) return;
    this.#hasEvidence = true;
    await this.parts.evidence.add({
      id: "explanation/explained",
      kind: "passed",
      atMs: Date.now(),
    });
  }
}

function textRange({ start, end }: vscode.Range): TextRange {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
