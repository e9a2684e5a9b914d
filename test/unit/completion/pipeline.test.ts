import assert from "node:assert/strict";
import { requestFor } from "../../../src/completion/context";
import { Pipeline, type Ask } from "../../../src/completion/pipeline";
import { ModelFailure, type Completion } from "../../../src/protocol/model";
import { completionOf, FakeModel, placeAt, SETTINGS } from "./fixtures";

function pipelineWith(answer: () => Completion | Promise<Completion>) {
  const model = new FakeModel(answer);
  const errors: string[] = [];
  const log = { debug: () => {}, error: (line: string | Error) => errors.push(String(line)) };
  const pipeline = new Pipeline({ model, clock: performance, log, context: { requestFor } });
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
    const { run } = pipelineWith(() => completionOf("x)\r\n"));
    const text = 'a\r\n\t\'\ud83c\udf4e\' # 注\ud83c\n\n\udf4e"""\n(\u0000)';
    for (let at = 0; at <= text.length; at++)
      await run(`${text.slice(0, at)}|${text.slice(at)}`, { trigger: "explicit" });
    assert.equal((await run("|")).kind, "shown");
  });
});
