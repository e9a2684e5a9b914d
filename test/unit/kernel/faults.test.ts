import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { KernelClient } from "../../../src/kernelClient/kernelClient";
import { KernelFailure } from "../../../src/protocol/kernel";
import { kernel, KERNEL_TIMEOUT_MS, told } from "./kernels";

/** Each would have a value if it came through. */
const ESCAPES: Record<string, string> = {
  "the process by js": "import js\njs.process",
  "code as text": "from pyodide.code import run_js\nrun_js('process')",
  "a function from a string":
    "import first_token_bridge as b\nb.ask.constructor('return process')()",
  "the host's files": "open('/etc/passwd').read()",
  "the host's files by a mount":
    "import pyodide_js\npyodide_js.mountNodeFS('/host', '/etc')\nopen('/host/passwd').read()",
  "the network": "import urllib.request\nurllib.request.urlopen('http://127.0.0.1:1').read()",
  "other programs": "import subprocess\nsubprocess.run(['ls'])",
};

describe("the built-in Python in trouble", function () {
  this.timeout(KERNEL_TIMEOUT_MS);
  let client: KernelClient;

  beforeEach(() => {
    client = kernel();
  });

  afterEach(() => {
    client.restart();
  });

  it("ends an endless loop and a long sleep when interrupted, and keeps its names", async () => {
    await told(client, "x = 5");
    for (const code of ["while True: pass", "import time\ntime.sleep(600)"]) {
      const running = told(client, code);
      await sleep(300);
      client.interrupt();
      const { outcome } = await running;
      assert.equal(outcome.kind, "error", code);
    }
    assert.equal((await told(client, "x")).result?.["text/plain"], "5");
  });

  it("shows what a cell has written though it never ends, even just after another cell", async () => {
    for (let round = 0; round < 5; round++) {
      await told(client, "print('first')");
      const shown = Promise.withResolvers<string>();
      const running = client.run("print('on')\nwhile True: pass", "Cell 2", {
        stream: (_, text) => {
          shown.resolve(text);
        },
        display: () => undefined,
        result: () => undefined,
        ask: () => Promise.resolve(null),
      });
      assert.equal(await shown.promise, "on\n");
      client.interrupt();
      assert.equal((await running).kind, "error");
    }
  });

  it("ends a question that nobody answers when interrupted", async () => {
    const asking = Promise.withResolvers<undefined>();
    const running = client.run("input('Name? ')", "Cell 1", {
      stream: () => undefined,
      display: () => undefined,
      result: () => undefined,
      ask: () => {
        asking.resolve(undefined);
        return new Promise(() => undefined);
      },
    });
    await asking.promise;
    client.interrupt();
    const outcome = await running;
    assert.ok(outcome.kind === "error" && outcome.name === "KeyboardInterrupt");
    assert.equal((await told(client, "input()", ["now"])).result?.["text/plain"], "'now'");
  });

  it("starts again when an interrupt does not help, and says so", async () => {
    client = kernel({ interruptMs: 500 });
    const stubborn =
      "print('on')\nwhile True:\n  try:\n    while True: pass\n  except BaseException: pass";
    const shown = Promise.withResolvers<string>();
    const running = client.run(stubborn, "Cell 1", {
      stream: (_, text) => {
        shown.resolve(text);
      },
      display: () => undefined,
      result: () => undefined,
      ask: () => Promise.resolve(null),
    });
    // However long Python takes to start.
    assert.equal(await shown.promise, "on\n");
    client.interrupt();
    await assert.rejects(
      running,
      (error) => error instanceof KernelFailure && error.detail.kind === "hung",
    );
    assert.equal((await told(client, "1 + 1")).result?.["text/plain"], "2");
  });

  it("is replaced when its process is killed", async () => {
    await told(client, "x = 5");
    const running = told(client, "while True: pass");
    await sleep(200);
    assert.ok(client.pid !== undefined);
    process.kill(client.pid, "SIGKILL");
    await assert.rejects(
      running,
      (error) => error instanceof KernelFailure && error.detail.kind === "crashed",
    );
    const { outcome } = await told(client, "x");
    assert.ok(outcome.kind === "error" && outcome.name === "NameError");
  });

  it("survives a large allocation or says that memory is short", async () => {
    assert.equal((await told(client, "a = bytearray(1 << 30)\ndel a\n1")).outcome.kind, "ok");
    await assert.rejects(
      told(client, "b = [b'x' * (1 << 28) for _ in range(14)]").then(({ outcome }) => {
        // Python itself may have refused before the limit was seen.
        assert.ok(outcome.kind === "error" && outcome.name === "MemoryError");
        throw new KernelFailure({ kind: "memory", message: "" });
      }),
      (error) => error instanceof KernelFailure && error.detail.kind === "memory",
    );
    assert.equal((await told(client, "1 + 1")).result?.["text/plain"], "2");
  });

  it("survives recursion without an end, in Python and in what is shown", async () => {
    const bombs = [
      "def f(): return f()\nf()",
      "class A:\n  def __repr__(self): return repr(self)\nA()",
      "a = []\nfor _ in range(100_000): a = [a]\nrepr(a)",
      "import json\na = []\na.append(a)\njson.dumps(a)",
    ];
    for (const code of bombs) {
      // Some overflow the stack of the process itself, which is then replaced.
      const kind = await told(client, code).then(
        ({ outcome }) => outcome.kind,
        (error: unknown) => error instanceof KernelFailure && error.detail.kind,
      );
      assert.ok(kind === "error" || kind === "crashed", `${code}: ${String(kind)}`);
      assert.equal((await told(client, "1 + 1")).result?.["text/plain"], "2", code);
    }
  });

  it("says so when there is nothing to start", async () => {
    client = kernel({ kernelFile: "/nowhere/dist/kernel/main.js" });
    await assert.rejects(told(client, "1"), KernelFailure);
  });

  it("lets cells use the notebook's folder and nothing beside it, by no link either", async () => {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), "first-token-notebook-"));
    const folder = path.join(root, "notes");
    fs.mkdirSync(folder);
    fs.writeFileSync(path.join(root, "secret.txt"), "secret");
    fs.writeFileSync(path.join(folder, "a.txt"), "hello");
    fs.symlinkSync(path.join(root, "secret.txt"), path.join(folder, "link.txt"));
    fs.symlinkSync(root, path.join(folder, "out"));
    client = kernel({ folder });
    try {
      const read = await told(client, "open('a.txt').read()");
      assert.equal(read.result?.["text/plain"], "'hello'", JSON.stringify(read.outcome));
      const written = await told(client, "with open('b.txt', 'w') as f: f.write('你好')");
      assert.equal(written.outcome.kind, "ok", JSON.stringify(written.outcome));
      assert.equal(fs.readFileSync(path.join(folder, "b.txt"), "utf8"), "你好");
      for (const code of [
        "open('link.txt').read()",
        "open('out/secret.txt').read()",
        "import os\nos.listdir('out')",
        "open('../secret.txt').read()",
        "open('out/new.txt', 'w').write('x')",
        "import os\nos.symlink('/etc', 'etc')\nos.listdir('etc')",
      ])
        assert.equal((await told(client, code)).outcome.kind, "error", code);
      assert.deepEqual(fs.readdirSync(root).sort(), ["notes", "secret.txt"]);
    } finally {
      client.restart();
      fs.rmSync(root, { recursive: true, force: true });
    }
  });

  for (const [what, code] of Object.entries(ESCAPES))
    it(`gives a cell nothing of the host: ${what}`, async () => {
      const { outcome, result } = await told(client, code);
      assert.equal(outcome.kind, "error", JSON.stringify(result));
    });
});
