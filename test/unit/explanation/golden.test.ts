import assert from "node:assert/strict";
import { explain } from "../../../src/explanation/explain";
import { LANGUAGES } from "../../../src/protocol/bilingual";
import { GOLDEN } from "../../fixtures/explanation/golden";
import { grammars } from "../syntax/fixtures";

describe("explanation: sentences of a teacher", () => {
  for (const language of LANGUAGES)
    for (const golden of GOLDEN)
      it(`${language}: ${golden.source.split("\n", 1)[0] ?? ""}`, async () => {
        const request = { source: golden.source, languageId: "python", range: undefined, language };
        const { groups, notes } = await explain(request, grammars);
        const sentences = groups.flatMap((group) => group.sentences);
        assert.deepEqual(
          sentences.map(({ depth, text }) => "  ".repeat(depth) + text),
          golden[language],
        );
        assert.ok(sentences.every(({ isGeneric }) => !isGeneric));
        assert.deepEqual(notes, []);
      });

  it("are sixty and more in each language", () => {
    assert.ok(GOLDEN.length >= 60);
    assert.equal(new Set(GOLDEN.map(({ source }) => source)).size, GOLDEN.length);
  });
});
