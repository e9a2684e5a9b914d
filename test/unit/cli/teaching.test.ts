import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { measureTeaching } from "../../../src/cli/bench/teaching";
import { grammars } from "../syntax/fixtures";

const ROOT = path.join(__dirname, "../../..");

describe("cli/bench --teaching", function () {
  this.timeout(120_000);

  it("measures roadmap, explanation and lab, each beside its promise", async () => {
    const stages: string[] = [];
    const figures = await measureTeaching({
      grammars,
      runtimeFile: path.join(ROOT, "dist/labRuntime.js"),
      folders: {
        code: path.join(ROOT, "models/code"),
        "classroom-gpt": path.join(ROOT, "models/classroom-gpt"),
      },
      text: readFileSync(path.join(ROOT, "test/fixtures/bench/library.py"), "utf8"),
      progress: { update: (line) => void stages.push(line) },
      signal: new AbortController().signal,
    });
    assert.equal(stages.length, 3);
    assert.equal(new Set(figures.map(({ name }) => name)).size, 6);
    for (const { p50Ms, p95Ms, promisedMs } of figures)
      assert.ok(p50Ms > 0 && p95Ms >= p50Ms && promisedMs > 0);
  });
});
