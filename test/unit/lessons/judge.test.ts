import assert from "node:assert/strict";
import { judge, type Exam, type Verdict } from "../../../src/lessons/judge";
import { kernel, KERNEL_TIMEOUT_MS } from "../kernel/kernels";

const CHECKS = `
def double(names, output):
    return names["double"](names["start"]) == 42 and "42" in output
`;
const RIGHT = "def double(x):\n    return 2 * x\nprint(double(start))";
const SILENT = "def double(x):\n    return 2 * x";

describe("an exercise that is judged for the roadmap", function () {
  this.timeout(KERNEL_TIMEOUT_MS);

  it("passes with the names that the cells before it make, and with what its cell has written", async () => {
    assert.deepEqual(await judged({}), { kind: "passed" });
    assert.deepEqual(await judged({ answer: SILENT }), { kind: "failed" });
  });

  it("runs on after a cell that is meant to fail, and after no other", async () => {
    const broken = { text: "print(nane)", mayFail: true };
    const start = { text: "start = 21", mayFail: false };
    assert.deepEqual(await judged({ before: [broken, start] }), { kind: "passed" });
    const verdict = await judged({ before: [{ ...broken, mayFail: false }, start] });
    assert.ok(verdict.kind === "error");
    assert.deepEqual([verdict.where, verdict.name], ["before", "NameError"]);
  });

  it("tells of an error in the answer itself", async () => {
    const verdict = await judged({ answer: "double = 1 / 0" });
    assert.ok(verdict.kind === "error");
    assert.deepEqual([verdict.where, verdict.name], ["answer", "ZeroDivisionError"]);
  });
});

async function judged(changes: Partial<Exam>): Promise<Verdict> {
  const client = kernel();
  try {
    return await judge(client, {
      before: [{ text: "start = 21", mayFail: false }],
      answer: RIGHT,
      checks: CHECKS,
      name: "double",
      ask: () => Promise.resolve(null),
      ...changes,
    });
  } finally {
    client.restart();
  }
}
