import * as vscode from "vscode";
import { Disposable } from "../disposable";
import type { Language } from "../protocol/bilingual";
import { explainBy, VENDOR } from "./answerProvider";
import { type ChatWish, helpText, wishOf } from "./chat";
import { conceptMarkdown } from "./conceptHoverProvider";
import { explainError } from "./errors/explainError";
import { explanationMarkdown } from "./explanationMarkdown";
import { conceptsNamed, type Reader } from "./reader";

export interface ChatParts {
  readonly reader: Reader;
  readonly language: () => Language;
  /** The next step of the learning path, and the command that opens it. */
  readonly nextStep: () => Promise<NextStep | undefined>;
}

export interface NextStep {
  /** Markdown of ours. */
  readonly text: string;
  readonly command: vscode.Command;
}

/** `@first-token` in Chat. It needs no language model; one that was chosen adds its own answer. */
export class ChatProvider extends Disposable {
  constructor(private readonly parts: ChatParts) {
    super();
    const participant = this.register(
      vscode.chat.createChatParticipant("firstToken.chat", (request, _context, stream, token) =>
        this.answer(request, stream, token),
      ),
    );
    participant.iconPath = new vscode.ThemeIcon("mortar-board");
  }

  async answer(
    request: Pick<vscode.ChatRequest, "command" | "prompt" | "references" | "model">,
    stream: Pick<vscode.ChatResponseStream, "markdown" | "button">,
    token: vscode.CancellationToken,
  ): Promise<void> {
    const selected = await selectedCode(request.references);
    const wish = wishOf(request.command, request.prompt, selected);
    await this.#answer(wish, stream);
    const isOther = (request.model as vscode.LanguageModelChat | undefined)?.vendor !== VENDOR;
    if (wish.kind === "explain" && isOther)
      await this.#ask(request.model, wish.code, stream, token);
  }

  async #answer(
    wish: ChatWish,
    stream: Pick<vscode.ChatResponseStream, "markdown" | "button">,
  ): Promise<void> {
    const { reader, language, nextStep } = this.parts;
    switch (wish.kind) {
      case "explain": {
        const explained = await reader.explain(wish.code, "python", undefined, language());
        stream.markdown(explanationMarkdown(explained.explanation));
        for (const concept of explained.concepts.slice(0, MOST_CARDS))
          stream.markdown(separate(conceptMarkdown(concept, language())));
        return;
      }
      case "error":
        stream.markdown(explainError(wish.text, language())?.markdown ?? helpText(language()));
        return;
      case "concept": {
        const [first, ...others] = conceptsNamed(wish.name);
        if (first === undefined) {
          stream.markdown(helpText(language()));
          return;
        }
        stream.markdown(conceptMarkdown(first, language()));
        if (others.length > 0) stream.markdown(`\n\n${alsoNamed(others, language())}`);
        return;
      }
      case "next": {
        const next = await nextStep();
        if (next === undefined) {
          stream.markdown(vscode.l10n.t("Everything on the path is done."));
          return;
        }
        stream.markdown(next.text);
        stream.button(next.command);
        return;
      }
      case "help":
        stream.markdown(helpText(language()));
    }
  }

  /** The code is data to the model, and its answer is shown as text that can start nothing. */
  async #ask(
    model: vscode.LanguageModelChat,
    code: string,
    stream: Pick<vscode.ChatResponseStream, "markdown">,
    token: vscode.CancellationToken,
  ): Promise<void> {
    try {
      stream.markdown(`\n\n**${vscode.l10n.t("What {0} says", model.name)}**\n\n`);
      for await (const text of explainBy(model, code, this.parts.language(), token)) {
        const plain = new vscode.MarkdownString(text);
        plain.isTrusted = false;
        plain.supportHtml = false;
        stream.markdown(plain);
      }
    } catch (error) {
      if (!(error instanceof vscode.LanguageModelError)) throw error;
      stream.markdown(`\n\n${vscode.l10n.t("The chosen language model does not answer.")}`);
    }
  }
}

const MOST_CARDS = 2;

/** Code that is attached to the question, else what is selected in the editor. */
async function selectedCode(references: readonly vscode.ChatPromptReference[]): Promise<string> {
  for (const { value } of references)
    if (value instanceof vscode.Location)
      return (await vscode.workspace.openTextDocument(value.uri)).getText(value.range);
  const editor = vscode.window.activeTextEditor;
  return editor === undefined ? "" : editor.document.getText(editor.selection);
}

function separate(card: vscode.MarkdownString): vscode.MarkdownString {
  card.value = `\n\n---\n\n${card.value}`;
  return card;
}

function alsoNamed(others: ReturnType<typeof conceptsNamed>, language: Language): string {
  const titles = others.slice(0, 5).map(({ title }) => title[language]);
  return language === "en" ? `See also: ${titles.join(", ")}.` : `另见：${titles.join("、")}。`;
}
