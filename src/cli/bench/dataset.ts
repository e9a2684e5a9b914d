import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { check } from "../../datasets/datasetProcess";
import { BIT } from "../../datasets/findings";
import { makeRunFolder, removeRunFolder } from "../../datasets/runFolder";
import type { CheckResult, DatasetPlan } from "../../protocol/dataset";
import { Failure } from "../command";
import type { Progress } from "../progress";
import { plantedDocuments } from "./plantedDataset";

export interface DatasetFigures {
  readonly bytes: number;
  readonly documents: number;
  readonly threads: number;
  readonly exact: DatasetRun;
  readonly near: DatasetRun;
  /** Of the planted near duplicates, those that were found. */
  readonly recall: number;
  /** Of the documents that were called near duplicates, those that are. */
  readonly precision: number;
  /** Repeats to the letter: planted, and found. */
  readonly exactPlanted: number;
  readonly exactFound: number;
}

export interface DatasetRun {
  readonly bytesPerSecond: number;
  /** Time on the processors, which other work on the machine does not lengthen much. */
  readonly bytesPerProcessorSecond: number;
  readonly peakMemoryBytes: number;
}

/** Writes a file with planted duplicates and checks it, once for repeats to the letter, once for all. */
export async function benchDataset(options: {
  readonly root: string;
  readonly bytes: number;
  readonly seed: number;
  readonly threads: number;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}): Promise<DatasetFigures> {
  const { root, bytes, seed, threads, progress, signal } = options;
  const folder = await makeRunFolder(path.join(root, ".vscode-test", "datasets"));
  try {
    const file = path.join(folder, "planted.jsonl");
    const kinds = await write(file, bytes, seed, progress, signal);
    const run = async (near: boolean): Promise<CheckResult> => {
      const own = await makeRunFolder(folder);
      const parts = {
        processFile: path.join(root, "dist", "datasets.js"),
        log: progress.note,
      };
      return await check({ file, plan: PLAN, near, folder: own, threads }, parts, {
        signal,
        told: ({ stage, done, of }) => {
          progress.update(`${stage} ${Math.floor((100 * done) / of)} %`);
        },
      });
    };
    const [exact, near] = [await run(false), await run(true)];
    if (near.documents !== kinds.length)
      throw new Failure(`${near.documents} documents were read, ${kinds.length} written`);
    return {
      bytes: near.bytes,
      documents: near.documents,
      threads,
      exact: figuresOf(exact),
      near: figuresOf(near),
      ...quality(kinds, new Uint8Array(fs.readFileSync(near.verdicts)).buffer),
    };
  } finally {
    await removeRunFolder(folder);
  }
}

const PLAN: DatasetPlan = { format: "jsonl", encoding: "utf-8", markBytes: 0, column: "text" };

function figuresOf({ bytes, ms, processorMs, peakMemoryBytes }: CheckResult): DatasetRun {
  return {
    bytesPerSecond: (1000 * bytes) / ms,
    bytesPerProcessorSecond: (1000 * bytes) / processorMs,
    peakMemoryBytes,
  };
}

/** @returns for each document what it is, see `KINDS` */
async function write(
  file: string,
  bytes: number,
  seed: number,
  progress: Progress,
  signal: AbortSignal,
): Promise<number[]> {
  const stream = fs.createWriteStream(file, { flags: "wx" });
  const kinds: number[] = [];
  let written = 0;
  let lines: string[] = [];
  for (const { text, kind } of plantedDocuments(seed)) {
    lines.push(`${JSON.stringify({ id: kinds.length, text })}\n`);
    kinds.push(KINDS.indexOf(kind));
    if (lines.length < LINES_AT_ONCE) continue;
    signal.throwIfAborted();
    const block = Buffer.from(lines.join(""));
    lines = [];
    written += block.length;
    if (!stream.write(block)) await once(stream, "drain");
    progress.update(`writing ${Math.floor(written / 1e6)} of ${Math.floor(bytes / 1e6)} MB`);
    if (written >= bytes) break;
  }
  stream.end();
  await once(stream, "finish");
  return kinds;
}

function quality(
  kinds: readonly number[],
  verdicts: ArrayBuffer,
): Pick<DatasetFigures, "recall" | "precision" | "exactPlanted" | "exactFound"> {
  const bits = new Uint16Array(verdicts);
  let [planted, found, called, exactPlanted, exactFound] = [0, 0, 0, 0, 0];
  for (const [document, kind] of kinds.entries()) {
    const isCalled = ((bits[document] ?? 0) & BIT.near) !== 0;
    const isNear = kind === KINDS.indexOf("near");
    if (isNear) planted++;
    if (isNear && isCalled) found++;
    if (isCalled) called++;
    if (kind === KINDS.indexOf("exact")) exactPlanted++;
    if (((bits[document] ?? 0) & BIT.exact) !== 0) exactFound++;
  }
  const share = (of: number): number => (of === 0 ? 1 : found / of);
  return { recall: share(planted), precision: share(called), exactPlanted, exactFound };
}

const KINDS = ["fresh", "exact", "near", "decoy"];
const LINES_AT_ONCE = 1000;
