/** A file of a model, as the hub lists it. */
export interface HubFile {
  /** Where it lies at the hub, with forward slashes. */
  readonly path: string;
  /** Where it is kept here. */
  readonly name: string;
  readonly bytes: number;
  /** Of large files by SHA-256, of small ones by Git's own hash (SHA-1 with the length before it). */
  readonly hash: { readonly kind: "sha256" | "git"; readonly value: string };
}

/** What of a model is needed here, and nothing else of it. */
export interface Plan {
  readonly name: string;
  readonly revision: string;
  readonly files: readonly HubFile[];
  readonly bytes: number;
}

/** Well-known names without graphs of their own; others keep them under these names. */
export function candidates(name: string): string[] {
  const base = name.slice(name.indexOf("/") + 1);
  return [...new Set([name, `Xenova/${base}`, `onnx-community/${base}-ONNX`])];
}

/**
 * @param answer of `GET ENDPOINT/api/models/NAME?blobs=true`
 * @returns undefined where the model has no graph that can run here
 */
export function planOf(name: string, answer: unknown): Plan | undefined {
  const { sha, siblings } = (answer ?? {}) as { sha?: unknown; siblings?: unknown };
  if (typeof sha !== "string" || !/^[\w.-]{1,64}$/.test(sha) || !Array.isArray(siblings))
    return undefined;
  const all = siblings.flatMap((each) => fileOf(each) ?? []);
  const small = all.filter(({ path }) => SMALL.has(path));
  const graph = GRAPHS.map((path) => all.find((file) => file.path === path)).find(Boolean);
  if (graph === undefined || !small.some(({ path }) => path === "config.json")) return undefined;
  // Older conversions have another name for the same graph.
  const merged = graph.path.replace("decoder_model_merged", "model");
  const beside = all.find(({ path }) => path === `${graph.path}_data`);
  const files = [...small, { ...graph, name: merged }, ...(beside === undefined ? [] : [beside])];
  return { name, revision: sha, files, bytes: files.reduce((sum, file) => sum + file.bytes, 0) };
}

const SMALL: ReadonlySet<string> = new Set([
  "config.json",
  "generation_config.json",
  "tokenizer.json",
  "tokenizer_config.json",
  "special_tokens_map.json",
  "preprocessor_config.json",
]);
/** The smaller first: answers differ little, downloads a lot. */
const GRAPHS = [
  "onnx/model_quantized.onnx",
  "onnx/decoder_model_merged_quantized.onnx",
  "onnx/model_q4.onnx",
  "onnx/model_fp16.onnx",
  "onnx/model.onnx",
  "onnx/decoder_model_merged.onnx",
];

function fileOf(value: unknown): HubFile | undefined {
  const { rfilename, size, blobId, lfs } = (value ?? {}) as Record<string, unknown>;
  const sha256 = (lfs as { sha256?: unknown } | null | undefined)?.sha256;
  if (typeof rfilename !== "string" || typeof size !== "number" || !(size >= 0)) return undefined;
  if (typeof sha256 === "string")
    return {
      path: rfilename,
      name: rfilename,
      bytes: size,
      hash: { kind: "sha256", value: sha256 },
    };
  if (typeof blobId !== "string") return undefined;
  return { path: rfilename, name: rfilename, bytes: size, hash: { kind: "git", value: blobId } };
}
