import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { findPython, NO_PYTHON } from "../../findPython";
import { skip } from "../../skip";
import { compareWithGolden, FIXTURE } from "./golden";

const TRAINING = path.join(__dirname, "../../../training");
const TOKENIZER = path.join(__dirname, "../../../models/code/tokenizer.json");
/** Nats; float32 sums in another order. */
const TOLERANCE = 1e-3;

describe("the runtime and PyTorch decode the same 64 tokens", function () {
  this.timeout(180_000);

  for (const graph of ["loop", "step"] as const) {
    it(`small model, ${graph}.onnx`, async () => {
      await assertEqual(FIXTURE, graph);
    });
  }

  it("a model of the shipped size, both graphs", async function () {
    const python = findPython();
    if (python === undefined) skip(this, NO_PYTHON);
    const folder = await mkdtemp(path.join(os.tmpdir(), "golden-"));
    try {
      const words = ["-m", "export.golden", "--random", "0", "--tokenizer", TOKENIZER];
      await promisify(execFile)(python, [...words, "--out", folder], { cwd: TRAINING });
      await assertEqual(folder, "loop");
      await assertEqual(folder, "step");
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

async function assertEqual(folder: string, graph: "loop" | "step"): Promise<void> {
  const { actual, expected, logprobError } = await compareWithGolden(folder, graph);
  assert.deepEqual(actual, expected);
  assert.ok(logprobError < TOLERANCE, `log-probabilities differ by ${logprobError}`);
}
