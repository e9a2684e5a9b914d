import type { CompletionSettings } from "../../../src/config";
import { type Place, textSource, windowsAround } from "../../../src/completion/place";
import type { Completion, CompletionModel, CompletionRequest } from "../../../src/protocol/model";

export const SETTINGS: CompletionSettings = {
  enabled: true,
  languages: { python: true },
  exclude: {},
  mode: "balanced",
  useOpenFiles: true,
  budgetMs: 500,
};

/** The place of the first `|` in a text; the mark itself is left out. */
export function placeAt(marked: string, changes: Partial<Place> = {}): Place {
  const offset = marked.indexOf("|");
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const windows = windowsAround([textSource(text)], 0, offset);
  return { language: "python", path: "a.py", ...windows, ...changes };
}

export function completionOf(...texts: string[]): Completion {
  const candidates = texts.map((text) => ({ text, logprob: -0.5 }));
  return {
    text: texts[0] ?? "",
    logprob: -0.5,
    tokens: texts.length,
    candidates,
    ms: { queue: 0, tokenize: 0, prefill: 0, decode: 0, total: 0 },
    prompt: { tokens: 0, reused: 0 },
    end: "line",
  };
}

/** A model that says what the test wants, and keeps what it was asked. */
export class FakeModel implements CompletionModel {
  readonly requests: CompletionRequest[] = [];
  readonly signals: AbortSignal[] = [];

  constructor(
    public answer: (
      request: CompletionRequest,
      signal: AbortSignal,
    ) => Completion | Promise<Completion>,
  ) {}

  async complete(request: CompletionRequest, signal: AbortSignal): Promise<Completion> {
    this.requests.push(request);
    this.signals.push(signal);
    return await this.answer(request, signal);
  }
}
