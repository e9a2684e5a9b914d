/**
 * The boundary to the process that looks into models (src/labRuntime), and, through the extension,
 * to the lab's pages (media/lab) and notebook outputs. Every request is answered once, with its id;
 * some send parts before. Logarithms are natural, offsets count UTF-16 units.
 */

/** The model of the editor, and the small one for everyday language. */
export const LAB_MODELS = ["code", "classroom-gpt"] as const;
export type LabModel = (typeof LAB_MODELS)[number];

/** Ways of cutting text into tokens: those of the models, GPT-2's (2019) and GPT-4o's (2024). */
export const LAB_TOKENIZERS = [...LAB_MODELS, "gpt2", "o200k"] as const;
export type LabTokenizer = (typeof LAB_TOKENIZERS)[number];

/** Host → process. */
export type ToLab =
  /** First of all: where the models are. */
  | { kind: "folders"; folders: Readonly<Record<LabModel, string>> }
  | { kind: "ask"; id: number; request: LabRequest }
  /** Ends a request at the next token or block; it is answered by an error of kind `cancelled`. */
  | { kind: "cancel"; id: number };

/** Process → host. */
export type FromLab =
  | { kind: "part"; id: number; part: LabPart }
  | ({ kind: "answer"; id: number } & ({ ok: unknown } | { err: LabError }));

/** What may be asked, and by `LabAnswers` what the answer is. */
export type LabRequest = {
  [K in keyof LabQuestions]: { readonly ask: K } & LabQuestions[K];
}[keyof LabQuestions];

export interface LabQuestions {
  facts: { readonly model: LabModel };
  tokenize: { readonly tokenizer: LabTokenizer; readonly text: string };
  next: LabContext;
  /** Sends a `GrownToken` after each token. */
  grow: LabContext & Growth;
  /** Sends `SurprisingTokens` after each block. */
  surprise: LabContext;
  attention: { readonly model: LabModel; readonly text: string };
  attentionCell: { readonly model: LabModel; readonly text: string } & AttentionPlace;
  anatomy: { readonly model: LabModel };
}

export interface LabAnswers {
  facts: LabFacts;
  tokenize: LabToken[];
  next: NextToken;
  grow: GrownToken[];
  surprise: SurprisingTokens[];
  attention: Attention;
  attentionCell: AttentionCell;
  anatomy: Anatomy;
}

export type LabPart = GrownToken | SurprisingTokens;

/** What the model reads. */
export interface LabContext {
  readonly model: LabModel;
  readonly text: string;
  /** Shown to the code model before the text, relative to the workspace. */
  readonly path?: string;
}

export interface LabFacts {
  readonly name: string;
  readonly parameters: number;
  readonly layers: number;
  readonly heads: number;
  /** Fewer than `heads` where several share their keys and values. */
  readonly kvHeads: number;
  readonly headDim: number;
  readonly vocabulary: number;
  /** Most tokens that it reads. */
  readonly context: number;
  /** Most tokens of a text whose attention is shown. */
  readonly attentionTokens: number;
}

export interface LabToken {
  readonly id: number;
  /** As text; where it holds a part of a character, `�`. Special tokens by their name. */
  readonly text: string;
  readonly bytes: readonly number[];
  /** Where it stands in the text. A part of a character stands where the character does. */
  readonly start: number;
  readonly end: number;
}

/** A token that could come, or came. */
export interface LabCandidate {
  readonly id: number;
  readonly text: string;
  readonly bytes: readonly number[];
  readonly logprob: number;
}

export interface NextToken {
  /** The last tokens that were read; the start of a long text is left out. */
  readonly read: readonly LabToken[];
  /** Of the whole vocabulary, [vocabulary]. */
  readonly logits: Float32Array;
  /** The likeliest at temperature 1, the best first, at most `MOST_CANDIDATES`. */
  readonly candidates: readonly LabCandidate[];
}

export const MOST_CANDIDATES = 200;

export interface Growth {
  /** Tokens after the text that are settled already, the last one perhaps chosen by hand. */
  readonly settled: readonly number[];
  /** At most so many tokens come after them. */
  readonly most: number;
  /** 0: the likeliest token each time. */
  readonly temperature: number;
  /** 0: all. */
  readonly topK: number;
  /** 1: all. */
  readonly topP: number;
  readonly seed: number;
}

export interface GrownToken extends LabCandidate {
  /** The likeliest at this place at temperature 1, the best first; `MOST_RIVALS` at most. */
  readonly rivals: readonly LabCandidate[];
  /** Nothing comes after it: it ends a text. */
  readonly isEnd: boolean;
}

export const MOST_RIVALS = 12;

/** One after the other they cover the text; each holds whole lines. */
export interface SurprisingTokens {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly SurprisingToken[];
}

export interface SurprisingToken {
  readonly start: number;
  readonly end: number;
  /** Of this token after those before it. */
  readonly logprob: number;
  /** 1: none was likelier. */
  readonly rank: number;
  /** The likeliest at this place, three at most. */
  readonly guesses: readonly { readonly text: string; readonly logprob: number }[];
}

export interface Attention {
  readonly tokens: readonly LabToken[];
  readonly layers: number;
  readonly heads: number;
  /** [layers, heads, tokens, tokens]: what each token (third) takes from each (fourth), 0 for later ones. */
  readonly shares: Float32Array;
}

/** One row of one head: what this token looks for, and in what. */
export interface AttentionPlace {
  readonly layer: number;
  readonly head: number;
  /** Index of the token that looks. */
  readonly row: number;
}

export interface AttentionCell {
  /** [headDim], with its position worked in where the model does so by rotation. */
  readonly query: Float32Array;
  /** [row + 1, headDim], of the tokens up to the one that looks. */
  readonly keys: Float32Array;
  /** [row + 1], as the model computed them. */
  readonly shares: Float32Array;
}

export interface Anatomy {
  readonly facts: LabFacts;
  /** Files that the model runs on, adding up to what the disk holds. */
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  readonly parts: readonly AnatomyPart[];
}

/** A tensor of the graph. */
export interface AnatomyPart {
  /** “layers.0.self_attn.qkv_proj.weight”. */
  readonly name: string;
  readonly shape: readonly number[];
  /** Trained numbers; 0 for tables that are computed and for scales. */
  readonly parameters: number;
  /** In its file, padding included. */
  readonly bytes: number;
  /** “int8”, “float32”. */
  readonly type: string;
  readonly file: string;
}

/**
 * `cancelled`: by who asked. `request`: it cannot be answered as it is; the message says why.
 * `model`: missing or damaged. `crashed`: the process died, the next request starts another.
 * `timeout`: no answer in time. `internal`: a defect of ours.
 */
export interface LabError {
  readonly kind: "cancelled" | "request" | "model" | "crashed" | "timeout" | "internal";
  readonly message: string;
}

export class LabFailure extends Error {
  override readonly name = "LabFailure";

  constructor(readonly detail: LabError) {
    super(detail.message);
  }
}
