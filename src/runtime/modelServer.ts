import type { FromModel, Health, LoadedModel, ModelError, ToModel } from "../protocol/model";
import { nowMs } from "./limits";
import type { FromWorker, ToWorker } from "./workerProtocol";

/** Requests that may wait behind the one under way; the oldest waiting one gives way. */
export const MAX_WAITING = 4;

/**
 * The rpc side of the model process. It hands one piece of work at a time to the worker, and
 * answers cancellation and health checks whatever the worker is doing.
 */
export class ModelServer {
  readonly #waiting: Work[] = [];
  #current: Work | undefined;
  #loaded: LoadedModel | null = null;

  constructor(
    private readonly toWorker: (message: ToWorker) => void,
    private readonly toHost: (message: FromModel) => void,
  ) {}

  onHost(message: Exclude<ToModel, { kind: "shutdown" }>): void {
    switch (message.kind) {
      case "load":
        this.#enqueue({ id: message.id, kind: "load", options: message.options });
        break;
      case "complete": {
        const cancelled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
        const { id, request } = message;
        this.#enqueue({ id, kind: "complete", request, arrivedMs: nowMs(), cancelled });
        break;
      }
      case "observe":
        this.#enqueue({ id: message.id, kind: "observe", files: message.files });
        break;
      case "cancel":
        this.#cancel(message.id);
        break;
      case "health":
        this.toHost({ kind: "reply", id: message.id, reply: { ok: this.#health() } });
    }
  }

  onWorker({ id, reply }: FromWorker): void {
    if (this.#current?.kind === "load")
      this.#loaded = "ok" in reply && "loadMs" in reply.ok ? reply.ok : null;
    this.#current = undefined;
    this.toHost({ kind: "reply", id, reply });
    this.#next();
  }

  #enqueue(work: Work): void {
    const completions = this.#waiting.filter(({ kind }) => kind === "complete");
    const oldest = completions[0];
    if (completions.length >= MAX_WAITING && oldest !== undefined)
      this.#dismiss(oldest, "Newer requests took the place of this one.");
    this.#waiting.push(work);
    this.#next();
  }

  #next(): void {
    if (this.#current !== undefined) return;
    const work = this.#waiting.shift();
    if (work === undefined) return;
    this.#current = work;
    this.toWorker(work);
  }

  #cancel(id: number): void {
    const work = [...this.#waiting, this.#current].find((item) => item?.id === id);
    if (work?.kind !== "complete") return;
    if (work === this.#current) Atomics.store(work.cancelled, 0, 1);
    else this.#dismiss(work, "The host cancelled this request.");
  }

  #dismiss(work: Work, message: string): void {
    this.#waiting.splice(this.#waiting.indexOf(work), 1);
    const err: ModelError = { kind: "cancelled", message };
    this.toHost({ kind: "reply", id: work.id, reply: { err } });
  }

  #health(): Health {
    return {
      busy: this.#current !== undefined,
      rssBytes: process.memoryUsage.rss(),
      loaded: this.#loaded,
    };
  }
}

type Work = ToWorker;
