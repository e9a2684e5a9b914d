import assert from "node:assert/strict";
import { count, parseCount, size } from "../../../src/sizing/quantity";

describe("counts as people write them", () => {
  for (const [text, value] of [
    ["7B", 7e9],
    [" 0.5 b ", 5e8],
    ["124M", 124e6],
    ["70亿", 70e8],
    ["1,750亿", 1750e8],
    ["１７５Ｂ", 175e9],
    ["500万", 5e6],
    ["1.24e8", 1.24e8],
    ["1万亿", 1e12],
    ["7,000,000,000", 7e9],
    ["7 billion", 7e9],
  ] as const)
    it(`reads ${text}`, () => {
      assert.ok(Math.abs((parseCount(text) ?? 0) - value) < 1e-6 * value);
    });

  it("takes nothing else", () => {
    for (const text of ["", "B", "-7B", "0", "seven", "7BB", "1e999", "7B; rm", "NaN", "0x10"])
      assert.equal(parseCount(text), undefined, text);
  });
});

describe("sizes", () => {
  it("are short and can be recomputed by hand", () => {
    assert.deepEqual([350e9, 20e9, 5.625e9, 21.5e6, 2.8e12, 0.34e9, 1e9, 100e9].map(size), [
      "350 GB",
      "20 GB",
      "5.63 GB",
      "21.5 MB",
      "2.8 TB",
      "0.34 GB",
      "1 GB",
      "100 GB",
    ]);
  });

  it("count in 亿 and 万 in Chinese, in billions and millions in English", () => {
    assert.deepEqual(
      [175e9, 10e9, 494e6, 1.4e6].map((value) => count(value, "zh-cn")),
      ["1750 亿", "100 亿", "4.94 亿", "140 万"],
    );
    assert.deepEqual(
      [175e9, 10e9, 494e6, 1.4e6].map((value) => count(value, "en")),
      ["175 billion", "10 billion", "494 million", "1.4 million"],
    );
  });
});
