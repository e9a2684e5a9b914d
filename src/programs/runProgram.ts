import { execFile, spawn } from "node:child_process";

export interface ProgramLimits {
  readonly timeoutMs: number;
  /** Of stdout and stderr together. */
  readonly mostBytes: number;
  readonly signal: AbortSignal;
  /** Absolute. A Python started in it takes modules from there. */
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What the program reads; it finds an end there at once where this is missing. */
  readonly input?: string;
}

/** How a program ended. What it had written by then is kept in every case. */
export interface Ran {
  readonly end: "exited" | "timeout" | "cancelled" | "tooMuch" | "notStarted";
  /** Undefined where it did not end by itself. */
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one program to its end, or to a limit: then it and all that it started are killed. Never throws. */
export async function runProgram(
  file: string,
  words: readonly string[],
  { timeoutMs, mostBytes, signal, folder, env, input }: ProgramLimits,
): Promise<Ran> {
  if (signal.aborted) return { end: "cancelled", code: undefined, stdout: "", stderr: "" };
  const child = spawn(file, words, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["pipe", "pipe", "pipe"],
    // A process group of its own, which can be killed as a whole.
    detached: !IS_WINDOWS,
    windowsHide: true,
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  let bytes = 0;
  // It may end without having read everything.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input ?? "");
  return await new Promise((resolve) => {
    let isOver = false;
    const finish = (end: Ran["end"], code?: number | null): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      signal.removeEventListener("abort", cancel);
      killTree(child.pid);
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ end, code: code ?? undefined, stdout: textOf(stdout), stderr: textOf(stderr) });
    };
    const cancel = (): void => {
      finish("cancelled");
    };
    const timer = setTimeout(finish, timeoutMs, "timeout");
    signal.addEventListener("abort", cancel, { once: true });
    const collect = (into: Buffer[], chunk: Buffer): void => {
      into.push(chunk.subarray(0, Math.max(0, mostBytes - bytes)));
      bytes += chunk.length;
      if (bytes > mostBytes) finish("tooMuch");
    };
    child.stdout.on("data", (chunk: Buffer) => {
      collect(stdout, chunk);
    });
    child.stderr.on("data", (chunk: Buffer) => {
      collect(stderr, chunk);
    });
    child.on("error", (error) => {
      stderr.push(Buffer.from(error.message));
      finish("notStarted");
    });
    child.on("close", (code) => {
      finish("exited", code);
    });
    // Something that it left running may hold its output open.
    child.on("exit", (code) => {
      setTimeout(finish, LAST_OUTPUT_MS, "exited", code);
    });
  });
}

const IS_WINDOWS = process.platform === "win32";
/** From the end of a program to the last of its output. */
const LAST_OUTPUT_MS = 500;

function killTree(pid: number | undefined): void {
  if (pid === undefined) return;
  if (IS_WINDOWS) {
    execFile("taskkill", ["/pid", String(pid), "/T", "/F"], { windowsHide: true }, () => undefined);
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // The group has ended.
  }
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString("utf8");
}
