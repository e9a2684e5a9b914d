import assert from "node:assert/strict";
import { requestFor } from "../../../src/completion/context";
import { placeAt } from "./fixtures";

describe("requestFor", () => {
  it("asks for one short line while one types", () => {
    const request = requestFor(placeAt("a = 1\nb = |\nc = 3\n"), "automatic", 300);
    assert.equal(request.path, "a.py");
    assert.equal(request.prefix, "a = 1\nb = ");
    assert.equal(request.suffix, "\nc = 3\n");
    assert.equal(request.candidates, 1);
    assert.equal(request.budgetMs, 300);
  });

  it("asks for more where a person waits", () => {
    const request = requestFor(placeAt("|"), "explicit", 300);
    assert.ok(request.candidates > 1);
    assert.ok(request.budgetMs > 300);
  });

  it("leaves out closers, which the editor may have typed", () => {
    for (const rest of [")", '")', "]))", "'  "])
      assert.equal(requestFor(placeAt(`f(|${rest}\nx`), "automatic", 1).suffix, "\nx");
    for (const rest of [", b)", "):", "  # why", "x)"])
      assert.equal(requestFor(placeAt(`f(|${rest}\nx`), "automatic", 1).suffix, `${rest}\nx`);
  });
});
