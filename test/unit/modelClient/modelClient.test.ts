import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  buildRuntime,
  client,
  copyModel,
  copyRuntime,
  failureOf,
  never,
  request,
  withFolder,
} from "./testModel";

describe("ModelClient", function () {
  this.timeout(30_000);
  before(buildRuntime);

  it("starts the process at the first request and says how it is", async () => {
    const { model, states } = client();
    try {
      assert.equal(model.pid, undefined);
      assert.deepEqual(model.state, { kind: "idle" });
      const reply = await model.complete(request("import os\nim", { candidates: 3 }), never);
      assert.equal(reply.text, reply.candidates[0]?.text);
      assert.ok(reply.logprob < 0 && reply.tokens > 0 && reply.prompt.tokens > 4);
      assert.ok(reply.ms.total >= reply.ms.decode && reply.ms.decode > 0);
      assert.deepEqual(states, ["starting", "busy", "ready"]);
      assert.equal((await model.health())?.loaded?.name, "golden");
    } finally {
      model.dispose();
    }
  });

  it("gives the same text by both graphs, with and without a warm cache", async () => {
    const [loop, step] = [client(), client({ graph: "step" })];
    try {
      for (const prefix of ["import os\nim", "import os\nimport sys\nprint(", "import os\nim"]) {
        const asked = request(prefix, { candidates: 3, suffix: "\nprint(1)\n" });
        const [a, b] = await Promise.all(
          [loop, step].map(({ model }) => model.complete(asked, never)),
        );
        assert.deepEqual(
          a?.candidates.map(({ text }) => text),
          b?.candidates.map(({ text }) => text),
        );
      }
    } finally {
      loop.model.dispose();
      step.model.dispose();
    }
  });

  it("works in paths with blanks and Chinese characters", async () => {
    await withFolder(async (folder) => {
      const places = {
        folder: await copyModel(folder),
        runtimeFile: await copyRuntime(folder, true),
      };
      const { model } = client(places);
      const reply = await model.complete(request("x = "), never);
      assert.ok(reply.prompt.tokens > 0);
      model.dispose();
    });
  });

  it("answers an aborted request at once, and the next one", async () => {
    const { model } = client();
    try {
      await model.load();
      const abort = new AbortController();
      const first = model.complete(request("x = ", { maxTokens: 128 }), abort.signal);
      abort.abort();
      assert.equal(await failureOf(first), "cancelled");
      assert.equal(await failureOf(model.complete(request("x"), AbortSignal.abort())), "cancelled");
      await model.complete(request("x = "), never);
    } finally {
      model.dispose();
    }
  });

  it("answers aborts while the process is starting", async () => {
    const { model } = client();
    const abort = new AbortController();
    const reply = model.complete(request("x = "), abort.signal);
    abort.abort();
    assert.equal(await failureOf(reply), "cancelled");
    model.dispose();
  });

  it("gives the older of many waiting requests up", async () => {
    const { model } = client();
    try {
      await model.load();
      const replies = Array.from({ length: 12 }, (_, i) =>
        model.complete(request(`x${i} = `, { maxTokens: 64 }), never).then(
          () => "ok",
          () => "gone",
        ),
      );
      const ends = await Promise.all(replies);
      assert.equal(ends.at(-1), "ok");
      assert.ok(ends.includes("gone"));
    } finally {
      model.dispose();
    }
  });

  it("is told its health while it works", async () => {
    const { model } = client();
    try {
      await model.load();
      const reply = model.complete(request("x = ", { maxTokens: 128, candidates: 8 }), never);
      await sleep(1);
      const health = await model.health();
      assert.ok(health?.busy === true && health.rssBytes > 1e6);
      await reply;
    } finally {
      model.dispose();
    }
  });

  it("keeps to the time budget and says so", async () => {
    const { model } = client();
    try {
      await model.load();
      const reply = await model.complete(request("x = ", { budgetMs: 0 }), never);
      assert.equal(reply.text, "");
      assert.equal(reply.end, "budget");
    } finally {
      model.dispose();
    }
  });

  it("lets an idle process go and starts it again", async () => {
    const { model, states } = client({ limits: { idleShutdownMs: 50 } });
    try {
      await model.complete(request("x = "), never);
      const first = model.pid;
      await sleep(200);
      assert.equal(model.pid, undefined);
      assert.equal(states.at(-1), "idle");
      await model.complete(request("x = "), never);
      assert.notEqual(model.pid, first);
    } finally {
      model.dispose();
    }
  });

  it("lets ONNX Runtime neither report to its maker nor mark the machine", async () => {
    await withFolder(async (folder) => {
      const before = { HOME: process.env["HOME"], XDG_CACHE_HOME: process.env["XDG_CACHE_HOME"] };
      Object.assign(process.env, { HOME: folder, XDG_CACHE_HOME: path.join(folder, "cache") });
      const { model } = client();
      try {
        await model.complete(request("x = "), never);
        assert.deepEqual(await readdir(folder, { recursive: true }), []);
      } finally {
        model.dispose();
        for (const [name, value] of Object.entries(before)) {
          if (value === undefined) Reflect.deleteProperty(process.env, name);
          else process.env[name] = value;
        }
      }
    });
  });
});
