import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type LoadedModel, type LoadOptions, ModelFailure } from "../protocol/model";
import type { Decoder } from "./decoder";
import { Generator, stopTokens } from "./generator";
import { nowMs } from "./limits";
import { openModelFolder } from "./modelFolder";
import { Tokenizer } from "./tokenizer";

export interface RunningModel {
  generator: Generator;
  decoder: Decoder;
  description: LoadedModel;
}

/**
 * Checks a model folder and loads it.
 *
 * @throws {ModelFailure} of kind `manifest` or `binding`
 */
export async function loadModel(options: LoadOptions): Promise<RunningModel> {
  const started = nowMs();
  const manifest = await openModelFolder(options.folder);
  const json: unknown = JSON.parse(
    await readFile(join(options.folder, manifest.tokenizer), "utf8"),
  );
  const tokenizer = new Tokenizer(json);
  const { createDecoder } = await importSessions();
  const decoder = await createDecoder(manifest, options, stopTokens(tokenizer));
  // The first run allocates; better now than at the first key.
  await decoder.run([tokenizer.newline], decoder.empty, { maxNew: 1 });
  return {
    generator: new Generator(
      tokenizer,
      decoder,
      manifest.contextTokens,
      manifest.calibration?.counting,
    ),
    decoder,
    description: {
      name: manifest.name,
      parameters: manifest.parameters,
      bytes: manifest.files.find(({ name }) => name === manifest.weights)?.bytes ?? 0,
      contextTokens: manifest.contextTokens,
      loadMs: nowMs() - started,
    },
  };
}

async function importSessions() {
  try {
    return await import("./sessions");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ModelFailure({
      kind: "binding",
      message:
        `ONNX Runtime, which runs the model, does not load on this machine ` +
        `(${process.platform}-${process.arch}): ${reason}. Install the First Token package for this ` +
        `platform; on Linux it needs glibc 2.28 and libstdc++ or newer. Nothing else is affected.`,
    });
  }
}
