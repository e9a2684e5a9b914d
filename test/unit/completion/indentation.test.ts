import assert from "node:assert/strict";
import { indentationOf, indentationsAfter, opensBlock } from "../../../src/completion/indentation";
import { placeAt } from "./fixtures";

describe("indentation", () => {
  it("counts columns, with tabs", () => {
    assert.deepEqual(
      ["x", "  x", "\tx", " \tx", "\t  x", "   "].map(indentationOf),
      [0, 2, 4, 4, 6, 3],
    );
  });

  it("knows the heads of blocks, also before a comment", () => {
    for (const head of ["def f():", "if x:  # why", "    else:", "  try: "])
      assert.ok(opensBlock(head, "python"), head);
    for (const other of ["x = 1", "x = a[1:2]", "# a:", "f(", "", "somethen"])
      assert.ok(!opensBlock(other, "python"), other);
    assert.ok(opensBlock("if (x) { // why", "typescript"));
    assert.ok(opensBlock("const f = () =>", "typescript"));
    assert.ok(opensBlock("for x in *; do", "shellscript"));
  });

  it("expects the indentation that an editor puts behind Enter", () => {
    const after = (marked: string, language = "python") =>
      indentationsAfter(placeAt(marked, { language }));
    assert.deepEqual(after("x = 1|"), [""]);
    assert.deepEqual(after("    x = 1|"), ["    "]);
    assert.deepEqual(after("def f():|"), ["    "]);
    assert.deepEqual(after("class A:\n  def f(self):|"), ["    "]);
    assert.deepEqual(after("class A:\n\tx = 1\n\tdef f(self):|"), ["\t\t"]);
    assert.deepEqual(after("f(|"), ["    "]);
    assert.deepEqual(after("if (x) {|", "typescript"), ["    "]);
  });

  it("expects both where editors differ", () => {
    const after = (marked: string) => indentationsAfter(placeAt(marked));
    assert.deepEqual(after("def f():\n    return 1|"), ["", "    "]);
    assert.deepEqual(after("def f():\n    returned = 1|"), ["    "]);
    assert.deepEqual(after("return 1|"), [""]);
  });
});
