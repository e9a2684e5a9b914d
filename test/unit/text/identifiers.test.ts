import assert from "node:assert/strict";
import { distinctLines, identifiers } from "../../../src/text/identifiers";

describe("identifiers", () => {
  it("finds names once, in order, without keywords and short ones", () => {
    const code = "def read_rows(path):\n    for x in open(path):\n        yield self.parse(x)\n";
    assert.deepEqual([...identifiers(code)], ["read_rows", "path", "open", "parse"]);
  });

  it("reads every script and no numbers", () => {
    assert.deepEqual(
      [...identifiers("模型名 = Größe2 + 12345 + été")],
      ["模型名", "Größe2", "été"],
    );
  });
});

describe("distinctLines", () => {
  it("leaves out indentation, repeats and lines without a word", () => {
    const text = "  a_b = 1\r\n\tx()\n}\n\n  );\na_b = 1\nreturn x\n";
    assert.deepEqual([...distinctLines(text)], ["a_b = 1", "return x"]);
  });
});
