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
  });

  it("keeps the candidates that fit", () => {
    const recall = after("x = |", "foo", "fab", "bar");
    assert.deepEqual(recall("x = f|"), ["oo", "ab"]);
    assert.deepEqual(recall("x = b|"), ["ar"]);
  });

  it("asks again where more hypotheses are wanted", () => {
    assert.equal(after("x = |", "foo")("x = |", 3), undefined);
  });

  it("remembers that there was nothing to say, for that very place", () => {
    const recall = after("x = |");
    assert.deepEqual(recall("x = |"), []);
    assert.equal(recall("x = 1|"), undefined);
  });

  it("forgets the oldest, and everything when told", () => {
    const memory = new Memory();
    for (let n = 0; n < 100; n++) memory.remember(placeAt(`x${n} = |`), candidates("1"), 1);
    assert.equal(memory.recall(placeAt("x0 = |"), 1), undefined);
    assert.equal(memory.recall(placeAt("x99 = |"), 1)?.length, 1);
    memory.clear();
    assert.equal(memory.recall(placeAt("x99 = |"), 1), undefined);
  });
});
