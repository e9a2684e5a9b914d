/**
 * Perplexity of exported models on held-out text, run by the very ONNX Runtime that ships.
 *
 *     node training/export/perplexity.mjs --work DIR --model FOLDER [--reference FOLDER]
 *                                         [--files 60] [--length 512] [--record]
 *
 * Reads DIR/heldout.{bin,idx} of tokenizer.mjs, takes the first `length` tokens of `files` files
 * that stand evenly spread, and prints one line of JSON. With a reference (the same checkpoint,
 * exported with --bits 32) it fails when the model's perplexity is more than 3 % higher. `--record`
 * writes the figures into the model's manifest, from where the model card has them.
 */
process.env.ORT_DISABLE_TELEMETRY = "1"; // before the native library starts
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { InferenceSession, Tensor } = (await import("onnxruntime-node")).default;

const MOST_ABOVE_REFERENCE = 0.03;
const MIN_TOKENS = 64;

const { values } = parseArgs({
  options: {
    work: { type: "string" },
    model: { type: "string" },
    reference: { type: "string" },
    files: { type: "string", default: "60" },
    length: { type: "string", default: "512" },
    record: { type: "boolean", default: false },
  },
});
if (!values.work || !values.model) {
  console.error(
    "usage: node training/export/perplexity.mjs --work DIR --model FOLDER [--reference FOLDER] [--record]",
  );
  process.exit(2);
}

const model = await measure(values.model);
const result = { model: values.model, ...model };
if (values.reference) {
  const reference = await measure(values.reference);
  result.reference = reference;
  result.increase = model.perplexity / reference.perplexity - 1;
}
console.log(JSON.stringify(result));
if (values.record) record(result);
if (result.increase > MOST_ABOVE_REFERENCE) {
  console.error(`Perplexity is ${(100 * result.increase).toFixed(1)} % above the reference.`);
  process.exitCode = 1;
}

function record({ perplexity, tokens, reference }) {
  const file = join(values.model, "model.json");
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  const short = (value) => Number(value.toFixed(3));
  manifest.quality["perplexity"] = short(perplexity);
  if (reference) manifest.quality["perplexity in float32"] = short(reference.perplexity);
  manifest.quality["held-out tokens for perplexity"] = tokens;
  writeFileSync(file, JSON.stringify(manifest, null, 2) + "\n");
}

/** Mean over all tokens but the first of each file. */
async function measure(folder) {
  const { architecture, graphs, specialTokens } = JSON.parse(
    readFileSync(join(folder, "model.json"), "utf8"),
  );
  const session = await InferenceSession.create(join(folder, graphs.step), {
    intraOpNumThreads: 2,
  });
  let nats = 0;
  let count = 0;
  for (const [path, text] of files(Number(values.files), Number(values.length))) {
    const tokens = [specialTokens["<|path|>"], ...path, specialTokens["<|prefix|>"], ...text];
    const logits = await allLogits(session, architecture, tokens);
    for (let at = path.length + 2; at < tokens.length; at++, count++)
      nats -= logProbability(logits, architecture.vocabSize, at - 1, tokens[at]);
  }
  await session.release();
  return { tokens: count, nats: nats / count, perplexity: Math.exp(nats / count) };
}

/** [time, vocabulary] of the whole sequence in one run. */
async function allLogits(session, { layers, kvHeads, headDim }, tokens) {
  const int64 = (list) => new Tensor("int64", BigInt64Array.from(list, BigInt), [1, list.length]);
  const feeds = { input_ids: int64(tokens), attention_mask: int64(tokens.map(() => 1)) };
  for (let layer = 0; layer < layers; layer++) {
    for (const part of ["key", "value"])
      feeds[`past_key_values.${layer}.${part}`] = new Tensor("float32", new Float32Array(0), [
        1,
        kvHeads,
        0,
        headDim,
      ]);
  }
  return (await session.run(feeds, ["logits"])).logits.data;
}

function logProbability(logits, vocabulary, row, token) {
  const values = logits.subarray(row * vocabulary, (row + 1) * vocabulary);
  let highest = -Infinity;
  for (const value of values) if (value > highest) highest = value;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - highest);
  return values[token] - highest - Math.log(sum);
}

/** Pairs of path tokens and the first text tokens. */
function* files(wanted, length) {
  const tokens = typed(Uint16Array, readFileSync(join(values.work, "heldout.bin")));
  const index = typed(Uint32Array, readFileSync(join(values.work, "heldout.idx")));
  const long = [];
  for (let at = 0; at < index.length; at += 4)
    if (index[at + 2] - index[at + 1] >= MIN_TOKENS) long.push(at);
  for (let i = 0; i < Math.min(wanted, long.length); i++) {
    const [start, text, end] = index.subarray(long[Math.floor((i * long.length) / wanted)]);
    yield [tokens.subarray(start, text), tokens.subarray(text, Math.min(end, text + length))];
  }
}

function typed(Kind, buffer) {
  return new Kind(buffer.buffer, buffer.byteOffset, buffer.byteLength / Kind.BYTES_PER_ELEMENT);
}
