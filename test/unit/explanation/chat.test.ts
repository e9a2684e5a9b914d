import assert from "node:assert/strict";
import { codeIn, wishOf } from "../../../src/explanation/chat";
import { conceptsNamed } from "../../../src/explanation/reader";

describe("a question to @first-token", () => {
  it("is an explanation of pasted code, fenced or bare, with or without the command", () => {
    const code = "total = sum(prices)\n";
    for (const [command, prompt] of [
      ["explain", code],
      [undefined, `What is this?\n\`\`\`python\n${code}\`\`\``],
      [undefined, code],
      ["explain", `\`\`\`\n${code}\`\`\``],
    ] as const)
      assert.deepEqual(wishOf(command, prompt, ""), {
        kind: "explain",
        code: prompt.includes("`") ? code : code.trim(),
      });
  });

  it("is an explanation of what is selected where nothing is pasted", () => {
    assert.deepEqual(wishOf("explain", "", "x = 1"), { kind: "explain", code: "x = 1" });
    assert.deepEqual(wishOf(undefined, "", "x = 1"), { kind: "explain", code: "x = 1" });
    assert.deepEqual(wishOf("explain", "", ""), { kind: "help" });
  });

  it("is about an error where one is pasted", () => {
    const text = "Traceback (most recent call last):\nKeyError: 'text'";
    assert.deepEqual(wishOf(undefined, text, ""), { kind: "error", text });
  });

  it("is about a concept otherwise, and about the next step by its command", () => {
    assert.deepEqual(wishOf("concept", " temperature ", ""), {
      kind: "concept",
      name: "temperature",
    });
    assert.deepEqual(wishOf(undefined, "什么是注意力？", "x = 1"), {
      kind: "concept",
      name: "什么是注意力？",
    });
    assert.deepEqual(wishOf("next", "whatever", "x"), { kind: "next" });
    assert.deepEqual(wishOf(undefined, "  ", ""), { kind: "help" });
  });

  it("takes code for code that is not finished yet", () => {
    for (const text of ["import numpy as ", "from torch import ", "for x in y:"])
      assert.equal(codeIn(text), text);
  });

  it("takes no plain sentence for code", () => {
    for (const text of [
      "What is a token?",
      "请解释一下学习率。",
      "Tell me about LoRA: how does it work?",
      "hello (again)",
      "I import things from China",
    ])
      assert.equal(codeIn(text), undefined, text);
  });
});

describe("a concept asked for by name", () => {
  for (const [words, id] of [
    ["temperature", "temperature"],
    ["温度", "temperature"],
    ["什么是注意力？", "attention"],
    ["LoRA", "lora"],
    ["kv cache", "kv-cache"],
    ["what is overfitting", "overfitting"],
  ] as const)
    it(`is found: ${words}`, () => {
      assert.equal(conceptsNamed(words)[0]?.id, id);
    });

  it("is nothing for an unknown word or none", () => {
    assert.deepEqual(conceptsNamed("zzzz"), []);
    assert.deepEqual(conceptsNamed(" "), []);
  });
});
