import { ModelClient } from "../modelClient/modelClient";
import { ModelFailure } from "../protocol/model";
import type { ModelChoice, OpenModel } from "./openModel";
import type { Progress } from "./progress";

/**
 * Starts the model process and waits until the model is loaded.
 *
 * @param runtimeFile the bundled dist/runtime.js
 * @throws {ModelFailure}
 */
export async function startModel(
  runtimeFile: string,
  choice: ModelChoice,
  progress: Progress,
): Promise<OpenModel> {
  const client = new ModelClient({
    ...choice,
    runtimeFile,
    log: (level, message) => {
      // Errors reach the caller as failures.
      if (level === "warn") progress.note(`model: ${message}`);
    },
  });
  try {
    const loaded = await client.load();
    return {
      loaded,
      complete: (request, signal) => client.complete(request, signal),
      observe: (files) => {
        client.observe(files);
      },
      health: async () => (await client.health()) ?? fail(),
      dispose: () => {
        client.dispose();
      },
    };
  } catch (error) {
    client.dispose();
    throw error;
  }
}

function fail(): never {
  throw new ModelFailure({ kind: "crashed", message: "The model process is gone." });
}
