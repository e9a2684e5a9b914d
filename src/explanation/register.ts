import * as vscode from "vscode";
import { Disposable } from "../disposable";
import type { Log } from "../log";
import type { Language } from "../protocol/bilingual";
import type { EvidenceSink } from "../protocol/evidence";
import type { CompletionModel } from "../protocol/model";
import type { ReportSink } from "../protocol/reports";
import { Grammars } from "../syntax/grammars";
import { ChatProvider, type NextStep } from "./chatProvider";
import { ConceptHoverProvider } from "./conceptHoverProvider";
import { ErrorProvider } from "./errorProvider";
import { ExplainActionProvider } from "./explainActionProvider";
import { ExplainProvider } from "./explainProvider";
import { LanguageModelProvider } from "./languageModelProvider";
import type { PanelView } from "./panelView";
import { Reader } from "./reader";

export interface ExplanationParts {
  readonly model: CompletionModel;
  readonly evidence: EvidenceSink;
  readonly reports: ReportSink;
  readonly language: () => Language;
  /** Whether cards are shown on hovering. */
  readonly hasHover: (document: vscode.TextDocument) => boolean;
  readonly nextStep: () => Promise<NextStep | undefined>;
  /** With tree-sitter and its grammars. */
  readonly grammarFolder: string;
  /** dist/media */
  readonly media: vscode.Uri;
  readonly log: Log;
}

/** For tests inside VS Code, which can look neither into a page nor into Chat. */
export interface ExplanationState {
  readonly markdown: string | undefined;
  /** Sentences whose code the cursor is in. */
  readonly marked: readonly number[];
  readonly chat: Pick<ChatProvider, "answer">;
  readonly panel: Pick<PanelView, "receive" | "models" | "choose">;
}

export function registerExplanation(parts: ExplanationParts): ExplanationFeature {
  return new ExplanationFeature(parts);
}

/** Code, concepts and errors explained: page, hover, light bulb, Chat. */
export class ExplanationFeature extends Disposable {
  readonly #explain: ExplainProvider;
  readonly #chat: ChatProvider;

  constructor(parts: ExplanationParts) {
    super();
    const reader = new Reader(
      new Grammars(parts.grammarFolder, (message) => {
        parts.log.warn(message);
      }),
    );
    const { language } = parts;
    this.#explain = this.register(new ExplainProvider({ ...parts, reader }));
    this.register(
      vscode.languages.registerHoverProvider(
        PYTHON,
        new ConceptHoverProvider({ reader, language, isOn: parts.hasHover }),
      ),
    );
    this.register(
      vscode.languages.registerCodeActionsProvider(PYTHON, new ExplainActionProvider(), {
        providedCodeActionKinds: [ExplainActionProvider.kind],
      }),
    );
    this.register(new ErrorProvider(parts));
    this.#chat = this.register(new ChatProvider({ ...parts, reader }));
    this.register(new LanguageModelProvider(parts));
  }

  get state(): ExplanationState {
    return { ...this.#explain.panel.state, chat: this.#chat, panel: this.#explain.panel };
  }
}

/** Not Chat's own input, which has no scheme of these. */
const PYTHON: vscode.DocumentSelector = [
  "file",
  "untitled",
  "vscode-notebook-cell",
  "vscode-remote",
].map((scheme) => ({ scheme, language: "python" }));
