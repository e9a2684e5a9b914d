import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { findBrowser, type BrowserSources } from "../../host/findBrowser";

describe("findBrowser", () => {
  let folder: string;
  let printed: string[];

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "first token 浏览器-"));
    printed = [];
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  function program(name: string, mode = 0o755): string {
    const file = path.join(folder, name);
    fs.writeFileSync(file, "#!/bin/sh\n", { mode });
    return file;
  }

  /** A machine without any browser, whose user is not root. */
  function bareMachine(changes: Partial<BrowserSources> = {}): BrowserSources {
    return {
      env: { PATH: folder },
      platform: "linux",
      isRoot: false,
      print: (line) => printed.push(line),
      installByApt: () => Promise.reject(new Error("apt-get was called")),
      installByNpm: () => Promise.reject(new Error("npm was called")),
      ...changes,
    };
  }

  async function find(changes: Partial<BrowserSources> = {}): Promise<string> {
    const sources = bareMachine(changes);
    return (await findBrowser(sources.print, sources)).executablePath;
  }

  it("takes the one that the variable names, before all others", async () => {
    program("chromium");
    const mine = program("mine");
    assert.equal(await find({ env: { PATH: folder, FIRST_TOKEN_BROWSER: mine } }), mine);
  });

  it("says so when the variable names no program", async () => {
    program("chromium");
    const FIRST_TOKEN_BROWSER = program("notes.txt", 0o644);
    await assert.rejects(find({ env: { PATH: folder, FIRST_TOKEN_BROWSER } }), /not a program/);
  });

  for (const name of ["chromium", "chromium-browser", "google-chrome", "microsoft-edge"]) {
    it(`finds ${name} on the PATH`, async () => {
      const file = program(name);
      assert.equal(await find(), file);
    });
  }

  it("prefers Chromium to Chrome and Edge, and passes over what cannot be run", async () => {
    program("microsoft-edge");
    const chrome = program("google-chrome");
    program("chromium", 0o644);
    assert.equal(await find(), chrome);
  });

  it("installs Debian's package when root", async () => {
    const found = await find({
      isRoot: true,
      installByApt: () => {
        program("chromium");
        return Promise.resolve();
      },
    });
    assert.equal(found, path.join(folder, "chromium"));
  });

  const fromNpm = (): Promise<{ executablePath: string }> =>
    Promise.resolve({ executablePath: "/from/npm" });

  it("takes the package from npm when Debian's cannot be had, and says why", async () => {
    assert.equal(await find({ isRoot: true, installByNpm: fromNpm }), "/from/npm");
    assert.match(printed.join("\n"), /apt-get was called/);
  });

  it("takes the package from npm when Debian's brings no browser", async () => {
    const installByApt = (): Promise<void> => Promise.resolve();
    assert.equal(await find({ isRoot: true, installByApt, installByNpm: fromNpm }), "/from/npm");
  });

  it("leaves the system's packages alone when asked to", async () => {
    const env = { PATH: folder, FIRST_TOKEN_NO_APT: "1" };
    assert.equal(await find({ isRoot: true, env, installByNpm: fromNpm }), "/from/npm");
    assert.deepEqual(printed, []);
  });

  it("takes the package from npm when not root", async () => {
    assert.equal(await find({ installByNpm: fromNpm }), "/from/npm");
  });
});
