import * as vscode from "vscode";
import { Disposable } from "../disposable";
import type { Language } from "../protocol/bilingual";
import type { CompletionModel } from "../protocol/model";
import { cannotText, codeIn } from "./chat";
import { VENDOR } from "./answerProvider";

export interface LanguageModelParts {
  readonly model: CompletionModel;
  readonly language: () => Language;
}

/** The bundled model as one of VS Code's language models. It continues code and says that it can do no more. */
export class LanguageModelProvider extends Disposable implements vscode.LanguageModelChatProvider {
  readonly #changes = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeLanguageModelChatInformation = this.#changes.event;

  constructor(private readonly parts: LanguageModelParts) {
    super();
    this.register(vscode.lm.registerLanguageModelChatProvider(VENDOR, this));
  }

  provideLanguageModelChatInformation(): vscode.LanguageModelChatInformation[] {
    return [
      {
        id: "code",
        name: vscode.l10n.t("First Token code model"),
        family: "first-token-code",
        version: "1",
        tooltip: vscode.l10n.t("Small, on this computer, continues Python code. It does not chat."),
        maxInputTokens: MOST_INPUT_TOKENS,
        maxOutputTokens: MOST_NEW_TOKENS,
        capabilities: { imageInput: false, toolCalling: false },
      },
    ];
  }

  async provideLanguageModelChatResponse(
    _model: vscode.LanguageModelChatInformation,
    messages: readonly vscode.LanguageModelChatRequestMessage[],
    _options: vscode.ProvideLanguageModelChatResponseOptions,
    progress: vscode.Progress<vscode.LanguageModelResponsePart>,
    token: vscode.CancellationToken,
  ): Promise<void> {
    const asked = messages.findLast(
      ({ role }) => role === vscode.LanguageModelChatMessageRole.User,
    );
    const code = codeIn(asked === undefined ? "" : textOf(asked));
    const say = (text: string): void => {
      progress.report(new vscode.LanguageModelTextPart(text));
    };
    if (code === undefined) {
      say(cannotText(this.parts.language()));
      return;
    }
    const abort = new AbortController();
    const stop = token.onCancellationRequested(() => {
      abort.abort();
    });
    try {
      const { text } = await this.parts.model.complete(
        {
          path: "chat.py",
          prefix: code.replace(/\n+$/, ""),
          suffix: "",
          snippets: [],
          maxTokens: MOST_NEW_TOKENS,
          maxLines: MOST_LINES,
          budgetMs: BUDGET_MS,
          candidates: 1,
        },
        abort.signal,
      );
      say(text);
    } finally {
      stop.dispose();
    }
  }

  /** About: the tokenizer lives in the model's process, and nobody needs the exact number here. */
  provideTokenCount(
    _model: vscode.LanguageModelChatInformation,
    text: string | vscode.LanguageModelChatRequestMessage,
  ): Promise<number> {
    const { length } = typeof text === "string" ? text : textOf(text);
    return Promise.resolve(Math.ceil(length / CHARS_A_TOKEN));
  }
}

const MOST_INPUT_TOKENS = 400;
const MOST_NEW_TOKENS = 96;
const MOST_LINES = 8;
const BUDGET_MS = 5_000;
/** Of Python, by the bundled tokenizer. */
const CHARS_A_TOKEN = 3.4;

function textOf({ content }: vscode.LanguageModelChatRequestMessage): string {
  return content
    .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ""))
    .join("");
}
