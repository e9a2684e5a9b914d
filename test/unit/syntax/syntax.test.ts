import assert from "node:assert/strict";
import { Grammars } from "../../../src/syntax/grammars";
import { TreeSyntax } from "../../../src/syntax/syntax";
import { FOLDER, grammars, spotAt } from "./fixtures";

/** No limit: the tests are about the answer, and machines differ. */
const syntax = new TreeSyntax(grammars, Infinity);

interface Case {
  readonly marked: string;
  readonly text: string;
  readonly replace?: number;
}

const FINE: Readonly<Record<string, readonly Case[]>> = {
  python: [
    { marked: "x = |", text: "1" },
    { marked: "x = |\ny = 2\n", text: "f(1, [2])" },
    { marked: "def f(|", text: "a, b):" },
    { marked: "def f(a, b):\n    |", text: "return a" },
    { marked: "d|", text: "ef f(a,\n" },
    { marked: "d|", text: "ef f(" },
    { marked: "class A:\n    d|\n\nx = 1\n", text: "ef f(" },
    { marked: "|", text: "if x:" },
    { marked: "|", text: "from a import (" },
    { marked: "|", text: "@property" },
    { marked: "|", text: "@f(a," },
    { marked: "x = f(|", text: "a," },
    { marked: "x = f(\n    a,\n    |", text: "b=[1," },
    { marked: "x = {\n    'a': |", text: "1," },
    { marked: "x = f(a |", text: "+" },
    { marked: "x = [a for a |", text: "in b" },
    { marked: "if a |", text: "and b \\" },
    { marked: "x = 'a|", text: "b'" },
    { marked: "|", text: '"""Says what it does.' },
    { marked: "try:\n    |", text: "f()" },
    { marked: "if a:\n    b\n|\n", text: "else:" },
    { marked: "foo(|, b)\n", text: "a" },
    { marked: "if f(|)", text: "x):", replace: 1 },
    { marked: "if a:  |", text: "# why" },
    { marked: "def f():\n    |", text: "a = 1\n    if a:\n        return [\n            a," },
  ],
  javascript: [
    { marked: "function f(a) {\n  |", text: "return a" },
    { marked: "const f = (|", text: "a, b) => {" },
    { marked: "if (a) {\n  b();\n} |", text: "else {" },
    { marked: "|", text: "import {" },
    { marked: "|", text: "function f(" },
    { marked: "const a = [1, 2]\n  |", text: ".map((x) => x)" },
  ],
  typescript: [
    { marked: "interface A {\n  |", text: "readonly b: string;" },
    { marked: "class A {\n  constructor(|", text: "private readonly b: string," },
  ],
  typescriptreact: [{ marked: "const a = <b>|</b>;\n", text: "{c}" }],
  java: [
    { marked: "class A {\n    void f(|", text: "int a) {" },
    { marked: "class A {\n    private int |", text: "a = 1;" },
    { marked: "class A {\n    void f() {\n        int x = |", text: "g(1)" },
  ],
  go: [{ marked: "package p\n\nfunc f(a int) int {\n\treturn |", text: "a + 1" }],
  rust: [{ marked: "fn f<'a>(a: &'a str) -> &'a str {\n    |", text: "let b = a;" }],
  cpp: [{ marked: "int f(int a) {\n  |", text: "return a;" }],
};

const WRONG: Readonly<Record<string, readonly Case[]>> = {
  python: [
    { marked: "x = |", text: "1 2" },
    { marked: "x = |", text: "f(a b)" },
    { marked: "x = |", text: "f(a,, b)" },
    { marked: "x = f(|", text: "a b)" },
    { marked: "x = f(a, |)", text: "b c" },
    { marked: "def f(|", text: "a b):" },
    { marked: "if |", text: "x = = 1:" },
    {
      marked: "class A:\n    def f(self):\n        |\n\n    def g(self):\n        pass\n",
      text: "a b",
    },
    { marked: "x = {\n    |\n}\n", text: "if a is None:" },
    { marked: "|", text: "import numpy as as" },
    { marked: "x = 1\n|", text: "y = 2\nfor in x:" },
  ],
  javascript: [
    { marked: "const a = |", text: "f(b c);" },
    { marked: "function f(a) {\n  |\n}\n", text: "return const a" },
  ],
  typescript: [{ marked: "const a: |", text: "string number = 1;" }],
  java: [{ marked: "class A {\n    void f() {\n        |\n    }\n}\n", text: "int int x = 1 2;" }],
  go: [{ marked: "package p\n\nfunc f(a int) int {\n\t|\n}\n", text: "return a a" }],
  rust: [{ marked: "fn f() {\n    |\n}\n", text: "let let b = 1 2;" }],
  cpp: [{ marked: "int f(int a) {\n  |\n}\n", text: "return a a;" }],
};

describe("Syntax.newErrors", () => {
  before(async () => {
    for (const language of Object.keys(FINE)) await grammars.load(language);
  });

  for (const [what, cases, expected] of [
    ["passes", FINE, false],
    ["finds", WRONG, true],
  ] as const) {
    for (const [language, each] of Object.entries(cases)) {
      for (const { marked, text, replace = 0 } of each) {
        it(`${what} ${language}: ${JSON.stringify(marked)} and ${JSON.stringify(text)}`, () => {
          assert.equal(syntax.newErrors(spotAt(marked, language), text, replace), expected);
        });
      }
    }
  }

  it("blames no text for what was wrong before", () => {
    for (const marked of ["x = = f|", "x = f(a b, |)", "def f(:\n    x = 1 2\n    |\n"])
      assert.equal(syntax.newErrors(spotAt(marked, "python"), "oo()", 0), false, marked);
  });

  it("decides nothing among many errors", () => {
    const garbage = "a b c\n1 2 3 (]\n".repeat(20);
    assert.equal(syntax.newErrors(spotAt(`${garbage}x = |`, "python"), "1 2", 0), false);
  });

  it("decides nothing without time, grammar or language", async () => {
    const spot = spotAt("x = |", "python");
    assert.equal(new TreeSyntax(grammars, -1).newErrors(spot, "1 2", 0), false);
    assert.equal(syntax.newErrors(spotAt("x = |", "plaintext"), "1 2", 0), false);
    const own = new Grammars(FOLDER);
    const late = new TreeSyntax(own, Infinity);
    assert.equal(late.newErrors(spot, "1 2", 0), false);
    await own.load("python");
    assert.equal(late.newErrors(spot, "1 2", 0), true);
  });

  it("survives any text, and a fault only ends it", () => {
    const code = 'def f(a, b="c"):\n    return [a, {"k": (b)}]  # 注释 🍎\n\u0000\ud83c"""\n';
    for (let at = 0; at <= code.length; at++)
      for (const text of ["(", '"""', "\ud83c", "x\n\n)", ""])
        syntax.newErrors(spotAt(`${code.slice(0, at)}|${code.slice(at)}`, "python"), text, 0);
    const reports: string[] = [];
    const faulty = new Grammars(FOLDER, (message) => reports.push(message));
    faulty.isReady = () => true;
    faulty.parseNow = () => {
      throw new Error("memory access out of bounds");
    };
    const broken = new TreeSyntax(faulty, Infinity);
    assert.equal(broken.newErrors(spotAt("x = |", "python"), "1 2", 0), false);
    assert.equal(reports.length, 1);
  });
});
