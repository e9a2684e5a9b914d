import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import type { Duplex } from "node:stream";
import { FrameReader, frame } from "../protocol/frames";
import {
  type CellOutcome,
  type FromKernel,
  type KernelError,
  KernelFailure,
  type MimeBundle,
  type ToKernel,
} from "../protocol/kernel";

/** Python is read from a slow disk. */
export const KERNEL_START_TIMEOUT_MS = 60_000;
/** An interrupt that has not helped for so long is followed by a new process. */
export const KERNEL_INTERRUPT_MS = 2_000;

const KERNEL_INTERRUPT_AGAIN_MS = [700, 1400];

export interface KernelOptions {
  /** dist/kernel/main.js; dist/pyodide stands beside its folder. */
  kernelFile: string;
  /** Of the learner, as VS Code names it: "en", "zh-cn". */
  language?: string;
  startTimeoutMs?: number;
  interruptMs?: number;
  /** Of the notebook: cells read and write there, and nowhere else. */
  folder?: string;
  /** Answers what Python asks of the host. */
  call?: KernelCall;
}

/**
 * @param request as Python wrote it: anything at all
 * @returns what can be written as JSON
 */
export type KernelCall = (
  request: unknown,
  options: {
    /** Shown where the cell's output is; `\r` begins the line anew. */
    readonly say: (text: string) => void;
    /** The cell was interrupted. */
    readonly signal: AbortSignal;
  },
) => Promise<unknown>;

/** What happens while a cell runs. */
export interface CellListener {
  stream(name: "stdout" | "stderr", text: string): void;
  display(data: MimeBundle): void;
  result(data: MimeBundle): void;
  /** null where nothing can be asked, or the person declines. */
  ask(prompt: string, password: boolean): Promise<string | null>;
}

/** The Python of one notebook: a process that starts with the first cell and is replaced when it dies. */
export class KernelClient {
  #running: Running | undefined;
  #lastId = 0;

  constructor(private readonly options: KernelOptions) {}

  get pid(): number | undefined {
    return this.#running?.child.pid;
  }

  /**
   * Runs a cell; only one at a time.
   *
   * @param cell its name in tracebacks
   * @throws {KernelFailure} when the process died: all names of the notebook are lost
   */
  async run(code: string, cell: string, listener: CellListener): Promise<CellOutcome> {
    return await this.#order((id) => ({ kind: "run", id, code, cell }), listener);
  }

  /**
   * Judges an exercise on the names of the notebook, outside its cells.
   *
   * @param source Python text with the function `name(names, output)`, which returns True or not
   * @param output what the exercise's cell has written
   * @throws {KernelFailure} as `run`
   */
  async check(source: string, name: string, output: string): Promise<boolean> {
    const outcome = await this.#order(
      (id) => ({ kind: "check", id, source, name, output }),
      SILENT,
    );
    return outcome.kind === "ok";
  }

  /** Ends the running cell; a cell that does not end loses its process. */
  interrupt(): void {
    const running = this.#running;
    if (running?.cell === undefined) return;
    running.cell.controller.abort();
    const { id } = running.cell;
    const raise = (): void => {
      if (running.cell?.id === id) running.send({ kind: "interrupt" });
    };
    raise();
    // Python loses an interrupt that comes where nothing can be raised, such as while it writes.
    for (const ms of KERNEL_INTERRUPT_AGAIN_MS) setTimeout(raise, ms).unref();
    const waitMs = this.options.interruptMs ?? KERNEL_INTERRUPT_MS;
    running.timer = setTimeout(() => {
      if (running.cell?.id !== id) return;
      const message = "The cell could not be interrupted, so Python was started again.";
      this.#end(running, { kind: "hung", message });
    }, waitMs);
  }

  /** Forgets all names; the next cell starts a new process. */
  restart(): void {
    if (this.#running === undefined) return;
    this.#end(this.#running, { kind: "stopped", message: "Python was stopped." });
  }

  async #order(message: (id: number) => ToKernel, listener: CellListener): Promise<CellOutcome> {
    const running = (this.#running ??= this.#start());
    await running.ready;
    const id = ++this.#lastId;
    return await new Promise((resolve, reject) => {
      running.cell = { id, listener, resolve, reject, controller: new AbortController() };
      running.send(message(id));
    });
  }

  #start(): Running {
    const { kernelFile, language = "en", folder = "" } = this.options;
    const words = [...flags(kernelFile, folder), kernelFile, language, folder];
    const child = spawn(process.execPath, words, {
      // Nothing of the environment is for cells.
      env: { ELECTRON_RUN_AS_NODE: "1", ORT_DISABLE_TELEMETRY: "1" },
      stdio: ["ignore", "ignore", "pipe", "ignore", "pipe"],
    });
    const pipe = child.stdio[4] as Duplex;
    const reader = new FrameReader();
    const ready = Promise.withResolvers<undefined>();
    // A start that fails is told to who waits for it.
    ready.promise.catch(() => undefined);
    const running: Running = {
      child,
      ready: ready.promise,
      fail: ready.reject,
      send: (message) => {
        pipe.write(frame(message));
      },
      cell: undefined,
      timer: undefined,
      last: "",
    };
    running.timer = setTimeout(() => {
      this.#end(running, { kind: "start", message: "Python did not start in time." });
    }, this.options.startTimeoutMs ?? KERNEL_START_TIMEOUT_MS);
    pipe.on("error", () => undefined);
    pipe.on("data", (chunk: Buffer) => {
      for (const message of reader.read(chunk) as FromKernel[]) {
        if (message.kind === "ready") {
          clearTimeout(running.timer);
          ready.resolve(undefined);
        } else this.#receive(running, message);
      }
    });
    child.stderr?.on("data", (data: Buffer) => {
      running.last = (running.last + data.toString()).slice(-MOST_STDERR_CHARS);
    });
    child.on("error", (error) => {
      this.#end(running, { kind: "start", message: `Python does not start: ${error.message}` });
    });
    child.on("exit", (code, signal) => {
      const how = signal === null ? `with exit code ${code ?? "?"}` : `by ${signal}`;
      const why = running.last.trim().split("\n").at(-1) ?? "";
      this.#end(running, { kind: "crashed", message: `Python ended ${how}. ${why}`.trim() });
    });
    return running;
  }

  #receive(running: Running, message: FromKernel): void {
    if (message.kind === "fatal") this.#end(running, message.failure);
    const { cell } = running;
    if (message.kind === "fatal" || message.kind === "ready" || cell?.id !== message.id) return;
    if (message.kind === "stream") cell.listener.stream(message.name, message.text);
    else if (message.kind === "display") cell.listener.display(message.data);
    else if (message.kind === "result") cell.listener.result(message.data);
    else if (message.kind === "ask") void this.#ask(running, cell.listener, message);
    else if (message.kind === "call") void this.#call(running, cell, message.request);
    else {
      clearTimeout(running.timer);
      running.cell = undefined;
      cell.resolve(message.outcome);
    }
  }

  async #ask(running: Running, listener: CellListener, asked: Ask): Promise<void> {
    const text = await listener.ask(asked.prompt, asked.password).catch(() => null);
    running.send({ kind: "answer", text });
  }

  async #call(running: Running, cell: Cell, request: string): Promise<void> {
    const say = (text: string): void => {
      if (running.cell === cell) cell.listener.stream("stderr", text);
    };
    const { signal } = cell.controller;
    const reply = await this.#reply(request, { say, signal });
    running.send({ kind: "answer", text: JSON.stringify(reply) });
  }

  async #reply(request: string, how: Parameters<KernelCall>[1]): Promise<object> {
    try {
      if (this.options.call === undefined) throw new Error("There is no host that could answer.");
      return { ok: (await this.options.call(JSON.parse(request), how)) ?? null };
    } catch (error) {
      const { type = "RuntimeError" } = (error as { detail?: { type?: string } }).detail ?? {};
      return { err: { type, message: error instanceof Error ? error.message : String(error) } };
    }
  }

  #end(running: Running, failure: KernelError): void {
    if (this.#running === running) this.#running = undefined;
    clearTimeout(running.timer);
    running.child.kill("SIGKILL");
    const error = new KernelFailure(failure);
    running.fail(error);
    running.cell?.controller.abort();
    running.cell?.reject(error);
    running.cell = undefined;
  }
}

/** It may read what it consists of, use the notebook's folder, start a thread, and nothing else. */
function flags(kernelFile: string, folder: string): string[] {
  const dist = path.dirname(path.dirname(kernelFile));
  return [
    "--permission",
    `--allow-fs-read=${dist}${path.sep}*`,
    ...(folder === "" ? [] : [read(folder), read(path.join(folder, "*")), write(folder)]),
    "--allow-worker",
    "--disallow-code-generation-from-strings",
    "--no-warnings",
  ];
}

function read(place: string): string {
  return `--allow-fs-read=${place}`;
}

function write(folder: string): string {
  return `--allow-fs-write=${path.join(folder, "*")}`;
}

const SILENT: CellListener = {
  stream: () => undefined,
  display: () => undefined,
  result: () => undefined,
  ask: () => Promise.resolve(null),
};

const MOST_STDERR_CHARS = 4_000;

type Ask = Extract<FromKernel, { kind: "ask" }>;

interface Running {
  readonly child: ChildProcess;
  readonly ready: Promise<undefined>;
  readonly fail: (error: KernelFailure) => void;
  readonly send: (message: ToKernel) => void;
  cell: Cell | undefined;
  timer: NodeJS.Timeout | undefined;
  /** The end of what it wrote to stderr. */
  last: string;
}

interface Cell {
  readonly id: number;
  readonly controller: AbortController;
  readonly listener: CellListener;
  readonly resolve: (outcome: CellOutcome) => void;
  readonly reject: (error: KernelFailure) => void;
}
