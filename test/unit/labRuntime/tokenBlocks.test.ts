import assert from "node:assert/strict";
import { blocksOf } from "../../../src/labRuntime/tokenBlocks";
import type { LabToken } from "../../../src/protocol/lab";
import { seeded } from "../../../src/text/random";

describe("blocks of tokens", () => {
  const random = seeded(5);
  const line = (): string => `${"word ".repeat(1 + Math.floor(random() * 12))}${random()}\n`;
  const lines = Array.from({ length: 1200 }, line);

  it("cover the text and all tokens, in whole lines, none too long", () => {
    const text = lines.join("");
    const tokens = words(text);
    const blocks = blocksOf(text, tokens, 64);
    assert.equal(blocks.map(({ start, end }) => text.slice(start, end)).join(""), text);
    let at = 0;
    for (const { start, end, first, last } of blocks) {
      assert.equal(first, at);
      assert.ok(last - first <= 64);
      assert.equal(tokens[first]?.start, start);
      assert.ok(end === text.length || text[end - 1] === "\n");
      at = last;
    }
    assert.equal(at, tokens.length);
  });

  it("stay where they are, but for a few, when a line comes in or goes", () => {
    const before = texts(lines.join(""));
    for (let i = 0; i < 20; i++) {
      const at = Math.floor(random() * lines.length);
      const more = texts(lines.toSpliced(at, 0, line()).join(""));
      const fewer = texts(lines.toSpliced(at, 1).join(""));
      for (const after of [more, fewer]) {
        const changed = after.filter((block) => !before.includes(block));
        assert.ok(changed.length <= 6, `${changed.length} of ${after.length} blocks`);
      }
    }
  });

  it("cut a line that is too long, and take an empty text", () => {
    const text = "word ".repeat(1000);
    const blocks = blocksOf(text, words(text), 64);
    assert.ok(blocks.every(({ first, last }) => last - first <= 64));
    assert.equal(blocks.map(({ start, end }) => text.slice(start, end)).join(""), text);
    assert.deepEqual(blocksOf("", [], 64), []);
  });
});

function texts(text: string): string[] {
  return blocksOf(text, words(text), 512).map(({ start, end }) => text.slice(start, end));
}

function words(text: string): LabToken[] {
  return [...text.matchAll(/\S+ ?|\n/g)].map(({ 0: word, index }) => {
    const place = { start: index, end: index + word.length };
    return { id: word.length, text: word, bytes: [], ...place };
  });
}
