import type { SourceFile } from "../eval/pythonFiles";
import { seeded, shuffled } from "../../text/random";
import { countingSamples } from "./countingSamples";
import { fitWeights, likelihoods } from "./countingWeights";

/** A window of each is enough for weights to two digits. */
const MAX_FILES = 300;

/**
 * Fits the weights of counting beside the decoder.
 *
 * @returns them, and a line for people
 * @throws {ModelFailure} where the model folder is not in order
 */
export async function calibrateCounting(
  folder: string,
  files: readonly SourceFile[],
  how: { seed: number; signal: AbortSignal },
): Promise<{ weights: number[]; report: string }> {
  const chosen = [...shuffled(files.length, seeded(how.seed))]
    .slice(0, MAX_FILES)
    .flatMap((index) => files[index] ?? []);
  const samples = await countingSamples(folder, chosen, how);
  const weights = fitWeights(samples);
  const { decoder, mixture } = likelihoods(samples, weights);
  const gain =
    samples.length === 0
      ? "no text to count in"
      : `${decoder.toFixed(3)} nats a token alone, ${mixture.toFixed(3)} with it`;
  return {
    weights,
    report: `counting: ${samples.length} tokens of ${chosen.length} files, ${gain}`,
  };
}
