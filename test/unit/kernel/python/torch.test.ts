import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import type { KernelClient } from "../../../../src/kernelClient/kernelClient";
import { kernel, KERNEL_TIMEOUT_MS, told } from "../kernels";

const FIXTURES = path.join(__dirname, "../../../fixtures/conformance");

describe("the small torch", function () {
  this.timeout(KERNEL_TIMEOUT_MS);
  let client: KernelClient;

  before(() => {
    client = kernel({ language: "zh-cn" });
  });

  after(() => {
    client.restart();
  });

  it("says once, in the learner's language, that it is not PyTorch", async () => {
    assert.match((await told(client, "import torch")).stderr, /纯 Python/);
    assert.equal((await told(client, "import torch")).stderr, "");
  });

  it("prints what PyTorch prints, and fails where it fails", async () => {
    const script = fs.readFileSync(path.join(FIXTURES, "torch.py"), "utf8");
    const code = `${script.replaceAll('if __name__ == "__main__":', "if False:")}\nprint(json.dumps(outputs()))`;
    const { stdout, outcome } = await told(client, code);
    assert.equal(outcome.kind, "ok", JSON.stringify(outcome));
    const { outputs } = JSON.parse(fs.readFileSync(path.join(FIXTURES, "torch.json"), "utf8")) as {
      outputs: [string, string][];
    };
    assert.ok(outputs.length > 70);
    // One by one: the difference is easier to read.
    const ours = new Map(JSON.parse(stdout) as [string, string][]);
    for (const [expression, expected] of outputs)
      assert.equal(ours.get(expression), expected, expression);
  });

  it("finds the largest numbers, and takes a triangle", async () => {
    const code = [
      "x = torch.tensor([[1.0, 5.0, 3.0], [9.0, 7.0, 8.0]])",
      "best = torch.topk(x, 2)",
      "best.values.tolist(), best.indices.tolist(), torch.triu(torch.ones(2, 3), diagonal=1).tolist()",
    ].join("\n");
    assert.equal(
      (await told(client, code)).result?.["text/plain"],
      "([[5.0, 3.0], [9.0, 8.0]], [[1, 2], [0, 2]], [[0.0, 1.0, 1.0], [0.0, 0.0, 1.0]])",
    );
  });

  it("draws the same numbers for the same seed", async () => {
    const code =
      "torch.manual_seed(3)\na = torch.randn(2, 3)\ntorch.manual_seed(3)\nb = torch.randn(2, 3)\n(a == b).sum().item()";
    assert.equal((await told(client, code)).result?.["text/plain"], "6");
  });

  it("names the way out for what it lacks", async () => {
    for (const code of [
      "torch.nn.Linear(2, 2)",
      "torch.ones(2).backward()",
      "torch.ones(2).to('cuda')",
    ]) {
      const { outcome } = await told(client, code);
      assert.ok(outcome.kind === "error" && outcome.name === "NotImplementedError", code);
      assert.match(outcome.message, /Select Kernel/);
    }
  });
});
