import { readFile } from "node:fs/promises";
import { InferenceSession, type Tensor } from "onnxruntime-node";
import { type LabFacts, LabFailure, type LabToken } from "../protocol/lab";
import { KeyValues } from "../runtime/keyValues";
import { int64 } from "../runtime/tensors";
import { Tokenizer } from "../runtime/tokenizer";
import { describeFolder, type ModelLayout } from "./modelLayout";
import { FolderTokenizer } from "./textTokenizer";

/** Logits of each token read, [vocabulary] a row, and the keys and values of all so far. */
export interface Reading {
  readonly rows: readonly Float32Array[];
  readonly cache: KeyValues;
}

/** A model that tells everything: all logits, attention, its parts. */
export class LookModel {
  readonly empty: KeyValues;
  #inspect: Promise<InferenceSession> | undefined;

  private constructor(
    readonly layout: ModelLayout,
    readonly tokenizer: FolderTokenizer,
    private readonly step: InferenceSession,
  ) {
    this.empty = KeyValues.empty(layout.facts);
  }

  static async open(folder: string): Promise<LookModel> {
    const layout = await describeFolder(folder);
    const json: unknown = JSON.parse(await readFile(layout.tokenizer, "utf8"));
    const session = await InferenceSession.create(layout.step, SESSION);
    return new LookModel(layout, new FolderTokenizer(new Tokenizer(json)), session);
  }

  get facts(): LabFacts {
    return this.layout.facts;
  }

  /** What stands before any text: the code model is told a path, as in training/format.py. */
  head(file = ""): number[] {
    const { special } = this.tokenizer.own;
    const around = special.get("<|path|>");
    if (around === undefined) return [];
    const tokens = this.tokenizer.own.encode(file).slice(-MAX_PATH_TOKENS);
    return [around, ...tokens, special.get("<|prefix|>") ?? 0];
  }

  /** To be read where there is nothing else: GPT-2 knows the end of a text before as a start. */
  get start(): number[] {
    return [this.tokenizer.own.special.get("<|endoftext|>") ?? 0];
  }

  /** Tokens after which a text is over. */
  isEnd(id: number): boolean {
    return this.tokenizer.own.bytes[id]?.length === 0;
  }

  /** @param past of everything before `ids`; stays as it is */
  async read(ids: readonly number[], past: KeyValues): Promise<Reading> {
    const outputs = await this.step.run(this.#feeds(this.step, ids, past));
    const { vocabulary, layers } = this.facts;
    const all = outputs["logits"]?.data as Float32Array;
    const rows = ids.map((_, row) => all.subarray(row * vocabulary, (row + 1) * vocabulary));
    return { rows, cache: KeyValues.from(outputs, layers) };
  }

  /** Outputs of `inspect.onnx`; see training/export/inspect_graph.py. */
  async inspect(ids: readonly number[]): Promise<InferenceSession.ReturnType> {
    this.#inspect ??= InferenceSession.create(this.layout.inspect, SESSION);
    const session = await this.#inspect.catch((error: unknown) => {
      this.#inspect = undefined;
      const message = `The graph that shows what is inside is damaged: ${String(error)}`;
      throw new LabFailure({ kind: "model", message });
    });
    return await session.run(this.#feeds(session, ids, this.empty));
  }

  candidate(id: number): Pick<LabToken, "id" | "text" | "bytes"> {
    return this.tokenizer.token(id);
  }

  /** Each graph takes those of the usual inputs that it needs. */
  #feeds(
    session: InferenceSession,
    ids: readonly number[],
    past: KeyValues,
  ): Record<string, Tensor> {
    const total = past.length + ids.length;
    const feeds: Record<string, Tensor> = {
      ...past.feeds(),
      input_ids: int64(ids, [1, ids.length]),
      position_ids: int64(
        ids.map((_, index) => past.length + index),
        [1, ids.length],
      ),
      attention_mask: int64(Array<number>(total).fill(1), [1, total]),
    };
    return Object.fromEntries(
      session.inputNames.flatMap((name) => {
        const tensor = feeds[name];
        return tensor === undefined ? [] : [[name, tensor] as const];
      }),
    );
  }
}

/** As in training/format.py. */
const MAX_PATH_TOKENS = 24;

const SESSION: InferenceSession.SessionOptions = {
  executionProviders: ["cpu"],
  graphOptimizationLevel: "all",
  executionMode: "sequential",
  logSeverityLevel: 3,
  // As in src/runtime/sessions.ts: numbers next to nothing count as 0, and no thread spins.
  extra: { session: { intra_op: { allow_spinning: "0" }, set_denormal_as_zero: "1" } },
};
