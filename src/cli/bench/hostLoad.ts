import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Failure } from "../command";
import { median, percentile } from "../eval/metrics";

/** What test/integration/typing.bench.ts finds out inside a real VS Code. */
export interface HostLoad {
  readonly keysPerSecond: number;
  /** Typed with completion on, and as long with completion off, in turns. */
  readonly secondsEach: number;
  /** One a turn. */
  readonly on: readonly LoopDelay[];
  readonly off: readonly LoopDelay[];
  /** What each request took of the extension host in one go. */
  readonly synchronousMs: readonly number[];
}

/** Time between two turns of the extension host's event loop, under a timer of 1 ms. */
export interface LoopDelay {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

/** As published: the medians of the turns, and the limits that were set for them. */
export interface HostFigures {
  readonly on: LoopDelay;
  readonly off: LoopDelay;
  /** p99 with completion on ÷ with it off. */
  readonly ratio: number;
  readonly synchronous: { readonly n: number; readonly p99Ms: number; readonly maxMs: number };
  /** Whether both limits are kept. */
  readonly withinLimits: boolean;
}

/** Longer in one go would be felt as a hitch of the editor. */
const MOST_SYNCHRONOUS_MS = 50;
const MOST_RATIO = 1.5;

/**
 * Starts a VS Code, types in it and measures. It takes about two minutes.
 *
 * @throws {Failure} where the run gives no figures
 */
export async function measureHost(
  root: string,
  signal: AbortSignal,
  note: (line: string) => void,
): Promise<HostLoad> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "first-token-bench-"));
  const file = path.join(folder, "load.json");
  try {
    const script = path.join(root, "scripts", "integration.mjs");
    const env = { ...process.env, TEST_BENCH: file };
    const output = await run(process.execPath, [script], env, signal);
    const found = await readFile(file, "utf8").catch(() => {
      note(output.slice(-2000));
      throw new Failure("VS Code gave no figures.");
    });
    return JSON.parse(found) as HostLoad;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function hostFigures({ on, off, synchronousMs }: HostLoad): HostFigures {
  const [withIt, without] = [middle(on), middle(off)];
  const ratio = withIt.p99Ms / without.p99Ms;
  const maxMs = Math.max(0, ...synchronousMs);
  const p99Ms = percentile(synchronousMs, 0.99) ?? 0;
  return {
    on: withIt,
    off: without,
    ratio,
    synchronous: { n: synchronousMs.length, p99Ms, maxMs },
    withinLimits: maxMs <= MOST_SYNCHRONOUS_MS && ratio <= MOST_RATIO,
  };
}

export function hostTable({ keysPerSecond, secondsEach }: HostLoad, found: HostFigures): string {
  const { on, off, ratio, synchronous } = found;
  const delay = ({ p50Ms, p99Ms, maxMs }: LoopDelay): string =>
    `p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms, longest ${maxMs.toFixed(0)} ms`;
  return [
    `${keysPerSecond} keys a second in bursts for ${secondsEach} s, and as long with completion off, in turns`,
    `event loop, on          ${delay(on)}`,
    `event loop, off         ${delay(off)}`,
    `p99, on to off          ${ratio.toFixed(2)} (at most ${MOST_RATIO})`,
    `synchronous sections    p99 ${synchronous.p99Ms.toFixed(1)} ms, longest ` +
      `${synchronous.maxMs.toFixed(1)} ms of ${synchronous.n} (at most ${MOST_SYNCHRONOUS_MS} ms)`,
  ].join("\n");
}

function middle(delays: readonly LoopDelay[]): LoopDelay {
  const of = (key: keyof LoopDelay): number => median(delays.map((delay) => delay[key])) ?? 0;
  return {
    p50Ms: of("p50Ms"),
    p99Ms: of("p99Ms"),
    maxMs: Math.max(0, ...delays.map((d) => d.maxMs)),
  };
}

/** Everything that was printed. */
function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString();
      });
    const stop = (): void => {
      // The script ends VS Code with itself.
      child.kill("SIGINT");
    };
    signal.addEventListener("abort", stop, { once: true });
    child.on("error", reject);
    child.on("exit", () => {
      signal.removeEventListener("abort", stop);
      if (signal.aborted)
        reject(signal.reason instanceof Error ? signal.reason : new Error("Aborted"));
      else resolve(output);
    });
  });
}
