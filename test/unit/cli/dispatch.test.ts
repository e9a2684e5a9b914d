import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CliContext } from "../../../src/cli/command";
import { bench } from "../../../src/cli/commands/bench";
import { calibrate } from "../../../src/cli/commands/calibrate";
import { check } from "../../../src/cli/commands/check";
import { complete } from "../../../src/cli/commands/complete";
import { evalCommand } from "../../../src/cli/commands/eval";
import { evalHeldout } from "../../../src/cli/commands/heldout";
import { dispatch } from "../../../src/cli/dispatch";
import { ModelFailure } from "../../../src/protocol/model";
import { fakeContext } from "./context";

const COMMANDS = [check, complete, evalCommand, evalHeldout, calibrate, bench];
const run = (context: CliContext, ...words: string[]) => dispatch(COMMANDS, words, context);

describe("cli/dispatch", () => {
  let cwd = "";
  beforeEach(() => {
    cwd = mkdtempSync(path.join(tmpdir(), "cli 命令-"));
  });
  afterEach(() => {
    rmSync(cwd, { recursive: true });
  });

  it("has a help for all and for each", async () => {
    const context = fakeContext(() => "");
    assert.equal(await run(context, "--help"), 0);
    assert.equal(await run(context), 2);
    for (const { name, notes } of COMMANDS) {
      assert.ok(
        notes.split("\n").every((line) => line.length <= 100),
        name,
      );
      assert.equal(await run(context, name, "--help"), 0);
      assert.match(context.printed.at(-1) ?? "", /^Usage: /);
    }
    assert.equal(context.open.count, 0);
  });

  it("answers a wrong command line with 2 and the usage, without a model", async () => {
    const wrong = [
      ["explode"],
      ["complete"],
      ["complete", "a.py"],
      ["complete", "missing.py:1:1"],
      ["complete", "missing.py:1:1", "--treads", "2"],
      ["eval"],
      ["eval", "missing"],
      ["eval", ".", "--replay"],
      ["eval", ".", "--n", "none"],
      ["eval", ".", "--infilling", "x.jsonl"],
      ["eval:heldout", "."],
      ["eval", ".", "--gate", "loud"],
      ["calibrate"],
      ["calibrate", "missing"],
      ["bench", "now"],
      ["check", "--json"],
    ];
    for (const words of wrong) {
      const context = fakeContext(() => "", { cwd });
      assert.equal(await run(context, ...words), 2, words.join(" "));
      assert.equal(context.noted.length, 1);
      assert.match(context.noted[0] ?? "", /Usage: |^There is no command/);
      assert.deepEqual(context.printed, []);
      assert.equal(context.open.count, 0);
    }
  });

  it("completes at a place and prints JSON", async () => {
    writeFileSync(path.join(cwd, "示例 1.py"), "\ufeffimport os\r\nx = \r\nprint(x)\r\n");
    const context = fakeContext(() => "os.getcwd()", { cwd });
    assert.equal(await run(context, "complete", "示例 1.py:2:5"), 0);
    const answer = JSON.parse(context.printed.join("\n")) as Record<string, unknown>;
    assert.equal(answer["text"], "os.getcwd()");
    assert.equal(answer["tokens"], 3);
    assert.deepEqual(answer["candidates"], [{ text: "os.getcwd()", logprob: -0.5 }]);
    assert.deepEqual(answer["shown"], { text: "os.getcwd()", replace: 0, logprob: -0.5 });
    const [request] = context.requests;
    assert.deepEqual(
      [request?.path, request?.prefix, request?.suffix],
      ["示例 1.py", "import os\nx = ", "\nprint(x)\n"],
    );
    assert.equal(context.open.count, 0);
  });

  it("says why an editor would be silent", async () => {
    writeFileSync(path.join(cwd, "a.py"), "x = \nmore\n");
    const context = fakeContext(() => "more", { cwd });
    assert.equal(await run(context, "complete", "a.py:1:5"), 0);
    assert.match(context.printed.join("\n"), /"silent": "repeats a line below"/);
  });

  it("checks idioms: all are needed, to the letter", async () => {
    const known: [string, string][] = [
      ["numpy as ", "np"],
      ["self.", "name = name"],
      ["== ", "'__main__':"],
      ["(path) as ", "f:"],
    ];
    const checked = async (
      sum: string,
    ): Promise<ReturnType<typeof fakeContext> & { code: number }> => {
      const context = fakeContext(
        ({ prefix }) => known.find(([end]) => prefix.endsWith(end))?.[1] ?? sum,
      );
      return { ...context, code: await run(context, "check") };
    };
    const good = await checked("a + b");
    assert.equal(good.code, 0);
    assert.ok(good.requests.every(({ suffix }) => suffix === ""));
    assert.match(good.printed.at(-1) ?? "", /^5 of 5 .* passed$/);
    const poor = await checked("a+b");
    assert.equal(poor.code, 1);
    assert.match(poor.printed.at(-1) ?? "", /^4 of 5 .* failed$/);
  });

  it("answers a failure of the model with one line and 1", async () => {
    const context = fakeContext(() => "", {
      openModel: async () =>
        Promise.reject(new ModelFailure({ kind: "manifest", message: "Damaged.\n  Reinstall." })),
    });
    assert.equal(await run(context, "check"), 1);
    assert.deepEqual(context.noted, ["Damaged. Reinstall."]);
  });

  it("ends cleanly when it is cancelled", async () => {
    writeFileSync(path.join(cwd, "a.py"), "import os\nprint(os.name)\n");
    const controller = new AbortController();
    const context = fakeContext(
      () => {
        controller.abort();
        return "";
      },
      { cwd, signal: controller.signal },
    );
    assert.equal(await run(context, "check"), 130);
    assert.deepEqual(context.noted, ["Cancelled."]);
    assert.equal(context.requests.length, 1);
    assert.equal(context.open.count, 0);
  });

  it("runs the infilling benchmark", async () => {
    const task = { task_id: "T/0", prompt: "def f(x):\n", canonical_solution: "    return x\n" };
    writeFileSync(path.join(cwd, "t.jsonl"), JSON.stringify({ ...task, suffix: "" }));
    const context = fakeContext(() => "    return x", { cwd });
    assert.equal(await run(context, "eval", "--infilling", "t.jsonl", "--json"), 0);
    const metrics = JSON.parse(context.printed.join("\n")) as Record<string, unknown>;
    assert.deepEqual([metrics["n"], metrics["exact"]], [1, 1]);
  });
});
