import assert from "node:assert/strict";
import { FrameReader, frame } from "../../../src/protocol/frames";

describe("frames", () => {
  const messages = [
    { text: "你好🌟" },
    {},
    { list: Array.from({ length: 500 }, (_, i) => i) },
    null,
  ];
  const bytes = Buffer.concat(messages.map(frame));

  it("come out as they went in, however the pipe cuts them", () => {
    for (const size of [1, 2, 3, 5, 7, 64, 1000, bytes.length]) {
      const reader = new FrameReader();
      const found: unknown[] = [];
      for (let at = 0; at < bytes.length; at += size)
        found.push(...reader.read(bytes.subarray(at, at + size)));
      assert.deepEqual(found, messages, `pieces of ${size} bytes`);
    }
  });

  it("are refused when they are endless", () => {
    assert.throws(() => new FrameReader().read(Buffer.from([255, 255, 255, 255])), /too long/);
  });
});
