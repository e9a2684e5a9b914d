import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { GRAMMARS } from "../../../scripts/copyTreeSitter.mjs";
import { DIALECTS } from "../../../src/syntax/dialects";
import { Grammars } from "../../../src/syntax/grammars";
import { FOLDER, grammars } from "./fixtures";

describe("Grammars", () => {
  const samples: Readonly<Record<string, string>> = {
    python: "def f(x):\n    return x\n",
    cpp: "int f(int x) { return x; }\n",
    go: "package p\n\nfunc f(x int) int { return x }\n",
    java: "class A { int f(int x) { return x; } }\n",
    javascript: "const f = (x) => x;\n",
    javascriptreact: "const f = (x) => <b>{x}</b>;\n",
    rust: "fn f(x: i32) -> i32 { x }\n",
    typescript: "const f = (x: number): number => x;\n",
    typescriptreact: "const f = (x: number) => <b>{x}</b>;\n",
  };
  for (const language of Object.keys(DIALECTS)) {
    it(`parses ${language}`, async () => {
      const tree = await grammars.parse(samples[language] ?? "", language);
      assert.ok(tree !== undefined);
      assert.equal(tree.rootNode.hasError, false);
      tree.delete();
    });
  }

  it("gives nodes with fields and positions in UTF-16 units", async () => {
    const tree = await grammars.parse("def 犬(x):\n    return '🍎', x\n", "python");
    const [definition] = tree?.rootNode.namedChildren ?? [];
    assert.equal(definition?.type, "function_definition");
    assert.equal(definition.childForFieldName("name")?.text, "犬");
    const [, x] = definition.descendantsOfType("identifier").slice(1);
    assert.deepEqual(x?.startPosition, { row: 1, column: 17 });
    tree?.delete();
  });

  it("ships the grammars that it knows", () => {
    const known = Object.values(DIALECTS).map(({ grammar }) => grammar);
    assert.deepEqual([...new Set(known)].sort(), [...GRAMMARS].sort());
  });

  it("has no tree for other languages, and none before it has loaded", async () => {
    const own = new Grammars(FOLDER);
    assert.equal(await own.parse("x", "plaintext"), undefined);
    assert.equal(own.parseNow("x", "python"), undefined);
    assert.equal(await own.load("python"), true);
    const tree = own.parseNow("x", "python");
    assert.ok(tree !== undefined);
    tree.delete();
  });

  it("stops in time and goes on with the next text", async () => {
    await grammars.load("python");
    const long = "def f(a, b):\n    return [a, b]\n".repeat(20_000);
    const startMs = performance.now();
    assert.equal(grammars.parseNow(long, "python", startMs + 5), undefined);
    assert.ok(performance.now() - startMs < 2000);
    const tree = grammars.parseNow("x = 1\n", "python");
    assert.equal(tree?.rootNode.text, "x = 1\n");
    tree.delete();
  });

  it("reports once what cannot be loaded, and lives on", async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "first-token-syntax-"));
    const reports: string[] = [];
    const broken = new Grammars(folder, (message) => reports.push(message));
    assert.equal(await broken.load("python"), false);
    assert.equal(await broken.parse("x", "python"), undefined);
    assert.equal(reports.length, 1);
    fs.rmSync(folder, { recursive: true });
  });

  it("gives no more trees after a fault", async () => {
    const reports: string[] = [];
    const faulty = new Grammars(FOLDER, (message) => reports.push(message));
    await faulty.load("python");
    faulty.fail(new Error("memory access out of bounds"));
    faulty.fail(new Error("again"));
    assert.equal(faulty.isReady("python"), false);
    assert.equal(await faulty.parse("x", "python"), undefined);
    assert.equal(await faulty.load("java"), false);
    assert.equal(reports.length, 1);
  });
});
