import assert from "node:assert/strict";
import { Context, requestFor } from "../../../src/completion/context";
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

describe("Context", () => {
  const file = Array.from({ length: 30 }, (_, index) => `value_${index} = compute(${index})\n`);
  const text = (row: number): string =>
    `${file.slice(0, row).join("")}x = |\n${file.slice(row).join("")}`;
  const neighbours = { snippetsFor: () => [{ path: "b.py", text: "def f():\n" }] };

  it("shows the code of other files, unless it is switched off", () => {
    const place = placeAt("x = |\n");
    const shown = new Context(neighbours).requestFor(place, "automatic", 300);
    assert.deepEqual(shown.snippets, [{ path: "b.py", text: "def f():\n" }]);
    const off = new Context(neighbours, { shares: { snippets: 0 } });
    assert.deepEqual(off.requestFor(place, "automatic", 300).snippets, []);
    assert.deepEqual(new Context().requestFor(place, "automatic", 300).snippets, []);
  });

  it("hands the division of the window to the runtime", () => {
    const context = new Context(neighbours, { shares: { snippets: 0.125 } });
    const request = context.requestFor(placeAt("|"), "explicit", 300);
    assert.deepEqual(request.shares, { snippets: 0.125 });
    assert.equal(request.candidates, requestFor(placeAt("|"), "explicit", 300).candidates);
  });

  it("asks with the same text after the cursor while a line is typed", () => {
    const context = new Context();
    const first = context.requestFor(placeAt(text(10)), "automatic", 300).suffix;
    for (const typed of ["f", "f(|)", "f(a|)", "f([|])", "f([\n|\n])\n"]) {
      const marked = text(10).replace("|", typed.includes("|") ? typed : `${typed}|`);
      assert.equal(context.requestFor(placeAt(marked), "automatic", 300).suffix, first, typed);
    }
  });

  it("takes the text after the cursor anew once settled, and each time where it is not frozen", () => {
    const context = new Context();
    context.requestFor(placeAt(text(11)), "automatic", 300);
    const moved = placeAt(text(10));
    assert.notEqual(context.requestFor(moved, "automatic", 300).suffix, moved.after);
    context.settle(moved.path);
    assert.equal(context.requestFor(moved, "automatic", 300).suffix, moved.after);
    const thawed = new Context(undefined, { frozen: false });
    thawed.requestFor(placeAt(text(11)), "automatic", 300);
    assert.equal(thawed.requestFor(moved, "automatic", 300).suffix, moved.after);
  });
});
