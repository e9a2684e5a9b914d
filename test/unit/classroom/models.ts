import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { env, LogLevel } from "@xenova/transformers";

const FOLDER = path.join(__dirname, "..", "..", "..", "models");

/** Long enough to load a model on a slow, busy machine, in milliseconds. */
export const LOADING_TIMEOUT_MS = 60_000;

/** Makes the library read `models/` and nothing else; names are those of the folders. */
export function offline(): void {
  env.allowRemoteModels = false;
  env.useFSCache = false;
  env.localModelPath = FOLDER;
  env.logLevel = LogLevel.ERROR;
}

export function fileOf(model: string, ...names: string[]): string {
  return path.join(FOLDER, model, ...names);
}

export function readJson(model: string, ...names: string[]): unknown {
  return JSON.parse(fs.readFileSync(fileOf(model, ...names), "utf8"));
}

/** Fails where two lists of numbers differ by more than `most` anywhere. */
export function assertClose(actual: ArrayLike<number>, expected: number[], most: number): void {
  assert.equal(actual.length, expected.length);
  const apart = Math.max(...expected.map((number, i) => Math.abs(number - (actual[i] ?? NaN))));
  assert.ok(apart <= most, `${apart} apart, at most ${most} is allowed`);
}

/** `hits` says of each question whether it was answered rightly; `least` is a share, 0 to 1. */
export function assertShare(hits: boolean[], least: number): void {
  const share = hits.filter(Boolean).length / hits.length;
  assert.ok(share >= least, `${share} of ${hits.length} is right: ${hits.join(", ")}`);
}
