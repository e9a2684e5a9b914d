import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { requestFor } from "../../../src/completion/context";
import { DEBOUNCE_MS, Generator } from "../../../src/completion/generate";
import { Rhythm } from "../../../src/completion/rhythm";
import {
  ModelFailure,
  type Completion,
  type CompletionRequest,
  type ModelErrorKind,
} from "../../../src/protocol/model";
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
    const second = generator.generate({ ...request, prefix: "y = " }, undefined, open());
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

  it("waits as long as the person's rhythm says", async () => {
    const rhythm = new Rhythm();
    for (let n = 0; n < 40; n++) rhythm.typed(n * 100);
    const model = new FakeModel(() => completionOf("1"));
    let now = 0;
    const generator = new Generator(model, { now: () => now }, rhythm);
    now = rhythm.waitMs() - 5;
    const early = generator.generate(request, 0, open());
    assert.equal(model.requests.length, 0);
    await early;
    now = rhythm.waitMs() + 5;
    void generator.generate(request, 0, open());
    assert.equal(model.requests.length, 2);
  });

  describe("with a question under way", () => {
    const typedOn = (text: string): CompletionRequest => ({
      ...request,
      prefix: request.prefix + text,
    });

    /** A question that is asked, and whose answer the test gives. */
    function asked(first = request, ms = 40) {
      const answer = Promise.withResolvers<Completion>();
      const model = new FakeModel(() => answer.promise);
      let now = 0;
      const generator = new Generator(model, { now: () => now });
      const result = generator.generate(first, undefined, open());
      result.catch(() => undefined);
      now = ms;
      return { model, generator, answer, result };
    }

    it("waits for it where it is the same", async () => {
      const { model, generator, answer, result } = asked(request, 0);
      const second = generator.generate({ ...request }, undefined, open());
      await assert.rejects(result, failsAs("cancelled"));
      assert.equal(model.signals[0]?.aborted, false);
      answer.resolve(completionOf("foo"));
      assert.equal((await second).completion.text, "foo");
      assert.equal(model.requests.length, 1);
      assert.equal(generator.isBusy, false);
    });

    it("takes its answer where that fits what was typed since", async () => {
      const { model, generator, answer } = asked();
      const second = generator.generate(typedOn("fo"), undefined, open());
      answer.resolve(completionOf("bar", "foo", "fox"));
      const { completion } = await second;
      assert.equal(completion.text, "o");
      assert.deepEqual(
        completion.candidates.map(({ text }) => text),
        ["o", "x"],
      );
      assert.equal(model.requests.length, 1);
    });

    it("asks where it does not fit", async () => {
      const { model, generator, answer } = asked();
      const second = generator.generate(typedOn("x"), undefined, open());
      answer.resolve(completionOf("foo"));
      model.answer = () => completionOf("y");
      assert.equal((await second).completion.text, "y");
      assert.equal(model.requests.length, 2);
    });

    it("does not wait where it has just begun, and not for long", async () => {
      const begun = asked(request, 0);
      begun.model.answer = () => completionOf("y");
      assert.equal(
        (await begun.generator.generate(typedOn("x"), undefined, open())).completion.text,
        "y",
      );
      assert.equal(begun.model.signals[0]?.aborted, true);
      const slow = asked(request, 45);
      slow.model.answer = () => completionOf("y");
      const start = performance.now();
      assert.equal(
        (await slow.generator.generate(typedOn("x"), undefined, open())).completion.text,
        "y",
      );
      assert.ok(performance.now() - start < 250);
      assert.equal(slow.model.signals[0]?.aborted, true);
    });

    it("does not take the answer to another question", () => {
      const others: Partial<CompletionRequest>[] = [
        { path: "b.py" },
        { suffix: "x" },
        { maxTokens: 1_000 },
        { candidates: 3 },
        { maxLines: 6 },
        { snippets: [{ path: "c.py", text: "" }] },
        { prefix: "y = " },
      ];
      for (const other of others) {
        const { model, generator } = asked();
        void generator.generate({ ...request, ...other }, undefined, open());
        assert.equal(model.requests.length, 2, JSON.stringify(other));
        assert.equal(model.signals[0]?.aborted, true);
        generator.cancel();
      }
    });

    it("asks itself where the other one was given up or fails", async () => {
      const { model, generator, answer } = asked(request, 0);
      const second = generator.generate(request, undefined, open());
      model.answer = () => completionOf("2");
      answer.reject(new ModelFailure({ kind: "crashed", message: "gone" }));
      assert.equal((await second).completion.text, "2");
    });

    it("gives it up when nobody waits any more", async () => {
      const { model, generator } = asked(request, 0);
      const abort = new AbortController();
      const second = generator.generate(request, undefined, abort.signal);
      abort.abort();
      await assert.rejects(second, failsAs("cancelled"));
      assert.equal(model.signals[0]?.aborted, true);
      assert.equal(generator.isBusy, false);
    });
  });

  describe("asking in advance", () => {
    it("asks only while nothing else is asked", async () => {
      const model = new FakeModel(never);
      const generator = new Generator(model, performance);
      void generator.generate(request, undefined, open()).catch(() => undefined);
      assert.equal(await generator.inAdvance(request, open()), undefined);
      assert.equal(model.requests.length, 1);
    });

    it("gives way to a person's question at once, before its debounce", async () => {
      const model = new FakeModel(never);
      const generator = new Generator(model, performance);
      const advance = generator.inAdvance({ ...request, path: "b.py" }, open());
      const real = generator.generate(request, performance.now(), open());
      assert.equal(model.signals[0]?.aborted, true);
      assert.equal(await advance, undefined);
      model.answer = () => completionOf("1");
      assert.equal((await real).completion.text, "1");
    });

    it("answers a person who comes to ask the same", async () => {
      const answer = Promise.withResolvers<Completion>();
      const model = new FakeModel(() => answer.promise);
      const generator = new Generator(model, performance);
      const advance = generator.inAdvance(request, open());
      const real = generator.generate(request, performance.now(), open());
      answer.resolve(completionOf("1"));
      assert.equal((await real).completion.text, "1");
      assert.equal((await advance)?.text, "1");
      assert.equal(model.requests.length, 1);
    });

    it("goes on when a person's question is called off", async () => {
      const answer = Promise.withResolvers<Completion>();
      const model = new FakeModel(() => answer.promise);
      const generator = new Generator(model, performance);
      const advance = generator.inAdvance(request, open());
      generator.cancel();
      answer.resolve(completionOf("1"));
      assert.equal((await advance)?.text, "1");
    });

    it("fails silently", async () => {
      const model = new FakeModel(() => {
        throw new Error("a defect");
      });
      const generator = new Generator(model, performance);
      assert.equal(await generator.inAdvance(request, open()), undefined);
      assert.equal(generator.isBusy, false);
    });
  });
});
