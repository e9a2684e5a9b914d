import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { ModelClient, type ModelClientOptions } from "../../../src/modelClient/modelClient";
import {
  type CompletionRequest,
  type ModelErrorKind,
  ModelFailure,
} from "../../../src/protocol/model";

const ROOT = path.join(__dirname, "../../..");
export const MODEL = path.join(ROOT, "test/fixtures/model");
export const RUNTIME = path.join(ROOT, "dist/runtime.js");

/** Builds the model process as it ships, from the sources as they are. */
export async function buildRuntime(): Promise<void> {
  await promisify(execFile)(process.execPath, [path.join(ROOT, "esbuild.js"), "runtime"]);
}

export function request(prefix: string, more: Partial<CompletionRequest> = {}): CompletionRequest {
  const fixed = { path: "a.py", suffix: "", snippets: [], maxTokens: 8, candidates: 1 };
  return { ...fixed, prefix, budgetMs: 5_000, ...more };
}

/** A client with the small model of the fixtures, and what it logged. */
export function client(more: Partial<ModelClientOptions> = {}): {
  model: ModelClient;
  log: string[];
  states: string[];
} {
  const log: string[] = [];
  const states: string[] = [];
  const model = new ModelClient({
    runtimeFile: RUNTIME,
    folder: MODEL,
    threads: 1,
    graph: "loop",
    log: (level, message) => log.push(`${level}: ${message}`),
    ...more,
  });
  model.onState(({ kind }) => states.push(kind));
  return { model, log, states };
}

export const never = new AbortController().signal;

/** The kind of failure that a promise ends in. */
export async function failureOf(promise: Promise<unknown>): Promise<ModelErrorKind> {
  return (await failure(promise)).detail.kind;
}

export async function failure(promise: Promise<unknown>): Promise<ModelFailure> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ModelFailure) return error;
    throw error;
  }
  throw new Error("This should have failed");
}

/** A new folder whose name has blanks and Chinese characters. */
export async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "模型 一 "));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export async function copyModel(folder: string): Promise<string> {
  const copy = path.join(folder, "小 模型");
  await cp(MODEL, copy, { recursive: true });
  return copy;
}

/** The model process in another place, with or without ONNX Runtime beside it. */
export async function copyRuntime(folder: string, withBinding: boolean): Promise<string> {
  const copy = path.join(folder, "进程 dist");
  await mkdir(copy);
  for (const file of ["runtime.js", "inferenceWorker.js"])
    await cp(path.join(ROOT, "dist", file), path.join(copy, file));
  if (withBinding)
    await symlink(path.join(ROOT, "dist/onnxruntime-node"), path.join(copy, "onnxruntime-node"));
  return path.join(copy, "runtime.js");
}
