import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { requestFor } from "../../../src/completion/context";
import { Generator } from "../../../src/completion/generate";
import { Speculation } from "../../../src/completion/nextLine";
import { Memory } from "../../../src/completion/reuse";
import type { Completion } from "../../../src/protocol/model";
import { completionOf, FakeModel, placeAt } from "./fixtures";

const LONG_ENOUGH_MS = 350;
const open = () => new AbortController().signal;
const never = () => new Promise<Completion>(() => {});

function desk(answer: ConstructorParameters<typeof FakeModel>[0]) {
  const model = new FakeModel(answer);
  const memory = new Memory();
  const generator = new Generator(model, performance);
  const speculation = new Speculation({
    memory,
    clock: performance,
    generator,
    context: { requestFor },
  });
  const recall = (marked: string) => memory.recall(placeAt(marked), 1)?.map(({ text }) => text);
  return { model, memory, generator, speculation, recall };
}

const shown = (text: string, replace = 0) => ({ text, replace });

describe("Speculation", () => {
  it("knows what follows an accepted suggestion, behind Tab and behind Enter", async () => {
    const { model, speculation, recall } = desk(({ prefix }) =>
      completionOf(prefix.endsWith("\n    ") ? "return x" : "\n    y = 2\nz"),
    );
    await speculation.accepted(placeAt("def f():\n    x|"), shown(" = 1"));
    assert.deepEqual(recall("def f():\n    x = 1|"), ["\n    y = 2"]);
    // Of what follows in any case the walk back finds the rest, so that nothing more is asked.
    assert.deepEqual(recall("def f():\n    x = 1\n    |"), ["y = 2"]);
    assert.equal(model.requests.length, 1);
    assert.equal(model.requests[0]?.prefix, "def f():\n    x = 1");
    assert.ok((model.requests[0].maxLines ?? 1) > 1);
  });

  it("asks behind Enter where nothing follows on the line, for any indentation", async () => {
    const { model, speculation, recall } = desk(({ prefix }) =>
      completionOf(prefix.endsWith("\n    ") ? "return x" : ""),
    );
    await speculation.accepted(placeAt("def f():\n    x|"), shown(" = 1"));
    assert.deepEqual(
      model.requests.map(({ prefix }) => prefix),
      ["def f():\n    x = 1", "def f():\n    x = 1\n    "],
    );
    assert.deepEqual(recall("def f():\n    x = 1\n    |"), ["return x"]);
    assert.deepEqual(recall("def f():\n    x = 1\n    re|"), ["turn x"]);
    assert.deepEqual(recall("def f():\n    x = 1\n|"), ["    return x"]);
    assert.deepEqual(recall("def f():\n    x = 1\n  |"), ["  return x"]);
    assert.equal(recall("def f():\n    x = 1\n        |"), undefined);
  });

  it("asks for both indentations behind return", async () => {
    const { model, speculation, recall } = desk(({ prefix }) =>
      completionOf(prefix.endsWith("1") ? "" : prefix.endsWith("    ") ? "deeper" : "print()"),
    );
    await speculation.accepted(placeAt("def f():\n    return |"), shown("1"));
    assert.equal(model.requests.length, 3);
    assert.deepEqual(recall("def f():\n    return 1\n|"), ["print()"]);
    assert.deepEqual(recall("def f():\n    return 1\n    |"), ["deeper"]);
  });

  it("puts closers that the suggestion replaces together with the text", async () => {
    const { model, speculation } = desk(() => completionOf(""));
    await speculation.accepted(placeAt("print(|)\nx"), shown("1)", 1));
    assert.equal(model.requests[0]?.prefix, "print(1)");
    assert.equal(model.requests[0].suffix, "\nx");
  });

  it("does nothing for what is looked at for a moment only", async () => {
    const { model, speculation } = desk(() => completionOf("1"));
    for (const marked of ["a = |", "b = |", "c = |"]) {
      speculation.shown(placeAt(marked), shown("x"));
      await pause(20);
    }
    assert.equal(model.requests.length, 0);
    speculation.cancel();
    await pause(LONG_ENOUGH_MS);
    assert.equal(model.requests.length, 0);
  });

  it("asks for what follows a suggestion that is looked at, then for other hypotheses", async () => {
    const { model, memory, speculation, recall } = desk(({ prefix }) =>
      prefix === "a = " ? completionOf("y", "x", "z") : completionOf("\nb = 2"),
    );
    memory.remember(placeAt("a = |"), [{ text: "x", logprob: -1 }], 1);
    memory.shown(placeAt("a = |"), "x");
    speculation.shown(placeAt("a = |"), shown("x"));
    await pause(LONG_ENOUGH_MS);
    assert.deepEqual(
      model.requests.map(({ prefix, candidates }) => [prefix, candidates]),
      [
        ["a = x", 1],
        ["a = ", 3],
      ],
    );
    assert.deepEqual(recall("a = x|"), ["\nb = 2"]);
    assert.deepEqual(recall("a = |"), ["x", "y", "z"]);
    // Who asks for several finds them known.
    assert.equal(memory.recall(placeAt("a = |"), 3)?.length, 3);
  });

  it("begins once for a suggestion that is typed through", async () => {
    const { model, speculation } = desk(() => completionOf("\nb = 2"));
    speculation.shown(placeAt("a = |"), shown("foo"));
    await pause(200);
    speculation.shown(placeAt("a = f|"), shown("oo"));
    await pause(200);
    assert.equal(model.requests[0]?.prefix, "a = foo");
  });

  it("gives way to a person's question, and does not come back", async () => {
    const { model, generator, speculation } = desk(never);
    const work = speculation.accepted(placeAt("a = |"), shown("1"));
    await pause(1);
    assert.equal(model.requests.length, 1);
    const real = generator.generate(requestFor(placeAt("q|"), "automatic", 100), undefined, open());
    assert.equal(model.signals[0]?.aborted, true);
    generator.cancel();
    await assert.rejects(real);
    await work;
    assert.equal(model.requests.length, 2);
  });

  it("waits for the model to be idle, and then asks no more than it has to", async () => {
    const answer = Promise.withResolvers<Completion>();
    const { model, memory, generator, speculation } = desk(() => answer.promise);
    const place = placeAt("a = 1|");
    const real = generator.generate(requestFor(place, "automatic", 100), undefined, open());
    const work = speculation.accepted(placeAt("a = |"), shown("1"));
    answer.resolve(completionOf("\nb = 2"));
    memory.remember(place, (await real).completion.candidates, 1, 6);
    await work;
    assert.equal(model.requests.length, 1);
  });

  it("follows an accept up though nothing is shown behind it", async () => {
    const { speculation, recall } = desk(({ prefix }) =>
      completionOf(prefix.endsWith("\n") ? "b = 2" : ""),
    );
    const work = speculation.accepted(placeAt("a = |"), shown("1"));
    speculation.cancel();
    await work;
    assert.deepEqual(recall("a = 1\n|"), ["b = 2"]);
  });

  it("asks no more for a suggestion that was accepted meanwhile", async () => {
    const { model, speculation } = desk(async () => {
      await pause(30);
      return completionOf("");
    });
    speculation.shown(placeAt("a = |"), shown("1"));
    await pause(310);
    await speculation.accepted(placeAt("a = |"), shown("1"));
    await pause(100);
    assert.deepEqual(
      model.requests.map(({ prefix }) => prefix),
      ["a = 1", "a = 1\n"],
    );
  });

  it("asks nothing for comments and strings", async () => {
    const { model, speculation } = desk(() => completionOf("1"));
    await speculation.accepted(placeAt("# a|"), shown("b"));
    await speculation.accepted(placeAt('x = "a|'), shown("b"));
    assert.equal(model.requests.length, 0);
  });

  it("knows a place directly behind an accept", async () => {
    const { speculation } = desk(() => completionOf(""));
    const follows = (marked: string) => speculation.followsAccept(placeAt(marked));
    assert.equal(follows("a = 1|"), false);
    await speculation.accepted(placeAt("a = |"), shown("1"));
    assert.equal(follows("a = 1|"), true);
    assert.equal(follows("a = 1\n    |"), true);
    assert.equal(follows("a = 1\nb|"), false);
    assert.equal(follows("a = |"), false);
  });
});
