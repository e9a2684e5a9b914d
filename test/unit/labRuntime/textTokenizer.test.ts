import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { rankTokenizer } from "../../../src/labRuntime/rankTokenizers";
import { FolderTokenizer, type TextTokenizer } from "../../../src/labRuntime/textTokenizer";
import { Tokenizer } from "../../../src/runtime/tokenizer";
import { ROOT } from "./lab";

describe("tokens that know their place", () => {
  const folder = (name: string): FolderTokenizer =>
    new FolderTokenizer(
      new Tokenizer(
        JSON.parse(fs.readFileSync(path.join(ROOT, "models", name, "tokenizer.json"), "utf8")),
      ),
    );
  const all: Record<string, TextTokenizer> = {
    code: folder("code"),
    "classroom-gpt": folder("classroom-gpt"),
    gpt2: rankTokenizer("gpt2"),
    o200k: rankTokenizer("o200k"),
  };
  const texts = [
    "",
    "def add(a, b):\n    return a + b\n",
    "你好，世界！🎉👩‍👩‍👧 e\u0301 \ud800 x",
    " \n\n\t  two  ",
    "<|endoftext|> <|path|>",
    "don't 12345 ½ Ⅷ",
  ];

  for (const [name, tokenizer] of Object.entries(all))
    it(`of ${name}: in order, without gaps, their bytes are the text`, () => {
      for (const text of texts) {
        const tokens = tokenizer.tokens(text);
        const bytes = Buffer.from(tokens.flatMap((token) => token.bytes));
        assert.equal(bytes.toString(), Buffer.from(text).toString());
        let covered = 0;
        for (const { start, end } of tokens) {
          assert.ok(start <= covered && end > start && end >= covered, JSON.stringify(text));
          covered = end;
        }
        assert.equal(covered, text.length);
      }
    });

  it("stand where they do in a text with CR LF", () => {
    const text = "a = 1\r\nb = 2\r\n";
    const tokens = folder("code").tokens(text);
    assert.equal(tokens.map(({ start, end }) => text.slice(start, end)).join(""), text);
    assert.equal(tokens.filter(({ bytes }) => bytes.includes(13)).length, 0);
  });

  it("are those of the classroom GPT in PyTorch", () => {
    const golden = JSON.parse(
      fs.readFileSync(path.join(ROOT, "models/classroom-gpt/golden.json"), "utf8"),
    ) as { tokens: { text: string; tokens: number[] }[] };
    for (const { text, tokens } of golden.tokens) {
      const own = folder("classroom-gpt").tokens(text);
      assert.deepEqual(
        own.map(({ id }) => id),
        tokens,
        JSON.stringify(text),
      );
    }
  });
});
