import assert from "node:assert/strict";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { installOnce } from "../../host/installOnce";

describe("installOnce", () => {
  let cache: string;
  let filled: number;

  beforeEach(async () => {
    cache = await fs.mkdtemp(path.join(os.tmpdir(), "first-token-cache-"));
    filled = 0;
  });
  afterEach(() => fs.rm(cache, { recursive: true }));

  const install = (fill: (folder: string) => Promise<void>): Promise<string> =>
    installOnce("tool-1", fill, () => undefined, cache);
  async function fill(folder: string): Promise<void> {
    filled++;
    await fs.writeFile(path.join(folder, "program"), "whole");
  }

  it("fills a folder once", async () => {
    const first = await install(fill);
    assert.equal(await install(fill), first);
    assert.equal(await fs.readFile(path.join(first, "program"), "utf8"), "whole");
    assert.equal(filled, 1);
  });

  it("leaves nothing behind when filling fails, and tries again", async () => {
    const half = async (folder: string): Promise<void> => {
      await fs.writeFile(path.join(folder, "program"), "ha");
      throw new Error("the line is down");
    };
    await assert.rejects(install(half), /the line is down/);
    assert.deepEqual(await fs.readdir(cache), []);
    await install(fill);
    assert.deepEqual(await fs.readdir(cache), ["tool-1"]);
  });

  it("serves two at the same time", async () => {
    const [a, b] = await Promise.all([install(fill), install(fill)]);
    assert.equal(a, b);
    assert.deepEqual(await fs.readdir(cache), ["tool-1"]);
    assert.deepEqual(await fs.readdir(a), ["program"]);
  });
});
