import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { createProject, filesIn, placeFor } from "../../../src/projects/createProject";
import { failureInWords } from "../../../src/projects/failureInWords";
import { judge } from "../../../src/projects/judge";
import { projectIn } from "../../../src/projects/projectMark";
import { TEMPLATES } from "../../../src/projects/templates";
import { skip } from "../../skip";
import { computerPython, RUN_TIMEOUT_MS, shipped, temporaryFolder } from "./support";

const [template] = TEMPLATES;
const ODD_NAMES = ["two words", "我的 项目", 'it\'s 100% "mine" & $HOME', "-dash", "é́ 🙂"];

describe("a new project", function () {
  this.timeout(RUN_TIMEOUT_MS);
  let root: string;
  assert.ok(template);
  const from = shipped.folder(template, "en");

  beforeEach(() => {
    root = temporaryFolder();
  });
  afterEach(() => {
    fs.chmodSync(root, 0o700);
    fs.rmSync(root, { recursive: true, force: true });
  });

  it("goes where nothing stands, and beside what stands there already", async () => {
    const free = path.join(root, "not there yet");
    assert.equal(await placeFor(free, "bot"), free);
    assert.equal(await placeFor(root, "bot"), root);
    fs.writeFileSync(path.join(root, "mine.txt"), "mine");
    assert.equal(await placeFor(root, "bot"), path.join(root, "bot"));
    fs.mkdirSync(path.join(root, "bot"));
    assert.equal(await placeFor(root, "bot"), path.join(root, "bot"));
    fs.writeFileSync(path.join(root, "bot/mine.txt"), "mine");
    fs.writeFileSync(path.join(root, "bot-2"), "a file");
    assert.equal(await placeFor(root, "bot"), path.join(root, "bot-3"));
  });

  it("never overwrites: not a folder with something in it, and not a file", async () => {
    const mine = path.join(root, "bot.py");
    fs.writeFileSync(mine, "mine");
    await assert.rejects(createProject(from, root), { code: "EEXIST" });
    await assert.rejects(createProject(from, mine));
    assert.deepEqual(fs.readdirSync(root), ["bot.py"]);
    assert.equal(fs.readFileSync(mine, "utf8"), "mine");
  });

  it("has all files of the template, to be written in though the shipped ones may not be", async () => {
    const source = path.join(root, "shipped");
    await fs.promises.cp(from, source, { recursive: true });
    for (const file of await filesIn(source)) fs.chmodSync(path.join(source, file), 0o444);
    fs.mkdirSync(path.join(source, "__pycache__"));
    fs.writeFileSync(path.join(source, "__pycache__/bot.pyc"), "");
    const to = path.join(root, "deep/er");
    assert.deepEqual(await createProject(source, to), await filesIn(from));
    assert.deepEqual(await filesIn(to), await filesIn(from));
    for (const file of await filesIn(to)) fs.accessSync(path.join(to, file), fs.constants.W_OK);
    assert.ok((fs.statSync(path.join(to, "bot.py")).mode & 0o200) !== 0);
  });

  for (const name of ODD_NAMES)
    it(`works in a folder called ${name}`, async function () {
      const python = await computerPython();
      if (python === undefined) skip(this, "no Python 3.9 or newer on the PATH");
      const to = path.join(root, name);
      await createProject(from, to);
      const project = await projectIn(to);
      assert.ok(project);
      const { signal } = new AbortController();
      const verdict = await judge(project, { shipped, python, signal });
      assert.ok(verdict.kind === "judged", JSON.stringify(verdict));
      const failed = verdict.run.tests.filter(({ outcome }) => outcome === "failed");
      assert.equal(failed.length, 1);
    });

  it("leaves nothing behind when it cannot be written to the end", async () => {
    const to = path.join(root, "half");
    // A file where the template has a folder: what comes before it has been written by then.
    const source = path.join(root, "source");
    fs.mkdirSync(source);
    for (const name of ["a.txt", "b.txt"]) fs.writeFileSync(path.join(source, name), name);
    fs.mkdirSync(path.join(source, "a"));
    fs.writeFileSync(path.join(source, "a/deep.txt"), "deep");
    fs.symlinkSync(path.join(root, "nowhere"), path.join(source, "c.txt"));
    const { readFile } = fs.promises;
    fs.promises.readFile = ((file: string, ...rest: []) =>
      file.endsWith("b.txt")
        ? Promise.reject(Object.assign(new Error("no space"), { code: "ENOSPC" }))
        : readFile(file, ...rest)) as typeof readFile;
    try {
      await assert.rejects(createProject(source, to), { code: "ENOSPC" });
    } finally {
      fs.promises.readFile = readFile;
    }
    assert.ok(!fs.existsSync(to));
  });

  it("cannot be made where nothing may be written, and says so", async () => {
    for (const [code, words] of [
      ["EACCES", /may be written in/],
      ["EROFS", /may be written in/],
      ["ENOSPC", /disk is full/],
      ["EEXIST", /something else/],
      ["ENAMETOOLONG", /too long/],
      ["EIO", /could not be created.*broken stick/],
    ] as const) {
      const error = Object.assign(new Error("broken stick"), { code });
      const l10n = { t: (text: string, ...values: unknown[]) => text + values.join(" ") };
      assert.match(failureInWords(error, "/there", l10n), words);
    }
    const error = await createProject(from, path.join(root, "x".repeat(300))).catch(
      (each: unknown) => each,
    );
    assert.equal((error as NodeJS.ErrnoException).code, "ENAMETOOLONG");
    // /proc takes no new folders, whoever asks; the super-user may write in any other.
    if (process.platform === "linux") await assert.rejects(createProject(from, "/proc/project"));
    if (process.getuid?.() === 0) return;
    fs.chmodSync(root, 0o500);
    await assert.rejects(createProject(from, path.join(root, "bot")), { code: "EACCES" });
  });
});
