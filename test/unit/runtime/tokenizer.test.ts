import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { Tokenizer as RustTokenizer } from "tokenizers";
import { Tokenizer } from "../../../src/runtime/tokenizer";
import { codeTokenizer, TOKENIZER_FILE } from "./codeTokenizer";

/** What files bring along. */
const TRICKY = [
  "",
  "\n",
  "\n\n\n",
  "def f(x):\n    return x\n",
  "class A:\n\tdef f(self):\n\t\tself.x = 1\n",
  "  x  =  1  \n   \n\t \ty",
  "x = {'a': [1, 22, 333, 4444], \"b\": (5.5e-10, 0x1F_ff)}",
  "self.foo.bar().baz[1:20] **= -1 ... ->x.y",
  'print(f"{x!r:>10}")  # 漢字「かな」 한국어',
  "emoji 😀👩‍👩‍👧 flags 🇨🇳 e\u0301 ｆｕｌｌ ǅ",
  "nbsp\u00a0 ideographic\u3000 zero\u200bwidth bom\ufeff",
  "a\u2028b\u0085c\u000bd\fe\u001cf",
  "lone \ud83d high, \udc00 low, \ud83d",
  `${"word ".repeat(2000)}end`,
  "return  .5 if a .b else c. d",
  "_private __dunder__ camelCase snake_case_2 x1y2",
];

describe("Tokenizer", () => {
  const tokenizer = codeTokenizer();
  const rust = RustTokenizer.fromFile(TOKENIZER_FILE);

  for (const text of TRICKY) {
    it(`agrees with Hugging Face's own: ${JSON.stringify(text.slice(0, 40))}`, async () => {
      const expected = await rust.encode(text, null, { addSpecialTokens: false });
      assert.deepEqual(tokenizer.encode(text), expected.getIds());
    });
  }

  it("agrees on a real file, and line by line gives the same", async () => {
    const file = path.join(__dirname, "../../../training/train.py");
    const text = readFileSync(file, "utf8");
    const expected = await rust.encode(text, null, { addSpecialTokens: false });
    assert.deepEqual(tokenizer.encode(text), expected.getIds());
    const lines = text
      .split("\n")
      .flatMap((line, i) => [
        ...(i > 0 ? [tokenizer.newline] : []),
        ...tokenizer.encode(line, i > 0),
      ]);
    assert.deepEqual(lines, expected.getIds());
  });

  it("gives every text back from its tokens", () => {
    for (const text of TRICKY) {
      const bytes = tokenizer.decode(tokenizer.encode(text));
      assert.equal(Buffer.from(bytes).toString(), text.toWellFormed());
    }
  });

  it("never reads a special token out of a text", () => {
    const special = new Set(tokenizer.special.values());
    assert.equal(special.size, 8);
    const tokens = tokenizer.encode("<|end|> <|prefix|>\n<|suffix|>");
    assert.ok(tokens.every((token) => !special.has(token)));
  });

  it("has a token for every byte, and a break alone", () => {
    const single = new Set(
      tokenizer.bytes.filter((bytes) => bytes.length === 1).map(([byte]) => byte),
    );
    assert.equal(single.size, 256);
    const withBreak = tokenizer.bytes.filter((bytes) => bytes.includes(10));
    assert.deepEqual(withBreak, [Uint8Array.of(10)]);
  });

  it("takes long pieces part by part and splits no character", () => {
    const text = "😀".repeat(3000);
    assert.equal(Buffer.from(tokenizer.decode(tokenizer.encode(text))).toString(), text);
  });

  it("refuses what is no tokenizer.json", () => {
    assert.throws(() => new Tokenizer({}));
  });
});
