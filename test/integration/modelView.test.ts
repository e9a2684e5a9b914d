import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Row } from "../../src/completion/row";
import { completes, extensionApi, openFile, setting, tidyUp, until } from "./support";

describe("the Model view", () => {
  afterEach(tidyUp);

  it("tells of the model, its speed, what you accept, and the gate", async () => {
    await completes(await openFile("view.py", "import numpy as "));
    await until("an accept", async () => (await value("usage.accepted")) !== "0");
    assert.deepEqual(
      (await rows()).map(({ id }) => id),
      ["model", "speed", "usage", "gate"],
    );
    assert.equal(await value("model.name"), "first-token-code");
    assert.match(await value("model.parameters"), /^[\d.]+M$/);
    assert.match(await value("model.weights"), /^\d+ MB, \d bits each$/);
    assert.match(await value("model.memory"), /^\d+ MB$/);
    assert.match(await value("speed.total"), /^[\d.,]+ ms \(95%: [\d.,]+ ms\)$/);
    assert.match(await value("usage.acceptance"), /^\d+%$/);
    assert.match(await value("usage.completed"), /^\d+%$/);
    assert.match(await value("gate.threshold"), /^\d+%$/);
  });

  it("explains each number", async () => {
    const all = (await rows()).flatMap((row) => [row, ...(row.rows ?? [])]);
    for (const { id, meaning } of all) assert.ok(meaning.length > 15, id);
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  });

  it("follows the settings, and a model that is in trouble", async () => {
    const balanced = Number.parseInt(await value("gate.threshold"), 10);
    await setting("completion.mode", "quiet");
    assert.equal(await value("gate.mode"), "Quiet");
    assert.ok(Number.parseInt(await value("gate.threshold"), 10) > balanced);
    await setting("model.folder", "/nowhere");
    await openFile("trouble.py", "x = ");
    await until("the trouble", async () => (await find("model.trouble")) !== undefined);
    assert.equal(await value("model.folder"), "/nowhere");
    assert.equal(await value("model.name"), "unknown");
  });

  it("takes the threshold back", async () => {
    await vscode.commands.executeCommand("firstToken.resetThreshold");
    assert.equal(await value("gate.moved"), "not yet");
  });

  it("opens by command", async () => {
    await vscode.commands.executeCommand("firstToken.showModelView");
    await vscode.commands.executeCommand("workbench.view.explorer");
  });
});

async function rows(): Promise<readonly Row[]> {
  return await (await extensionApi()).state().modelView();
}

async function find(id: string): Promise<Row | undefined> {
  return (await rows()).flatMap((row) => [row, ...(row.rows ?? [])]).find((row) => row.id === id);
}

async function value(id: string): Promise<string> {
  const row = await find(id);
  assert.ok(row, `no row ${id}`);
  return row.value ?? "";
}
