import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { HubFailure } from "../../../src/hub/hubFailure";
import { HubStore } from "../../../src/hub/hubStore";
import { candidates, planOf } from "../../../src/hub/listing";
import { type Fault, LoopbackHub } from "./loopbackHub";

const MODELS = path.join(__dirname, "../../../models");
const GRAPH = "onnx/model_quantized.onnx";
const NEVER = new AbortController().signal;

describe("models of the hub", function () {
  this.timeout(30_000);
  let hub: LoopbackHub;
  let endpoint: string;
  let cache: string;
  let store: HubStore;

  beforeEach(async () => {
    hub = new LoopbackHub({
      "tiny/gpt2": path.join(MODELS, "classroom-gpt"),
      "tiny/bert": path.join(MODELS, "classroom-bert"),
      "Xenova/clip-tiny": path.join(MODELS, "classroom-clip"),
      "tiny/bare": path.join(MODELS, "classroom-clip", "samples"),
    });
    endpoint = await hub.start();
    cache = fs.mkdtempSync(path.join(os.tmpdir(), "first-token-hub-"));
    store = new HubStore({ cache, local: "", endpoint: `${endpoint}/`, stallMs: 500, retryMs: 10 });
  });

  afterEach(async () => {
    await hub.stop();
    fs.rmSync(cache, { recursive: true, force: true });
  });

  async function fetchAll(name: string, progress: (bytes: number) => void = () => undefined) {
    const plan = await store.plan(name, NEVER);
    return { plan, folder: await store.fetch(name, plan, NEVER, progress) };
  }

  it("are fetched once, whole, with progress up to the size that was announced", async () => {
    assert.equal(await store.find("tiny/gpt2"), undefined);
    assert.deepEqual(hub.requests, []);
    const seen: number[] = [];
    const { plan, folder } = await fetchAll("tiny/gpt2", (bytes) => seen.push(bytes));
    assert.equal(seen.at(-1), plan.bytes);
    assert.deepEqual(
      seen,
      seen.toSorted((a, b) => a - b),
    );
    for (const { name } of plan.files)
      assert.ok(
        fs
          .readFileSync(path.join(folder, name))
          .equals(fs.readFileSync(path.join(MODELS, "classroom-gpt", name))),
        name,
      );
    // What is not needed is not fetched.
    assert.equal(fs.existsSync(path.join(folder, "model.safetensors")), false);
    const before = hub.requests.length;
    assert.equal(await store.find("tiny/gpt2"), folder);
    assert.equal(hub.requests.length, before);
  });

  it("are found under the names of those who converted them", async () => {
    const { plan } = await fetchAll("openai/clip-tiny");
    assert.equal(plan.name, "Xenova/clip-tiny");
    assert.notEqual(await store.find("openai/clip-tiny"), undefined);
    assert.deepEqual(candidates("gpt2"), ["gpt2", "Xenova/gpt2", "onnx-community/gpt2-ONNX"]);
  });

  it("may lie in a folder of the person's own, and then nothing is dialled", async () => {
    const own = new HubStore({ cache, local: MODELS, endpoint });
    assert.equal(await own.find("somebody/classroom-gpt"), path.join(MODELS, "classroom-gpt"));
    assert.deepEqual(hub.requests, []);
  });

  it("go on where the line broke", async () => {
    hub.fault = { on: GRAPH, what: "broken once" };
    await fetchAll("tiny/gpt2");
    const asked = hub.requests.filter((request) => request.endsWith(GRAPH));
    assert.equal(asked.length, 2);
    assert.match(asked[1] ?? "", /^bytes=\d+- /);
  });

  it("go on after the editor was closed in mid-download", async () => {
    const controller = new AbortController();
    const plan = await store.plan("tiny/gpt2", NEVER);
    hub.fault = { on: GRAPH, what: "stalls" };
    const running = store.fetch("tiny/gpt2", plan, controller.signal, (bytes) => {
      if (bytes > plan.bytes / 2) controller.abort();
    });
    await assert.rejects(
      running,
      (error) => error instanceof HubFailure && error.kind === "cancelled",
    );
    assert.equal(await store.find("tiny/gpt2"), undefined);
    hub.fault = undefined;
    hub.requests.length = 0;
    await store.fetch("tiny/gpt2", plan, NEVER, () => undefined);
    assert.ok(
      hub.requests.some((request) => /^bytes=\d+- .*onnx$/.test(request)),
      hub.requests.join(),
    );
  });

  it("follow a redirect", async () => {
    hub.fault = { on: GRAPH, what: "redirect" };
    await fetchAll("tiny/bert");
  });

  const faults: [Fault, HubFailure["kind"]][] = [
    ["404", "unknown"],
    ["500", "unreachable"],
    ["stalls", "unreachable"],
    ["truncated", "unreachable"],
    ["wrong hash", "damaged"],
    ["endless", "damaged"],
  ];
  for (const [what, kind] of faults)
    it(`are refused and leave nothing that counts as a model: ${what}`, async () => {
      hub.fault = { on: GRAPH, what };
      await assert.rejects(
        fetchAll("tiny/bert"),
        (error) => error instanceof HubFailure && error.kind === kind,
      );
      assert.equal(await store.find("tiny/bert"), undefined);
      hub.fault = undefined;
      await fetchAll("tiny/bert");
    });

  it("say what is wrong: no such model, none that runs here, a listing that fails", async () => {
    const kinds: Record<string, HubFailure["kind"]> = {
      "no/such": "unknown",
      "tiny/bare": "unusable",
    };
    for (const [name, kind] of Object.entries(kinds))
      await assert.rejects(
        store.plan(name, NEVER),
        (error) => error instanceof HubFailure && error.kind === kind,
      );
    hub.fault = { on: "?blobs=true", what: "500" };
    await assert.rejects(store.plan("tiny/gpt2", NEVER), /answers 500/);
    const gone = new HubStore({ cache, local: "", endpoint: "http://127.0.0.1:1" });
    await assert.rejects(
      gone.plan("gpt2", NEVER),
      (error) => error instanceof HubFailure && error.kind === "unreachable",
    );
  });

  it("are listed by somebody else: a listing that is no listing is refused", () => {
    for (const answer of [
      null,
      [],
      {},
      { sha: "../x", siblings: [] },
      { sha: "a", siblings: [null, {}] },
    ])
      assert.equal(planOf("x", answer), undefined);
  });
});
