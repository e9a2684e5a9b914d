import assert from "node:assert/strict";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import * as vscode from "vscode";
import {
  completes,
  extensionApi,
  moveTo,
  openFile,
  reasonOf,
  setting,
  textsOf,
  tidyUp,
  trigger,
  typeFast,
  until,
} from "./support";

/** Between “busy” (which a warm-up may be as well) and the request being on its way. */
const REQUEST_SENT_MS = 500;

describe("a model folder that cannot be used", () => {
  let folder: string;

  beforeEach(async () => {
    const bundled = vscode.extensions.getExtension("first-token.first-token")?.extensionPath;
    assert.ok(bundled !== undefined);
    folder = path.join(await fs.mkdtemp(path.join(os.tmpdir(), "first-token-模型 ")), "code");
    await fs.cp(path.join(bundled, "models", "code"), folder, { recursive: true });
  });

  afterEach(async () => {
    await tidyUp();
    await fs.rm(path.dirname(folder), { recursive: true });
  });

  /** The editor works, status bar and log say what and how to mend it, and mending it helps. */
  async function isRefused(reason: RegExp): Promise<void> {
    const { state } = await extensionApi();
    await setting("model.folder", folder);
    const editor = await openFile("fault.py", "import numpy as ");
    assert.equal(reasonOf(await trigger()), "manifest");
    const { text, label, tooltip } = state().status;
    assert.match(text, /^\$\(warning\) First Token$/);
    assert.match(label, /missing, damaged or too new/);
    assert.match(tooltip, /install the extension again/);
    assert.match(tooltip, /command:firstToken\.restartModel/);
    assert.match(tooltip, reason);
    await typeFast("np\nimport ");
    assert.equal(editor.document.getText(), "import numpy as np\nimport ");
    await setting("model.folder", undefined);
    await completes(editor);
    assert.match(state().status.text, /sparkle/);
  }

  it("is refused when it is missing", async () => {
    await fs.rm(folder, { recursive: true });
    await isRefused(/model\.json cannot be read/);
  });

  it("is refused without its weights", async () => {
    await fs.rm(path.join(folder, "weights.bin"));
    await isRefused(/weights\.bin is missing/);
  });

  it("is refused when truncated", async () => {
    await fs.truncate(path.join(folder, "weights.bin"), 1_000_000);
    await isRefused(/weights\.bin has 1000000 bytes/);
  });

  it("is refused when one byte is another", async () => {
    const file = await fs.open(path.join(folder, "weights.bin"), "r+");
    await file.write(Buffer.from([0xa5, 0x5a]), 0, 2, 500_000);
    await file.close();
    await isRefused(/weights\.bin has a wrong checksum/);
  });

  it("is refused when its manifest is newer than the extension", async () => {
    const file = path.join(folder, "model.json");
    const manifest = JSON.parse(await fs.readFile(file, "utf8")) as { manifest: number };
    manifest.manifest += 1;
    await fs.writeFile(file, JSON.stringify(manifest));
    await isRefused(/manifest version 2/);
  });

  it("is refused when its manifest is no JSON", async () => {
    await fs.writeFile(path.join(folder, "model.json"), "{");
    await isRefused(/not valid JSON/);
  });

  it("is accepted when it is whole, wherever it lies", async () => {
    await setting("model.folder", folder);
    await completes(await openFile("whole.py", "import numpy as "));
  });
});

describe("a model process that dies", () => {
  afterEach(async () => {
    await tidyUp();
    await vscode.commands.executeCommand("firstToken.restartModel");
  });

  /** Kills the process while it works on a request; the request's outcome. */
  async function killInMidRequest(attempt: number) {
    const { state } = await extensionApi();
    await openFile(`started ${attempt}.py`, `value_${attempt} = 1\nprint(value_`);
    // Starts it, if it may still be started.
    const started = await trigger();
    const { pid } = state();
    if (pid === undefined) return started;
    const editor = await openFile(`killed ${attempt}.py`, `value_${attempt} = 2\n`);
    // Halted, it cannot answer before it is killed, however quick it is; and what is asked only
    // then cannot be known already.
    process.kill(pid, "SIGSTOP");
    await editor.edit((edit) => {
      edit.insert(editor.selection.active, "print(value_");
    });
    moveTo(editor, editor.document.lineAt(1).range.end);
    const outcome = trigger();
    await until("a request under way", () => state().model.kind === "busy");
    await setTimeout(REQUEST_SENT_MS);
    process.kill(pid, "SIGKILL");
    return await outcome;
  }

  it("costs one request", async () => {
    const { state } = await extensionApi();
    await openFile("first.py", "import numpy as ");
    textsOf(await trigger());
    assert.equal(reasonOf(await killInMidRequest(1)), "crashed");
    await completes(await openFile("next.py", "import numpy as "));
    assert.match(state().status.text, /sparkle/);
  });

  it("is not started for ever, says so, and “Restart model” brings it back", async () => {
    const { state } = await extensionApi();
    let reason = "crashed";
    for (let attempt = 2; reason === "crashed"; attempt++) {
      assert.ok(attempt < 20, "it is started for ever");
      reason = reasonOf(await killInMidRequest(attempt));
    }
    assert.equal(reason, "stopped");
    assert.equal(state().pid, undefined);
    assert.match(state().status.text, /warning/);
    assert.match(state().status.label, /not started again/);
    assert.match(state().status.tooltip, /Restart model/);
    const editor = await openFile("stopped.py", "import numpy as ");
    assert.equal(reasonOf(await trigger()), "stopped");
    await vscode.commands.executeCommand("firstToken.restartModel");
    await completes(editor);
  });
});
