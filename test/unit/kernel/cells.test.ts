import assert from "node:assert/strict";
import type { KernelClient } from "../../../src/kernelClient/kernelClient";
import { kernel, KERNEL_TIMEOUT_MS, told } from "./kernels";

describe("cells of the built-in Python", function () {
  this.timeout(KERNEL_TIMEOUT_MS);
  let client: KernelClient;

  before(() => {
    client = kernel();
  });

  after(() => {
    client.restart();
  });

  it("write, have a value, and know what earlier ones named", async () => {
    const first = await told(client, 'x = 20\nprint("你好", x)\nx + 1');
    assert.equal(first.stdout, "你好 20\n");
    assert.equal(first.result?.["text/plain"], "21");
    assert.equal((await told(client, "x * 2;")).result, undefined);
    assert.equal((await told(client, "x * 2")).result?.["text/plain"], "40");
    assert.equal((await told(client, "None")).result, undefined);
  });

  it("write to both streams in order, also what is half a character", async () => {
    const code = 'import sys\nprint("a")\nprint("b", file=sys.stderr)\nprint("é🌟" * 3000)';
    const { stdout, stderr } = await told(client, code);
    assert.equal(stdout, `a\n${"é🌟".repeat(3000)}\n`);
    assert.equal(stderr, "b\n");
  });

  it("end with the error and the cell's own lines", async () => {
    const code = "def half(n):\n    return n / 0\n\nhalf(3)";
    const { outcome } = await told(client, code, [], "Cell 7");
    assert.ok(outcome.kind === "error");
    assert.equal(outcome.name, "ZeroDivisionError");
    assert.match(
      outcome.traceback,
      /^Traceback \(most recent call last\):\n {2}File "<Cell 7>", line 4/,
    );
    assert.match(outcome.traceback, /return n \/ 0/);
    assert.doesNotMatch(outcome.traceback, /runner|eval/);
  });

  it("show where a syntax error is", async () => {
    const { outcome } = await told(client, "print('a'\n");
    assert.ok(outcome.kind === "error");
    assert.equal(outcome.name, "SyntaxError");
    assert.match(outcome.traceback, /'\(' was never closed/);
    assert.match(outcome.traceback, /File "<Cell 1>", line 1/);
  });

  it("show what has a picture or a table as that", async () => {
    const code = [
      "class Table:",
      "    def _repr_html_(self): return '<b>1</b>'",
      "    def _repr_png_(self): return b'\\x89PNG'",
      "display(Table(), 'text')",
      "Table()",
    ].join("\n");
    const { shown, result } = await told(client, code);
    assert.equal(shown[0]?.["text/html"], "<b>1</b>");
    assert.equal(shown[0]["image/png"], Buffer.from("\x89PNG", "latin1").toString("base64"));
    assert.equal(shown[1]?.["text/plain"], "'text'");
    assert.equal(result?.["text/html"], "<b>1</b>");
  });

  it("show bundles of MIME types as they are, given or asked for", async () => {
    const code = [
      "class Both:",
      '    def _repr_mimebundle_(self): return {"text/html": "<i>2</i>", "application/json": {"a": 1}}',
      'display({"text/html": "<b>1</b>", "application/x": {"a": [1]}}, raw=True)',
      "Both()",
    ].join("\n");
    const { shown, result } = await told(client, code);
    assert.deepEqual(shown[0], { "text/html": "<b>1</b>", "application/x": '{"a": [1]}' });
    assert.equal(result?.["text/html"], "<i>2</i>");
    assert.equal(result["application/json"], '{"a": 1}');
  });

  it("ask, wait, and sleep", async () => {
    const asked = await told(client, 'name = input("Name? ")\nf"Hi {name}"', ["小明"]);
    assert.equal(asked.result?.["text/plain"], "'Hi 小明'");
    const none = await told(client, "input()");
    assert.ok(none.outcome.kind === "error" && none.outcome.name === "EOFError");
    const waited = await told(
      client,
      "import time, asyncio\nt = time.time()\ntime.sleep(0.2)\nawait asyncio.sleep(0.1)\ntime.time() - t >= 0.29",
    );
    assert.equal(waited.result?.["text/plain"], "True");
  });

  it("do no lasting harm to Python itself", async () => {
    await told(
      client,
      "import builtins, sys\ndel builtins.print, builtins.repr, builtins.len\nsys.stdout = None",
    );
    const next = await told(client, "print(len([1, 2]))");
    assert.equal(next.stdout, "2\n");
    const exits = await told(client, "import sys\nsys.exit(3)");
    assert.ok(exits.outcome.kind === "error" && exits.outcome.name === "SystemExit");
    const deep = await told(client, "def f(): return f()\nf()");
    assert.ok(deep.outcome.kind === "error" && deep.outcome.name === "RecursionError");
    const bad = await told(
      client,
      "class Bad:\n    def __repr__(self): raise ValueError('no')\nBad()",
    );
    assert.ok(bad.outcome.kind === "error" && bad.outcome.message === "no");
    assert.equal((await told(client, "1 + 1")).result?.["text/plain"], "2");
  });

  it("write no more than a window can hold", async () => {
    const { stdout, stderr, outcome } = await told(
      client,
      "for i in range(1000): print('x' * 10000)",
    );
    assert.equal(outcome.kind, "ok");
    assert.ok(stdout.length > 900_000 && stdout.length <= 1_000_000, String(stdout.length));
    assert.match(stderr, /left out/);
    assert.equal((await told(client, "print('again')")).stdout, "again\n");
  });
});
