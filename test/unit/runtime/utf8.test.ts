import assert from "node:assert/strict";
import { wholeCharacters } from "../../../src/runtime/utf8";

describe("wholeCharacters", () => {
  it("keeps what is whole, at every cut of a text", () => {
    const text = "aé中😀\ufeffb";
    const bytes = Buffer.from(text);
    for (let end = 0; end <= bytes.length; end++) {
      const kept = wholeCharacters(bytes.subarray(0, end));
      assert.ok(text.startsWith(kept));
      assert.ok(Buffer.byteLength(kept) > end - 4);
      assert.ok(kept.isWellFormed());
    }
  });

  it("ends before the first byte that fits nowhere", () => {
    assert.equal(wholeCharacters(Uint8Array.of(0x61, 0x80, 0x62)), "a");
    assert.equal(wholeCharacters(Uint8Array.of(0xff, 0x61)), "");
    assert.equal(wholeCharacters(Uint8Array.of(0x61, 0xed, 0xa0, 0x80)), "a");
    assert.equal(wholeCharacters(Uint8Array.of(0x61, 0xc3)), "a");
  });
});
