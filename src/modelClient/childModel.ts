import { type ChildProcess, fork } from "node:child_process";
import {
  type Completion,
  type CompletionRequest,
  type FromModel,
  type Health,
  type LoadedModel,
  type LoadOptions,
  type ModelError,
  ModelFailure,
  type Observed,
  type Reply,
  type Snippet,
  type ToModel,
} from "../protocol/model";
import { MODEL_HEALTH_TIMEOUT_MS } from "./limits";

export type LogLevel = "error" | "warn" | "info" | "debug";
export type LogLine = (level: LogLevel, message: string) => void;

/**
 * One model process from its start to its end. When it dies, for whatever reason, everything that
 * was asked of it is rejected, and `onDeath` is called once; it is never started again.
 */
export class ChildModel {
  readonly #child: ChildProcess;
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;
  #ended: ModelError | undefined;

  constructor(
    runtimeFile: string,
    private readonly log: LogLine,
    private readonly onDeath: (error: ModelError) => void,
  ) {
    this.#child = fork(runtimeFile, [], {
      env: {
        ...process.env,
        // In VS Code's extension host `process.execPath` may be Electron.
        ELECTRON_RUN_AS_NODE: "1",
        // Before the native library starts: see src/runtime/noTelemetry.ts.
        ORT_DISABLE_TELEMETRY: "1",
      },
      execArgv: [],
      serialization: "advanced",
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    this.#child.on("message", (message) => {
      this.#receive(message as FromModel);
    });
    this.#child.stdout?.on("data", (data: Buffer) => {
      log("debug", data.toString().trimEnd());
    });
    this.#child.stderr?.on("data", (data: Buffer) => {
      log("warn", data.toString().trimEnd());
    });
    this.#child.on("error", (error) => {
      this.#end({ kind: "crashed", message: `The model process does not start: ${error.message}` });
    });
    this.#child.on("exit", (code, signal) => {
      const how = signal === null ? `with exit code ${code ?? "?"}` : `by ${signal}`;
      this.#end({ kind: "crashed", message: `The model process ended ${how}.` });
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  async load(options: LoadOptions, timeoutMs: number): Promise<LoadedModel> {
    const id = ++this.#lastId;
    return (await this.#ask({ kind: "load", id, options }, timeoutMs)) as LoadedModel;
  }

  /** @param timeoutMs after which the process counts as hung and is killed */
  async complete(
    request: CompletionRequest,
    signal: AbortSignal,
    timeoutMs: number,
  ): Promise<Completion> {
    const id = ++this.#lastId;
    const cancel = (): void => {
      this.#send({ kind: "cancel", id });
      this.#settle(id, { err: CANCELLED });
    };
    signal.addEventListener("abort", cancel, { once: true });
    try {
      return (await this.#ask({ kind: "complete", id, request }, timeoutMs)) as Completion;
    } finally {
      signal.removeEventListener("abort", cancel);
    }
  }

  async observe(files: Snippet[], timeoutMs: number): Promise<Observed> {
    const id = ++this.#lastId;
    return (await this.#ask({ kind: "observe", id, files }, timeoutMs)) as Observed;
  }

  async health(): Promise<Health> {
    const id = ++this.#lastId;
    return (await this.#ask({ kind: "health", id }, MODEL_HEALTH_TIMEOUT_MS)) as Health;
  }

  /** Ends the process for this reason; it is not reported as a death. */
  stop(reason: ModelError): void {
    this.#ended ??= reason;
    this.#rejectAll(reason);
    this.#send({ kind: "shutdown" });
    // A process that hangs does not read its messages.
    this.#child.kill("SIGKILL");
  }

  #ask(message: ToModel & { id: number }, timeoutMs: number): Promise<Answer> {
    if (this.#ended !== undefined) return Promise.reject(new ModelFailure(this.#ended));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const seconds = Math.round(timeoutMs / 1000);
        this.#kill({ kind: "timeout", message: `The model did not answer in ${seconds} s.` });
      }, timeoutMs);
      this.#pending.set(message.id, { resolve, reject, timer });
      this.#send(message);
    });
  }

  #send(message: ToModel): void {
    // A channel that closes meanwhile is reported by `exit`.
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  #receive(message: FromModel): void {
    if (message.kind === "log") this.log(message.level, message.message);
    else this.#settle(message.id, message.reply);
  }

  #settle(id: number, reply: Reply<Answer>): void {
    const pending = this.#pending.get(id);
    if (pending === undefined) return;
    this.#pending.delete(id);
    clearTimeout(pending.timer);
    if ("ok" in reply) pending.resolve(reply.ok);
    else pending.reject(new ModelFailure(reply.err));
  }

  #kill(error: ModelError): void {
    this.#end(error);
    this.#child.kill("SIGKILL");
  }

  #end(error: ModelError): void {
    if (this.#ended !== undefined) return;
    this.#ended = error;
    this.#rejectAll(error);
    this.onDeath(error);
  }

  #rejectAll(err: ModelError): void {
    for (const id of [...this.#pending.keys()]) this.#settle(id, { err });
  }
}

export const CANCELLED: ModelError = { kind: "cancelled", message: "The request was cancelled." };

type Answer = LoadedModel | Completion | Health | Observed;

interface Pending {
  resolve: (answer: Answer) => void;
  reject: (error: ModelFailure) => void;
  timer: NodeJS.Timeout;
}
