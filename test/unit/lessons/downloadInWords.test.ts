import assert from "node:assert/strict";
import { aboutBytes, megabytes, progressLine } from "../../../src/lessons/downloadInWords";

describe("a download in words", () => {
  it("counts in megabytes", () => {
    assert.deepEqual([0, 1_234_567, 130e6].map(megabytes), ["0.0 MB", "1.2 MB", "130 MB"]);
  });

  it("has a bar that is empty, half, full", () => {
    const lines = [0, 50e6, 100e6].map((bytes) => progressLine("gpt2", bytes, 100e6));
    assert.deepEqual(lines, [
      `\rgpt2:   0%|${" ".repeat(20)}| 0.0 MB/100 MB`,
      `\rgpt2:  50%|${"█".repeat(10)}${" ".repeat(10)}| 50.0 MB/100 MB`,
      `\rgpt2: 100%|${"█".repeat(20)}| 100 MB/100 MB`,
    ]);
    assert.match(progressLine("nothing", 0, 0), /100%/);
  });

  it("knows the size of well-known models, whoever publishes them", () => {
    assert.equal(aboutBytes("gpt2"), aboutBytes("openai-community/gpt2"));
    assert.equal(aboutBytes("somebody/unknown"), undefined);
  });
});
