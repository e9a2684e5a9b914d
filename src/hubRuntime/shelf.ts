import fs from "node:fs";
import path from "node:path";
import {
  AutoModel,
  AutoModelForCausalLM,
  AutoModelForMaskedLM,
  AutoModelForSequenceClassification,
  AutoProcessor,
  AutoTokenizer,
  env,
  LogLevel,
  type PreTrainedModel,
  type PreTrainedTokenizer,
  type Processor,
} from "@xenova/transformers";
import { type Head, HubModelFailure, type ModelFacts } from "../protocol/hubModel";

/** Models and tokenizers that are loaded; of models only the last few are kept. */
export class Shelf {
  readonly #models = new Map<string, Promise<PreTrainedModel>>();
  readonly #tokenizers = new Map<string, Promise<PreTrainedTokenizer>>();

  constructor() {
    // Nothing but the folders that the host names.
    env.allowRemoteModels = false;
    env.useFSCache = false;
    env.logLevel = LogLevel.ERROR;
  }

  async tokenizer(folder: string): Promise<PreTrainedTokenizer> {
    return await kept(this.#tokenizers, folder, () =>
      AutoTokenizer.from_pretrained(named(folder), {}),
    );
  }

  async model(folder: string, head: Head | "pictures"): Promise<PreTrainedModel> {
    const key = `${head} ${folder}`;
    const found = kept(this.#models, key, () => load(folder, head));
    // Last used, last in the map.
    this.#models.delete(key);
    this.#models.set(key, found);
    for (const [old, model] of [...this.#models].slice(0, -MOST_MODELS)) {
      this.#models.delete(old);
      await (await model).dispose();
    }
    return await found;
  }

  async processor(folder: string): Promise<Processor> {
    return await AutoProcessor.from_pretrained(named(folder), {});
  }

  /** Loads the model, so that what is wrong with it shows now. */
  async facts(folder: string, head: Head): Promise<ModelFacts> {
    await this.model(folder, head);
    const manifest = path.join(folder, "model.json");
    const own = fs.existsSync(manifest) ? read(manifest)["parameters"] : null;
    const parameters = typeof own === "number" ? own : null;
    return { config: read(path.join(folder, "config.json")), parameters };
  }
}

const MOST_MODELS = 3;
const CLASSES = {
  causal: AutoModelForCausalLM,
  masked: AutoModelForMaskedLM,
  labels: AutoModelForSequenceClassification,
  pictures: AutoModel,
} as const;

async function load(folder: string, head: Head | "pictures"): Promise<PreTrainedModel> {
  // The code model has its graphs beside its weights: see DESIGN, “the models and their format”.
  const isOwn = fs.existsSync(path.join(folder, "step.onnx"));
  const where = isOwn
    ? ({ subfolder: "", model_file_name: "step", dtype: "fp32" } as const)
    : { dtype: dtypeOf(folder) };
  return await CLASSES[head].from_pretrained(named(folder), {
    ...where,
    device: "cpu",
    session_options: { intraOpNumThreads: THREADS, interOpNumThreads: 1 },
  });
}

/** As the files lie there: the library itself would ask the hub. */
function dtypeOf(folder: string): "q8" | "q4" | "fp16" | "fp32" {
  const has = (name: string): boolean => fs.existsSync(path.join(folder, "onnx", name));
  if (has("model_quantized.onnx")) return "q8";
  if (has("model_q4.onnx")) return "q4";
  return has("model_fp16.onnx") ? "fp16" : "fp32";
}

/** The library puts `localModelPath` before a name. */
function named(folder: string): string {
  if (!fs.existsSync(path.join(folder, "config.json"))) {
    const message = `There is no model in ${path.basename(folder)}: config.json is missing.`;
    throw new HubModelFailure({ type: "OSError", message });
  }
  env.localModelPath = path.dirname(folder);
  return path.basename(folder);
}

/** A failure is not kept: the next one who asks tries again. */
async function kept<T>(
  all: Map<string, Promise<T>>,
  key: string,
  make: () => Promise<T>,
): Promise<T> {
  const found = all.get(key) ?? make();
  all.set(key, found);
  found.catch(() => all.delete(key));
  return await found;
}

function read(file: string): Record<string, unknown> {
  return JSON.parse(fs.readFileSync(file, "utf8")) as Record<string, unknown>;
}

/** More make tiny models no faster, and the editor needs the rest. */
const THREADS = 2;
