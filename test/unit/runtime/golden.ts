import { readFile } from "node:fs/promises";
import path from "node:path";
import { loadModel } from "../../../src/runtime/loadModel";

export const FIXTURE = path.join(__dirname, "../../fixtures/model");

/** What training/export/golden.py wrote beside a model. */
interface Golden {
  prompt: number[];
  tokens: number[];
  logprobs: number[];
}

export interface Comparison {
  /** PyTorch's. */
  expected: number[];
  /** The runtime's, its cache cut and continued in between. */
  actual: number[];
  /** Largest difference of a token's log-probability, in nats. */
  logprobError: number;
}

/** Decodes as PyTorch did, in chunks and runs of uneven lengths. */
export async function compareWithGolden(
  folder: string,
  graph: "loop" | "step",
): Promise<Comparison> {
  const golden = JSON.parse(await readFile(path.join(folder, "golden.json"), "utf8")) as Golden;
  const { decoder } = await loadModel({ folder, threads: 1, graph });
  try {
    let cache = decoder.empty;
    for (const chunk of [50, 100]) {
      const ids = golden.prompt.slice(cache.length, Math.min(chunk, golden.prompt.length - 1));
      ({ cache } = await decoder.run(ids, cache, { maxNew: 3 }));
      cache = decoder.truncate(cache, chunk);
    }
    let pending = golden.prompt.slice(cache.length);
    const actual: number[] = [];
    const logprobs: number[] = [];
    for (let maxNew = 1; actual.length < golden.tokens.length; maxNew++) {
      const most = Math.min(maxNew, golden.tokens.length - actual.length);
      const run = await decoder.run(pending, cache, { maxNew: most });
      actual.push(...run.tokens);
      logprobs.push(...run.logprobs);
      cache = run.cache;
      pending = actual.slice(-1);
    }
    const errors = logprobs.map((value, i) => Math.abs(value - (golden.logprobs[i] ?? 0)));
    return { expected: golden.tokens, actual, logprobError: Math.max(...errors) };
  } finally {
    await decoder.dispose();
  }
}
