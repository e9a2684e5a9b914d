import { type ChildProcess, fork } from "node:child_process";
import {
  type FromLab,
  type LabAnswers,
  type LabError,
  LabFailure,
  type LabModel,
  type LabPart,
  type LabQuestions,
  type LabRequest,
  type ToLab,
} from "../protocol/lab";
import { LAB_LIMITS, type LabLimits } from "./limits";

export interface LabClientOptions {
  /** dist/labRuntime.js; onnxruntime-node stands beside it. */
  readonly runtimeFile: string;
  readonly folders: () => Readonly<Record<LabModel, string>>;
  readonly log: (message: string) => void;
  readonly limits?: Partial<LabLimits>;
}

export interface AskOptions {
  readonly signal?: AbortSignal;
  readonly onPart?: (part: LabPart) => void;
}

/**
 * Looks into models in a process of their own, so that the editor's completions neither wait for
 * that nor die with it. It starts with the first question, and ends when nobody asks for long.
 */
export class LabClient {
  readonly #limits: LabLimits;
  readonly #pending = new Map<number, Pending>();
  #child: ChildProcess | undefined;
  #lastId = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor(private readonly options: LabClientOptions) {
    this.#limits = { ...LAB_LIMITS, ...options.limits };
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** @throws {LabFailure} */
  async ask<K extends keyof LabQuestions>(
    ask: K,
    question: LabQuestions[K],
    options: AskOptions = {},
  ): Promise<LabAnswers[K]> {
    const request = { ask, ...question } as unknown as LabRequest;
    return (await this.request(request, options)) as LabAnswers[K];
  }

  /**
   * A request as it came from a page; the process refuses what is none.
   *
   * @throws {LabFailure}
   */
  async request(request: LabRequest, { signal, onPart }: AskOptions = {}): Promise<unknown> {
    if (signal?.aborted === true) throw new LabFailure(CANCELLED);
    clearTimeout(this.#idle);
    const child = (this.#child ??= this.#start());
    const id = ++this.#lastId;
    const answer = Promise.withResolvers<unknown>();
    const late = (error: LabError, afterMs: number): NodeJS.Timeout =>
      setTimeout(() => {
        this.#end(child, error);
      }, afterMs);
    let timer = late(TIMEOUT, this.#limits.answerMs);
    const cancel = (): void => {
      send(child, { kind: "cancel", id });
      clearTimeout(timer);
      timer = late(CANCELLED, this.#limits.cancelMs);
      answer.reject(new LabFailure(CANCELLED));
    };
    signal?.addEventListener("abort", cancel, { once: true });
    const settled = Promise.withResolvers<undefined>();
    this.#pending.set(id, {
      part: (part) => {
        clearTimeout(timer);
        timer = late(TIMEOUT, this.#limits.answerMs);
        if (signal?.aborted !== true) onPart?.(part);
      },
      resolve: (ok) => {
        answer.resolve(ok);
        settled.resolve(undefined);
      },
      reject: (error) => {
        answer.reject(error);
        settled.resolve(undefined);
      },
    });
    send(child, { kind: "ask", id, request });
    // One that was cancelled is over for who asked, but not for the process, which may hang.
    void settled.promise.then(() => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      this.#pending.delete(id);
      this.#rest();
    });
    return await answer.promise;
  }

  /** Ends the process; the next question starts another, with the folders of then. */
  stop(message = "The lab was closed."): void {
    clearTimeout(this.#idle);
    if (this.#child !== undefined) this.#end(this.#child, { kind: "cancelled", message });
  }

  dispose(): void {
    this.stop();
  }

  #start(): ChildProcess {
    const child = fork(this.options.runtimeFile, [], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: "1", ORT_DISABLE_TELEMETRY: "1" },
      execArgv: [],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    child.on("message", (message) => {
      this.#receive(message as FromLab);
    });
    child.stderr?.on("data", (data: Buffer) => {
      this.options.log(data.toString().trimEnd());
    });
    child.on("error", (error) => {
      this.#end(child, { kind: "crashed", message: `The lab does not start: ${error.message}` });
    });
    child.on("exit", (code, signal) => {
      const how = signal === null ? `with exit code ${code ?? "?"}` : `by ${signal}`;
      const message = `The lab's process ended ${how}. Try again; another one starts then.`;
      this.#end(child, { kind: "crashed", message });
    });
    send(child, { kind: "folders", folders: this.options.folders() });
    return child;
  }

  #receive(message: FromLab): void {
    const pending = this.#pending.get(message.id);
    if (message.kind === "part") pending?.part(message.part);
    else if ("ok" in message) pending?.resolve(message.ok);
    else pending?.reject(new LabFailure(message.err));
  }

  #end(child: ChildProcess, error: LabError): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    child.kill("SIGKILL");
    for (const { reject } of this.#pending.values()) reject(new LabFailure(error));
  }

  #rest(): void {
    if (this.#pending.size > 0) return;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      this.stop("The lab rested for long.");
    }, this.#limits.idleMs);
    this.#idle.unref();
  }
}

const CANCELLED: LabError = { kind: "cancelled", message: "The request was cancelled." };
const TIMEOUT: LabError = {
  kind: "timeout",
  message: "The model did not answer in time. Try again with a shorter text.",
};

/** A channel that closes meanwhile is reported by `exit`. */
function send(child: ChildProcess, message: ToLab): void {
  if (child.connected) child.send(message, () => undefined);
}

interface Pending {
  part: (part: LabPart) => void;
  resolve: (answer: unknown) => void;
  reject: (error: LabFailure) => void;
}
