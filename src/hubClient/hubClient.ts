import { type ChildProcess, fork } from "node:child_process";
import {
  type FromHubModel,
  type HubModelError,
  HubModelFailure,
  type HubRequest,
  type ToHubModel,
} from "../protocol/hubModel";

/** A large model from a slow disk, or a long text. */
export const HUB_ANSWER_TIMEOUT_MS = 300_000;
/** A request that was cancelled and does not end costs the process. */
export const HUB_CANCEL_MS = 2_000;
/** With nothing to do for so long, the process ends; the next request starts another. */
export const HUB_IDLE_MS = 600_000;

export interface HubClientOptions {
  /** dist/hubRuntime.js; onnxruntime-node stands beside it. */
  runtimeFile: string;
  answerTimeoutMs?: number;
  cancelMs?: number;
  idleMs?: number;
  log: (message: string) => void;
}

/** Models in the hub's layout, in a process of their own that starts with the first request. */
export class HubClient {
  #child: ChildProcess | undefined;
  #lastId = 0;
  readonly #pending = new Map<number, Pending>();
  #idle: NodeJS.Timeout | undefined;

  constructor(private readonly options: HubClientOptions) {}

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /**
   * @param signal ends the request; should it not end soon, the process ends
   * @throws {HubModelFailure} with what the process has to say, or why it is no more
   */
  async ask(request: HubRequest, signal?: AbortSignal): Promise<unknown> {
    if (signal?.aborted === true) throw new HubModelFailure(CANCELLED);
    clearTimeout(this.#idle);
    const child = (this.#child ??= this.#start());
    const id = ++this.#lastId;
    const answer = Promise.withResolvers<unknown>();
    const { answerTimeoutMs = HUB_ANSWER_TIMEOUT_MS, cancelMs = HUB_CANCEL_MS } = this.options;
    let timer = setTimeout(() => {
      this.#end(child, { type: "RuntimeError", message: "The model did not answer in time." });
    }, answerTimeoutMs);
    const cancel = (): void => {
      send(child, { kind: "cancel", id });
      clearTimeout(timer);
      timer = setTimeout(() => {
        this.#end(child, CANCELLED);
      }, cancelMs);
    };
    signal?.addEventListener("abort", cancel, { once: true });
    this.#pending.set(id, answer);
    send(child, { ...request, id });
    try {
      return await answer.promise;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      this.#pending.delete(id);
      this.#rest();
    }
  }

  dispose(): void {
    clearTimeout(this.#idle);
    if (this.#child !== undefined)
      this.#end(this.#child, { type: "RuntimeError", message: "The models were stopped." });
  }

  #start(): ChildProcess {
    const child = fork(this.options.runtimeFile, [], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: "1", ORT_DISABLE_TELEMETRY: "1" },
      execArgv: [],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    child.on("message", (message) => {
      this.#receive(message as FromHubModel);
    });
    child.stderr?.on("data", (data: Buffer) => {
      this.options.log(data.toString().trimEnd());
    });
    child.on("error", (error) => {
      this.#end(child, { type: "RuntimeError", message: `No models: ${error.message}` });
    });
    child.on("exit", (code, signal) => {
      const how = signal === null ? `with exit code ${code ?? "?"}` : `by ${signal}`;
      const message = `The process of the models ended ${how}. Run the cell again.`;
      this.#end(child, { type: "RuntimeError", message });
    });
    return child;
  }

  #receive(message: FromHubModel): void {
    const pending = this.#pending.get(message.id);
    if ("ok" in message) pending?.resolve(message.ok);
    else pending?.reject(new HubModelFailure(message.err));
  }

  #end(child: ChildProcess, error: HubModelError): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    child.kill("SIGKILL");
    for (const { reject } of this.#pending.values()) reject(new HubModelFailure(error));
  }

  #rest(): void {
    if (this.#pending.size > 0) return;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      this.dispose();
    }, this.options.idleMs ?? HUB_IDLE_MS);
    this.#idle.unref();
  }
}

const CANCELLED: HubModelError = {
  type: "KeyboardInterrupt",
  message: "The request was cancelled.",
};

/** A channel that closes meanwhile is reported by `exit`. */
function send(child: ChildProcess, message: ToHubModel): void {
  if (child.connected) child.send(message, () => undefined);
}

interface Pending {
  resolve: (answer: unknown) => void;
  reject: (error: HubModelFailure) => void;
}
