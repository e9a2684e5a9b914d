import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import * as vscode from "vscode";
import {
  completes,
  extensionApi,
  moveTo,
  openDocument,
  openFile,
  openUntitled,
  setting,
  textsOf,
  tidyUp,
  trigger,
  typeFast,
  until,
} from "./support";

/** Longer than VS Code and the extension wait, and than the model takes for a short file. */
const SETTLED_MS = 600;

/** Much to read, and nothing of it known: time enough for something to happen meanwhile. */
function longText(name: string): string {
  const lines = Array.from({ length: 300 }, (_, line) => `${name}_${line} = ${line}`);
  return `${lines.join("\n")}\nprint(${name}_`;
}

/** Asks, and goes on as soon as the model works on it. */
async function askAndGoOn(name: string): Promise<vscode.TextEditor> {
  const { state } = await extensionApi();
  await openUntitled("import numpy as ");
  textsOf(await trigger());
  const editor = await openUntitled(longText(name));
  await until("the model at rest", () => state().model.kind === "ready");
  void vscode.commands.executeCommand("editor.action.inlineSuggest.trigger");
  await until("a request under way", () => state().model.kind === "busy");
  return editor;
}

/** Tab changes nothing: no ghost text is shown. */
async function showsNothing({ document }: vscode.TextEditor): Promise<void> {
  const text = document.getText();
  await pause(SETTLED_MS);
  await vscode.commands.executeCommand("editor.action.inlineSuggest.commit");
  await pause(50);
  assert.equal(document.getText(), text);
}

describe("completion while other things happen", () => {
  afterEach(tidyUp);

  it("is right in the last of ten files that are switched fast", async () => {
    const { state } = await extensionApi();
    const documents: vscode.TextDocument[] = [];
    for (let index = 0; index < 10; index++) {
      const file = await openFile(`switch/s${index}.py`, `value_${index} = ${index}\n`);
      documents.push(file.document);
    }
    for (const document of [...documents, ...documents]) {
      const editor = await vscode.window.showTextDocument(document);
      moveTo(editor, document.lineAt(document.lineCount - 1).range.end);
      await typeFast("x");
      void vscode.commands.executeCommand("editor.action.inlineSuggest.trigger");
    }
    for (const [index, document] of documents.entries())
      assert.equal(document.getText(), `value_${index} = ${index}\nxx`);
    await completes(await openFile("switch/last.py", "import numpy as "));
    await until("the model at rest", () => state().model.kind === "ready");
    for (const document of documents) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    }
  }).timeout(60_000);

  it("goes on after a restart of the model in mid-request", async () => {
    const { state } = await extensionApi();
    const editor = await askAndGoOn("restarted");
    const { pid } = state();
    await vscode.commands.executeCommand("firstToken.restartModel");
    await until("the old process gone", () => state().pid !== pid);
    await showsNothing(editor);
    await completes(await openUntitled("import numpy as "));
  });

  it("ends what it is at when it is switched off, and goes on when it is on", async () => {
    const { state } = await extensionApi();
    const editor = await askAndGoOn("switched");
    await setting("completion.enabled", false);
    await until("the request's end", () => state().model.kind === "ready");
    // An answer may have been quicker than the settings file.
    await vscode.commands.executeCommand("editor.action.inlineSuggest.hide");
    await vscode.commands.executeCommand("editor.action.inlineSuggest.trigger");
    await showsNothing(editor);
    await setting("completion.enabled", undefined);
    await completes(await openUntitled("import numpy as "));
  });

  it("goes on with another model after its settings were changed in mid-request", async () => {
    const { state } = await extensionApi();
    await askAndGoOn("replaced");
    const { pid } = state();
    await setting("model.threads", 1);
    try {
      await until("the old process gone", () => state().pid !== pid);
      await completes(await openUntitled("import numpy as "));
    } finally {
      await setting("model.threads", undefined);
    }
  });

  it("changes no document that cannot be written", async () => {
    const files = vscode.workspace.getConfiguration("files");
    const target = vscode.ConfigurationTarget.Global;
    await files.update("readonlyInclude", { "**/read_only.py": true }, target);
    try {
      const editor = await openFile("read_only.py", "import numpy as ");
      await vscode.commands.executeCommand("editor.action.inlineSuggest.trigger");
      await showsNothing(editor);
    } finally {
      await files.update("readonlyInclude", undefined, target);
    }
    await completes(await openUntitled("import numpy as "));
  });
});

describe("completion in documents that are no files", () => {
  afterEach(tidyUp);

  it("works where a file system is virtual", async () => {
    const files = new MemoryFiles();
    const registered = vscode.workspace.registerFileSystemProvider("vscode-vfs", files);
    try {
      const uri = vscode.Uri.parse("vscode-vfs://memory/文件/virtual.py");
      files.write(uri, "import numpy as ");
      const editor = await openDocument(await vscode.workspace.openTextDocument(uri));
      await completes(editor);
      assert.ok(await editor.document.save());
      assert.equal(files.read(uri), editor.document.getText());
    } finally {
      await tidyUp();
      registered.dispose();
    }
  });

  it("is silent in what an extension only shows", async () => {
    const { state } = await extensionApi();
    const registered = vscode.workspace.registerTextDocumentContentProvider("first-token-test", {
      provideTextDocumentContent: () => "import numpy as ",
    });
    try {
      const uri = vscode.Uri.parse("first-token-test:shown.py");
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.languages.setTextDocumentLanguage(document, "python");
      const before = state().lastOutcome;
      const editor = await openDocument(document);
      await vscode.commands.executeCommand("editor.action.inlineSuggest.trigger");
      await showsNothing(editor);
      assert.equal(state().lastOutcome, before);
    } finally {
      registered.dispose();
    }
  });
});

/** Files in memory, as a repository on the web is mounted. */
class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;

  write(uri: vscode.Uri, text: string): void {
    this.writeFile(uri, new TextEncoder().encode(text));
  }

  read(uri: vscode.Uri): string {
    return new TextDecoder().decode(this.readFile(uri));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const { length } = this.readFile(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: length, size: length };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const bytes = this.#files.get(uri.path);
    if (bytes === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    this.#files.set(uri.path, bytes);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}
