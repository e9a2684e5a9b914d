import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import * as vscode from "vscode";
import {
  completes,
  extensionApi,
  openDocument,
  openFile,
  reasonOf,
  setting,
  textsOf,
  tidyUp,
  trigger,
  type,
  until,
} from "./support";

const IMPORT = "import numpy as ";

describe("where and when it is quiet", () => {
  afterEach(tidyUp);

  it("snoozes on demand, says so, and still answers who asks", async () => {
    await openFile("snooze.py", "import os\n");
    await vscode.commands.executeCommand("firstToken.snooze", 5);
    const { state } = await extensionApi();
    assert.match(state().status.text, /bell-slash/);
    assert.match(state().status.label, /snoozed until .*\d/);
    assert.equal(reasonOf(await type(IMPORT)), "snoozed");
    textsOf(await trigger());
    await vscode.commands.executeCommand("firstToken.endSnooze");
    assert.match(state().status.text, /sparkle|loading/);
    assert.notEqual(reasonOf(await type("\nimport pandas as ")), "snoozed");
  });

  it("wakes by itself", async () => {
    await openFile("wakes.py", "");
    const { state } = await extensionApi();
    await vscode.commands.executeCommand("firstToken.snooze", 0.01);
    assert.match(state().status.text, /bell-slash/);
    await until("the end of the snooze", () => !state().status.text.includes("bell-slash"));
  });

  it("leaves files alone that a glob names, relative to the folder or anywhere", async () => {
    const { state } = await extensionApi();
    for (const [index, glob] of ["quiet/*.py", "**/qu*t/**"].entries()) {
      await setting("completion.exclude", { [glob]: true });
      await openFile(`quiet/off${index}.py`, IMPORT);
      assert.equal(reasonOf(await trigger()), "file is excluded", glob);
      assert.match(state().status.text, /circle-slash/);
      assert.match(state().status.label, /off for this file/);
      await completes(await openFile(`loud/on${index}.py`, IMPORT));
      await setting("completion.exclude", { [glob]: false });
      await completes(await openFile(`quiet/on${index}.py`, IMPORT));
    }
  });

  it("has nothing to do with documents that are no files, and survives them", async () => {
    const provider = { provideTextDocumentContent: () => IMPORT };
    const registered = vscode.workspace.registerTextDocumentContentProvider("test-text", provider);
    try {
      const { state } = await extensionApi();
      const before = state().lastOutcome;
      const uri = vscode.Uri.parse("test-text:/virtual.py");
      const editor = await openDocument(await vscode.workspace.openTextDocument(uri));
      await vscode.commands.executeCommand("editor.action.inlineSuggest.trigger");
      await pause(500);
      assert.equal(state().lastOutcome, before);
      assert.equal(editor.document.getText(), IMPORT);
    } finally {
      registered.dispose();
    }
    await completes(await openFile("after.py", IMPORT));
  });

  it("changes nothing in a file that is read-only", async () => {
    const files = vscode.workspace.getConfiguration("files");
    await files.update("readonlyInclude", { "**/fixed.py": true }, true);
    try {
      const editor = await openFile("fixed.py", IMPORT);
      await vscode.commands.executeCommand("editor.action.inlineSuggest.trigger");
      await pause(500);
      await vscode.commands.executeCommand("editor.action.inlineSuggest.commit");
      assert.equal(editor.document.getText(), IMPORT);
    } finally {
      await files.update("readonlyInclude", undefined, true);
    }
    await completes(await openFile("free.py", IMPORT));
  });

  it("shows nothing that a setting has switched off while the model was at work", async () => {
    const editor = await openFile("meanwhile.py", IMPORT);
    await vscode.commands.executeCommand("firstToken.restartModel");
    // The model takes longer to start than the setting to change.
    const triggered = trigger();
    await setting("completion.enabled", false);
    await triggered;
    await vscode.commands.executeCommand("editor.action.inlineSuggest.commit");
    assert.equal(editor.document.getText(), IMPORT);
  });
});
