import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { LabClient } from "../../../src/labClient/labClient";
import { LabFailure } from "../../../src/protocol/lab";
import { openLab, ROOT } from "../labRuntime/lab";

describe("the process that looks into models", function () {
  this.timeout(60_000);
  let lab: LabClient;

  beforeEach(() => {
    lab = openLab();
  });
  afterEach(() => {
    lab.dispose();
  });

  const failure = async (asked: Promise<unknown>): Promise<LabFailure["detail"]> => {
    const error: unknown = await asked.then(() => undefined).catch((each: unknown) => each);
    assert.ok(error instanceof LabFailure, String(error));
    return error.detail;
  };

  it("runs from what is packaged alone", async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "first-token-lab-"));
    fs.copyFileSync(path.join(ROOT, "dist/labRuntime.js"), path.join(folder, "labRuntime.js"));
    fs.symlinkSync(path.join(ROOT, "dist/onnxruntime-node"), path.join(folder, "onnxruntime-node"));
    const alone = openLab({ runtimeFile: path.join(folder, "labRuntime.js") });
    assert.equal((await alone.ask("facts", { model: "code" })).layers, 10);
    alone.dispose();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it("says so when it is killed in the middle, and another one answers", async () => {
    const text = "x = [1, 2, 3]\n".repeat(2_000);
    let killed = false;
    const asked = lab.ask(
      "surprise",
      { model: "code", text },
      {
        onPart: () => {
          if (!killed && lab.pid !== undefined) process.kill(lab.pid, "SIGKILL");
          killed = true;
        },
      },
    );
    assert.equal((await failure(asked)).kind, "crashed");
    assert.equal((await lab.ask("facts", { model: "code" })).layers, 10);
  });

  it("is left at once by who cancels, and goes on answering others", async () => {
    const controller = new AbortController();
    const text = "y = 2\n".repeat(2_000);
    const asked = lab.ask(
      "surprise",
      { model: "code", text },
      {
        signal: controller.signal,
        onPart: () => {
          controller.abort();
        },
      },
    );
    assert.equal((await failure(asked)).kind, "cancelled");
    const { pid } = lab;
    await lab.ask("facts", { model: "code" });
    assert.equal(lab.pid, pid);
    const late = lab.ask("facts", { model: "code" }, { signal: AbortSignal.abort() });
    assert.equal((await failure(late)).kind, "cancelled");
  });

  it("is ended when it hangs, with or without a cancellation", async () => {
    for (const isCancelled of [false, true]) {
      const hanging = openLab({ limits: { answerMs: 1_500, cancelMs: 300 } });
      await hanging.ask("facts", { model: "classroom-gpt" }).catch(() => undefined);
      const { pid } = hanging;
      assert.ok(pid !== undefined);
      process.kill(pid, "SIGSTOP");
      const signal = isCancelled ? AbortSignal.timeout(50) : new AbortController().signal;
      const asked = hanging.ask("facts", { model: "code" }, { signal });
      assert.equal((await failure(asked)).kind, isCancelled ? "cancelled" : "timeout");
      const started = Date.now();
      while (hanging.pid === pid && Date.now() - started < 10_000) await sleep(20);
      assert.notEqual(hanging.pid, pid);
      hanging.dispose();
    }
  });

  it("ends when nobody asks for long", async () => {
    const resting = openLab({ limits: { idleMs: 50 } });
    await resting.ask("facts", { model: "classroom-gpt" });
    while (resting.pid !== undefined) await sleep(20);
    assert.equal((await resting.ask("facts", { model: "classroom-gpt" })).layers, 5);
    resting.dispose();
  });

  it("says what is wrong with a model: none, another kind, damaged", async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "first-token-lab-"));
    const broken = openLab({ folders: () => ({ code: folder, "classroom-gpt": folder }) });
    assert.equal((await failure(broken.ask("facts", { model: "code" }))).kind, "model");
    fs.cpSync(path.join(ROOT, "models/classroom-gpt"), folder, { recursive: true });
    fs.truncateSync(path.join(folder, "onnx/inspect.onnx"), 1_000);
    const { kind } = await failure(
      broken.ask("attention", { model: "classroom-gpt", text: "今天" }),
    );
    assert.equal(kind, "model");
    broken.dispose();
    fs.rmSync(folder, { recursive: true, force: true });
  });
});
