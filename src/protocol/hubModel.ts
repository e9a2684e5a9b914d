/**
 * The boundary between the host and the process that runs models in the hub's layout by
 * `@xenova/transformers`. Every request is answered by one reply with its id. `folder` is absolute.
 */

/** Host → process. */
export type ToHubModel =
  | ({ id: number } & HubRequest)
  /** Ends a request that is under way, between two tokens; it is answered as cancelled. */
  | { kind: "cancel"; id: number };

/** Process → host. */
export type FromHubModel = { id: number } & ({ ok: unknown } | { err: HubModelError });

export type HubRequest =
  | { kind: "tokenizer"; folder: string }
  /** Answered by Encoded. */
  | { kind: "encode"; folder: string; texts: string[]; special: boolean; most: number | null }
  /** Answered by a text for each row. */
  | { kind: "decode"; folder: string; ids: number[][]; skipSpecial: boolean }
  /** Answered by the tokens of these ids, "" where there is none. */
  | { kind: "names"; folder: string; ids: number[] }
  /** Answered by the ids of these tokens, null where there is none. */
  | { kind: "numbers"; folder: string; tokens: string[] }
  /** Answered by ModelFacts. */
  | { kind: "model"; folder: string; head: Head }
  /** One pass over rows of the same length. Answered by Numbers: [batch, time, vocabulary] or [batch, labels]. */
  | { kind: "forward"; folder: string; head: Head; ids: number[][]; mask: number[][] }
  /** Answered by a row of ids for each sequence, the given ones included. */
  | { kind: "generate"; folder: string; ids: number[]; options: GenerateOptions }
  /** Answered by what the library's pipeline answers. `pictures` are files in base64. */
  | { kind: "fillMask"; folder: string; text: string; most: number }
  | { kind: "classify"; folder: string; text: string; most: number }
  | { kind: "match"; folder: string; picture: string; labels: string[]; template: string };

/** What stands on top of a model: its next token, a hidden token, or a label for the whole text. */
export type Head = "causal" | "masked" | "labels";
export const HEADS: readonly Head[] = ["causal", "masked", "labels"];

export interface TokenizerFacts {
  readonly vocabulary: number;
  /** Most tokens that the model takes; null where nothing says so. */
  readonly most: number | null;
  /** By role: "eos", "bos", "pad", "unk", "mask", "cls", "sep". */
  readonly special: Readonly<Record<string, { token: string; id: number }>>;
}

export interface Encoded {
  readonly ids: number[][];
  /** As they stand in the vocabulary: bytes of GPT-2 as its stand-in letters. */
  readonly tokens: string[][];
}

export interface ModelFacts {
  /** config.json as it is. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Numbers in the model; null where nothing says so. */
  readonly parameters: number | null;
}

export interface Numbers {
  readonly dims: number[];
  /** 32-bit floats, little-endian, in base64. */
  readonly data: string;
}

export interface GenerateOptions {
  readonly maxNewTokens: number;
  /** False: the likeliest token each time, and nothing below counts. */
  readonly sample: boolean;
  readonly temperature: number;
  /** 0: all. */
  readonly topK: number;
  readonly topP: number;
  readonly sequences: number;
  /** null: other texts each time. */
  readonly seed: number | null;
}

/** `type` is the exception that Python raises. */
export interface HubModelError {
  readonly type: "OSError" | "ValueError" | "IndexError" | "RuntimeError" | "KeyboardInterrupt";
  readonly message: string;
}

export class HubModelFailure extends Error {
  override readonly name = "HubModelFailure";

  constructor(readonly detail: HubModelError) {
    super(detail.message);
  }
}
