import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import {
  MANIFEST_FILE,
  MANIFEST_VERSION,
  type Manifest,
  type ManifestFile,
} from "../protocol/manifest";
import { ModelFailure } from "../protocol/model";

/**
 * Reads a model folder's manifest and checks every file that it names.
 *
 * @throws {ModelFailure} of kind `manifest`, with what is wrong and how to mend it
 */
export async function openModelFolder(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  for (const file of manifest.files) await checkFile(folder, file);
  return manifest;
}

async function readManifest(folder: string): Promise<Manifest> {
  const file = join(folder, MANIFEST_FILE);
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    throw broken(folder, `${MANIFEST_FILE} cannot be read (${messageOf(error)})`);
  }
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch {
    throw broken(folder, `${MANIFEST_FILE} is not valid JSON`);
  }
  if (!isObject(manifest) || typeof manifest["manifest"] !== "number")
    throw broken(folder, `${MANIFEST_FILE} is not a model manifest`);
  if (manifest["manifest"] > MANIFEST_VERSION) {
    throw failure(
      `The model in ${folder} has manifest version ${manifest["manifest"]}; ` +
        `this version of First Token reads up to ${MANIFEST_VERSION}. Update the extension.`,
    );
  }
  if (!isManifest(manifest)) throw broken(folder, `${MANIFEST_FILE} lacks required fields`);
  return manifest;
}

async function checkFile(folder: string, { name, bytes, sha256 }: ManifestFile): Promise<void> {
  const path = join(folder, name);
  let size: number;
  try {
    size = (await stat(path)).size;
  } catch {
    throw broken(folder, `${name} is missing`);
  }
  if (size !== bytes) throw broken(folder, `${name} has ${size} bytes instead of ${bytes}`);
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: HASH_CHUNK_BYTES }))
    hash.update(chunk as Buffer);
  if (hash.digest("hex") !== sha256) throw broken(folder, `${name} has a wrong checksum`);
}

const HASH_CHUNK_BYTES = 1 << 20;

function isManifest(value: Record<string, unknown>): value is Record<string, unknown> & Manifest {
  const { name, contextTokens, parameters, tokenizer, weights } = value;
  const { specialTokens, graphs, files, architecture } = value;
  return (
    typeof name === "string" &&
    typeof contextTokens === "number" &&
    typeof parameters === "number" &&
    typeof tokenizer === "string" &&
    typeof weights === "string" &&
    isObject(specialTokens) &&
    isObject(graphs) &&
    typeof graphs["loop"] === "string" &&
    typeof graphs["step"] === "string" &&
    isObject(architecture) &&
    ["vocabSize", "layers", "kvHeads", "headDim"].every(
      (key) => typeof architecture[key] === "number",
    ) &&
    Array.isArray(files) &&
    files.every(isFile)
  );
}

/** A name with a separator in it would reach outside of the folder. */
function isFile(value: unknown): value is ManifestFile {
  return (
    isObject(value) &&
    typeof value["name"] === "string" &&
    !/[\\/]/.test(value["name"]) &&
    typeof value["bytes"] === "number" &&
    typeof value["sha256"] === "string"
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function broken(folder: string, what: string): ModelFailure {
  return failure(
    `The model in ${folder} cannot be used: ${what}. Reinstall the extension, or restore that folder.`,
  );
}

function failure(message: string): ModelFailure {
  return new ModelFailure({ kind: "manifest", message });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
