import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import * as vscode from "vscode";
import { REPORT_SCHEME } from "../../src/reports";
import { readEvidence } from "../../src/roadmap/evidenceLog";
import { extensionApi, setting, tidyUp, until } from "./support";

/** Until a list is drawn. */
const LIST_MS = 500;
const CHECK = "firstToken.checkDataset";
const ROWS = [
  {
    id: "1",
    text: "The night train from Berlin to Vienna takes twelve hours, and most people sleep until the last border is behind them.",
  },
  {
    id: "2",
    text: "The night train from Berlin to Vienna takes eleven hours, and most people sleep until the last border is behind them.",
  },
  { id: "3", text: "Spring has come, and the willows by the river are turning green again." },
  { id: "4", text: "Spring has come, and the  willows by the river are turning green again. " },
  { id: "5", text: "ok" },
  { id: "6", text: "<p>This shop sells nothing but noodles, in five kinds.</p>" },
];

describe("a dataset checked in VS Code", () => {
  let folder: string;

  before(async () => {
    await extensionApi();
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    folder = path.join(workspace.uri.fsPath, "my data 数据");
  });

  beforeEach(async () => {
    await fs.mkdir(folder, { recursive: true });
  });

  afterEach(async () => {
    await tidyUp();
    await setting("language", undefined);
    await fs.rm(folder, { recursive: true, force: true });
  });

  for (const [language, titles] of [
    [
      "en",
      ["Dataset check", "Exact duplicates", "Near duplicates", "Too short", "HTML left-overs"],
    ],
    ["zh-cn", ["数据集检查", "一字不差的重复", "近似重复", "太短", "网页残留"]],
  ] as const)
    it(`is told of in ${language}, with the right counts, and leaves evidence`, async () => {
      await setting("language", language);
      const file = await write(`planted-${language}.jsonl`, lines(ROWS));
      const startMs = Date.now();
      await checkWithFirstChoice(file);
      const [title, ...names] = titles;
      const report = await reportWith(`planted-${language}`);
      assert.ok(report.startsWith(`# ${title}`), report.slice(0, 50));
      for (const name of names) assert.match(report, new RegExp(`^\\| ${name} \\| 1 \\|`, "m"));
      assert.match(report, /^\| 4 \| 3 \| `Spring/m);
      assert.match(report, /^\| 2 \| 1 \| 8\d\.\d ?% \|/m);
      await until("the preview", () =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .some(({ input }) => input instanceof vscode.TabInputWebview),
      );
      const { state } = await extensionApi();
      const passed = await until("the evidence", async () => {
        const { evidence } = await readEvidence(state().lessons.evidenceFolder);
        return evidence.find(({ id, atMs }) => id === "datasets/report" && atMs >= startMs);
      });
      assert.equal(passed.kind, "passed");
      assert.deepEqual(passed.facts, { documents: 6, exact: 1, near: 1 });
    });

  it("can be saved without its faults, beside the original, which stays as it is", async () => {
    const file = await write("to-clean.jsonl", lines(ROWS));
    await checkWithFirstChoice(file);
    await reportWith("to-clean");
    const saving = vscode.commands.executeCommand("firstToken.saveCleanedDataset");
    await acceptQuickPickUntil(saving);
    const target = path.join(folder, "to-clean.cleaned.jsonl");
    const kept = await until("the copy", () => fs.readFile(target, "utf8").catch(() => undefined));
    assert.equal(kept, lines(ROWS.filter(({ id }) => ["1", "3", "6"].includes(id))));
    assert.equal(await fs.readFile(file.fsPath, "utf8"), lines(ROWS));
  });

  it("is not asked about where there is one way to read it", async () => {
    await vscode.commands.executeCommand(
      CHECK,
      await write("plain.txt", "one line\nand another\n"),
    );
    assert.match(await reportWith("plain"), /\| 2 \|/);
  });

  it("that is no text, empty or gone ends in a message, not in a report", async () => {
    const files = [
      await write("book.csv", Buffer.from("PK\x03\x04 and so on")),
      await write("empty.txt", ""),
      vscode.Uri.file(path.join(folder, "nowhere.txt")),
      vscode.Uri.parse("untitled:Untitled-1"),
    ];
    for (const file of files) await vscode.commands.executeCommand(CHECK, file);
    for (const name of ["book", "empty", "nowhere"])
      assert.equal(
        vscode.workspace.textDocuments.some(({ uri }) => isReport(uri, name)),
        false,
      );
  });

  it("whose process is killed ends in a message, leaves no files, and can be checked again", async () => {
    const { state } = await extensionApi();
    const many = Array.from({ length: 200_000 }, (_, i) => `line ${i} of ${i * 7919}, and more`);
    const file = await write("killed.txt", many.join("\n"));
    const checking = vscode.commands.executeCommand(CHECK, file);
    const pid = await until("the process", () => state().datasets.pids[0]);
    process.kill(pid, "SIGKILL");
    await checking;
    assert.deepEqual(state().datasets.pids, []);
    const left = await fs.readdir(state().datasets.temporaryFolder);
    // That of the last report may still be there, for a cleaned copy.
    assert.ok(left.length <= 1, left.join());
    await write("killed.txt", "one line\nand another\n");
    await vscode.commands.executeCommand(CHECK, file);
    await reportWith("killed");
  });

  async function write(name: string, content: string | Buffer): Promise<vscode.Uri> {
    const file = path.join(folder, name);
    await fs.writeFile(file, content);
    return vscode.Uri.file(file);
  }
});

/** Where the text is: the recommended key. */
async function checkWithFirstChoice(file: vscode.Uri): Promise<void> {
  await acceptQuickPickUntil(vscode.commands.executeCommand(CHECK, file));
}

/** There is no event for a list that opens: it is accepted now and then until the command ends. */
async function acceptQuickPickUntil(command: Thenable<unknown>): Promise<void> {
  let isDone = false;
  void command.then(() => {
    isDone = true;
  });
  await until("the end of the command", async () => {
    // The list has to be drawn with what is chosen in it.
    await pause(LIST_MS);
    if (!isDone)
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    return isDone;
  });
}

async function reportWith(name: string): Promise<string> {
  const document = await until("the report", () =>
    vscode.workspace.textDocuments.find(({ uri }) => isReport(uri, name)),
  );
  return document.getText();
}

function isReport(uri: vscode.Uri, name: string): boolean {
  return uri.scheme === REPORT_SCHEME && uri.path.includes(name);
}

function lines(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}
