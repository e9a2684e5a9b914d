import assert from "node:assert/strict";
import { finished } from "../../../src/completion/finished";
import { completionOf, placeAt } from "./fixtures";

describe("finished", () => {
  const texts = (end: "line" | "length" | "budget" | "end", ...given: string[]) =>
    finished({ ...completionOf(...given), end }, placeAt("def f():\n    |")).map(
      ({ text }) => text,
    );

  it("keeps what the model ended by itself", () => {
    assert.deepEqual(texts("line", "foo(bar", "baz"), ["foo(bar", "baz"]);
    assert.deepEqual(texts("end", "x\n    y"), ["x\n    y"]);
  });

  it("drops the word that was not finished, where there are more", () => {
    assert.deepEqual(texts("budget", "foo(ba"), ["foo("]);
    assert.deepEqual(texts("length", "foo"), ["foo"]);
  });

  it("drops the line that was not finished, where there are more", () => {
    assert.deepEqual(texts("budget", "x = 1\n    y = fo"), ["x = 1"]);
    assert.deepEqual(texts("length", "\n    y = fo"), ["\n    y ="]);
  });

  it("ends several lines with their block", () => {
    assert.deepEqual(texts("line", "x = 1\n    y = 2\nz = 3"), ["x = 1\n    y = 2"]);
  });

  it("leaves nothing out of several lines where the place is not known", () => {
    const [first] = finished(completionOf("x = 1\n    y = 2\nz = 3"));
    assert.equal(first?.text, "x = 1\n    y = 2\nz = 3");
  });

  it("has no empty texts", () => {
    assert.deepEqual(texts("line", "", "x", "\n"), ["x"]);
  });
});
