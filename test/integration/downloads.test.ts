import assert from "node:assert/strict";
import path from "node:path";
import * as vscode from "vscode";
import { LoopbackHub } from "../unit/hub/loopbackHub";
import { textOf } from "../../src/lessons/notebookRunProvider";
import { extensionApi, tidyUp, until } from "./support";

const CONTROLLER = { id: "first-token-python", extension: "first-token.first-token" };
const RUN_MS = 60_000;

describe("models of the hub in notebooks", function () {
  this.timeout(2 * RUN_MS);
  let hub: LoopbackHub;

  beforeEach(async () => {
    await extensionApi();
    const extension = vscode.extensions.getExtension("first-token.first-token")?.extensionPath;
    assert.ok(extension !== undefined);
    hub = new LoopbackHub({ "tiny/gpt2": path.join(extension, "models/classroom-gpt") });
    await set("hub.endpoint", await hub.start());
  });

  afterEach(async () => {
    await vscode.commands.executeCommand("notifications.clearAll");
    await tidyUp();
    await set("hub.endpoint", undefined);
    await set("network", undefined);
    await hub.stop();
  });

  it("are not dialled before a yes; without one a small model stands in and says so", async () => {
    const cell = await start(
      'from transformers import AutoTokenizer\nt = AutoTokenizer.from_pretrained("gpt2")',
    );
    await until("the question", () => textOf(cell).includes("130 MB"), RUN_MS);
    assert.deepEqual(hub.requests, []);
    await vscode.commands.executeCommand("notifications.clearAll");
    await until("the end of the cell", () => cell.executionSummary?.success, RUN_MS);
    assert.match(textOf(cell), /classroom-gpt/);
    assert.deepEqual(hub.requests, []);
  });

  it("are never dialled where the setting forbids it", async () => {
    await set("network", "never");
    const cell = await start(
      'from transformers import AutoTokenizer\nt = AutoTokenizer.from_pretrained("gpt2")',
    );
    await until("the end of the cell", () => cell.executionSummary?.success, RUN_MS);
    assert.match(textOf(cell), /classroom-gpt/);
    assert.deepEqual(hub.requests, []);
  });

  it("are downloaded with a bar in the cell, from the endpoint of the settings, and kept", async () => {
    await set("network", "allow");
    const code =
      'from transformers import pipeline\nprint(pipeline("text-generation", model="tiny/gpt2")("今天天气", max_new_tokens=3)[0]["generated_text"])';
    const cell = await start(code);
    await until("the end of the cell", () => cell.executionSummary?.success, RUN_MS);
    assert.match(textOf(cell), /100%\|█{20}\|/);
    assert.match(textOf(cell), /今天天气晴朗，/);
    const count = hub.requests.length;
    assert.ok(count > 0);
    const again = await start(code);
    await until("the end of the cell", () => again.executionSummary?.success, RUN_MS);
    assert.equal(hub.requests.length, count);
  });
});

async function start(code: string): Promise<vscode.NotebookCell> {
  const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, code, "python");
  const data = new vscode.NotebookData([cell]);
  const notebook = await vscode.workspace.openNotebookDocument("jupyter-notebook", data);
  await vscode.window.showNotebookDocument(notebook);
  await vscode.commands.executeCommand("notebook.selectKernel", CONTROLLER);
  void vscode.commands.executeCommand("notebook.execute", notebook.uri);
  return notebook.cellAt(0);
}

async function set(key: string, value: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration("firstToken");
  await settings.update(key, value, vscode.ConfigurationTarget.Global);
}
