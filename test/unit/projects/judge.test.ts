import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { evidenceOf, judge, type Verdict } from "../../../src/projects/judge";
import type { Project } from "../../../src/projects/projectMark";
import { findPython, type Python } from "../../../src/projects/pythons";
import { reportInWords } from "../../../src/projects/reportInWords";
import { templateOf } from "../../../src/projects/templates";
import { parseTestRun } from "../../../src/projects/testRun";
import { pageOf } from "../../../src/protocol/reports";
import { skip } from "../../skip";
import {
  computerPython,
  discard,
  kernelPython,
  newProject,
  python as run,
  RUN_TIMEOUT_MS,
  shipped,
  solve,
} from "./support";

const SHORT_MS = 3_000;

describe("the check of a project", function () {
  this.timeout(RUN_TIMEOUT_MS);
  let python: Python;
  let project: Project;

  before(async function () {
    python = (await computerPython()) ?? skip(this, "no Python 3.9 or newer on the PATH");
  });
  beforeEach(async () => {
    project = await create("support-bot");
  });
  afterEach(() => {
    discard(project);
  });

  it("notes what passed, and of which file", async () => {
    solve(project);
    const verdict = await check();
    assert.match(report(verdict), /^# Check: Support bot\n\n\*\*Passed\.\*\*/);
    const evidence = await evidenceOf(project, verdict);
    assert.equal(evidence?.id, "projects/support-bot");
    assert.equal(evidence.kind, "passed");
    assert.match(evidence.hash ?? "", /^[0-9a-f]{64}$/);
    assert.equal(evidence.facts?.["where"], "computer");
    assert.match(String(evidence.facts["python"]), /^3\.\d+\.\d+$/);
  });

  it("tells which promise is not kept, why, and where the hints stand", async () => {
    const verdict = await check();
    assert.equal((await evidenceOf(project, verdict))?.kind, "failed");
    const page = report(verdict);
    assert.match(page, /\*\*Not yet\.\*\* 1 of 15 tests fail\..*README\.md/);
    assert.match(page, /\| ✗ fails \| YOUR PIECE/);
    assert.match(page, /tests\/test_bot\.py:\d+: self\.assertGreater/);
    assert.match(page, /AssertionError: .*a rare word must weigh more/);
  });

  it("does not run changed tests, and puts them back without losing what was written", async () => {
    const file = path.join(project.folder, "tests/test_bot.py");
    fs.writeFileSync(file, "# mine\n");
    fs.rmSync(path.join(project.folder, "tests/test_app.py"));
    const verdict = await check();
    assert.ok(verdict.kind === "changed");
    assert.deepEqual([...verdict.files].sort(), ["tests/test_app.py", "tests/test_bot.py"]);
    assert.match(report(verdict), /Not checked[^]*`tests\/test_bot\.py`/);
    assert.equal(await evidenceOf(project, verdict), undefined);
    for (const each of verdict.files) await shipped.restore(project, each);
    assert.equal(fs.readFileSync(`${file}.changed`, "utf8"), "# mine\n");
    assert.equal((await check()).kind, "judged");
    fs.writeFileSync(file, "# again\n");
    await shipped.restore(project, "tests/test_bot.py");
    assert.equal(fs.readFileSync(`${file}.changed-2`, "utf8"), "# again\n");
  });

  it("takes Windows' line ends and tests of the learner's own", async () => {
    solve(project);
    const file = path.join(project.folder, "tests/test_bot.py");
    fs.writeFileSync(file, fs.readFileSync(file, "utf8").replaceAll("\n", "\r\n"));
    fs.writeFileSync(path.join(project.folder, "tests/test_mine.py"), "raise SystemExit\n");
    const verdict = await check();
    assert.ok(verdict.kind === "judged" && verdict.isPassed, JSON.stringify(verdict));
  });

  it("wants the learner's code in its place, though every test passes", async () => {
    const file = path.join(project.folder, "bot.py");
    const text = fs.readFileSync(file, "utf8");
    const trick = "\n\nIndex.rarity = lambda self, word: 1 / (1 + self.appears_in[word])\n";
    fs.writeFileSync(file, text + trick);
    const verdict = await check();
    assert.ok(verdict.kind === "judged" && !verdict.isPassed && !verdict.isWritten);
    assert.match(report(verdict), /All tests pass, but in `bot\.py`/);
    // Comments alone are no code; without the marks it is the learner's file.
    fs.writeFileSync(file, (text + trick).replace("return 1.0", "# so:\n\n        return 1.0"));
    assert.equal(await shipped.isPieceWritten(project), false);
    fs.writeFileSync(file, (text + trick).replace(/^ *# (>>>|<<<).*\n/gm, ""));
    assert.equal(await shipped.isPieceWritten(project), true);
  });

  for (const [name, code, words] of [
    ["a file that Python cannot read", "def broken(:\n", /SyntaxError/],
    ["a module that leaves Python while it is read", "raise SystemExit('bye')\n", /bye/],
  ] as const)
    it(`tells of ${name}`, async () => {
      fs.writeFileSync(path.join(project.folder, "bot.py"), code);
      const verdict = await check();
      assert.ok(verdict.kind === "judged" && !verdict.isPassed);
      assert.match(report(verdict), words);
    });

  it("tells of a Python that ends, with its last words", async () => {
    const last =
      "import os, sys\nsys.__stderr__.write('last words')\nsys.__stderr__.flush()\nos._exit(3)\n";
    fs.writeFileSync(path.join(project.folder, "bot.py"), last);
    const verdict = await check();
    assert.equal(verdict.kind, "ended");
    assert.match(report(verdict), /Python ended before the tests did[^]*last words/);
    assert.equal(await evidenceOf(project, verdict), undefined);
  });

  it("is not taken in by what a test prints", async () => {
    const fake = 'print("\\nfirst-token 00000000 {}")\n';
    const file = path.join(project.folder, "bot.py");
    fs.appendFileSync(file, fake);
    const verdict = await check();
    assert.ok(verdict.kind === "judged");
    assert.equal(verdict.run.tests.length, 15);
    for (const text of ["", "x", "mark", "mark{", 'mark{"python":1}', 'mark{"tests":[]}'])
      assert.equal(parseTestRun(text, "mark"), undefined, text);
  });

  for (const where of ["computer", "built-in"] as const)
    it(`ends an endless loop, and ends at once when cancelled (${where})`, async () => {
      const used = where === "computer" ? python : kernelPython();
      fs.writeFileSync(path.join(project.folder, "bot.py"), "while True: pass\n");
      const late = await judge(project, parts(used, SHORT_MS));
      assert.ok(late.kind === "ended" && late.ran.end === "timeout", JSON.stringify(late));
      assert.match(report(late), /loop without an end/);
      const controller = new AbortController();
      setTimeout(() => {
        controller.abort();
      }, SHORT_MS);
      const stopped = await judge(project, { shipped, python: used, signal: controller.signal });
      assert.ok(stopped.kind === "ended" && stopped.ran.end === "cancelled");
    });

  it("shows text of the project as it is: nothing in it becomes Markdown", async () => {
    const odd = 'raise ValueError("``` <b>x</b> ![](http://x.invalid) |")\n';
    const file = path.join(project.folder, "bot.py");
    const text = fs.readFileSync(file, "utf8");
    fs.writeFileSync(file, text.replace("        return 1.0", `        ${odd}`));
    const page = report(await check());
    assert.match(page, /\n````text\n[^]*``` <b>x<\/b>[^]*\n````/);
  });

  it("prefers the project's own environment, and passes over a Python that is too old", async () => {
    const { folder } = project;
    const bin = path.join(folder, ".venv/bin");
    fs.mkdirSync(bin, { recursive: true });
    const old = path.join(bin, "python3");
    fs.writeFileSync(old, "#!/bin/sh\necho '(3, 6)'\n", { mode: 0o755 });
    const { signal } = new AbortController();
    const nowhere = { platform: process.platform, path: path.join(folder, "nowhere") };
    assert.equal(await findPython(folder, nowhere, signal), undefined);
    fs.writeFileSync(old, "#!/bin/sh\necho '(3, 12)'\n", { mode: 0o755 });
    const found = await findPython(folder, nowhere, signal);
    const ran = await found?.run("", { folder, signal, timeoutMs: SHORT_MS });
    assert.equal(ran?.stdout, "(3, 12)\n");
  });

  describe("for the contest", () => {
    beforeEach(async () => {
      discard(project);
      project = await create("contest");
    });

    it("says how to get a submission, notes nothing without, and notes the score with one", async () => {
      const none = await check();
      assert.match(report(none), /No score yet\.\*\* There is no submission\\?\.csv/);
      assert.equal(await evidenceOf(project, none), undefined);
      submit();
      const low = await check();
      assert.match(report(low), /\*\*Not yet\.\*\* Your score is 26\.76, the baseline has 26\.76/);
      assert.equal((await evidenceOf(project, low))?.kind, "failed");
      solve(project);
      submit();
      const high = await check();
      assert.match(report(high), /\*\*That counts\.\*\*/);
      const evidence = await evidenceOf(project, high);
      assert.equal(evidence?.kind, "passed");
      assert.ok(Number(evidence.facts?.["score"]) > Number(evidence.facts?.["baseline"]) + 5);
      const board = fs.readFileSync(path.join(project.folder, "leaderboard.md"), "utf8");
      assert.equal(board.match(/^\| \d/gm)?.length, 3);
    });

    it("takes a good submission from whatever model, and none that was looked up", async () => {
      solve(project);
      submit();
      const file = path.join(project.folder, "my_model.py");
      fs.copyFileSync(path.join(shipped.folder(project.template, "en"), "my_model.py"), file);
      const verdict = await check();
      assert.ok(verdict.kind === "judged" && verdict.isPassed && !verdict.isWritten);
      const peek =
        "import csv, score; csv.writer(open('submission.csv', 'w', newline='')).writerows([('id', 'text'), *score.read_answers().items()])";
      run(project.folder, peek);
      const copied = await check();
      assert.ok(copied.kind === "judged" && !copied.isPassed);
      assert.match(report(copied), /does not count/);
    });

    it("does not score by a changed program or on changed answers", async () => {
      submit();
      fs.appendFileSync(path.join(project.folder, "score.py"), "\nMARGIN = -100\n");
      fs.writeFileSync(path.join(project.folder, "data/answers.txt"), "");
      const verdict = await check();
      assert.ok(verdict.kind === "changed");
      assert.deepEqual(verdict.files, ["data/answers.txt", "score.py"]);
    });
  });

  async function create(id: string): Promise<Project> {
    const template = templateOf(id);
    assert.ok(template);
    return await newProject(template, "en");
  }

  async function check(): Promise<Verdict> {
    return await judge(project, parts(python));
  }

  function report(verdict: Verdict): string {
    return pageOf(reportInWords(project, verdict, "en"));
  }

  function submit(): void {
    run(project.folder, "import my_model; my_model.submit()");
  }
});

function parts(python: Python, timeoutMs?: number) {
  const { signal } = new AbortController();
  return { shipped, python, signal, ...(timeoutMs !== undefined && { timeoutMs }) };
}
