import "../../../src/runtime/noTelemetry";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { FIXTURE } from "./golden";

/** What training/export/golden.py saw inside. */
interface Golden {
  inspect: { tokens: number[]; attentions: number[]; logprobs: number[] };
}

describe("inspect.onnx", () => {
  it("shows the attention and the log-probabilities that PyTorch has", async () => {
    const json = await readFile(path.join(FIXTURE, "golden.json"), "utf8");
    const { tokens, attentions, logprobs } = (JSON.parse(json) as Golden).inspect;
    const session = await InferenceSession.create(path.join(FIXTURE, "inspect.onnx"), {
      logSeverityLevel: 3,
    });
    const ids = new Tensor("int64", BigInt64Array.from(tokens, BigInt), [1, tokens.length]);
    const outputs = await session.run({ input_ids: ids });
    const layers = session.outputNames.filter((name) => name.startsWith("attentions."));
    assert.ok(layers.length > 0);
    const shares = layers.flatMap((name) => [...(outputs[name]?.data as Float32Array)]);
    assert.equal(shares.length, attentions.length);
    assert.ok(furthest(shares, attentions) < 1e-4, "attention");
    for (let row = 0; row < shares.length; row += tokens.length) {
      const sum = shares.slice(row, row + tokens.length).reduce((a, b) => a + b, 0);
      assert.ok(Math.abs(sum - 1) < 1e-4);
    }
    const logits = [...(outputs["logits"]?.data as Float32Array)].slice(-logprobs.length);
    const highest = Math.max(...logits);
    const normaliser = Math.log(logits.reduce((sum, each) => sum + Math.exp(each - highest), 0));
    const own = logits.map((each) => each - highest - normaliser);
    assert.ok(furthest(own, logprobs) < 1e-3, "log-probabilities");
    await session.release();
  });
});

function furthest(a: readonly number[], b: readonly number[]): number {
  return Math.max(...a.map((value, index) => Math.abs(value - (b[index] ?? Infinity))));
}
