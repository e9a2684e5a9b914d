import type { CliContext } from "../../../src/cli/command";
import type { OpenModel } from "../../../src/cli/openModel";
import type { Completion, CompletionRequest } from "../../../src/protocol/model";

export interface FakeContext extends CliContext {
  readonly printed: string[];
  readonly noted: string[];
  readonly requests: CompletionRequest[];
  /** How many models are open. */
  readonly open: { count: number };
}

/** A context whose model answers what `answer` says. */
export function fakeContext(
  answer: (request: CompletionRequest) => string,
  more: Partial<CliContext> = {},
): FakeContext {
  const printed: string[] = [];
  const noted: string[] = [];
  const requests: CompletionRequest[] = [];
  const open = { count: 0 };
  const model: OpenModel = {
    loaded: { name: "fake", parameters: 1, bytes: 1, contextTokens: 1024, loadMs: 1 },
    complete: async (request, signal) => {
      signal.throwIfAborted();
      requests.push(request);
      return Promise.resolve(completionOf(answer(request)));
    },
    health: async () => Promise.resolve({ busy: false, rssBytes: 1, loaded: model.loaded }),
    dispose: () => {
      open.count--;
    },
  };
  return {
    root: process.cwd(),
    cwd: process.cwd(),
    print: (line) => printed.push(line),
    progress: { note: (line) => noted.push(line), update: () => {}, clear: () => {} },
    signal: new AbortController().signal,
    openModel: async () => {
      open.count++;
      return Promise.resolve(model);
    },
    printed,
    noted,
    requests,
    open,
    ...more,
  };
}

function completionOf(text: string): Completion {
  return {
    text,
    logprob: -0.5,
    tokens: 3,
    candidates: [{ text, logprob: -0.5 }],
    ms: { queue: 0, tokenize: 0, prefill: 0, decode: 0, total: 0 },
    prompt: { tokens: 10, reused: 0 },
    end: "line",
  };
}
