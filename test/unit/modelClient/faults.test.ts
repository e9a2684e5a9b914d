import assert from "node:assert/strict";
import { readFile, rm, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { ModelClient } from "../../../src/modelClient/modelClient";
import { ModelFailure } from "../../../src/protocol/model";
import {
  buildRuntime,
  client,
  copyModel,
  copyRuntime,
  failure,
  failureOf,
  never,
  request,
  withFolder,
} from "./testModel";

describe("faults of the model process", function () {
  this.timeout(30_000);
  before(buildRuntime);

  it("killed in mid-request: that one fails, the next one works", async () => {
    const { model, states } = client();
    try {
      await model.load();
      assert.equal(await failureOf(killedRequest(model)), "crashed");
      assert.equal(states.at(-1), "failed");
      await model.complete(request("x = "), never);
      assert.equal(states.at(-1), "ready");
    } finally {
      model.dispose();
    }
  });

  it("killed again and again: it is not started any more before restart()", async () => {
    const { model, log } = client({ limits: { backoffMs: 10 } });
    try {
      for (let death = 0; death < 3; death++) {
        await model.load();
        assert.equal(await failureOf(killedRequest(model)), "crashed");
      }
      const refused = await failure(model.complete(request("x = "), never));
      assert.equal(refused.detail.kind, "stopped");
      assert.match(refused.message, /Restart model/);
      assert.equal(model.pid, undefined);
      assert.ok(model.state.kind === "failed" && model.state.error.kind === "stopped");
      assert.ok(log.some((line) => line.includes("3 times")));
      model.restart();
      assert.deepEqual(model.state, { kind: "idle" });
      await model.complete(request("x = "), never);
    } finally {
      model.dispose();
    }
  });

  it("waits longer after each death", async () => {
    const { model } = client({ limits: { backoffMs: 300, maxDeaths: 9 } });
    try {
      for (let death = 0; death < 2; death++) {
        await model.load();
        await failureOf(killedRequest(model));
      }
      const started = performance.now();
      await model.complete(request("x = "), never);
      assert.ok(performance.now() - started >= 250);
    } finally {
      model.dispose();
    }
  });

  it("hangs: the request ends in a timeout, and the next one works", async () => {
    const { model } = client({ limits: { replyGraceMs: 200 } });
    try {
      await model.load();
      process.kill(pidOf(model), "SIGSTOP");
      const hung = model.complete(request("x = ", { budgetMs: 100 }), never);
      assert.equal(await failureOf(hung), "timeout");
      await model.complete(request("x = "), never);
    } finally {
      model.dispose();
    }
  });

  it("never answers the first message: a timeout", async () => {
    await withFolder(async (folder) => {
      const runtimeFile = path.join(folder, "silent.js");
      await writeFile(runtimeFile, "setInterval(() => {}, 1000);");
      const { model } = client({ runtimeFile, limits: { startTimeoutMs: 300 } });
      assert.equal(await failureOf(model.complete(request("x"), never)), "timeout");
      model.dispose();
    });
  });

  it("has no runtime file: crashed, with a message in the log", async () => {
    await withFolder(async (folder) => {
      const { model, log } = client({ runtimeFile: path.join(folder, "gone.js") });
      assert.equal(await failureOf(model.complete(request("x"), never)), "crashed");
      assert.ok(log.some((line) => line.includes("gone.js")));
      model.dispose();
    });
  });

  it("loses its inference thread: crashed, with the reason in the log", async () => {
    await withFolder(async (folder) => {
      const runtimeFile = await copyRuntime(folder, true);
      const worker = path.join(path.dirname(runtimeFile), "inferenceWorker.js");
      await writeFile(worker, "throw new Error('no such luck');");
      const { model, log } = client({ runtimeFile });
      assert.equal(await failureOf(model.complete(request("x"), never)), "crashed");
      assert.ok(log.some((line) => line.includes("no such luck")));
      model.dispose();
    });
  });

  it("is disposed during a request: the request ends, the process too", async () => {
    const { model } = client();
    await model.load();
    const pid = pidOf(model);
    const reply = model.complete(request("x = ", { maxTokens: 128 }), never);
    const failed = failureOf(reply);
    await sleep(5);
    model.dispose();
    assert.equal(await failed, "stopped");
    assert.equal(await failureOf(model.complete(request("x"), never)), "stopped");
    await gone(pid);
  });

  it("is restarted during a request: the request ends quietly", async () => {
    const { model } = client();
    try {
      await model.load();
      const failed = failureOf(model.complete(request("x = ", { maxTokens: 128 }), never));
      await sleep(5);
      model.restart();
      assert.equal(await failed, "cancelled");
      await model.complete(request("x = "), never);
    } finally {
      model.dispose();
    }
  });

  it("cannot load ONNX Runtime: the reason, and no further start", async () => {
    await withFolder(async (folder) => {
      const { model, log } = client({ runtimeFile: await copyRuntime(folder, false) });
      try {
        const failed = await failure(model.complete(request("x"), never));
        assert.equal(failed.detail.kind, "binding");
        assert.match(failed.message, /Cannot find module/);
        assert.match(failed.message, /Install/);
        const starts = log.length;
        assert.equal(await failureOf(model.complete(request("x"), never)), "binding");
        assert.equal(model.pid, undefined);
        assert.equal(log.length, starts);
      } finally {
        model.dispose();
      }
    });
  });
});

describe("faults of the model folder", function () {
  this.timeout(30_000);
  before(buildRuntime);

  /** What is done to the folder, and what the message must say. */
  const FAULTS: Record<string, [(folder: string) => Promise<void>, RegExp]> = {
    "no folder": [(folder) => rm(folder, { recursive: true }), /model\.json cannot be read/],
    "no manifest": [(folder) => rm(path.join(folder, "model.json")), /model\.json cannot be read/],
    "a manifest that is no JSON": [
      (folder) => writeFile(path.join(folder, "model.json"), "{"),
      /not valid JSON/,
    ],
    "a manifest of something else": [
      (folder) => writeFile(path.join(folder, "model.json"), "{}"),
      /not a model manifest/,
    ],
    "a manifest that lacks fields": [
      (folder) => writeFile(path.join(folder, "model.json"), '{"manifest": 1}'),
      /lacks required fields/,
    ],
    "a newer manifest": [
      (folder) => editManifest(folder, (manifest) => ({ ...manifest, manifest: 99 })),
      /version 99.*Update the extension/,
    ],
    "a manifest that names a file elsewhere": [
      (folder) =>
        editManifest(folder, (manifest) => ({
          ...manifest,
          files: [{ name: "../x", bytes: 1, sha256: "" }],
        })),
      /lacks required fields/,
    ],
    "weights missing": [
      (folder) => rm(path.join(folder, "weights.bin")),
      /weights\.bin is missing/,
    ],
    "weights truncated": [
      (folder) => truncate(path.join(folder, "weights.bin"), 1000),
      /weights\.bin has 1000 bytes instead of/,
    ],
    "weights changed": [
      async (folder) => {
        const file = path.join(folder, "weights.bin");
        const bytes = await readFile(file);
        bytes[500] = (bytes[500] ?? 0) ^ 1;
        await writeFile(file, bytes);
      },
      /weights\.bin has a wrong checksum/,
    ],
    "graph changed": [
      (folder) => writeFile(path.join(folder, "loop.onnx"), "no graph"),
      /loop\.onnx has 8 bytes/,
    ],
  };

  for (const [name, [harm, message]] of Object.entries(FAULTS)) {
    it(`${name}: says what is wrong, and mending plus restart() helps`, async () => {
      await withFolder(async (place) => {
        const folder = await copyModel(place);
        await harm(folder);
        const { model, log } = client({ folder });
        try {
          const failed = await failure(model.complete(request("x"), never));
          assert.equal(failed.detail.kind, "manifest");
          assert.match(failed.message, message);
          assert.ok(model.state.kind === "failed" && model.state.error.kind === "manifest");
          assert.ok(log.some((line) => message.test(line)));
          await copyModel(place);
          assert.equal(await failureOf(model.complete(request("x"), never)), "manifest");
          model.restart();
          await model.complete(request("x"), never);
        } finally {
          model.dispose();
        }
      });
    });
  }
});

/** A request that the process cannot answer any more when the signal reaches it. */
async function killedRequest(model: ModelClient): Promise<unknown> {
  const pid = pidOf(model);
  process.kill(pid, "SIGSTOP");
  const reply = model.complete(request("x = "), never);
  const settled = reply.catch((error: unknown) => error);
  await sleep(20);
  process.kill(pid, "SIGKILL");
  const outcome = await settled;
  if (outcome instanceof ModelFailure) throw outcome;
  return outcome;
}

function pidOf(model: ModelClient): number {
  if (model.pid === undefined) throw new Error("There is no process");
  return model.pid;
}

/** Waits until no such process is left. */
async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await sleep(10);
  }
}

async function editManifest(
  folder: string,
  change: (manifest: Record<string, unknown>) => Record<string, unknown>,
): Promise<void> {
  const file = path.join(folder, "model.json");
  const manifest = JSON.parse(await readFile(file, "utf8")) as Record<string, unknown>;
  await writeFile(file, JSON.stringify(change(manifest)));
}
