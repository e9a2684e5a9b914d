import assert from "node:assert/strict";
import { infillingTasks } from "../../../src/cli/eval/infillingTasks";

const TEXT = `import os


def total(values,
          start=0):
    """The sum."""
    # from here
    result = start
    for value in values:
        result += call(
            value)
    return result


class Box:
    def method(self):
        a = 1
        b = 2
        return a + b


def short():
    return 1


async def wait(seconds):
    text = '''
not a statement
'''
    await sleep(seconds)
    return text
`;

describe("Tasks of infilling from real functions", () => {
  const file = { path: "pack/sums.py", text: TEXT };

  it("take one line that begins a statement out of a function of the module", () => {
    const lines = new Map<string, Set<string>>();
    for (let seed = 0; seed < 60; seed++)
      for (const task of infillingTasks([file], 9, seed)) {
        const { prompt, suffix, canonical_solution: line, entry_point: name } = task;
        lines.set(name, (lines.get(name) ?? new Set()).add(line));
        assert.ok(TEXT.includes(prompt + line + suffix), "in its place nothing is missing");
        assert.match(prompt, /^(?:async )?def \w/);
        assert.match(task.task_id, /^pack\/sums\.py\/\w+\/L\d+$/);
      }
    assert.deepEqual([...lines.keys()].sort(), ["total", "wait"]);
    assert.deepEqual([...(lines.get("total") ?? [])].sort(), [
      "        result += call(\n",
      "    for value in values:\n",
      "    result = start\n",
      "    return result\n",
    ]);
    assert.deepEqual([...(lines.get("wait") ?? [])].sort(), [
      "    await sleep(seconds)\n",
      "    return text\n",
      "    text = '''\n",
    ]);
  });

  it("are the same for the same seed, and take a copied function once", () => {
    const copy = { path: "pack/copy.py", text: TEXT };
    const tasks = infillingTasks([file, copy], 9, 1);
    assert.equal(tasks.length, 2);
    assert.deepEqual(infillingTasks([file, copy], 9, 1), tasks);
    assert.equal(infillingTasks([file, copy], 1, 1).length, 1);
  });
});
