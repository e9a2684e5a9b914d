/**
 * The boundary between the host (extension or cli) and the model process.
 *
 * Every request carries an id and gets exactly one reply with that id: `ok` or `err`. A cancelled
 * request is answered with an error of kind `cancelled`. Messages are structured clones over the
 * child process channel (`serialization: 'advanced'`).
 */

/** What to complete. Text is plain JavaScript strings with LF or CRLF as in the document. */
export interface CompletionRequest {
  /** Path shown to the model, relative to the workspace, with forward slashes. */
  path: string;
  /** Text before the cursor; the runtime cuts it to its own token budget. */
  prefix: string;
  /** Text after the cursor. */
  suffix: string;
  /** Chunks of other files or earlier notebook cells, the most stable first. */
  snippets: Snippet[];
  /** Most tokens to generate. */
  maxTokens: number;
  /** Most milliseconds from the arrival of the request to its reply; the finished part is returned. */
  budgetMs: number;
  /** Most hypotheses wanted; the first is the greedy one. */
  candidates: number;
  /** Most lines of a text, 1 if missing. More are for places where a block begins. */
  maxLines?: number;
  /** false leaves the choice to the decoder alone, for comparisons; see runtime/counting. */
  counting?: boolean;
}

export interface Snippet {
  path: string;
  text: string;
}

export interface Candidate {
  /** What to insert at the cursor: nothing that was typed already, line breaks if asked for. */
  text: string;
  /** Mean log-probability a token, in nats. */
  logprob: number;
  /** Mean entropy of the choice of a token, in nats. */
  entropy?: number;
  /** One by one; the first may begin with what was typed already. */
  tokens?: TokenChoice[];
}

/** One token and how it was chosen, in nats. */
export interface TokenChoice {
  text: string;
  logprob: number;
  entropy: number;
}

export interface Completion extends Omit<Candidate, "tokens"> {
  /** Tokens generated for `text`. */
  tokens: number;
  /** All hypotheses, `text` first. */
  candidates: Candidate[];
  /** Milliseconds by stage; `total` runs from the arrival of the request to the reply. */
  ms: CompletionTimes;
  /** Tokens of the prompt, and how many of them were in the key-value cache already. */
  prompt: { tokens: number; reused: number };
  /** Why the text ends where it ends. */
  end: "line" | "end" | "length" | "budget";
}

export interface CompletionTimes {
  queue: number;
  tokenize: number;
  prefill: number;
  decode: number;
  total: number;
}

export interface LoadOptions {
  /** Folder with model.json. */
  folder: string;
  /** Threads for ONNX Runtime. */
  threads: number;
  /** Graph to run: the loop inside the graph, or one step a run (for comparison). */
  graph: "loop" | "step";
}

export interface LoadedModel {
  name: string;
  parameters: number;
  /** Bytes of weights in memory. */
  bytes: number;
  contextTokens: number;
  loadMs: number;
}

export interface Health {
  /** The request under way, if any. */
  busy: boolean;
  rssBytes: number;
  loaded: LoadedModel | null;
}

export interface Observed {
  /** Tokens that are counted. */
  observedTokens: number;
}

/** Host → model process. */
export type ToModel =
  | { kind: "load"; id: number; options: LoadOptions }
  | { kind: "complete"; id: number; request: CompletionRequest }
  /** Other files of the workspace that the model may count; replaces those before. */
  | { kind: "observe"; id: number; files: Snippet[] }
  | { kind: "cancel"; id: number }
  | { kind: "health"; id: number }
  | { kind: "shutdown" };

/** Model process → host. */
export type FromModel =
  | { kind: "reply"; id: number; reply: Reply<LoadedModel | Completion | Health | Observed> }
  | { kind: "log"; level: "error" | "warn" | "info" | "debug"; message: string };

export type Reply<T> = { ok: T } | { err: ModelError };

export interface ModelError {
  kind: ModelErrorKind;
  /** For the log and for people: what happened and what to do. */
  message: string;
}

/**
 * `cancelled`: by the host. `manifest`: the model folder is missing, damaged or too new. `binding`:
 * ONNX Runtime's native part does not load here. `crashed`: the process died during the request.
 * `stopped`: it died too often and is not started again before an explicit restart. `timeout`: no
 * reply in time. `internal`: a defect of ours.
 */
export type ModelErrorKind =
  "cancelled" | "manifest" | "binding" | "crashed" | "stopped" | "timeout" | "internal";

/** What the status bar shows of the model. */
export type ModelState =
  | { kind: "idle" }
  | { kind: "starting" }
  | { kind: "ready"; model: LoadedModel }
  | { kind: "busy"; model: LoadedModel }
  | { kind: "failed"; error: ModelError };

/** Any model that completes code: ours, one in hub layout, an endpoint. */
export interface CompletionModel {
  /** Rejects with `ModelFailure` only; aborting gives the kind `cancelled`. */
  complete(request: CompletionRequest, signal: AbortSignal): Promise<Completion>;
  /** Other files that the user works with: their words count beside the model. Never throws. */
  observe?(files: readonly Snippet[]): void;
}

/** The only error that crosses the boundary. */
export class ModelFailure extends Error {
  constructor(readonly detail: ModelError) {
    super(detail.message);
    this.name = "ModelFailure";
  }
}
