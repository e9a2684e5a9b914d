import "../../runtime/noTelemetry";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { InferenceSession, Tensor } from "onnxruntime-node";
import type { SourceFile } from "../eval/pythonFiles";
import { seeded } from "../../text/random";
import { cellOf } from "../../runtime/counting/blend";
import { predict } from "../../runtime/counting/counts";
import { BORDER, History } from "../../runtime/counting/history";
import { KeyValues } from "../../runtime/keyValues";
import { openModelFolder } from "../../runtime/modelFolder";
import { Tokenizer } from "../../runtime/tokenizer";
import type { Sample } from "./countingWeights";

/** Tokens of a file that counting sees before the window, as in an editor. */
const PAST_TOKENS = 2_400;
/** Share of the context that is only read: the first tokens of a window are not typical. */
const READ_ONLY = 0.25;

/**
 * Reads a window of each file and notes at each position what decoder and counting say of the token
 * that comes.
 *
 * @throws {ModelFailure} where the model folder is not in order
 */
export async function countingSamples(
  folder: string,
  files: readonly SourceFile[],
  { seed, signal }: { seed: number; signal: AbortSignal },
): Promise<Sample[]> {
  const manifest = await openModelFolder(folder);
  const json: unknown = JSON.parse(await readFile(path.join(folder, manifest.tokenizer), "utf8"));
  const tokenizer = new Tokenizer(json);
  const session = await InferenceSession.create(path.join(folder, manifest.graphs.step));
  const random = seeded(seed);
  const samples: Sample[] = [];
  try {
    for (const { path: name, text } of files) {
      signal.throwIfAborted();
      const tokens = tokenizer.encode(text);
      const head = [
        tokenizer.special.get("<|path|>") ?? 0,
        ...tokenizer.encode(name).slice(-24),
        tokenizer.special.get("<|prefix|>") ?? 0,
      ];
      const room = manifest.contextTokens - head.length;
      const start = Math.floor(random() * Math.max(1, tokens.length - room));
      const window = tokens.slice(start, start + room);
      const logits = await allLogits(session, manifest.architecture, [...head, ...window]);
      const history = new History();
      history.set([BORDER, ...tokens.slice(Math.max(0, start - PAST_TOKENS), start)]);
      for (const [at, token] of window.entries()) {
        if (at >= window.length * READ_ONLY) {
          const row = head.length + at - 1;
          const { vocabSize } = manifest.architecture;
          const p = softmax(logits.subarray(row * vocabSize, (row + 1) * vocabSize));
          const prediction = predict(history.matches());
          let counted = 0;
          for (const each of prediction.probabilities.values()) counted += each;
          if (counted > 0)
            samples.push({
              cell: cellOf(prediction, Math.max(...p)),
              decoder: p[token] ?? 0,
              counted: (prediction.probabilities.get(token) ?? 0) / counted,
            });
        }
        history.push(token);
      }
    }
  } finally {
    await session.release();
  }
  return samples;
}

/** [tokens × vocabulary] */
async function allLogits(
  session: InferenceSession,
  architecture: Parameters<typeof KeyValues.empty>[0],
  tokens: readonly number[],
): Promise<Float32Array> {
  const int64 = (values: readonly number[]): Tensor =>
    new Tensor("int64", BigInt64Array.from(values, BigInt), [1, values.length]);
  const outputs = await session.run(
    {
      ...KeyValues.empty(architecture).feeds(),
      input_ids: int64(tokens),
      attention_mask: int64(Array<number>(tokens.length).fill(1)),
    },
    ["logits"],
  );
  return outputs["logits"]?.data as Float32Array;
}

function softmax(logits: Float32Array): Float32Array {
  const highest = logits.reduce((most, each) => Math.max(most, each), -Infinity);
  const powers = logits.map((each) => Math.exp(each - highest));
  const sum = powers.reduce((total, each) => total + each, 0);
  return powers.map((each) => each / sum);
}
