import assert from "node:assert/strict";
import { bar, code, plain, table } from "../../../src/text/markdown";

describe("text of others in Markdown", () => {
  it("formats nothing, links nothing and hides nothing", () => {
    assert.equal(
      plain("RTX *3090* [a](b) <img src=x> `c` $d$ &lt;"),
      "RTX \\*3090\\* \\[a\\](b) \\<img src=x\\> \\`c\\` \\$d\\$ \\&lt;",
    );
  });

  it("is one line without control characters and marks of direction, and not too long", () => {
    assert.equal(plain(" a\r\n\tb\u001b[31m\u202ec "), "a b\\[31mc");
    assert.equal(plain("x".repeat(300)), `${"x".repeat(200)}…`);
  });

  it("stays in its cell of a table, as text and as code", () => {
    assert.equal(table([["a"], [plain("b|c\\|")]]), "| a |\n| --- |\n| b\\|c\\\\\\| |");
    assert.equal(table([["a"], [code("b|c")]]), "| a |\n| --- |\n| `b\\|c` |");
  });

  it("as code cannot end the code", () => {
    assert.equal(code("`` ` ``"), "``` `` ` `` ```");
  });
});

describe("a bar of text", () => {
  it("is full, empty or between, and never longer than it may be", () => {
    assert.equal(bar(0, 4), "░░░░");
    assert.equal(bar(0.5, 4), "██░░");
    assert.equal(bar(7, 4), "████");
    assert.equal(bar(-1, 4), "░░░░");
  });
});
