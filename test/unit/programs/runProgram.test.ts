import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type ProgramLimits, type Ran, runProgram } from "../../../src/programs/runProgram";
import { isAlive, StandIns } from "../doctor/standIns";

const LONG_MS = 20_000;

describe("a program that is run", function () {
  this.timeout(2 * LONG_MS);
  let stands: StandIns;

  beforeEach(async () => {
    stands = await StandIns.create();
  });

  afterEach(async () => {
    await stands.remove();
  });

  async function run(script: string, limits: Partial<ProgramLimits> = {}): Promise<Ran> {
    return await runProgram(await stands.add("program", script), ["one", "a b"], {
      timeoutMs: LONG_MS,
      mostBytes: 10_000,
      signal: new AbortController().signal,
      folder: stands.folder,
      ...limits,
    });
  }

  /** Of a process that a stand-in has started and written down. */
  async function written(name: string): Promise<number> {
    for (;;) {
      const text = await fs.readFile(path.join(stands.folder, name), "utf8").catch(() => "");
      if (/^\d+\n/.test(text)) return Number(text);
      await pause(10);
    }
  }

  async function untilDead(pid: number): Promise<void> {
    while (await isAlive(pid)) await pause(10);
  }

  it("is heard to its end, with its words, where it runs, and its exit code", async () => {
    const ran = await run('echo "$2|$(basename "$PWD")"; echo trouble >&2; exit 7');
    const folder = path.basename(stands.folder);
    assert.deepEqual(ran, {
      end: "exited",
      code: 7,
      stdout: `a b|${folder}\n`,
      stderr: "trouble\n",
    });
  });

  it("that hangs is killed at its time limit with what it has started; its words are kept", async () => {
    const ran = await run("echo begun; sleep 600 & echo $! > child; wait", { timeoutMs: 700 });
    assert.equal(ran.end, "timeout");
    assert.equal(ran.stdout, "begun\n");
    await untilDead(await written("child"));
  });

  it("that takes no notice of a polite end is killed as well", async () => {
    const ran = await run("trap '' TERM INT HUP; echo $$ > self; while :; do sleep 1; done", {
      timeoutMs: 700,
    });
    assert.equal(ran.end, "timeout");
    await untilDead(await written("self"));
  });

  it("that writes without end is killed, and the beginning is kept", async () => {
    const ran = await run("echo $$ > self; yes abcdefg");
    assert.equal(ran.end, "tooMuch");
    assert.equal(ran.stdout.length + ran.stderr.length, 10_000);
    await untilDead(await written("self"));
  });

  it("that leaves something behind which holds its output does not keep us waiting", async () => {
    const ran = await run("sleep 600 & echo $! > child; echo done");
    assert.deepEqual([ran.end, ran.code, ran.stdout], ["exited", 0, "done\n"]);
    await untilDead(await written("child"));
  });

  it("is killed when it is cancelled", async () => {
    const controller = new AbortController();
    const running = run("echo $$ > self; sleep 600", { signal: controller.signal });
    const pid = await written("self");
    controller.abort();
    assert.equal((await running).end, "cancelled");
    await untilDead(pid);
  });

  it("is not started after a cancellation", async () => {
    const ran = await run("echo ran > trace", { signal: AbortSignal.abort() });
    assert.equal(ran.end, "cancelled");
    await assert.rejects(fs.stat(path.join(stands.folder, "trace")));
  });

  it("that cannot be started says why", async () => {
    const file = path.join(stands.folder, "absent");
    const ran = await runProgram(file, [], {
      timeoutMs: LONG_MS,
      mostBytes: 100,
      signal: new AbortController().signal,
      folder: stands.folder,
    });
    assert.equal(ran.end, "notStarted");
    assert.match(ran.stderr, /ENOENT/);
  });
});
