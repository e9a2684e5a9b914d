import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Asked } from "./findings";
import { findPrograms, type Programs } from "../programs/findPrograms";
import { DOCTOR_LIMITS, type DoctorLimits, MOST_BYTES } from "./limits";
import { type Ran, runProgram } from "../programs/runProgram";

export interface BenchOptions {
  /** Nothing in these is run. */
  readonly workspace: readonly string[];
  readonly signal: AbortSignal;
  readonly tell?: (step: Step) => void;
  /** PATH; the environment's own by default. */
  readonly path?: string;
  readonly platform?: NodeJS.Platform;
  /** Folders that are looked into after PATH; those where CUDA and drivers usually stand by default. */
  readonly more?: readonly string[];
  readonly limits?: Partial<DoctorLimits>;
}

/** What is being looked at, for a line of progress. */
export type Step = "machine" | "cards" | "python" | "torch" | "product";

/** Where programs are asked, one after the other, each with a limit of time and of output. */
export interface Bench {
  /** @throws where it was cancelled meanwhile */
  readonly run: (
    file: string,
    words: readonly string[],
    timeoutMs: number,
    env?: Readonly<Record<string, string>>,
  ) => Promise<Ran>;
  readonly find: (...names: readonly string[]) => Promise<Programs>;
  readonly limits: DoctorLimits;
  readonly tell: (step: Step) => void;
  readonly platform: NodeJS.Platform;
  /** All that was run so far. */
  readonly asked: readonly Asked[];
}

/** Programs run in an empty folder of their own, which is gone afterwards. */
export async function atBench<T>(
  options: BenchOptions,
  work: (bench: Bench) => Promise<T>,
): Promise<T> {
  const { signal, tell = () => undefined, workspace, platform = process.platform } = options;
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "first-token-doctor-"));
  const asked: Asked[] = [];
  const places = {
    path: options.path ?? process.env["PATH"] ?? "",
    platform,
    workspace,
    more: options.more ?? usualPlaces(platform),
  };
  const run: Bench["run"] = async (file, words, timeoutMs, env = {}) => {
    const startMs = performance.now();
    const limits = { timeoutMs, mostBytes: MOST_BYTES, signal, folder };
    const ran = await runProgram(file, words, { ...limits, env: { LC_ALL: "C", ...env } });
    signal.throwIfAborted();
    const { end, code } = ran;
    asked.push({ program: file, end, code, ms: performance.now() - startMs });
    return ran;
  };
  const find: Bench["find"] = (...names) => findPrograms(names, places);
  try {
    const limits = { ...DOCTOR_LIMITS, ...options.limits };
    return await work({ run, find, limits, tell, platform, asked });
  } finally {
    await fs.rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Where drivers and CUDA stand that nobody has put on PATH. */
function usualPlaces(platform: NodeJS.Platform): string[] {
  if (platform !== "win32") return ["/usr/lib/wsl/lib", "/usr/local/cuda/bin"];
  const cuda = process.env["CUDA_PATH"];
  const programs = process.env["ProgramFiles"] ?? "C:\\Program Files";
  const nvidia = path.join(programs, "NVIDIA Corporation", "NVSMI");
  return cuda === undefined ? [nvidia] : [nvidia, path.join(cuda, "bin")];
}
