import assert from "node:assert/strict";
import { UsageError } from "../../../src/cli/command";
import { shownPath } from "../../../src/cli/commands/complete";
import { offsetOf, parsePosition } from "../../../src/cli/position";

describe("cli/position", () => {
  it("splits at the last two colons", () => {
    assert.deepEqual(parsePosition("src/app.py:12:5"), { file: "src/app.py", line: 12, column: 5 });
    assert.equal(parsePosition("C:\\code\\a.py:1:2").file, "C:\\code\\a.py");
    assert.equal(parsePosition("/home/大 模型/a:b.py:1:2").file, "/home/大 模型/a:b.py");
    assert.equal(parsePosition("a.py:1:2:3").file, "a.py:1");
  });

  it("refuses what is no position", () => {
    for (const text of ["", "a.py", "a.py:1", ":1:2", "a.py:1:x", "a.py:-1:2", "a.py:1:2 "])
      assert.throws(() => parsePosition(text), UsageError, text);
    for (const text of ["a.py:0:1", "a.py:1:0"])
      assert.throws(() => parsePosition(text), /count from 1/);
  });

  it("counts lines as VS Code does, columns in UTF-16 units", () => {
    const text = "a\r\nbc\rd\n\n汉😀x";
    const at = (line: number, column: number) => offsetOf(text, { file: "f", line, column });
    assert.equal(at(1, 1), 0);
    assert.equal(at(1, 2), 1);
    assert.equal(at(2, 3), 5);
    assert.equal(at(3, 1), 6);
    assert.equal(at(4, 1), 8);
    assert.equal(at(5, 2), 10);
    assert.equal(text.charAt(at(5, 4)), "x");
    assert.equal(at(5, 5), text.length);
    assert.equal(offsetOf("", { file: "f", line: 1, column: 1 }), 0);
  });

  it("refuses positions that the file does not have", () => {
    const at = (line: number, column: number) => () =>
      offsetOf("ab\n😀\n", { file: "f.py", line, column });
    assert.throws(at(4, 1), { message: "f.py has 3 lines, not 4." });
    assert.throws(at(1, 4), /Line 1 of f\.py has columns 1 to 3/);
    assert.throws(at(2, 2), /inside a character/);
    assert.throws(() => offsetOf("", { file: "f", line: 2, column: 1 }), /has 1 line, not 2/);
  });

  it("names a file relative to the folder that one stands in", () => {
    assert.equal(shownPath("/home/me/project", "src/a.py"), "src/a.py");
    assert.equal(shownPath("/home/me/project", "/home/me/project/a b/中.py"), "a b/中.py");
    assert.equal(shownPath("/home/me/project", "../other/a.py"), "a.py");
  });
});
