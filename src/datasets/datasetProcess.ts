import { type ChildProcess, fork } from "node:child_process";
import fs from "node:fs/promises";
import {
  type CheckRequest,
  type CheckResult,
  type CleanRequest,
  type CleanResult,
  DatasetFailure,
  type DatasetProgress,
  type FromDatasetCheck,
  type ToDatasetCheck,
} from "../protocol/dataset";
import { partOf } from "./check/newFile";

export interface DatasetProcessParts {
  /** dist/datasets.js; dist/datasetWorker.js stands beside it. */
  readonly processFile: string;
  readonly log: (message: string) => void;
}

export interface Waiting {
  readonly told?: (progress: DatasetProgress) => void;
  readonly signal?: AbortSignal;
  /** With its process id, as soon as there is one. */
  readonly started?: (pid: number) => void;
}

export async function check(
  request: Omit<CheckRequest, "kind">,
  parts: DatasetProcessParts,
  waiting: Waiting = {},
): Promise<CheckResult> {
  return (await ask({ kind: "check", ...request }, parts, waiting)) as CheckResult;
}

export async function clean(
  request: Omit<CleanRequest, "kind">,
  parts: DatasetProcessParts,
  waiting: Waiting = {},
): Promise<CleanResult> {
  try {
    return (await ask({ kind: "clean", ...request }, parts, waiting)) as CleanResult;
  } catch (error) {
    // A process that was killed could not do so.
    if (isKilled(error)) await fs.rm(partOf(request.target), { force: true });
    throw error;
  }
}

/**
 * One request in a process of its own: whatever a file does to it, the editor goes on, and it can be
 * ended at any moment. Resolves or rejects only when that process is no more, so that its temporary
 * files can be taken away.
 *
 * @throws {DatasetFailure}
 */
async function ask(
  request: ToDatasetCheck,
  { processFile, log }: DatasetProcessParts,
  { told, signal, started }: Waiting,
): Promise<CheckResult | CleanResult> {
  if (isAborted(signal)) throw new DatasetFailure(CANCELLED);
  const child = fork(processFile, [], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const cancel = (): void => {
    child.kill("SIGKILL");
  };
  signal?.addEventListener("abort", cancel, { once: true });
  try {
    if (child.pid !== undefined) started?.(child.pid);
    child.stderr?.on("data", (data: Buffer) => {
      log(data.toString().trimEnd());
    });
    return await answerOf(child, request, told);
  } catch (error) {
    throw isAborted(signal) ? new DatasetFailure(CANCELLED) : error;
  } finally {
    signal?.removeEventListener("abort", cancel);
  }
}

async function answerOf(
  child: ChildProcess,
  request: ToDatasetCheck,
  told: Waiting["told"],
): Promise<CheckResult | CleanResult> {
  let answer: Extract<FromDatasetCheck, { kind: "answer" }> | undefined;
  child.on("message", (message) => {
    const from = message as FromDatasetCheck;
    if (from.kind === "answer") answer = from;
    else told?.(from);
  });
  const failed = new Promise<string>((resolve) => {
    child.on("error", (error) => {
      resolve(error.message);
    });
  });
  const exited = new Promise<string>((resolve) => {
    child.on("exit", (code, signal) => {
      resolve(signal ?? `exit code ${code ?? "?"}`);
    });
  });
  // Its last message may arrive after its end.
  const silent = new Promise<void>((resolve) => {
    child.on("disconnect", resolve);
  });
  child.send(request, () => undefined);
  const detail = await Promise.race([failed, silent.then(() => exited)]);
  if (answer === undefined) throw new DatasetFailure({ kind: "ended", detail });
  if ("err" in answer) throw new DatasetFailure(answer.err);
  return answer.ok;
}

function isKilled(error: unknown): boolean {
  return error instanceof DatasetFailure && ["cancelled", "ended"].includes(error.error.kind);
}

function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

const CANCELLED = { kind: "cancelled", detail: "" } as const;
