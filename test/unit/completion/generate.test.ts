import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { requestFor } from "../../../src/completion/context";
import { DEBOUNCE_MS, Generator } from "../../../src/completion/generate";
import { ModelFailure, type Completion, type ModelErrorKind } from "../../../src/protocol/model";
import { completionOf, FakeModel, placeAt } from "./fixtures";

const request = requestFor(placeAt("x = |"), "automatic", 100);
const never = () => new Promise<Completion>(() => {});
const open = () => new AbortController().signal;

function failsAs(kind: ModelErrorKind) {
  return (error: unknown) => error instanceof ModelFailure && error.detail.kind === kind;
}

describe("Generator", () => {
  it("asks at once when no key was typed, and times the answer", async () => {
    const times = [1_000, 1_007];
    const model = new FakeModel(() => completionOf("1"));
    const generator = new Generator(model, { now: () => times.shift() ?? 0 });
    const answer = generator.generate(request, undefined, open());
    assert.equal(model.requests.length, 1);
    assert.equal((await answer).completion.text, "1");
    assert.equal((await answer).ms, 7);
  });

  it("waits for a pause in typing, and not longer", async () => {
    const model = new FakeModel(() => completionOf("1"));
    const generator = new Generator(model, { now: () => 1_000 });
    const early = generator.generate(request, 1_000, open());
    assert.equal(model.requests.length, 0);
    await early;
    assert.equal(model.requests.length, 1);
    void generator.generate(request, 1_000 - DEBOUNCE_MS, open());
    assert.equal(model.requests.length, 2);
  });

  it("does not ask for what was given up during the debounce", async () => {
    const model = new FakeModel(() => completionOf("1"));
    const abort = new AbortController();
    const answer = new Generator(model, performance).generate(
      request,
      performance.now(),
      abort.signal,
    );
    abort.abort();
    await assert.rejects(answer, failsAs("cancelled"));
    await pause(DEBOUNCE_MS * 2);
    assert.equal(model.requests.length, 0);
  });

  it("ends the question under way when a new one comes", async () => {
    const model = new FakeModel(never);
    const generator = new Generator(model, performance);
    const first = generator.generate(request, undefined, open());
    model.answer = () => completionOf("2");
    const second = generator.generate(request, undefined, open());
    await assert.rejects(first, failsAs("cancelled"));
    assert.equal((await second).completion.text, "2");
    assert.equal(model.signals[0]?.aborted, true);
    assert.equal(generator.isBusy, false);
  });

  it("waits for no model that ignores an abort", async () => {
    const abort = new AbortController();
    const answer = new Generator(new FakeModel(never), performance).generate(
      request,
      undefined,
      abort.signal,
    );
    setImmediate(() => {
      abort.abort();
    });
    await assert.rejects(answer, failsAs("cancelled"));
  });

  it("passes failures on, and makes failures of errors", async () => {
    const model = new FakeModel(() => {
      throw new ModelFailure({ kind: "crashed", message: "gone" });
    });
    const generator = new Generator(model, performance);
    await assert.rejects(generator.generate(request, undefined, open()), failsAs("crashed"));
    model.answer = () => {
      throw new TypeError("a defect");
    };
    await assert.rejects(generator.generate(request, undefined, open()), failsAs("internal"));
  });
});
