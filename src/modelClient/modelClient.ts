import { setTimeout as sleep } from "node:timers/promises";
import {
  type Completion,
  type CompletionModel,
  type CompletionRequest,
  type Health,
  type LoadedModel,
  type LoadOptions,
  type ModelError,
  ModelFailure,
  type ModelState,
  type Snippet,
} from "../protocol/model";
import { CANCELLED, ChildModel, type LogLine } from "./childModel";
import { Deaths } from "./deaths";
import { MODEL_LIMITS, type ModelLimits } from "./limits";
import { trimObserved, trimRequest } from "./trimRequest";

export interface ModelClientOptions extends LoadOptions {
  /** The bundled dist/runtime.js; inferenceWorker.js and onnxruntime-node stand beside it. */
  runtimeFile: string;
  log: LogLine;
  limits?: Partial<ModelLimits>;
}

/**
 * The bundled model in a process of its own: started at the first request, started again after a
 * crash (with growing pauses, up to a limit), let go when idle.
 */
export class ModelClient implements CompletionModel {
  readonly #options: ModelClientOptions;
  readonly #limits: ModelLimits;
  readonly #deaths: Deaths;
  readonly #listeners = new Set<(state: ModelState) => void>();
  #state: ModelState = { kind: "idle" };
  #running: Running | undefined;
  /** Why nothing is started any more, until `restart()`. */
  #refusal: ModelError | undefined;
  #disposed = false;
  #active = 0;
  /** For a process that is started later. */
  #observed: readonly Snippet[] = [];
  #idleTimer: NodeJS.Timeout | undefined;

  constructor(options: ModelClientOptions) {
    this.#options = options;
    this.#limits = { ...MODEL_LIMITS, ...options.limits };
    this.#deaths = new Deaths(this.#limits);
  }

  get state(): ModelState {
    return this.#state;
  }

  /** Of the model process, while there is one. */
  get pid(): number | undefined {
    return this.#running?.child.pid;
  }

  /** Calls `listener` at every change; the returned function ends that. */
  onState(listener: (state: ModelState) => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  async complete(request: CompletionRequest, signal: AbortSignal): Promise<Completion> {
    if (signal.aborted) throw new ModelFailure(CANCELLED);
    this.#active++;
    clearTimeout(this.#idleTimer);
    try {
      const running = await abortable(this.#start(), signal);
      await abortable(running.loaded, signal);
      this.#showBusy();
      const timeoutMs = request.budgetMs + this.#limits.replyGraceMs;
      return await running.child.complete(trimRequest(request), signal, timeoutMs);
    } finally {
      this.#active--;
      if (this.#active === 0) this.#rest();
    }
  }

  /** Takes effect at once where the model runs, else when it starts. */
  observe(files: readonly Snippet[]): void {
    this.#observed = trimObserved(files);
    const running = this.#running;
    if (running?.model !== undefined) this.#tellObserved(running);
  }

  /** Starts the process and loads the model, if that is not done yet. */
  async load(): Promise<LoadedModel> {
    return await (
      await this.#start()
    ).loaded;
  }

  /** Null while there is no process. */
  async health(): Promise<Health | null> {
    return (await this.#running?.child.health()) ?? null;
  }

  /** Forgets all failures; the next request starts a new process. */
  restart(): void {
    this.#stop({ kind: "cancelled", message: "The model was restarted." });
    this.#deaths.clear();
    this.#refusal = undefined;
    this.#show({ kind: "idle" });
  }

  dispose(): void {
    this.#disposed = true;
    this.#refusal = { kind: "stopped", message: "The model client was disposed." };
    clearTimeout(this.#idleTimer);
    this.#stop(this.#refusal);
    this.#listeners.clear();
  }

  /** Resolves when the process runs; its model may still be loading. */
  async #start(): Promise<Running> {
    if (this.#running !== undefined) return this.#running;
    if (this.#refusal !== undefined) throw new ModelFailure(this.#refusal);
    const waitMs = this.#deaths.waitMs(Date.now());
    if (waitMs > 0) {
      await sleep(waitMs, undefined, { ref: false });
      return await this.#start();
    }
    return this.#launch();
  }

  #launch(): Running {
    this.#show({ kind: "starting" });
    const child = new ChildModel(this.#options.runtimeFile, this.#options.log, (error) => {
      this.#died(running, error);
    });
    const { folder, threads, graph } = this.#options;
    const loaded = child.load({ folder, threads, graph }, this.#limits.startTimeoutMs);
    const running: Running = { child, loaded, model: undefined };
    this.#running = running;
    loaded.then(
      (model) => {
        running.model = model;
        if (this.#observed.length > 0) this.#tellObserved(running);
        this.#options.log("info", `Model ${model.name} loaded in ${Math.round(model.loadMs)} ms.`);
        this.#showBusy();
        if (this.#active === 0) this.#rest();
      },
      (error: unknown) => {
        // Deaths have been dealt with; what is left would fail again at each further start.
        if (this.#running === running) this.#refuse(detailOf(error));
      },
    );
    return running;
  }

  #tellObserved({ child }: Running): void {
    const timeoutMs = this.#limits.replyGraceMs;
    child.observe([...this.#observed], timeoutMs).catch((error: unknown) => {
      this.#options.log("debug", `Other files are not counted: ${detailOf(error).message}`);
    });
  }

  #died(running: Running, error: ModelError): void {
    if (this.#running !== running) return;
    this.#running = undefined;
    this.#deaths.add(Date.now());
    this.#options.log("error", error.message);
    if (this.#deaths.tooMany(Date.now())) {
      const message =
        `${error.message} It died ${this.#limits.maxDeaths} times in a short while and is not ` +
        `started again before “Restart model”.`;
      this.#refuse({ kind: "stopped", message });
    } else this.#show({ kind: "failed", error });
  }

  #refuse(error: ModelError): void {
    this.#refusal = error;
    this.#options.log("error", error.message);
    this.#stop(error);
    this.#show({ kind: "failed", error });
  }

  #stop(reason: ModelError): void {
    const running = this.#running;
    this.#running = undefined;
    running?.child.stop(reason);
  }

  #rest(): void {
    this.#showBusy();
    clearTimeout(this.#idleTimer);
    if (this.#disposed || this.#running === undefined) return;
    this.#idleTimer = setTimeout(() => {
      this.#stop({ kind: "stopped", message: "The model rested for long and was let go." });
      this.#show({ kind: "idle" });
    }, this.#limits.idleShutdownMs);
    this.#idleTimer.unref();
  }

  #showBusy(): void {
    const model = this.#running?.model;
    if (model !== undefined) this.#show({ kind: this.#active > 0 ? "busy" : "ready", model });
  }

  #show(state: ModelState): void {
    if (this.#disposed || (state.kind === this.#state.kind && state.kind !== "failed")) return;
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}

interface Running {
  child: ChildModel;
  loaded: Promise<LoadedModel>;
  model: LoadedModel | undefined;
}

/** The same, or a failure of kind `cancelled` as soon as `signal` aborts. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      reject(new ModelFailure(CANCELLED));
    };
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", abort);
    });
  });
}

function detailOf(error: unknown): ModelError {
  if (error instanceof ModelFailure) return error.detail;
  return { kind: "internal", message: error instanceof Error ? error.message : String(error) };
}
