import assert from "node:assert/strict";
import { lexicalState } from "../../../src/completion/lexer";
import { whyLoose, withoutEmptyComment } from "../../../src/completion/trailing";
import { placeAt } from "./fixtures";

function loose(marked: string, text: string, language = "python"): string {
  const place = placeAt(marked, { language });
  return whyLoose(place, lexicalState(place.before, language, place.cut), text, 0) ?? "";
}

describe("whyLoose", () => {
  const cases: readonly [marked: string, text: string, why: string][] = [
    ["x = f(|", "a)", ""],
    ["x = f(\n    a,\n|", ")", ""],
    ["x = f(|", "a,", ""],
    ["x = |", "f(a))", "unbalanced brackets"],
    ["x = f(|", "a]", "unbalanced brackets"],
    ["x = f([|", "a])", ""],
    ["|", "}", "unbalanced brackets"],
    ["x = |", "')'", ""],
    ["# (\n|", ")", "unbalanced brackets"],
    ["x = |", "'a", "unbalanced quotes"],
    ["x = 'a|", "b", "unbalanced quotes"],
    ["x = 'a|", "b'", ""],
    ["x = 'a|", "b \\", ""],
    ["x = 'a|'", "b", ""],
    ["|", '"""Says what', ""],
    ["x = |", "1 if a == \"':", "unbalanced quotes"],
    ["|", "x = 'a\ny = 2", "unbalanced quotes"],
    ["x = |", "a +", "trailing junk"],
    ["x = |", "a and", "trailing junk"],
    ["x = |", "a.", "trailing junk"],
    ["x = |", "self.band", ""],
    ["x = |", "1.", ""],
    ["x = |", "...", ""],
    ["    ..|", ".", ""],
    ["x = (|", "a +", ""],
    ["x = |", "a + \\", ""],
    ["from a |", "import *", ""],
    ["from a |", "import", "trailing junk"],
    ["|", "class", "trailing junk"],
    ["|", "return", ""],
    ["x = |  # why", "a +", ""],
  ];
  for (const [marked, text, why] of cases) {
    it(`says ${JSON.stringify(why)} of ${JSON.stringify(marked)} and ${JSON.stringify(text)}`, () => {
      assert.equal(loose(marked, text), why);
    });
  }

  it("says nothing where it cannot read without a parser", () => {
    assert.equal(loose("x = |", "/[(]/)", "javascript"), "");
    assert.equal(loose("x = |", "f(a))", "plaintext"), "");
    assert.equal(loose("x = |", "a +", "java"), "");
  });

  it("says nothing of brackets that may have been opened above the window", () => {
    const place = placeAt("a,\n|", { cut: true });
    assert.equal(whyLoose(place, { kind: "code" }, ")", 0), undefined);
  });

  it("says nothing where the window was read inside out", () => {
    const place = placeAt('text of a docstring\n"""\n|', { cut: true });
    assert.equal(whyLoose(place, { kind: "code" }, "'a", 0), undefined);
  });
});

describe("withoutEmptyComment", () => {
  for (const [text, kept] of [
    ["x = 1  #", "x = 1"],
    ["#", ""],
    ["x = 1  # why", "x = 1  # why"],
    ["x = a#", "x = a#"],
  ] as const) {
    it(`makes ${JSON.stringify(kept)} of ${JSON.stringify(text)}`, () => {
      assert.equal(withoutEmptyComment(text, "python"), kept);
    });
  }

  it("knows the sign of each language", () => {
    assert.equal(withoutEmptyComment("a(); //", "java"), "a();");
    assert.equal(withoutEmptyComment("a(); //", "python"), "a(); //");
  });
});
