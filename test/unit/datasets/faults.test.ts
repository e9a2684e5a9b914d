import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { failureInWords } from "../../../src/datasets/failureInWords";
import { makeRunFolder } from "../../../src/datasets/runFolder";
import {
  type DatasetError,
  DatasetFailure,
  type DatasetErrorKind,
} from "../../../src/protocol/dataset";
import { checked, type CheckHow, foundIn, LINES, PROCESS, sentence, TestFolder } from "./files";

const MOST_MEMORY_BYTES = 300e6;
/** Much longer than it takes. */
const SOON_MS = 3000;

describe("a check in trouble", function () {
  this.timeout(120_000);
  let folder: TestFolder;
  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  /** Takes a second or two. */
  const large = (): string => {
    const block = Array.from({ length: 20_000 }, (_, i) => sentence(i)).join("\n") + "\n";
    const file = folder.write("large.txt", block);
    for (let i = 0; i < 40; i++) fs.appendFileSync(file, block);
    return file;
  };
  const fails = async (
    kind: DatasetErrorKind,
    file: string,
    how: CheckHow,
  ): Promise<DatasetError> => {
    const error: unknown = await checked(folder, file, { plan: LINES, ...how }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof DatasetFailure, String(error));
    assert.equal(error.error.kind, kind, error.message);
    return error.error;
  };

  it("of a line of 200 MB stays small, and says that it was read in pieces", async () => {
    const file = folder.write("line.txt", "");
    const piece = Buffer.from(`${sentence(1)} 中文 `.repeat(20_000));
    while (fs.statSync(file).size < 200e6) fs.appendFileSync(file, piece);
    // What the caller's process has must not be counted.
    const ballast = Buffer.alloc(MOST_MEMORY_BYTES, 1);
    const result = await checked(folder, file);
    assert.ok(
      ballast.length === MOST_MEMORY_BYTES && result.found.cut > 40,
      String(result.found.cut),
    );
    assert.ok(result.peakMemoryBytes > 50e6, String(result.peakMemoryBytes));
    assert.ok(result.peakMemoryBytes < MOST_MEMORY_BYTES, String(result.peakMemoryBytes));
  });

  it("of a table whose only quote is never closed loses one row", async () => {
    const rows = Array.from({ length: 120_000 }, (_, i) => `${i},${sentence(i)}`);
    rows[5] = `5,"${sentence(5)}`;
    const file = folder.write("quote.csv", `id,text\n${rows.join("\n")}\n`);
    const result = await checked(folder, file, { near: false });
    assert.equal(result.documents, rows.length);
    assert.deepEqual(foundIn(result), { broken: 1 });
  });

  it("tells when the file grows, changes or is taken away meanwhile", async () => {
    for (const [meanwhile, change] of [
      [
        "grew",
        (file: string) => {
          fs.appendFileSync(file, "more\n");
        },
      ],
      [
        "gone",
        (file: string) => {
          fs.rmSync(file);
        },
      ],
    ] as const) {
      const file = large();
      const told = atFirst(() => {
        change(file);
      });
      const result = await checked(folder, file, { plan: LINES, near: false, told });
      assert.equal(result.meanwhile, meanwhile);
      assert.equal(result.documents, 41 * 20_000);
    }
  });

  it("ends where the file becomes shorter while it is read", async () => {
    const file = large();
    await fails("shrunk", file, {
      told: atFirst(() => {
        fs.truncateSync(file, 1000);
      }),
    });
  });

  it("ends where there is no file", async () => {
    await fails("missing", path.join(folder.path, "nowhere.txt"), {});
    await fails("not a file", folder.path, {});
  });

  it("that has no room on the disk gives up near duplicates, and then itself", async () => {
    const run = folder.runFolder();
    const many = folder.write("distinct.txt", distinct(250_000));
    const result = await checked(folder, many, { plan: LINES, mostSpillBytes: 20e6, run });
    assert.equal(result.near, "no room");
    assert.equal(result.found.exact, 1);
    assert.deepEqual(fs.readdirSync(run), [path.basename(result.verdicts)]);
    await fails("no room", folder.write("few.txt", distinct(1000)), { mostSpillBytes: 1000 });
  });

  it("is cancelled at once, and its process is gone", async () => {
    const controller = new AbortController();
    let [pid, cancelledMs] = [0, 0];
    const cancel = atFirst(() => {
      cancelledMs = performance.now();
      controller.abort();
    });
    await fails("cancelled", large(), {
      signal: controller.signal,
      told: cancel,
      started: (id) => {
        pid = id;
      },
    });
    assert.ok(performance.now() - cancelledMs < SOON_MS);
    assert.throws(() => process.kill(pid, 0));
    await fails("cancelled", large(), { signal: AbortSignal.abort() });
  });

  it("whose process is killed says so, and what to do", async () => {
    let pid = 0;
    const error = await fails("ended", large(), {
      started: (id) => {
        pid = id;
      },
      told: atFirst(() => {
        process.kill(pid, "SIGKILL");
      }),
    });
    assert.match(error.detail, /SIGKILL/);
    const l10n = { t: (text: string) => text };
    assert.match(failureInWords(error, l10n) ?? "", /check again.*temporary files/i);
  });

  it("whose process does not even start says so", async () => {
    const error: unknown = await import("../../../src/datasets/datasetProcess").then(({ check }) =>
      check(
        { file: "x", plan: LINES, near: false, folder: folder.runFolder(), threads: 1 },
        { ...PROCESS, processFile: path.join(folder.path, "nowhere.js") },
      ).catch((reason: unknown) => reason),
    );
    assert.ok(error instanceof DatasetFailure && error.error.kind === "ended");
  });

  it("takes its temporary files away itself when the editor has crashed", async () => {
    const run = folder.runFolder();
    const request = {
      kind: "check",
      file: large(),
      plan: LINES,
      near: true,
      folder: run,
      threads: 2,
    };
    const editor = folder.write(
      "editor.cjs",
      `const child = require("node:child_process").fork(${JSON.stringify(PROCESS.processFile)}, [],
         { serialization: "advanced", detached: true });
       child.send(${JSON.stringify(request)});
       child.on("message", () => { process.send(child.pid); setTimeout(() => process.exit(9), 50); });`,
    );
    const parent = fork(editor);
    const [pid] = (await once(parent, "message")) as [number];
    await once(parent, "exit");
    const endMs = performance.now() + 20_000;
    while (isAlive(pid) && performance.now() < endMs) await pause(20);
    assert.equal(isAlive(pid), false);
    assert.equal(fs.existsSync(run), false);
  });

  it("leaves nothing of processes that are no more to the next one", async () => {
    const dead = path.join(folder.path, "root", "999999999-left");
    const alive = path.join(folder.path, "root", `${process.pid}-mine`);
    const foreign = path.join(folder.path, "root", "something-else");
    for (const each of [dead, alive, foreign]) fs.mkdirSync(each, { recursive: true });
    const made = await makeRunFolder(path.join(folder.path, "root"));
    assert.deepEqual(
      [dead, alive, foreign, made].map((each) => fs.existsSync(each)),
      [false, true, true, true],
    );
  });
});

/** Distinct texts, the first one once more at the end. */
function distinct(count: number): string {
  const lines = Array.from({ length: count }, (_, i) => `${i} is line ${i * i} of ${i}`);
  return `${lines.join("\n")}\n${lines[0] ?? ""}\n`;
}

/** Does it at the first call. */
function atFirst(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
