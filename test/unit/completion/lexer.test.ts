import assert from "node:assert/strict";
import { lexicalState } from "../../../src/completion/lexer";

describe("lexicalState", () => {
  const cases: readonly [language: string, text: string, kind: string][] = [
    ["python", "", "code"],
    ["python", "x = 1", "code"],
    ["python", "x = 1  # why", "comment"],
    ["python", "# why\n", "code"],
    ["python", 'x = "# no comment', "string"],
    ["python", "x = '# closed' ", "code"],
    ["python", "x = 'it\\'s # in", "string"],
    ["python", "x = 'open\ny = ", "code"],
    ["python", 'def f():\n    """What it', "prose"],
    ["python", 'def f():\n    r"""What it', "prose"],
    ["python", 'x = """text', "string"],
    ["python", 'def f():\n    """One # two"""\n    ', "code"],
    ["python", "'''a\n\"\"\"b", "prose"],
    ["python", "print('你好 # 世界'", "code"],
    ["javascript", "let x = 1; // why", "comment"],
    ["javascript", "/* one\ntwo", "comment"],
    ["javascript", "/* one */ ", "code"],
    ["javascript", "let s = `a // b\nc", "string"],
    ["javascript", "let s = 'http://", "string"],
    ["shellscript", "echo $#", "code"],
    ["shellscript", "echo # why", "comment"],
    ["rust", "fn f<'a>(x: &'a str) { // why", "comment"],
    ["lua", "--[[ one\ntwo", "comment"],
    ["no such language", "# anything", "code"],
  ];
  for (const [language, text, kind] of cases) {
    it(`finds ${kind} at the end of ${JSON.stringify(text)} in ${language}`, () => {
      assert.equal(lexicalState(text, language, false).kind, kind);
    });
  }

  it("says what closes a string", () => {
    assert.equal(lexicalState("x = ['", "python", false).quote, "'");
    assert.equal(lexicalState('x = """a\n', "python", false).quote, '"""');
    assert.equal(lexicalState("x = 1", "python", false).quote, undefined);
  });

  const code = "import os\n\n\ndef f(a):\n    return a\n\n\nclass B:\n    x = 1\n";
  it("finds out that a cut window began inside a docstring", () => {
    const window = `the end of some words.\n    """\n    self.a = a\n${code}value = `;
    assert.equal(lexicalState(window, "python", true).kind, "code");
    assert.equal(lexicalState(`${window}# why`, "python", true).kind, "comment");
    assert.equal(lexicalState(`${window}1\n"""What`, "python", true).kind, "prose");
  });

  it("trusts a cut window that began in code", () => {
    assert.equal(lexicalState(`${code}"""Words\nand words\n`, "python", true).kind, "prose");
  });

  it("reads a long line in a time that grows with its length alone", () => {
    const started = performance.now();
    lexicalState("'\"#\\`({[".repeat(100_000), "python", true);
    lexicalState('"""'.repeat(100_000), "python", true);
    assert.ok(performance.now() - started < 2_000);
  });
});
