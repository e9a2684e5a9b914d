import { readFile } from "node:fs/promises";
import path from "node:path";
import { MANIFEST_VERSION } from "../protocol/manifest";
import type { LabFacts } from "../protocol/lab";

/** Where the parts of a model lie, and its shape. */
export interface ModelLayout {
  readonly folder: string;
  readonly facts: LabFacts;
  /** Absolute. */
  readonly step: string;
  readonly inspect: string;
  readonly tokenizer: string;
  /** Graph with all trained weights, relative to the folder. */
  readonly graph: string;
  /** Of a trained number in the file. */
  readonly bits: number;
  /** That the model runs on, relative to the folder. */
  readonly files: readonly string[];
}

/**
 * The code model's folder has a manifest that says all; the classroom GPT lies in the hub's layout.
 *
 * @throws {Error} with what is missing
 */
export async function describeFolder(folder: string): Promise<ModelLayout> {
  const manifest = await readJson(folder, "model.json");
  if (Number(manifest["manifest"]) > MANIFEST_VERSION)
    throw new Error("its model.json is of a newer version of First Token.");
  const config = await readJson(folder, "config.json");
  const graphs = manifest["graphs"] as Record<string, string> | undefined;
  const names =
    graphs === undefined
      ? { graph: `${HUB}/model_quantized.onnx`, inspect: `${HUB}/inspect.onnx` }
      : { graph: graphs["step"] ?? "", inspect: graphs["inspect"] ?? "" };
  if (names.inspect === "") throw new Error("it has no graph that shows what is inside.");
  const own = manifest["weights"];
  const weights = typeof own === "string" ? [own] : [];
  const listed = graphs === undefined ? [names.graph, names.inspect] : Object.values(graphs);
  return {
    folder,
    facts: factsOf(manifest, config),
    step: path.join(folder, names.graph),
    inspect: path.join(folder, names.inspect),
    tokenizer: path.join(folder, TOKENIZER),
    graph: names.graph,
    bits: (manifest["quantisation"] as { bits: number } | undefined)?.bits ?? 8,
    files: [...weights, ...listed, TOKENIZER],
  };
}

/** Folder of the graphs in the hub's layout. */
const HUB = "onnx";
const TOKENIZER = "tokenizer.json";
/** Attention grows with the square; so many still have room on a screen. */
const ATTENTION_TOKENS = 48;

/** LLaMA's and GPT-2's names of the same things. */
function factsOf(manifest: Json, config: Json): LabFacts {
  const number = (...names: string[]): number => {
    const found = names.map((name) => config[name]).find((value) => typeof value === "number");
    if (found === undefined) throw new Error(`its config.json lacks ${names.join(" or ")}.`);
    return found;
  };
  const heads = number("num_attention_heads", "n_head");
  const context = number("max_position_embeddings", "n_positions");
  return {
    name: String(manifest["name"]),
    parameters: Number(manifest["parameters"]),
    layers: number("num_hidden_layers", "n_layer"),
    heads,
    kvHeads: "num_key_value_heads" in config ? number("num_key_value_heads") : heads,
    headDim: number("hidden_size", "n_embd") / heads,
    vocabulary: number("vocab_size"),
    context,
    attentionTokens: Math.min(ATTENTION_TOKENS, context),
  };
}

async function readJson(folder: string, name: string): Promise<Json> {
  return JSON.parse(await readFile(path.join(folder, name), "utf8")) as Json;
}

type Json = Readonly<Record<string, unknown>>;
