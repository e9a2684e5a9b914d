import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import type { CheckOutcome } from "../../src/protocol/checks";
import { REPORT_SCHEME } from "../../src/reports";
import { readEvidence } from "../../src/roadmap/evidenceLog";
import { extensionApi, setting, tidyUp, until } from "./support";

const PROJECT_TIMEOUT_MS = 180_000;
const FIXTURES = path.join(__dirname, "../../test/fixtures/projects");
const PROJECTS = [
  { id: "support-bot", main: "bot.py", evidence: "projects/support-bot" },
  { id: "code-completion", main: "completer.py", evidence: "projects/code-completion" },
  { id: "paper-summary", main: "summary.py", evidence: "projects/paper-summary" },
  { id: "contest", main: "my_model.py", evidence: "contest/score" },
];

describe("projects in VS Code", function () {
  this.timeout(PROJECT_TIMEOUT_MS);
  let places: string;
  let root: string;
  let count = 0;

  before(async () => {
    await extensionApi();
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    places = path.join(workspace.uri.fsPath, "我的 projects");
  });
  beforeEach(() => {
    // A notebook of an earlier test may not be closed yet.
    root = path.join(places, String(++count));
  });
  afterEach(async () => {
    await vscode.commands.executeCommand("notifications.clearAll");
    await tidyUp();
    await setting("language", undefined);
    await fs.rm(places, { recursive: true, force: true });
  });

  for (const { id, main, evidence } of PROJECTS)
    for (const language of ["zh-cn", "en"])
      it(`${id} in ${language} is created, opened, checked as it is and with the solution`, async () => {
        await setting("language", language);
        await fs.mkdir(root, { recursive: true });
        await fs.writeFile(path.join(root, "mine.txt"), "mine");
        const folder = await create(id);
        assert.equal(folder, path.join(root, id));
        await seeOpen(folder, main);
        const startMs = Date.now();
        const before = await check(folder);
        assert.equal(before.passed, false);
        assert.notEqual(before.missing ?? "", "");
        await seeReport(folder, language === "en" ? /Not yet|No score/ : /还没/);
        await solve(folder, main, id, language);
        if (id === "contest") await submit(folder);
        assert.deepEqual(await check(folder), { passed: true });
        await seeReport(
          folder,
          language === "en" ? /\*\*(Passed|That counts)/ : /\*\*(通过|算数了)/,
        );
        const found = await evidenceSince(startMs, evidence);
        const kinds = found.map(({ kind }) => kind);
        assert.deepEqual(kinds, id === "contest" ? ["passed"] : ["failed", "passed"]);
        if (id === "contest") {
          const { score, baseline } = found.at(-1)?.facts ?? {};
          assert.ok(Number(score) > Number(baseline) + 5);
        }
        assert.equal(await fs.readFile(path.join(root, "mine.txt"), "utf8"), "mine");
      });

  it("are created beside one another, and the second does not touch the first", async () => {
    await fs.mkdir(root, { recursive: true });
    await fs.writeFile(path.join(root, "mine.txt"), "mine");
    const first = await create("support-bot");
    await fs.writeFile(path.join(first, "bot.py"), "# mine\n");
    assert.equal(await create("support-bot"), path.join(root, "support-bot-2"));
    assert.equal(await fs.readFile(path.join(first, "bot.py"), "utf8"), "# mine\n");
  });

  it("have a notebook that begins on the built-in kernel and runs", async () => {
    const folder = await create("paper-summary");
    const file = vscode.Uri.file(path.join(folder, "play.ipynb"));
    const notebook = await vscode.workspace.openNotebookDocument(file);
    await vscode.window.showNotebookDocument(notebook);
    for (const cell of notebook.getCells()) {
      if (cell.kind !== vscode.NotebookCellKind.Code) continue;
      const range = { start: cell.index, end: cell.index + 1 };
      await vscode.commands.executeCommand("notebook.cell.execute", range, notebook.uri);
      const timing = () => cell.executionSummary?.timing && cell.executionSummary;
      const ended = await until("the end of a cell", timing, PROJECT_TIMEOUT_MS);
      assert.equal(ended.success, true, cell.document.getText());
    }
  });

  it("are saved before they are judged", async () => {
    const folder = await create("support-bot");
    const document = await vscode.workspace.openTextDocument(path.join(folder, "bot.py"));
    const edit = new vscode.WorkspaceEdit();
    const end = new vscode.Position(document.lineCount, 0);
    edit.insert(document.uri, end, "raise ValueError('unsaved')\n");
    await vscode.workspace.applyEdit(edit);
    assert.equal((await check(folder)).passed, false);
    assert.equal(document.isDirty, false);
    await seeReport(folder, /unsaved/);
  });

  it("cannot be checked where there is none", async () => {
    await fs.mkdir(root, { recursive: true });
    const outcome = await check(root);
    assert.equal(outcome.passed, false);
    assert.match(outcome.missing ?? "", /no project/);
  });

  async function create(id: string): Promise<string> {
    const folder = await vscode.commands.executeCommand<string | undefined>(
      "firstToken.newProject",
      id,
      root,
    );
    assert.ok(folder !== undefined);
    return folder;
  }
});

async function check(folder: string): Promise<CheckOutcome> {
  return await vscode.commands.executeCommand<CheckOutcome>("firstToken.checkProject", folder);
}

/** The README as a page, and beside it the file to work in. */
async function seeOpen(folder: string, main: string): Promise<void> {
  const tabs = (): vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await until("the README's preview", () =>
    tabs().some(({ input, label }) => {
      return input instanceof vscode.TabInputWebview && label.includes("README.md");
    }),
  );
  const file = path.join(folder, main);
  await until("the main file", () =>
    tabs().some(({ input }) => {
      return input instanceof vscode.TabInputText && input.uri.fsPath === file;
    }),
  );
}

/** Reports of other tests may still be open. */
async function seeReport(folder: string, words: RegExp): Promise<void> {
  await until(`a report with ${String(words)}`, () =>
    vscode.workspace.textDocuments.some((document) => {
      const text = document.getText();
      return document.uri.scheme === REPORT_SCHEME && text.includes(folder) && words.test(text);
    }),
  );
}

async function solve(folder: string, main: string, id: string, language: string): Promise<void> {
  const file = path.join(folder, main);
  const name = `${id}.${language}.py`;
  const solution = await fs.readFile(path.join(FIXTURES, "solutions", name), "utf8");
  const text = await fs.readFile(file, "utf8");
  const solved = text.replace(
    /(^[ \t]*# >>>.*\n)[^]*?(^[ \t]*# <<<)/m,
    (_, begin: string, end: string) => begin + solution + end,
  );
  await fs.writeFile(file, solved);
}

/** As a learner does in the notebook: on the built-in kernel. */
async function submit(folder: string): Promise<void> {
  const code = "import my_model\nmy_model.submit()\nprint('written')";
  const serialised = JSON.stringify({
    cells: [
      { cell_type: "code", metadata: {}, execution_count: null, outputs: [], source: [code] },
    ],
    metadata: { firstToken: { project: "contest", language: "en" } },
    nbformat: 4,
    nbformat_minor: 5,
  });
  const file = path.join(folder, "submit.ipynb");
  await fs.writeFile(file, serialised);
  const notebook = await vscode.workspace.openNotebookDocument(vscode.Uri.file(file));
  await vscode.window.showNotebookDocument(notebook);
  const cell = notebook.cellAt(0);
  await vscode.commands.executeCommand("notebook.cell.execute", { start: 0, end: 1 }, notebook.uri);
  const timing = () => cell.executionSummary?.timing && cell.executionSummary;
  const ended = await until("the submission", timing, PROJECT_TIMEOUT_MS);
  assert.equal(ended.success, true);
}

async function evidenceSince(startMs: number, id: string) {
  const { state } = await extensionApi();
  const { evidence } = await readEvidence(state().lessons.evidenceFolder);
  return evidence.filter((one) => one.id === id && one.atMs >= startMs);
}
