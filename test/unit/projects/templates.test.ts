import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { filesIn } from "../../../src/projects/createProject";
import { judge, type Judged } from "../../../src/projects/judge";
import type { Project } from "../../../src/projects/projectMark";
import type { Python } from "../../../src/projects/pythons";
import { NOTEBOOK, README, TEMPLATES } from "../../../src/projects/templates";
import { LANGUAGES } from "../../../src/protocol/bilingual";
import { skip } from "../../skip";
import {
  computerPython,
  CORE,
  discard,
  FIXTURES,
  kernelPython,
  newProject,
  python,
  RUN_TIMEOUT_MS,
  shipped,
  solve,
  temporaryFolder,
  VARIANTS,
} from "./support";

const NO_PYTHON = "no Python 3.9 or newer on the PATH";
const FEWEST_TESTS = 5;
/** The learner's piece is one promise. */
const PIECE = /^(YOUR PIECE|你写的部分)/;

describe("project templates", function () {
  this.timeout(RUN_TIMEOUT_MS);
  let computer: Python | undefined;

  before(async () => {
    computer = await computerPython();
  });

  for (const [template, language] of VARIANTS)
    describe(`${template.id} in ${language}`, () => {
      let project: Project;

      beforeEach(async function () {
        if (computer === undefined) skip(this, NO_PYTHON);
        project = await newProject(template, language);
      });
      afterEach(() => {
        discard(project);
      });

      it("has a README with three hints, a notebook, requirements, and the learner's piece", async () => {
        const files = await filesIn(project.folder);
        for (const file of [README, NOTEBOOK, "requirements.txt", template.main])
          assert.ok(files.includes(file), file);
        const readme = read(project, README);
        assert.equal(readme.match(/<details><summary>/g)?.length, 3);
        assert.ok(readme.includes(template.main));
        assert.equal(await shipped.isPieceWritten(project), false);
      });

      it("passes all its tests but one as shipped, and all of them with the solution", async () => {
        const before = await judged(project, computer);
        assert.ok(before.run.tests.length >= FEWEST_TESTS);
        const failed = before.run.tests.filter(({ outcome }) => outcome === "failed");
        assert.deepEqual(
          before.run.tests.filter(({ outcome }) => outcome === "error"),
          [],
        );
        assert.equal(failed.length, 1);
        assert.match(failed[0]?.title ?? "", PIECE);
        assert.deepEqual([before.isPassed, before.isWritten, before.missing], [false, false, []]);
        solve(project);
        if (template.isContest === true) submit(project);
        const after = await judged(project, computer);
        assert.deepEqual(failures(after), []);
        assert.deepEqual([after.isPassed, after.isWritten, after.missing], [true, true, []]);
      });

      it("does the same on the built-in kernel, the service included, and leaves no files behind", async () => {
        solve(project);
        if (template.isContest === true) submit(project);
        const files = await filesIn(project.folder);
        const after = await judged(project, kernelPython());
        assert.deepEqual(failures(after), []);
        assert.ok(after.run.tests.every(({ outcome }) => outcome === "passed"));
        assert.equal(after.isPassed, true);
        const added = (await filesIn(project.folder)).filter((file) => !files.includes(file));
        assert.deepEqual(
          added,
          template.isContest === true ? ["attempts.jsonl", "leaderboard.md"] : [],
        );
        assert.ok(!fs.existsSync(path.join(project.folder, "__pycache__")));
      });

      it("fails when a file of its core is emptied, and when any function of it does nothing", async () => {
        solve(project);
        for (const file of CORE[template.id]) {
          const whole = read(project, file);
          write(project, file, "");
          const empty = await judge(project, parts(computer));
          assert.ok(!("isPassed" in empty) || !empty.isPassed, `${file} is empty and passes`);
          write(project, file, whole);
        }
        const program = fs.readFileSync(path.join(FIXTURES, "emptyEach.py"), "utf8");
        assert.equal(python(project.folder, program, ...CORE[template.id]), "");
      });
    });

  for (const template of TEMPLATES)
    it(`${template.id} is the same program in both languages, but for what is written for people`, async () => {
      const [zh = "", en = ""] = LANGUAGES.map((language) => shipped.folder(template, language));
      const files = await filesIn(en);
      assert.deepEqual(await filesIn(zh), files);
      const programs = files.filter((file) => file.endsWith(".py"));
      const shapes = (folder: string): string[] =>
        python(folder, SHAPE, ...programs)
          .trim()
          .split("\n");
      assert.deepEqual(shapes(zh), shapes(en));
      assert.equal(notebookShape(path.join(zh, NOTEBOOK)), notebookShape(path.join(en, NOTEBOOK)));
      assert.match(fs.readFileSync(path.join(zh, README), "utf8"), /[\p{Script=Han}。]/u);
    });

  it("are told apart from other folders, whatever their pyproject.toml says", async () => {
    const { projectIn } = await import("../../../src/projects/projectMark");
    const folder = temporaryFolder();
    for (const text of [
      undefined,
      "",
      "not toml at all [[[",
      '[tool.first-token]\ntemplate = "../../etc"\nlanguage = "en"\n',
      '[tool.first-token]\ntemplate = "support-bot"\nlanguage = "xx"\n',
      '[tool.other]\ntemplate = "support-bot"\nlanguage = "en"\n',
    ]) {
      if (text !== undefined) fs.writeFileSync(path.join(folder, "pyproject.toml"), text);
      assert.equal(await projectIn(folder), undefined, text);
    }
    const mine =
      "[tool.first-token]\r\nlanguage = 'en'\r\ntemplate = 'contest'\r\n[tool.x]\r\na = 1\r\n";
    fs.writeFileSync(path.join(folder, "pyproject.toml"), mine);
    assert.equal((await projectIn(folder))?.template.id, "contest");
    fs.rmSync(folder, { recursive: true });
  });
});

describe("the contest's data", () => {
  for (const language of LANGUAGES)
    it(`in ${language} is what the program writes that made it`, async () => {
      const folder = temporaryFolder();
      const maker = path.join(FIXTURES, "contestData.py");
      const call = `import runpy, sys; sys.argv[0] = ${JSON.stringify(maker)}; runpy.run_path(sys.argv[0], run_name="__main__")`;
      python(folder, call, language, folder);
      const [contest] = TEMPLATES.filter(({ isContest }) => isContest === true);
      assert.ok(contest);
      const data = path.join(shipped.folder(contest, language), "data");
      assert.deepEqual(await filesIn(folder), await filesIn(data));
      for (const file of await filesIn(data))
        if (file !== "answers.txt")
          assert.equal(
            fs.readFileSync(path.join(folder, file), "utf8"),
            fs.readFileSync(path.join(data, file), "utf8"),
            file,
          );
      // Another zlib may pack the same answers in other bytes.
      const unpack =
        "import base64, sys, zlib; print(zlib.decompress(base64.b64decode(open(sys.argv[1]).read())))";
      const [made, kept] = [folder, data].map((each) =>
        python(folder, unpack, path.join(each, "answers.txt")),
      );
      assert.equal(made, kept);
      fs.rmSync(folder, { recursive: true });
    });
});

function parts(used: Python | undefined) {
  assert.ok(used);
  return { shipped, python: used, signal: new AbortController().signal };
}

async function judged(project: Project, used: Python | undefined): Promise<Judged> {
  const verdict = await judge(project, parts(used));
  assert.ok(verdict.kind === "judged", JSON.stringify(verdict));
  assert.equal(verdict.run.error, undefined);
  return verdict;
}

function failures({ run }: Judged): string[] {
  return run.tests
    .filter(({ outcome }) => outcome === "failed" || outcome === "error")
    .map(({ title, message }) => `${title}: ${message}`);
}

function submit({ folder }: Project): void {
  python(folder, "import my_model; my_model.submit()");
}

/** The tree without what is written for people: texts and the few numbers that suit a language. */
const SHAPE = `
import ast, hashlib, sys
for file in sys.argv[1:]:
    tree = ast.parse(open(file, encoding="utf-8").read())
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, (str, float)):
            node.value = type(node.value).__name__
        if isinstance(node, ast.JoinedStr):
            values = [value for value in node.values if isinstance(value, ast.FormattedValue)]
            for value in values:
                value.conversion = -1
            node.values = sorted(values, key=ast.dump)
    print(file, hashlib.sha256(ast.dump(tree).encode()).hexdigest())
`;

function notebookShape(file: string): string {
  const { cells } = JSON.parse(fs.readFileSync(file, "utf8")) as {
    cells: { id: string; cell_type: string; outputs?: unknown[] }[];
  };
  return JSON.stringify(cells.map(({ id, cell_type, outputs }) => [id, cell_type, outputs]));
}

function read({ folder }: Project, file: string): string {
  return fs.readFileSync(path.join(folder, file), "utf8");
}

function write({ folder }: Project, file: string, text: string): void {
  fs.writeFileSync(path.join(folder, file), text);
}
