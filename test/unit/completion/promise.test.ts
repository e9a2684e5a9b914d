import assert from "node:assert/strict";
import { Promised } from "../../../src/completion/promise";
import { placeAt } from "./fixtures";

describe("Promised", () => {
  it("knows what is left of a suggestion while a person types along it", () => {
    const promised = new Promised();
    promised.show(placeAt("x = |"), ["foo(bar)"]);
    assert.equal(promised.of(placeAt("x = |"), "foo(bar)"), "foo(bar)");
    assert.equal(promised.of(placeAt("x = fo|"), "o(bar)"), "o(bar)");
    // The gate had cut the end off.
    promised.show(placeAt("x = |"), ["foo"]);
    assert.equal(promised.of(placeAt("x = f|"), "oo(bar)"), "oo");
    assert.equal(promised.of(placeAt("x = foo|"), "(bar)"), "");
  });

  it("promises nothing elsewhere, of other texts, or after nothing was shown", () => {
    const promised = new Promised();
    promised.show(placeAt("x = |"), ["foo"]);
    assert.equal(promised.of(placeAt("y = |"), "foo"), "");
    assert.equal(promised.of(placeAt("x = |", { path: "b.py" }), "foo"), "");
    assert.equal(promised.of(placeAt("x = |"), "bar"), "");
    assert.equal(promised.of(placeAt("x = b|"), "foo"), "");
    promised.show(placeAt("x = |"), []);
    assert.equal(promised.of(placeAt("x = |"), "foo"), "");
  });
});
