import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { KnownProjects } from "../../../src/projects/knownProjects";
import { temporaryFolder } from "./support";

describe("the learner's projects", () => {
  let root: string;
  let stored: unknown;
  const store = {
    get: () => stored,
    update: (_: string, value: unknown) => {
      stored = value;
      return Promise.resolve();
    },
  };

  beforeEach(() => {
    root = temporaryFolder();
    stored = undefined;
  });
  afterEach(() => {
    fs.rmSync(root, { recursive: true, force: true });
  });

  it("are those created here, the youngest first, as long as they are there", async () => {
    const known = new KnownProjects(store, () => []);
    const [first, second] = [make("first", "contest"), make("second", "support-bot")];
    for (const folder of [first, second, path.join(root, "gone"), first])
      await known.remember(folder);
    assert.deepEqual(await folders(known), [first, second]);
    fs.rmSync(second, { recursive: true });
    assert.deepEqual(await folders(known), [first]);
  });

  it("are those of the workspace, too: its folders, and folders in these", async () => {
    const own = make("own", "contest");
    make("parent/child", "support-bot");
    make("parent/.hidden", "support-bot");
    fs.mkdirSync(path.join(root, "parent/other"));
    const known = new KnownProjects(store, () => [own, path.join(root, "parent")]);
    await known.remember(own);
    assert.deepEqual(await folders(known), [own, path.join(root, "parent/child")]);
  });

  it("are found from any file within them, and not from beside", async () => {
    const own = make("own", "paper-summary");
    const known = new KnownProjects(store, () => []);
    const found = await known.around(path.join(own, "tests/test_summary.py"));
    assert.equal(found?.folder, own);
    assert.equal(await known.around(path.join(root, "other/file.py")), undefined);
  });

  it("do not depend on what an older or foreign version has stored", async () => {
    const own = make("own", "contest");
    for (const value of [null, 7, "x", { a: 1 }, [7, null, "relative", own]]) {
      stored = value;
      const found = await folders(new KnownProjects(store, () => []));
      assert.deepEqual(found, Array.isArray(value) ? [own] : []);
    }
  });

  function make(name: string, template: string): string {
    const folder = path.join(root, name);
    fs.mkdirSync(folder, { recursive: true });
    const text = `[tool.first-token]\ntemplate = "${template}"\nlanguage = "en"\n`;
    fs.writeFileSync(path.join(folder, "pyproject.toml"), text);
    return folder;
  }
});

async function folders(known: KnownProjects): Promise<string[]> {
  return (await known.all()).map(({ folder }) => folder);
}
