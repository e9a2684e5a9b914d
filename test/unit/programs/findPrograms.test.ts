import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import { findPrograms } from "../../../src/programs/findPrograms";
import { StandIns } from "../doctor/standIns";

describe("programs on PATH", () => {
  let stands: StandIns;

  beforeEach(async () => {
    stands = await StandIns.create();
  });

  afterEach(async () => {
    await stands.remove();
  });

  function folder(name: string): string {
    return path.join(stands.folder, name);
  }

  async function find(names: string[], folders: string[], workspace: string[] = []) {
    const places = { path: folders.join(":"), platform: "linux" as const, workspace };
    return await findPrograms(names, places);
  }

  it("are found in its order, name by name, each once", async () => {
    for (const [name, below] of [
      ["python", "a"],
      ["python3", "b"],
      ["python3", "a"],
    ] as const)
      await stands.add(name, "", below);
    await fs.symlink(folder("a"), folder("c"));
    const { files } = await find(["python3", "python"], ["c", "b", "a", "a"].map(folder));
    assert.deepEqual(files, [folder("c/python3"), folder("b/python3"), folder("c/python")]);
  });

  it("are files that may be run, and nothing else", async () => {
    await stands.add("nvcc", "", "a");
    await fs.chmod(folder("a/nvcc"), 0o644);
    await fs.mkdir(folder("b/nvcc"), { recursive: true });
    await fs.symlink(folder("nowhere"), folder("b/python3"));
    const { files } = await find(["nvcc", "python3"], [folder("a"), folder("b"), folder("absent")]);
    assert.deepEqual(files, []);
  });

  it("never stand in a relative folder, which would be the workspace's own", async () => {
    await stands.add("python3", "");
    const here = path.relative(process.cwd(), stands.folder);
    assert.deepEqual((await find(["python3"], [here, ".", ""])).files, []);
  });

  it("of the workspace are left out, by whatever way they are reached", async () => {
    const inside = await stands.add("python3", "", "work/bin");
    const outside = await stands.add("python3", "", "usr");
    const environment = folder("work/.venv/bin/python3");
    await fs.mkdir(path.dirname(environment), { recursive: true });
    await fs.mkdir(folder("links"));
    // A link from outside to a program inside; an environment's link to a program outside, whose
    // packages are inside.
    await fs.symlink(inside, folder("links/python3"));
    await fs.symlink(outside, environment);
    const folders = [inside, environment, folder("links/python3"), outside].map((file) =>
      path.dirname(file),
    );
    const found = await find(["python3"], folders, [folder("work")]);
    assert.deepEqual(found.files, [outside]);
    assert.deepEqual(found.leftOut, [inside, environment, folder("links/python3")]);
  });
});
