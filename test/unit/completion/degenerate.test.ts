import assert from "node:assert/strict";
import { repeatsItself } from "../../../src/completion/degenerate";

describe("repeatsItself", () => {
  const degenerate: readonly [typed: string, text: string][] = [
    ["x = f(", "self.a, self.a, self.a"],
    ["x = f(", "self.a, self.a, self.a)"],
    ["x = f(self.a, ", "self.a, self.a)"],
    ["", "geod.geod.geod.geod.geod."],
    ["from typing import ", "Union, Union, Union, Union,"],
    ["# ", "very very very very"],
    ["if ", "line.startswith('a') and line.startswith('a') and line.startswith('a')"],
    ["", "np.sqrt(np.sqrt(np.sqrt(x"],
    ["", "值得, 值得, 值得, 值得"],
  ];
  for (const [typed, text] of degenerate) {
    it(`finds it in ${JSON.stringify(typed + text)}`, () => {
      assert.equal(repeatsItself(text, typed), true);
    });
  }

  const meant: readonly [typed: string, text: string][] = [
    ["x: Tuple[", "str, str, str]"],
    ["x = [", "0, 0, 0, 0, 0, 0]"],
    ["x = [", "None, None, None, None, None]"],
    ["return ", "self.a + self.b + self.c"],
    ["f(", "a, a, a, a, a)"],
    ["", "# ----------------------------"],
    ["f(self.a, self.a, self.a, ", "b)"],
    ["", "self.a, self.a"],
    ["", ""],
    ['x = "', '%s %s %s %s %s" % ('],
  ];
  for (const [typed, text] of meant) {
    it(`leaves ${JSON.stringify(`${typed}|${text}`)} alone`, () => {
      assert.equal(repeatsItself(text, typed), false);
    });
  }

  it("takes little time for a long text", () => {
    const startMs = performance.now();
    repeatsItself("0, ".repeat(20_000), "x".repeat(100_000));
    assert.ok(performance.now() - startMs < 2000);
  });
});
