import assert from "node:assert/strict";
import { Context } from "../../../src/completion/context";
import { Pipeline, type Ask } from "../../../src/completion/pipeline";
import { ReplaceableModel } from "../../../src/completion/replaceableModel";
import { buildRuntime, client, never } from "../modelClient/testModel";
import { placeAt, SETTINGS } from "./fixtures";

const LONG = Array.from({ length: 200 }, (_, line) => `value_${line} = ${line}`).join("\n");

/** The pipeline over the model process, as the extension puts them together. */
function setUp() {
  const clients: ReturnType<typeof client>[] = [];
  const model = new ReplaceableModel(() => {
    const made = client();
    clients.push(made);
    return made.model;
  });
  const errors: string[] = [];
  const log = {
    debug: () => undefined,
    error: (fault: string | Error) => void errors.push(String(fault)),
  };
  const context = new Context();
  const pipeline = new Pipeline({ model, clock: performance, log, context, speculates: true });
  const run = async (marked: string): Promise<string> => {
    const ask: Ask = {
      place: placeAt(marked),
      trigger: "explicit",
      settings: SETTINGS,
      severalCursors: false,
      typedAtMs: undefined,
    };
    const { outcome } = await pipeline.run(ask, never);
    return outcome.kind === "silent" ? `${outcome.stage}: ${outcome.reason}` : outcome.kind;
  };
  /** A request that the model works on. */
  const busy = async (): Promise<{ outcome: Promise<string> }> => {
    await run("import o|");
    const outcome = run(`${LONG}\nvalue_${clients.length}|`);
    while (model.state.kind !== "busy") await new Promise((resolve) => setImmediate(resolve));
    return { outcome };
  };
  return { model, clients, errors, run, busy };
}

describe("the model behind the pipeline", function () {
  this.timeout(30_000);
  before(buildRuntime);

  it("may be disposed of during a request: it ends, and nothing is started any more", async () => {
    const { model, run, busy } = setUp();
    const { outcome } = await busy();
    const { pid } = model;
    assert.ok(pid !== undefined);
    model.dispose();
    assert.equal(await outcome, "generate: stopped");
    assert.equal(await run("import sy|"), "generate: stopped");
    assert.equal(model.pid, undefined);
    await ended(pid);
  });

  it("may be exchanged during a request, again and again", async () => {
    const { model, run, busy, clients } = setUp();
    try {
      for (let time = 1; time <= 3; time++) {
        const { outcome } = await busy();
        model.replace();
        assert.match(await outcome, /^generate: (?:stopped|cancelled)$/);
        assert.equal(clients.length, time + 1);
      }
      assert.doesNotMatch(await run("import sy|"), /^generate/);
    } finally {
      model.dispose();
    }
  });

  it("may be restarted during a request", async () => {
    const { model, run, busy } = setUp();
    try {
      const { outcome } = await busy();
      const { pid } = model;
      model.restart();
      assert.equal(await outcome, "generate: cancelled");
      assert.doesNotMatch(await run("import sy|"), /^generate/);
      assert.notEqual(model.pid, pid);
    } finally {
      model.dispose();
    }
  });
});

async function ended(pid: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.fail(`process ${pid} lives on`);
}
