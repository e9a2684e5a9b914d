import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Linter } from "eslint";
import { layers } from "../../../scripts/eslintLayers.mjs";

describe("the layer rule", () => {
  let root: string;

  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), "first-token-layers-"));
  });
  afterEach(() => {
    fs.rmSync(root, { recursive: true });
  });

  /** Writes files below src/ and returns which of the rule's messages the last one gets. */
  function messages(...files: readonly (readonly [string, string])[]): string[] {
    for (const [name, text] of files) {
      const file = path.join(root, "src", name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    }
    const [name, text] = files.at(-1) ?? ["", ""];
    const linter = new Linter({ cwd: root });
    return linter
      .verify(
        text,
        {
          files: ["**/*.ts"],
          plugins: { own: { rules: { layers } } },
          rules: { "own/layers": "error" },
        },
        path.join(root, "src", name),
      )
      .map(({ messageId, message }) => messageId ?? message);
  }

  for (const folder of [
    "protocol",
    "runtime",
    "kernel",
    "syntax",
    "text",
    "http",
    "modelClient",
    "kernelClient",
    "programs",
    "cli",
  ]) {
    it(`keeps vscode out of ${folder}`, () => {
      assert.deepEqual(messages([`${folder}/x.ts`, 'import "vscode";']), ["pure"]);
    });
  }

  it("lets only register, providers and views of a feature speak to VS Code", () => {
    for (const file of ["register.ts", "InlineProvider.ts", "statusView.ts"])
      assert.deepEqual(messages([`completion/${file}`, 'import "vscode";']), []);
    assert.deepEqual(messages(["completion/filter.ts", 'import "vscode";']), ["pure"]);
  });

  it("keeps pure files from what speaks to VS Code, by whatever kind of import", () => {
    const config = ["config.ts", ""] as const;
    for (const text of [
      'import { a } from "../config";',
      'export * from "../config";',
      'export { a } from "../config";',
      'await import("../config");',
    ])
      assert.deepEqual(messages(config, ["completion/filter.ts", text]), ["pure"], text);
  });

  it("keeps features apart", () => {
    const lessons = ["lessons/check.ts", ""] as const;
    const text = 'import "../lessons/check";';
    assert.deepEqual(messages(lessons, ["completion/filter.ts", text]), ["floor"]);
    assert.deepEqual(messages(lessons, ["completion/register.ts", text]), ["floor"]);
  });

  it("lets imports run downwards only", () => {
    const protocol = ["protocol/rpc.ts", ""] as const;
    const text = ["text/ngram.ts", 'import "../protocol/rpc";'] as const;
    const feature = ["completion/cache.ts", 'import "../text/ngram";'] as const;
    const cli = ["cli/main.ts", 'import "../completion/cache";'] as const;
    const top = ["extension.ts", 'import "./completion/cache";'] as const;
    assert.deepEqual(messages(protocol, text), []);
    assert.deepEqual(messages(text, feature), []);
    assert.deepEqual(messages(feature, cli), []);
    assert.deepEqual(messages(feature, top), []);
    assert.deepEqual(messages(text, ["protocol/up.ts", 'import "../text/ngram";']), ["floor"]);
    assert.deepEqual(messages(feature, ["text/up.ts", 'import "../completion/cache";']), ["floor"]);
    assert.deepEqual(messages(cli, ["completion/up.ts", 'import "../cli/main";']), ["floor"]);
    assert.deepEqual(messages(top, ["completion/register.ts", 'import "../extension";']), [
      "floor",
    ]);
  });

  it("finds circles", () => {
    const [a, b, c] = [
      ["text/a.ts", 'import { b } from "./b";'],
      ["text/b.ts", 'export { c } from "./c";'],
      ["text/c.ts", 'import "./a";'],
    ] as const;
    assert.deepEqual(messages(a, b, c), ["circle"]);
    assert.deepEqual(messages(a, b, ["text/c.ts", "export const c = 1;"]), []);
  });
});
