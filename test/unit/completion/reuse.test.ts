import assert from "node:assert/strict";
import { Memory } from "../../../src/completion/reuse";
import { placeAt } from "./fixtures";

const candidates = (...texts: string[]) => texts.map((text) => ({ text, logprob: -1 }));

describe("Memory", () => {
  function after(marked: string, ...texts: string[]) {
    const memory = new Memory();
    memory.remember(placeAt(marked), candidates(...texts), 1);
    return (now: string, wanted = 1, path = "a.py") =>
      memory.recall(placeAt(now, { path }), wanted)?.map(({ text }) => text);
  }

  it("answers the same place with the same text", () => {
    const recall = after("import |", "numpy");
    assert.deepEqual(recall("import |"), ["numpy"]);
  });

  it("answers whoever types what was suggested", () => {
    const recall = after("import |\nx", "numpy as np");
    assert.deepEqual(recall("import num|\nx"), ["py as np"]);
    assert.deepEqual(recall("import numpy as n|\nx"), ["p"]);
  });

  it("has nothing more to say when all has been typed", () => {
    assert.equal(after("import |", "os")("import os|"), undefined);
  });

  it("does not answer what was typed otherwise", () => {
    const recall = after("import |", "numpy");
    assert.equal(recall("import o|"), undefined);
    assert.equal(recall("import |\nx = 1"), undefined);
    assert.equal(recall("from |"), undefined);
    assert.equal(recall("import |", 1, "b.py"), undefined);
    assert.equal(recall("x = 1\nimport |"), undefined);
  });

  it("answers whoever deletes back to an earlier place", () => {
    const memory = new Memory();
    memory.remember(placeAt("import |"), candidates("os"), 1);
    memory.remember(placeAt("import n|"), candidates("umpy"), 1);
    assert.deepEqual(memory.recall(placeAt("import |"), 1)?.[0]?.text, "os");
  });

  it("looks past brackets that the editor typed", () => {
    const recall = after("print|", "(len(x))");
    assert.deepEqual(recall("print(|)"), ["len(x))"]);
    assert.deepEqual(recall("print(len(|))"), ["x))"]);
    assert.equal(recall("print(| + 1"), undefined);
    assert.equal(recall("print(|]"), undefined);
  });

  it("looks past closing brackets that were overwritten", () => {
    const recall = after("print(|)", "x).y");
    assert.deepEqual(recall("print(x)|"), [".y"]);
    assert.equal(recall("print(x|"), undefined);
  });

  it("keeps the candidates that fit", () => {
    const recall = after("x = |", "foo", "fab", "bar");
    assert.deepEqual(recall("x = f|"), ["oo", "ab"]);
    assert.deepEqual(recall("x = b|"), ["ar"]);
  });

  it("gives the shown text first, then the first of the nearest place, then by log-probability", () => {
    const memory = new Memory();
    const place = placeAt("x = |");
    const given = [
      { text: "fa", logprob: -0.9 },
      { text: "fb", logprob: -0.8 },
      { text: "fc", logprob: -0.5 },
      { text: "fd", logprob: -0.1 },
    ];
    memory.remember(place, given, 4);
    const texts = (marked: string) => memory.recall(placeAt(marked), 1)?.map(({ text }) => text);
    assert.deepEqual(texts("x = |"), ["fa", "fd", "fc", "fb"]);
    memory.shown(place, "fb");
    assert.deepEqual(texts("x = |"), ["fb", "fa", "fd", "fc"]);
    assert.deepEqual(texts("x = f|"), ["b", "a", "d", "c"]);
    assert.equal(memory.recall(placeAt("x = f|"), 1)?.[0]?.wasShown, true);
  });

  it("shows on what is shown when a later place knows something else", () => {
    const memory = new Memory();
    memory.remember(placeAt("import n|"), candidates("oise"), 1);
    memory.remember(placeAt("import |"), candidates("numpy"), 1);
    memory.shown(placeAt("import |"), "numpy");
    assert.deepEqual(
      memory.recall(placeAt("import n|"), 1)?.map(({ text }) => text),
      ["umpy", "oise"],
    );
  });

  it("knows a text again of which a part was shown", () => {
    const memory = new Memory();
    memory.remember(placeAt("f(|)"), candidates("a", "b)"), 1);
    memory.shown(placeAt("f(|)"), "b");
    assert.equal(memory.recall(placeAt("f(|)"), 1)?.[0]?.text, "b)");
  });

  it("asks again where more hypotheses are wanted, and keeps the shown one first", () => {
    const memory = new Memory();
    const place = placeAt("x = |");
    memory.remember(place, candidates("foo"), 1);
    memory.shown(place, "foo");
    assert.equal(memory.recall(place, 3), undefined);
    const merged = memory.remember(place, candidates("bar", "foo", "baz"), 3);
    assert.deepEqual(
      merged.map(({ text }) => text),
      ["foo", "bar", "baz"],
    );
    assert.equal(memory.recall(place, 3)?.[0]?.text, "foo");
  });

  it("asks again behind the place when few of the wanted hypotheses still fit", () => {
    const recall = after("x = |", "foo", "bar");
    assert.equal(recall("x = f|", 2), undefined);
  });

  it("remembers that there was nothing to say, for that very place and so many lines", () => {
    const memory = new Memory();
    memory.remember(placeAt("x = |"), [], 1, 1);
    assert.deepEqual(memory.recall(placeAt("x = |"), 1), []);
    assert.equal(memory.recall(placeAt("x = 1|"), 1), undefined);
    assert.equal(memory.recall(placeAt("x = |"), 1, 6), undefined);
  });

  it("follows several lines, with the editor's indentation and its brackets", () => {
    const recall = after("def f():|", "\n    x = [\n        1,\n    ]");
    assert.deepEqual(recall("def f():\n    |"), ["x = [\n        1,\n    ]"]);
    assert.deepEqual(recall("def f():\n  |"), ["  x = [\n        1,\n    ]"]);
    assert.equal(recall("def f():\n\t|"), undefined);
    assert.deepEqual(recall("def f():\n    x = [|]"), ["\n        1,\n    ]"]);
    assert.deepEqual(recall("def f():\n    x = [\n        |\n    ]"), ["1,\n    ]"]);
    assert.equal(recall("def f():\n    x = [\n        |\n    }"), undefined);
  });

  it("survives scrolling: windows of the same text that begin elsewhere", () => {
    const lines = Array.from({ length: 800 }, (_, n) => `value_${n} = compute(${n})`).join("\n");
    const place = placeAt(`${lines}\nx = |`);
    assert.ok(place.cut);
    const shorter = { ...place, before: place.before.slice(place.before.indexOf("\n") + 1) };
    const memory = new Memory();
    memory.remember(place, candidates("1"), 1);
    assert.equal(memory.recall(shorter, 1)?.[0]?.text, "1");
    const changed = place.before.replace("value_780 ", "other_780 ");
    assert.equal(memory.recall({ ...place, before: changed }, 1), undefined);
  });

  it("leaves out the tokens that are typed", () => {
    const memory = new Memory();
    const tokens = ["im", "port", " os"].map((text) => ({ text, logprob: -1, entropy: 1 }));
    memory.remember(placeAt("i|"), [{ text: "mport os", logprob: -1, tokens }], 1);
    const left = (marked: string) =>
      memory.recall(placeAt(marked), 1)?.[0]?.tokens?.map(({ text }) => text);
    assert.deepEqual(left("i|"), ["im", "port", " os"]);
    assert.deepEqual(left("im|"), ["port", " os"]);
    assert.deepEqual(left("imp|"), ["port", " os"]);
    assert.deepEqual(left("import|"), [" os"]);
  });

  it("forgets what was used least lately, and everything when told", () => {
    const memory = new Memory();
    memory.remember(placeAt("first = |"), candidates("1"), 1);
    for (let n = 0; n < 400; n++) {
      memory.remember(placeAt(`x${n} = |`), candidates("1"), 1);
      assert.equal(memory.recall(placeAt("first = |"), 1)?.length, 1, "in use");
    }
    assert.equal(memory.recall(placeAt("x0 = |"), 1), undefined);
    assert.equal(memory.recall(placeAt("x399 = |"), 1)?.length, 1);
    memory.clear();
    assert.equal(memory.recall(placeAt("x399 = |"), 1), undefined);
  });

  it("recalls within a millisecond on long lines and in long files", () => {
    const memory = new Memory();
    const lines = "value = compute(1)\n".repeat(5_000);
    const place = placeAt(`${lines}${"x".repeat(20_000)}|`);
    memory.remember(place, candidates("1"), 1);
    const start = performance.now();
    for (let n = 0; n < 50; n++) memory.recall(place, 1);
    // Generous: about 0.3 ms on an idle machine.
    assert.ok((performance.now() - start) / 50 < 5);
  });
});
