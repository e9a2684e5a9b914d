import assert from "node:assert/strict";
import { lexicalState } from "../../../src/completion/lexer";
import { type Occasion, whySilent } from "../../../src/completion/when";
import { placeAt, SETTINGS } from "./fixtures";

function reason(marked: string, changes: Partial<Occasion> = {}, language = "python") {
  const place = placeAt(marked, { language });
  const occasion: Occasion = {
    trigger: "automatic",
    settings: SETTINGS,
    severalCursors: false,
    ...changes,
  };
  return whySilent(occasion, place, lexicalState(place.before, language, false));
}

describe("whySilent", () => {
  it("lets code through", () => {
    for (const marked of ["|", "import |", "x = foo(|)", "x = '|'", "x| = 1", "名字 = |"])
      assert.equal(reason(marked), undefined, marked);
  });

  it("is silent where completion is off", () => {
    assert.equal(reason("|", { settings: { ...SETTINGS, enabled: false } }), "switched off");
    assert.equal(reason("|", {}, "rust"), "language is off");
    const languages = { python: false, rust: true };
    assert.equal(reason("|", { settings: { ...SETTINGS, languages } }), "language is off");
    assert.equal(reason("|", { settings: { ...SETTINGS, languages } }, "rust"), undefined);
  });

  it("is silent in comments unless asked", () => {
    assert.equal(reason("x = 1  # the |"), "in a comment");
    assert.equal(reason("x = 1  # the |", { trigger: "explicit" }), undefined);
  });

  it("is silent while snoozed unless asked", () => {
    assert.equal(reason("x = |", { snoozed: true }), "snoozed");
    assert.equal(reason("x = |", { snoozed: true, trigger: "explicit" }), undefined);
  });

  it("is silent in an exercise that was not tried, unless asked", () => {
    assert.equal(reason("x = |", { exercise: true }), "in an exercise");
    assert.equal(reason("x = |", { exercise: true, trigger: "explicit" }), undefined);
  });

  it("is silent in excluded files even when asked", () => {
    for (const trigger of ["automatic", "explicit"] as const)
      assert.equal(reason("x = |", { excluded: true, trigger }), "file is excluded");
  });

  it("is silent in docstrings unless asked", () => {
    const marked = 'def f():\n    """The |';
    assert.equal(reason(marked), "in prose");
    assert.equal(reason(marked, { trigger: "explicit" }), undefined);
  });

  it("is silent inside words unless asked", () => {
    for (const marked of ["pri|nt", "x = |y", "名|字", "x = |1"]) {
      assert.equal(reason(marked), "inside a word", marked);
      assert.equal(reason(marked, { trigger: "explicit" }), undefined, marked);
    }
  });

  it("is silent with several cursors and inside a character", () => {
    assert.equal(reason("x = |", { severalCursors: true }), "several cursors");
    assert.equal(reason("x = '\ud83c|\udf4e'", { trigger: "explicit" }), "inside a character");
  });

  it("takes lone surrogates for what they are", () => {
    assert.equal(reason("x = '\ud83c' + |"), undefined);
    assert.equal(reason("x = '\udf4e|\udf4e'"), undefined);
  });
});
