import path from "node:path";
import {
  type DatasetError,
  DatasetFailure,
  type DatasetProgress,
  type FromDatasetCheck,
  type ToDatasetCheck,
} from "../../protocol/dataset";
import fs from "node:fs";
import { setImmediate as turn } from "node:timers/promises";
import { checkDataset } from "./checkDataset";
import { cleanDataset } from "./cleanDataset";
import { PROGRESS_EVERY_MS } from "./limits";
import { partOf } from "./newFile";
import { SpillFull } from "./spill";

/** The process that reads a dataset: forked by `datasetProcess.ts`, it answers one request and ends. */
process.once("message", (request: ToDatasetCheck) => {
  // Whoever has asked is gone: nobody else would take the temporary files away.
  process.on("disconnect", () => {
    fs.rmSync(request.folder, { recursive: true, force: true });
    if (request.kind === "clean") fs.rmSync(partOf(request.target), { force: true });
    process.exit(0);
  });
  void run(request).then((answer) => {
    process.send?.(answer, undefined, undefined, () => process.exit(0));
  });
});

async function run(request: ToDatasetCheck): Promise<FromDatasetCheck> {
  const told = progressTeller();
  try {
    const ok =
      request.kind === "check"
        ? await checkDataset(request, { workerFile: path.join(__dirname, WORKER), told })
        : await cleanDataset(request, told);
    return { kind: "answer", ok };
  } catch (error) {
    return { kind: "answer", err: asError(error) };
  }
}

const WORKER = "datasetWorker.js";

/** Tells now and then, and lets the end of the channel be noticed. */
function progressTeller(): (progress: DatasetProgress) => Promise<void> {
  let toldMs = 0;
  return async (progress) => {
    const now = performance.now();
    if (now - toldMs < PROGRESS_EVERY_MS) return;
    toldMs = now;
    const message: FromDatasetCheck = { kind: "progress", ...progress };
    if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
    await turn();
  };
}

function asError(error: unknown): DatasetError {
  if (error instanceof DatasetFailure) return error.error;
  if (error instanceof SpillFull) return { kind: "no room", detail: error.message };
  return { kind: "ended", detail: error instanceof Error ? (error.stack ?? "") : String(error) };
}
