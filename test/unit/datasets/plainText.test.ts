import assert from "node:assert/strict";
import { PlainText } from "../../../src/datasets/check/plainText";

describe("a text as comparisons see it", () => {
  it("has single blanks, none around it, and nothing invisible", () => {
    assert.equal(plainOf("  a\t\tb \r\n c\u00a0\u3000d  "), "a b c d");
    assert.equal(plainOf("a\u200bb\ufeffc\u0000d\u001be"), "abcde");
    assert.equal(plainOf(" \n\t\u3000 "), "");
  });

  it("is the same for composed and decomposed letters, and keeps large characters whole", () => {
    assert.equal(plainOf("cafe\u0301"), "café");
    assert.equal(plainOf("😀𠀀"), "😀𠀀");
    assert.equal(read("😀𠀀").length, 2);
  });

  it("has one hash for texts that differ in blanks only, and another one for others", () => {
    const same = ["大 模型\n第一步", " 大\u3000模型  第一步 ", "大 模型 第一步\u200b"];
    assert.equal(new Set(same.map(hashOf)).size, 1);
    const different = ["大模型第一步", "大模型第一", "大模型第一步。", "a b", "ab", "ba", "", "a"];
    assert.equal(new Set(different.map(hashOf)).size, different.length);
  });

  it("hashes a hundred thousand texts without a collision", () => {
    const hashes = new Set<string>();
    const plain = new PlainText();
    for (let i = 0; i < 100_000; i++) {
      plain.read(`row ${i}`);
      hashes.add(`${plain.hashLow},${plain.hashHigh}`);
    }
    assert.equal(hashes.size, 100_000);
  });

  it("counts wide characters, which say twice as much", () => {
    assert.equal(read("好的 ok，").wide, 3);
  });

  it("can be used for texts of any length, one after the other", () => {
    const plain = new PlainText();
    for (const length of [10, 100_000, 3]) {
      plain.read("x".repeat(length));
      assert.equal(plain.length, length);
    }
  });
});

function read(text: string): PlainText {
  const plain = new PlainText();
  plain.read(text);
  return plain;
}

function plainOf(text: string): string {
  const { points, length } = read(text);
  return String.fromCodePoint(...points.subarray(0, length));
}

function hashOf(text: string): string {
  const { hashLow, hashHigh } = read(text);
  return `${hashLow},${hashHigh}`;
}
