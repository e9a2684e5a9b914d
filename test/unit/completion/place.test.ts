import assert from "node:assert/strict";
import {
  belowLine,
  lineBefore,
  PREFIX_CHARS,
  restOfLine,
  SUFFIX_CHARS,
  textSource,
  windowsAround,
} from "../../../src/completion/place";

function around(text: string, offset: number) {
  return windowsAround([textSource(text)], 0, offset);
}

describe("windowsAround", () => {
  it("gives all of a short text", () => {
    const place = around("a = 1\nb = 2\n", 7);
    assert.deepEqual(place, { before: "a = 1\nb", after: " = 2\n", cut: false });
    assert.equal(lineBefore(place), "b");
    assert.equal(restOfLine(place), " = 2");
    assert.equal(belowLine(place), "\n");
  });

  it("gives an empty text", () => {
    assert.deepEqual(around("", 0), { before: "", after: "", cut: false });
  });

  it("turns every line end into LF", () => {
    const place = around("a\r\nb\r\nc", 6);
    assert.equal(place.before + place.after, "a\nb\nc");
    assert.equal(lineBefore(place), "");
  });

  it("bounds both windows, and starts with a whole line", () => {
    const text = "0123456789abcde\n".repeat(4_000);
    const { before, after, cut } = around(text, 40_000);
    assert.ok(before.length >= PREFIX_CHARS - 16 && before.length <= PREFIX_CHARS * 1.5);
    assert.ok(before.startsWith("0123456789abcde\n"));
    assert.equal(after.length, SUFFIX_CHARS);
    assert.equal(cut, true);
  });

  it("keeps the start of the window while one types on", () => {
    const text = "0123456789abcde\n".repeat(4_000);
    const starts = [0, 1, 2, 10, 100].map((more) => {
      const { before } = around(text, 40_000 + more);
      return 40_000 + more - before.length;
    });
    assert.equal(new Set(starts).size, 1);
  });

  it("halves no character at its borders", () => {
    const text = "🍎".repeat(20_000);
    for (let offset = 15_000; offset < 15_006; offset += 2) {
      const { before, after } = around(text, offset);
      assert.ok(before.isWellFormed() && after.isWellFormed());
    }
    const odd = `x${text}`;
    for (const offset of [15_001, 15_003]) {
      const { before, after } = around(odd, offset);
      assert.ok(before.isWellFormed() && after.isWellFormed());
    }
  });

  it("reads little of a very long line", () => {
    let read = 0;
    const length = 5_000_000;
    const source = {
      length,
      slice: (start: number, end: number) => {
        read += end - start;
        return "x".repeat(end - start);
      },
    };
    windowsAround([source], 0, 2_500_000);
    assert.ok(read < 20_000);
  });

  it("reads the cells of a notebook as one text", () => {
    const cells = ["import os", "x = os.", "print(x)"].map(textSource);
    const place = windowsAround(cells, 1, 4);
    assert.equal(place.before, "import os\n\nx = ");
    assert.equal(place.after, "os.\n\nprint(x)");
  });

  it("gives the same windows however the text is divided", () => {
    const lines = Array.from({ length: 3_000 }, (_, index) => `line_${index} = ${index}`);
    const whole = lines.join("\n\n");
    const parts = lines.map(textSource);
    for (const index of [0, 1, 700, 1_500, 2_999]) {
      const offset = lines.slice(0, index).join("\n\n").length + (index > 0 ? 2 : 0) + 3;
      assert.deepEqual(windowsAround(parts, index, 3), around(whole, offset));
    }
  });
});
