import assert from "node:assert/strict";
import { DIALECTS, type Dialect } from "../../../src/syntax/dialects";
import { openEnds } from "../../../src/syntax/openEnds";

function dialectOf(language: string): Dialect {
  const dialect = DIALECTS[language];
  assert.ok(dialect !== undefined);
  return dialect;
}

describe("openEnds", () => {
  const cases: readonly [language: string, text: string, closers: string][] = [
    ["python", "f(a, [b", "])"],
    ["python", "f(a)[0]", ""],
    ["python", "f('(' + \"[\"", ")"],
    ["python", "x = 'a\\'(", "'"],
    ["python", "f('''a\n'(", "\n''')"],
    ["python", "x = 1  # (", ""],
    ["python", "# (\nf(", ")"],
    ["python", "x = '(\ny = [", "]"],
    ["python", 'f("""a""", {', "})"],
    ["javascript", "f(`a\n(", "\n`)"],
    ["javascript", "f(/* ( */ {", "})"],
    ["javascript", "/* (", "\n*/"],
    ["java", "f('(', '\\'', \"(\"", ")"],
    ["rust", "fn f<'a>(x: &'a str, y: '(' ", ")"],
  ];
  for (const [language, text, closers] of cases) {
    it(`${language}: closes ${JSON.stringify(text)} by ${JSON.stringify(closers)}`, () => {
      assert.equal(openEnds(text, dialectOf(language)).closers, closers);
    });
  }

  it("says where brackets close nothing, and where strings are torn", () => {
    const { strays, torn } = openEnds("a) + (b]\n'c\n", dialectOf("python"));
    assert.deepEqual(strays, [1, 7]);
    assert.deepEqual(torn, [11]);
  });

  it("says what the text ends in, and where its code does", () => {
    assert.equal(openEnds("x = 'a", dialectOf("python")).inside, "'");
    const { inside, codeEnd } = openEnds("x = 1  # a", dialectOf("python"));
    assert.equal(inside, "#");
    assert.equal(codeEnd, 7);
    assert.equal(openEnds("x = 1  # a\n", dialectOf("python")).inside, undefined);
  });

  it("takes time in proportion to the text", () => {
    const text = `${'"'.repeat(20_000)}${"(".repeat(20_000)}${"'\\".repeat(20_000)}`;
    const startMs = performance.now();
    openEnds(text, dialectOf("python"));
    assert.ok(performance.now() - startMs < 1000);
  });
});
