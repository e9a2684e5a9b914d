import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { LANGUAGES } from "../../src/completion/languages";

const ROOT = path.join(__dirname, "..", "..");

type Strings = Record<string, string>;

describe("the two languages", () => {
  it("have the same keys for package.json, and it uses them all", () => {
    const [en, zh] = [read("package.nls.json"), read("package.nls.zh-cn.json")];
    assert.deepEqual(Object.keys(zh), Object.keys(en));
    const used = new Set(Array.from(text("package.json").matchAll(/"%([^%"]+)%"/g), (m) => m[1]));
    assert.deepEqual([...used].sort(), Object.keys(en).sort());
  });

  it("have every string of the code, and no other", () => {
    const inCode = [...new Set(sourceFiles().flatMap(stringsOf))].sort();
    assert.ok(inCode.length > 0);
    for (const bundle of ["l10n/bundle.l10n.json", "l10n/bundle.l10n.zh-cn.json"])
      assert.deepEqual(Object.keys(read(bundle)).sort(), inCode, bundle);
  });

  it("have the same placeholders", () => {
    const bundle = read("l10n/bundle.l10n.zh-cn.json");
    for (const [en, zh] of Object.entries(bundle))
      assert.deepEqual(placeholders(zh), placeholders(en), en);
  });

  it("are really two: nothing is left untranslated or empty", () => {
    for (const [en, zh] of Object.entries(read("l10n/bundle.l10n.zh-cn.json")))
      assert.match(zh, /\p{Script=Han}/u, en);
    for (const [en, same] of Object.entries(read("l10n/bundle.l10n.json"))) assert.equal(same, en);
    for (const [key, zh] of Object.entries(read("package.nls.zh-cn.json")))
      assert.match(zh, /\p{Script=Han}/u, key);
  });
});

describe("package.json", () => {
  const manifest = JSON.parse(text("package.json")) as {
    activationEvents: string[];
    contributes: {
      commands: { command: string }[];
      configuration: { properties: Record<string, { default?: unknown; scope?: string }> };
    };
  };

  it("activates for every language that completion has rules for, and never for everything", () => {
    const languages = Object.keys(LANGUAGES).map((id) => `onLanguage:${id}`);
    assert.deepEqual(manifest.activationEvents, [...languages, "onNotebook:jupyter-notebook"]);
  });

  it("has a default, a scope and our prefix for every setting", () => {
    for (const [key, setting] of Object.entries(manifest.contributes.configuration.properties)) {
      assert.match(key, /^firstToken\./);
      assert.notEqual(setting.default, undefined, key);
      assert.notEqual(setting.scope, undefined, key);
    }
  });
});

function text(file: string): string {
  return fs.readFileSync(path.join(ROOT, file), "utf8");
}

function read(file: string): Strings {
  return JSON.parse(text(file)) as Strings;
}

function sourceFiles(): string[] {
  return fs
    .readdirSync(path.join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join("src", file));
}

/** First arguments of `l10n.t(…)`; anything but a plain string could not be looked up. */
function stringsOf(file: string): string[] {
  const source = ts.createSourceFile(file, text(file), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /(^|\.)l10n\.t$/.test(node.expression.getText())) {
      const [message] = node.arguments;
      assert.ok(
        message !== undefined && ts.isStringLiteral(message),
        `${file}: the argument of l10n.t must be a plain string`,
      );
      found.push(message.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function placeholders(message: string): string[] {
  return (message.match(/\{\w+\}/g) ?? []).sort();
}
