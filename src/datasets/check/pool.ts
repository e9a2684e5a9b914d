import { Worker } from "node:worker_threads";
import { DatasetFailure } from "../../protocol/dataset";
import type { FromDocumentWorker, ToDocumentWorker, WorkerSetup } from "./workerProtocol";

type Answer = Extract<FromDocumentWorker, { ok: unknown }>["ok"];

/** Some threads that work off jobs; each has one at hand and one waiting. */
export class Pool {
  readonly #workers: Worker[] = [];
  /** Jobs of each worker that are not answered yet, the oldest first. */
  readonly #open = new Map<Worker, PromiseWithResolvers<Answer>[]>();
  /** Why no job is taken any more. */
  #failure: DatasetFailure | undefined;

  /** @param file of the worker's program */
  constructor(file: string, threads: number, setup: WorkerSetup) {
    for (let i = 0; i < threads; i++) {
      const worker = new Worker(file, { workerData: setup, resourceLimits: MEMORY });
      this.#workers.push(worker);
      this.#open.set(worker, []);
      worker.on("message", (message: FromDocumentWorker) => {
        const job = this.#open.get(worker)?.shift();
        if ("ok" in message) job?.resolve(message.ok);
        else job?.reject(new DatasetFailure(message.err));
      });
      worker.on("error", (error) => {
        this.#fail(worker, String(error));
      });
      worker.on("exit", (code) => {
        this.#fail(worker, `a thread ended with ${code}`);
      });
    }
  }

  /** Jobs that may be on their way without anybody waiting long. */
  get places(): number {
    return 2 * this.#workers.length;
  }

  run<A extends Answer>(job: ToDocumentWorker, moved: ArrayBuffer[]): Promise<A> {
    const answer = Promise.withResolvers<Answer>();
    // Another job's failure may end the check before anybody waits for this one.
    answer.promise.catch(() => undefined);
    if (this.#failure === undefined) {
      const [worker, open] = [...this.#open].reduce((a, b) => (b[1].length < a[1].length ? b : a));
      open.push(answer);
      worker.postMessage(job, moved);
    } else answer.reject(this.#failure);
    return answer.promise as Promise<A>;
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #fail(worker: Worker, detail: string): void {
    this.#failure ??= new DatasetFailure({ kind: "ended", detail });
    for (const { reject } of this.#open.get(worker)?.splice(0) ?? []) reject(this.#failure);
  }
}

/** For each thread, in megabytes. What bytes take is not counted here. */
const MEMORY = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 };
