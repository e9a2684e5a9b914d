import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import * as vscode from "vscode";
import type { Outcome } from "../../src/completion/pipeline";
import type { ExtensionApi } from "../../src/extension";

const WAIT_MS = 20_000;
const POLL_MS = 10;
/** Longer than VS Code and the extension wait for the next key. */
const SETTLE_MS = 250;

export async function extensionApi(): Promise<ExtensionApi> {
  const extension = vscode.extensions.getExtension<ExtensionApi>("first-token.first-token");
  assert.ok(extension, "VS Code does not know the extension");
  return await extension.activate();
}

/** Waits until something is so, or fails with its name. */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
  waitMs = WAIT_MS,
): Promise<T> {
  const endMs = performance.now() + waitMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > endMs) throw new Error(`Waited ${waitMs / 1000} s for ${what}`);
    await pause(POLL_MS);
  }
}

/** A new file in the workspace, open, with the cursor at its end. */
export async function openFile(name: string, text: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  const file = path.join(folder.uri.fsPath, name);
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(file, text);
  const editor = await openDocument(await vscode.workspace.openTextDocument(file));
  // A document of an earlier test may still be in memory, with the text of then.
  if (editor.document.getText() !== text) {
    await until("the file as it was written", async () => {
      // Of the active editor; a page that opens late may just have taken its place.
      await vscode.window.showTextDocument(editor.document);
      await vscode.commands.executeCommand("workbench.action.files.revert");
      await pause(SETTLE_MS);
      return editor.document.getText() === text;
    });
    moveTo(editor, editor.document.lineAt(editor.document.lineCount - 1).range.end);
  }
  return editor;
}

export async function openUntitled(text: string, language = "python"): Promise<vscode.TextEditor> {
  return await openDocument(await vscode.workspace.openTextDocument({ content: text, language }));
}

export async function openDocument(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(document);
  moveTo(editor, document.lineAt(document.lineCount - 1).range.end);
  return editor;
}

export function moveTo(editor: vscode.TextEditor, position: vscode.Position): void {
  editor.selection = new vscode.Selection(position, position);
}

/** Asks for a suggestion by command. */
export async function trigger(): Promise<Outcome> {
  await forgetAnswer();
  return await nextOutcome(() =>
    vscode.commands.executeCommand("editor.action.inlineSuggest.trigger"),
  );
}

/** Types as a person does; the outcome is that after the last key. */
export async function type(text: string): Promise<Outcome> {
  await typeFast(text.slice(0, -1));
  await pause(SETTLE_MS);
  return await nextOutcome(() => vscode.commands.executeCommand("type", { text: text.slice(-1) }));
}

/** Types without waiting for suggestions. */
export async function typeFast(text: string): Promise<void> {
  for (const key of text) await vscode.commands.executeCommand("type", { text: key });
}

/** What the extension answers to something that makes VS Code ask it. */
export async function nextOutcome(cause: () => Thenable<unknown>): Promise<Outcome> {
  const { state } = await extensionApi();
  const before = state().lastOutcome;
  await cause();
  return await until("an outcome", () => {
    const { lastOutcome } = state();
    const isNew = lastOutcome !== before && lastOutcome !== undefined;
    return isNew && reasonOf(lastOutcome) !== "cancelled" && lastOutcome;
  });
}

/** VS Code asks no provider twice for the same version and cursor: makes a new version. */
async function forgetAnswer(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, "no editor is open");
  const { active } = editor.selection;
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  const undone = { undoStopBefore: false, undoStopAfter: false };
  await editor.edit((edit) => {
    edit.insert(end, "\n");
  }, undone);
  await editor.edit((edit) => {
    edit.delete(new vscode.Range(end, end.translate(1).with({ character: 0 })));
  }, undone);
  moveTo(editor, active);
  await until("the cursor back in its place", () => editor.selection.active.isEqual(active));
}

/** Accepts the ghost text, as Tab does, once VS Code shows it. */
export async function accept({ document }: vscode.TextEditor): Promise<string> {
  const { version } = document;
  await until("the accepted text in the document", async () => {
    await vscode.commands.executeCommand("editor.action.inlineSuggest.commit");
    return document.version > version;
  });
  return document.getText();
}

/** At the end of a document: something is suggested, and accepting it adds just that. */
export async function completes(editor: vscode.TextEditor): Promise<void> {
  const before = editor.document.getText();
  const [text] = textsOf(await trigger());
  assert.equal(await accept(editor), before + (text ?? ""));
}

/** The texts of an outcome; fails where nothing is shown. */
export function textsOf(outcome: Outcome): string[] {
  assert.ok(outcome.kind === "shown", JSON.stringify(outcome));
  return outcome.suggestions.map(({ text }) => text);
}

export function reasonOf(outcome: Outcome): string {
  return outcome.kind === "silent" ? outcome.reason : "none: it is shown";
}

/** Sets a setting of the user; undefined unsets it. */
export async function setting(key: string, value: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration("firstToken");
  if (settings.inspect(key)?.globalValue === value) return;
  await settings.update(key, value, vscode.ConfigurationTarget.Global);
}

const SETTINGS = [
  "completion.enabled",
  "completion.languages",
  "completion.exclude",
  "completion.mode",
  "completion.useOpenFiles",
  "model.folder",
];

/** For `afterEach`: no editor, no setting, no fault is left to the next test. */
export async function tidyUp(): Promise<void> {
  for (const key of SETTINGS) await setting(key, undefined);
  await vscode.commands.executeCommand("firstToken.endSnooze");
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  // A page may have been in front of the file that was written in; a changed one asks before it goes.
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty && ["file", "untitled"].includes(document.uri.scheme)) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}
