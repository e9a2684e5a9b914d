import { parentPort, workerData } from "node:worker_threads";
import { DatasetFailure } from "../../protocol/dataset";
import { BatchJudge } from "./batchJudge";
import { PairComparer } from "./pairComparer";
import type { FromDocumentWorker, ToDocumentWorker, WorkerSetup } from "./workerProtocol";

/** A thread that reads documents: it judges batches of them, and compares pairs. */
const setup = workerData as WorkerSetup;
const judge = new BatchJudge(setup.plan);
const comparer = new PairComparer(setup);

parentPort?.on("message", (job: ToDocumentWorker) => {
  try {
    answer(job);
  } catch (error) {
    const err =
      error instanceof DatasetFailure
        ? error.error
        : { kind: "ended" as const, detail: error instanceof Error ? (error.stack ?? "") : "" };
    send({ err }, []);
  }
});

function answer(job: ToDocumentWorker): void {
  switch (job.kind) {
    case "judge": {
      const ok = judge.judge(job);
      send({ ok }, [ok.batch.bytes, ok.batch.places, ok.rows]);
      return;
    }
    case "compare": {
      const ok = comparer.compare(job);
      send({ ok }, [ok.buffer]);
      return;
    }
  }
}

function send(message: FromDocumentWorker, moved: ArrayBuffer[]): void {
  parentPort?.postMessage(message, moved);
}
