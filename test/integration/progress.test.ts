import assert from "node:assert/strict";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import * as vscode from "vscode";
import type { Evidence } from "../../src/protocol/evidence";
import { exportText, readExport } from "../../src/roadmap/evidence/exportFile";
import { EvidenceLog, readEvidence } from "../../src/roadmap/evidenceLog";
import { SKILL_TEST } from "../../src/roadmap/skillTest/skillTest";
import { extensionApi, setting, tidyUp, until } from "./support";

describe("progress in VS Code", function () {
  this.timeout(90_000);
  let folder: string;
  let startMs: number;

  beforeEach(async () => {
    await extensionApi();
    folder = await fs.mkdtemp(path.join(os.tmpdir(), "first-token-progress-"));
    startMs = Date.now();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
    await vscode.commands.executeCommand("notifications.clearAll");
    await setting("language", undefined);
    await tidyUp();
    await fs.rm(folder, { recursive: true });
  });

  it("is exported, imported on another computer, and shown in a passport in both languages", async () => {
    const log = new EvidenceLog(await evidenceFolder());
    const hash = "0123456789abcdef".repeat(4);
    const here: Evidence = { id: "08-serving/length", kind: "passed", atMs: Date.now(), hash };
    await log.add(here);
    const file = inFolder("mine.json");
    await vscode.commands.executeCommand("firstToken.exportProgress", file);
    const read = readExport(await fs.readFile(file.fsPath, "utf8"));
    assert.ok(read.kind === "evidence");
    assert.ok(read.records.some(({ id, atMs }) => id === here.id && atMs === here.atMs));

    const there = { id: "11-attention/attention", kind: "passed", atMs: here.atMs - 1000 };
    const theirs = inFolder("theirs.json");
    await fs.writeFile(theirs.fsPath, exportText([...read.records, there], Date.now()));
    await vscode.commands.executeCommand("firstToken.importProgress", theirs);
    await vscode.commands.executeCommand("firstToken.importProgress", theirs);
    const imported = (await readEvidence(await evidenceFolder())).evidence.filter(
      ({ facts }) => facts?.["imported"] === true,
    );
    assert.deepEqual(imported, [{ ...there, facts: { imported: true } }]);

    for (const [language, word] of [
      ["zh-cn", "已验证"],
      ["en", "verified"],
    ] as const) {
      await setting("language", language);
      const passport = inFolder(`${language}.md`);
      await vscode.commands.executeCommand("firstToken.exportPassport", passport);
      const text = await fs.readFile(passport.fsPath, "utf8");
      assert.match(text, new RegExp(`✅ ${word}`));
      assert.match(text, /`08-serving\/length` \| \d{4}-\d\d-\d\d \| – \| `01234567`/);
    }
    await until("evidence of the passport", async () => (await added("passport/exported"))[0]);
  });

  it("opens the passport in an editor, as Markdown", async () => {
    await vscode.commands.executeCommand("firstToken.exportPassport");
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.languageId, "markdown");
    assert.equal(document.isUntitled, true);
    assert.match(document.getText(), /^# /);
  });

  it("is not changed by a broken file", async () => {
    const before = await readEvidence(await evidenceFolder());
    for (const [name, text] of [
      ["cut.json", exportText([{ id: "a", kind: "passed", atMs: 1 }], 0).slice(0, -30)],
      ["foreign.json", '{"name": "package"}'],
      ["later.json", '{"format": "first-token-progress", "version": 2}'],
    ] as const) {
      await fs.writeFile(path.join(folder, name), text);
      await vscode.commands.executeCommand("firstToken.importProgress", inFolder(name));
    }
    await vscode.commands.executeCommand("firstToken.importProgress", inFolder("missing.json"));
    assert.deepEqual(await readEvidence(await evidenceFolder()), before);
  });

  it("has the ten questions: left in the middle, gone on with, and kept as the start", async () => {
    const first = vscode.commands.executeCommand("firstToken.skillTest");
    for (let number = 1; number <= 4; number++) await accept();
    await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
    await first;
    assert.deepEqual(await added("skill-test/day-0"), []);

    const second = vscode.commands.executeCommand("firstToken.skillTest");
    for (let number = 5; number <= SKILL_TEST.length; number++) await accept();
    await second;
    const [result] = await added("skill-test/day-0");
    assert.equal(result?.kind, "passed");
    assert.equal(result.facts?.["of"], 10);
    const report = await until("the report", () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === "first-token-report"),
    );
    assert.match(report.getText(), /### (✅|❌) 10\. /);
  });

  it("has quizzes, which tell after each answer why", async () => {
    const done = vscode.commands.executeCommand("firstToken.quiz", "concepts");
    // Each question, and each explanation.
    for (let step = 1; step <= 10; step++) await accept();
    await done;
    const [result] = await added("quiz/concepts");
    assert.equal(result?.facts?.["of"], 5);
    assert.equal(result.kind, result.facts["score"] === 5 ? "passed" : "failed");
  });

  /** Of this test. */
  async function added(id: string): Promise<Evidence[]> {
    const { evidence } = await readEvidence(await evidenceFolder());
    return evidence.filter((each) => each.id === id && each.atMs >= startMs);
  }

  function inFolder(name: string): vscode.Uri {
    return vscode.Uri.file(path.join(folder, name));
  }
});

async function evidenceFolder(): Promise<string> {
  return (await extensionApi()).state().lessons.evidenceFolder;
}

/** Picks the first option, as Enter does, once the list is there. */
async function accept(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, SHOWN_MS));
  await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
}

/** Until a list is shown; nothing tells of it. */
const SHOWN_MS = 400;
