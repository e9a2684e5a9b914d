import assert from "node:assert/strict";
import { excerpt, firstDifference } from "../../../src/datasets/check/excerpt";

describe("a piece of a text", () => {
  it("is the whole text where that is short", () => {
    assert.equal(excerpt("短"), "短");
    assert.equal(excerpt("a short one", 5), "a short one");
    assert.equal(excerpt(""), "");
  });

  it("is as wide in Chinese as in English", () => {
    assert.equal(excerpt("x".repeat(500)), `${"x".repeat(120)}…`);
    assert.equal(excerpt("字".repeat(500)), `${"字".repeat(60)}…`);
  });

  it("lies around the place, and tears no character", () => {
    const piece = excerpt(`${"a".repeat(300)}HERE${"b".repeat(300)}`, 300);
    assert.match(piece, /^…a{30}HEREb+…$/);
    for (let at = 0; at < 400; at++) assert.ok(excerpt("😀".repeat(200), at).isWellFormed());
  });

  it("shows where two texts begin to differ", () => {
    assert.equal(firstDifference("abc", "abd"), 2);
    assert.equal(firstDifference("abc", "abcd"), 3);
    assert.equal(firstDifference("", "a"), 0);
  });
});
