import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { HubClient } from "../../../src/hubClient/hubClient";
import { HubModelFailure, type ModelFacts } from "../../../src/protocol/hubModel";

const ROOT = path.join(__dirname, "../../..");
const GPT = path.join(ROOT, "models/classroom-gpt");

describe("the process of the hub's models", function () {
  this.timeout(60_000);
  let client: HubClient;
  let folder: string;

  beforeEach(() => {
    // As in the package: no node_modules anywhere above.
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "first-token-hub-"));
    fs.copyFileSync(path.join(ROOT, "dist/hubRuntime.js"), path.join(folder, "hubRuntime.js"));
    fs.symlinkSync(path.join(ROOT, "dist/onnxruntime-node"), path.join(folder, "onnxruntime-node"));
    client = make({});
  });

  afterEach(() => {
    client.dispose();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  function make(options: Partial<ConstructorParameters<typeof HubClient>[0]>): HubClient {
    const runtimeFile = path.join(folder, "hubRuntime.js");
    return new HubClient({ runtimeFile, log: () => undefined, ...options });
  }

  it("runs from what is packaged alone", async () => {
    const facts = await client.ask({ kind: "model", folder: GPT, head: "causal" });
    assert.equal((facts as ModelFacts).parameters, 1_392_000);
  });

  it("ends when it has nothing to do, and starts again", async () => {
    client.dispose();
    client = make({ idleMs: 50 });
    await client.ask({ kind: "tokenizer", folder: GPT });
    while (client.pid !== undefined) await new Promise((resolve) => setTimeout(resolve, 20));
    await client.ask({ kind: "tokenizer", folder: GPT });
  });

  it("is replaced when it does not answer in time", async () => {
    client.dispose();
    client = make({ answerTimeoutMs: 1 });
    await assert.rejects(
      client.ask({ kind: "tokenizer", folder: GPT }),
      (error) => error instanceof HubModelFailure && error.message.includes("in time"),
    );
    assert.equal(client.pid, undefined);
  });

  it("says what is wrong with a folder: none, broken, damaged", async () => {
    const broken = path.join(folder, "broken");
    fs.cpSync(GPT, broken, { recursive: true });
    fs.truncateSync(path.join(broken, "onnx/model_quantized.onnx"), 1000);
    for (const [place, type] of [
      [path.join(folder, "none"), "OSError"],
      [broken, "RuntimeError"],
    ] as const)
      await assert.rejects(
        client.ask({ kind: "model", folder: place, head: "causal" }),
        (error) => error instanceof HubModelFailure && error.detail.type === type,
      );
    await client.ask({ kind: "tokenizer", folder: GPT });
  });
});
