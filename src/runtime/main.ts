import "./noTelemetry";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { FromModel, ToModel } from "../protocol/model";
import { ModelServer } from "./modelServer";
import type { FromWorker, ToWorker } from "./workerProtocol";

/** The model process: forked by `modelClient`, it lives as long as the channel to its host. */
const worker = new Worker(join(__dirname, "inferenceWorker.js"));
const server = new ModelServer((message: ToWorker) => {
  worker.postMessage(message);
}, send);

worker.on("message", (message: FromWorker) => {
  server.onWorker(message);
});
worker.on("error", (error) => {
  send({ kind: "log", level: "error", message: `The inference thread failed: ${String(error)}` });
  process.exit(EXIT_WORKER_FAILED);
});
process.on("message", (message: ToModel) => {
  if (message.kind === "shutdown") process.exit(0);
  server.onHost(message);
});
process.on("disconnect", () => {
  process.exit(0);
});

function send(message: FromModel): void {
  // A host that is gone needs no answer; `disconnect` follows.
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}

const EXIT_WORKER_FAILED = 70;
