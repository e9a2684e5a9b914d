import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { foldersOf, isGitIgnored, rulesOf } from "../../../src/completion/gitIgnore";

const FILES: Readonly<Record<string, string>> = {
  "": "*.log\n/build/\n!keep.log\ndata/*\n!data/good.py\n# a comment\n\\#odd.py\ntemp\n",
  pkg: "local.py\n!local.log\nsub/\n",
  "pkg/deep": "!local.py\n*.py\n!open.py\n",
};
const PATHS = [
  "a.py",
  "a.log",
  "keep.log",
  "build/a.py",
  "pkg/build/a.py",
  "data/bad.py",
  "data/good.py",
  "data/in/good.py",
  "#odd.py",
  "temp",
  "temp/a.py",
  "pkg/temp/x/y.py",
  "local.py",
  "pkg/local.py",
  "pkg/local.log",
  "pkg/sub/a.py",
  "pkg/deep/local.py",
  "pkg/deep/open.py",
  "pkg/deep/er/local.py",
  "pkg/deep/er/open.py",
  "pkg/other/a.py",
];

function isIgnored(file: string): boolean {
  const rules = new Map(Object.entries(FILES).map(([folder, text]) => [folder, rulesOf(text)]));
  return isGitIgnored(file, (folder) => rules.get(folder));
}

describe("isGitIgnored", () => {
  it("says what Git says", function () {
    const root = mkdtempSync(path.join(tmpdir(), "first-token-ignore-"));
    try {
      execFileSync("git", ["init", "-q"], { cwd: root });
      for (const [folder, text] of Object.entries(FILES)) {
        mkdirSync(path.join(root, folder), { recursive: true });
        writeFileSync(path.join(root, folder, ".gitignore"), text);
      }
      const said = git(root, PATHS);
      assert.ok(said.size > 8 && said.size < PATHS.length);
      for (const file of PATHS) assert.equal(isIgnored(file), said.has(file), file);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  it("takes what leads out of the root for ignored", () => {
    for (const file of ["../a.py", "/a.py", "", "./a.py"])
      assert.equal(
        isGitIgnored(file, () => undefined),
        true,
        file,
      );
  });

  it("asks each folder on the way", () => {
    assert.deepEqual(foldersOf("a/b/c.py"), ["", "a", "a/b"]);
    assert.deepEqual(foldersOf("c.py"), [""]);
  });
});

/** Those of the paths that Git ignores. */
function git(root: string, paths: readonly string[]): Set<string> {
  const output = execFileSync("git", ["check-ignore", "--no-index", "--stdin"], {
    cwd: root,
    input: paths.join("\n"),
    encoding: "utf8",
  });
  return new Set(output.split("\n").filter((line) => line !== ""));
}
