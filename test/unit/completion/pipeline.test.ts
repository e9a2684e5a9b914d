import assert from "node:assert/strict";
import { requestFor } from "../../../src/completion/context";
import { Gate } from "../../../src/completion/gate";
import { Pipeline, type Ask } from "../../../src/completion/pipeline";
import { ModelFailure, type Completion } from "../../../src/protocol/model";
import { completionOf, FakeModel, placeAt, SETTINGS } from "./fixtures";

function pipelineWith(answer: () => Completion | Promise<Completion>, gate?: Gate) {
  const model = new FakeModel(answer);
  const errors: string[] = [];
  const log = { debug: () => {}, error: (line: string | Error) => errors.push(String(line)) };
  const pipeline = new Pipeline({
    model,
    clock: performance,
    log,
    context: { requestFor },
    ...(gate && { gate }),
  });
  const trace = async (marked: string, changes: Partial<Ask> = {}) =>
    await pipeline.run(
      {
        place: placeAt(marked),
        trigger: "automatic",
        settings: SETTINGS,
        severalCursors: false,
        typedAtMs: undefined,
        ...changes,
      },
      new AbortController().signal,
    );
  const run = async (marked: string, changes: Partial<Ask> = {}) =>
    (await trace(marked, changes)).outcome;
  return { model, errors, pipeline, run, trace };
}

describe("Pipeline", () => {
  it("shows what the model says", async () => {
    const { run } = pipelineWith(() => completionOf("as np"));
    const outcome = await run("import numpy |");
    assert.ok(outcome.kind === "shown" && outcome.from.kind === "model");
    assert.deepEqual(outcome.suggestions, [{ text: "as np", replace: 0, logprob: -0.5 }]);
  });

  it("answers typing and deleting without the model", async () => {
    const { run, model } = pipelineWith(() => completionOf("as np"));
    for (const marked of [
      "import numpy |",
      "import numpy a|",
      "import numpy as n|",
      "import numpy |",
    ])
      assert.equal((await run(marked)).kind, "shown", marked);
    assert.equal(model.requests.length, 1);
  });

  it("doubles no bracket that the editor typed meanwhile", async () => {
    const { run } = pipelineWith(() => completionOf("(len(x))"));
    await run("print|");
    const outcome = await run("print(len(|))");
    assert.ok(outcome.kind === "shown");
    assert.equal(outcome.suggestions[0]?.text, "x");
  });

  it("gives several hypotheses to who asks, each once", async () => {
    const { run, model } = pipelineWith(() => completionOf("a)", "b)", "a", ""));
    const outcome = await run("print(|)", { trigger: "explicit" });
    assert.ok(outcome.kind === "shown");
    assert.deepEqual(
      outcome.suggestions.map(({ text }) => text),
      ["a", "b"],
    );
    assert.ok((model.requests[0]?.candidates ?? 0) > 1);
  });

  it("says which stage was silent, and why", async () => {
    const { run, model } = pipelineWith(() => completionOf("import os"));
    assert.deepEqual(await run("# |"), { kind: "silent", stage: "when", reason: "in a comment" });
    assert.equal(model.requests.length, 0);
    assert.deepEqual(await run("|\nimport os"), {
      kind: "silent",
      stage: "filter",
      reason: "repeats a line below",
    });
  });

  it("shows whole words only of what the model could not finish", async () => {
    const { run } = pipelineWith(() => ({ ...completionOf("foo(bar, ba"), end: "budget" }));
    const outcome = await run("x = |");
    assert.ok(outcome.kind === "shown");
    assert.equal(outcome.suggestions[0]?.text, "foo(bar,");
  });

  it("never throws, and logs a lasting fault once", async () => {
    const { run, model, errors } = pipelineWith(() => {
      throw new ModelFailure({ kind: "manifest", message: "no model" });
    });
    for (const marked of ["a|", "b|", "c|"])
      assert.deepEqual(await run(marked), {
        kind: "silent",
        stage: "generate",
        reason: "manifest",
      });
    assert.equal(errors.length, 1);
    model.answer = () => completionOf("1");
    assert.equal((await run("d = |")).kind, "shown");
    model.answer = () => {
      throw new Error("a defect");
    };
    assert.equal((await run("e = |")).kind, "silent");
    assert.equal(errors.length, 2);
  });

  it("remembers nothing of a failure or of another model", async () => {
    const { run, model, pipeline } = pipelineWith(() => {
      throw new ModelFailure({ kind: "crashed", message: "gone" });
    });
    await run("x = |");
    model.answer = () => completionOf("1");
    assert.equal((await run("x = |")).kind, "shown");
    pipeline.forget();
    model.answer = () => completionOf("2");
    const outcome = await run("x = |");
    assert.ok(outcome.kind === "shown");
    assert.equal(outcome.suggestions[0]?.text, "2");
  });

  it("warms up with one token, and gives way to a person's question", async () => {
    const { run, model, pipeline } = pipelineWith(() => new Promise(() => {}));
    const warm = pipeline.warmUp(placeAt("x = |"), new AbortController().signal);
    assert.equal(model.requests[0]?.maxTokens, 1);
    model.answer = () => completionOf("1");
    const outcome = run("x = |");
    await pipeline.warmUp(placeAt("y = |"), new AbortController().signal);
    assert.equal((await outcome).kind, "shown");
    await warm;
    assert.equal(model.requests.length, 2);
  });

  it("survives any cursor in any text", async () => {
    const { run, model } = pipelineWith(() => completionOf("x)\r\n"));
    const text = 'a\r\n\t\'\ud83c\udf4e\' # 注\ud83c\n\n\udf4e"""\n(\u0000)';
    for (let at = 0; at <= text.length; at++)
      await run(`${text.slice(0, at)}|${text.slice(at)}`, { trigger: "explicit" });
    model.answer = () => completionOf("1");
    assert.equal((await run("x = |")).kind, "shown");
  });

  it("leaves a trace of the stages that a request went through", async () => {
    const { trace, pipeline } = pipelineWith(() => completionOf("as np"), new Gate());
    const { outcome, trace: first } = await trace("import numpy |");
    assert.equal(outcome.kind, "shown");
    assert.deepEqual(
      first.stages.map(({ name }) => name),
      ["when", "context", "reuse", "generate", "filter", "gate", "show"],
    );
    assert.ok(first.stages.every(({ ms }) => ms >= 0));
    assert.deepEqual(first.outcome, { kind: "shown", from: "model" });
    assert.equal(first.before, "import numpy ");
    const [candidate] = first.candidates;
    assert.ok(candidate);
    assert.deepEqual(candidate.fate, { kind: "shown", text: "as np" });
    assert.ok((candidate.estimate ?? 0) > 0);
    assert.equal(first.gate?.preset, "balanced");
    assert.deepEqual(first.prompt, { tokens: 0, reused: 0 });
    // It can be kept and sent as it is.
    assert.deepEqual(JSON.parse(JSON.stringify(first)), first);
    assert.deepEqual(structuredClone(first), first);

    const { trace: again } = await trace("import numpy a|");
    assert.deepEqual(again.outcome, { kind: "shown", from: "memory" });
    assert.ok(again.stages.every(({ name }) => name !== "generate"));
    const { trace: silent } = await trace("# |");
    assert.deepEqual(
      silent.stages.map(({ name }) => name),
      ["when"],
    );
    assert.deepEqual(pipeline.traces.all, [first, again, silent]);
  });

  it("holds back what is not sure enough, but not from who asks", async () => {
    const unsure = { ...completionOf("np"), candidates: [{ text: "np", logprob: -6 }] };
    const { trace } = pipelineWith(() => unsure, new Gate());
    const { outcome, trace: held } = await trace("import numpy as |");
    assert.deepEqual(outcome, { kind: "silent", stage: "gate", reason: "uncertain" });
    const [candidate] = held.candidates;
    assert.ok(candidate);
    assert.deepEqual(candidate.fate, { kind: "held back", reason: "uncertain" });
    assert.ok((candidate.estimate ?? 1) < (held.gate?.threshold ?? 0));
    const asked = await trace("import pandas as |", { trigger: "explicit" });
    assert.equal(asked.outcome.kind, "shown");
    assert.equal(asked.trace.gate?.bypassed, true);
  });

  it("does not take away what a person types along, though its rest is less sure", async () => {
    const text = "sorted(names, key=len)";
    const tokens = ["sorted", "(names", ", key", "=len)"].map((each, at) => ({
      text: each,
      logprob: at === 3 ? -1.6 : 0,
      entropy: 0,
    }));
    const answer = { ...completionOf(text), candidates: [{ text, logprob: -0.32, tokens }] };
    const gate = new Gate();
    gate.calibration = {
      whole: { intercept: -1, weights: { length: 1, sum: 1 } },
      beginning: { intercept: -9, weights: {} },
      thresholds: { eager: 0.5, balanced: 0.5, quiet: 0.5 },
    };
    const { run } = pipelineWith(() => answer, gate);
    for (let typed = 0; typed < text.length; typed++) {
      const outcome = await run(`x = ${text.slice(0, typed)}|`);
      assert.ok(outcome.kind === "shown", `after ${typed}`);
      assert.equal(outcome.suggestions[0]?.text, text.slice(typed));
    }
    // Who comes there otherwise gets it only if it is sure by itself.
    await run("y = |");
    assert.equal((await run("x = sorted(names, key=le|")).kind, "silent");
  });

  it("has the last trace that counts, and no more than it may keep", async () => {
    const { trace, model, pipeline } = pipelineWith(() => completionOf("1"));
    const { trace: shown } = await trace("a = |");
    model.answer = () => {
      throw new ModelFailure({ kind: "cancelled", message: "the next key" });
    };
    await trace("b = |");
    assert.equal(pipeline.traces.last, shown);
    for (let i = 0; i < 100; i++) await trace("# |");
    assert.equal(pipeline.traces.all.length, 50);
  });

  it("asks for several lines at the start of a block, and shows them", async () => {
    const text = "self.a = a\n        self.b = b";
    const { run, model } = pipelineWith(() => completionOf(text));
    const outcome = await run("class A:\n    def __init__(self, a, b):\n        |");
    assert.ok((model.requests[0]?.maxLines ?? 1) > 1);
    assert.ok(outcome.kind === "shown");
    assert.equal(outcome.suggestions[0]?.text, text);
    await run("x = |");
    assert.equal(model.requests[1]?.maxLines ?? 1, 1);
  });

  it("parses what it shows where it can", async () => {
    const model = new FakeModel(() => completionOf("1 +"));
    const log = { debug: () => {}, error: () => {} };
    const syntax = { newErrors: (_: unknown, text: string) => text.endsWith("+") };
    const context = { requestFor };
    const pipeline = new Pipeline({ model, clock: performance, log, context, syntax });
    const ask = { place: placeAt("x = |"), settings: SETTINGS, severalCursors: false };
    const { outcome } = await pipeline.run(
      { ...ask, trigger: "explicit", typedAtMs: undefined },
      new AbortController().signal,
    );
    assert.ok(outcome.kind === "silent" && outcome.stage === "filter");
  });
});
