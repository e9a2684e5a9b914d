import { parentPort } from "node:worker_threads";
import { type ModelError, ModelFailure } from "../protocol/model";
import { loadModel, type RunningModel } from "./loadModel";
import { nowMs } from "./limits";
import type { FromWorker, ToWorker } from "./workerProtocol";

/** The thread that ONNX Runtime blocks. It does one thing at a time, in the order of arrival. */
let model: RunningModel | undefined;
let last = Promise.resolve();

parentPort?.on("message", (message: ToWorker) => {
  last = last.then(async () => {
    const reply = await answer(message).then(
      (ok) => ({ ok }),
      (error: unknown) => ({ err: describe(error) }),
    );
    parentPort?.postMessage({ id: message.id, reply } satisfies FromWorker);
  });
});

async function answer(message: ToWorker) {
  switch (message.kind) {
    case "load": {
      await model?.decoder.dispose();
      model = undefined;
      model = await loadModel(message.options);
      return model.description;
    }
    case "observe":
      return { observedTokens: model?.generator.observe(message.files) ?? 0 };
    case "complete": {
      if (model === undefined) throw new Error("No model is loaded");
      const { request, cancelled, arrivedMs } = message;
      const limits = {
        cancelled: () => Atomics.load(cancelled, 0) !== 0,
        remainingMs: () => arrivedMs + request.budgetMs - nowMs(),
      };
      return await model.generator.complete(request, limits, arrivedMs);
    }
  }
}

function describe(error: unknown): ModelError {
  if (error instanceof ModelFailure) return error.detail;
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: "internal", message };
}
