import assert from "node:assert/strict";
import { inLanguage } from "../../../src/text/bilingual";

describe("content in both languages", () => {
  const text = { "zh-cn": "{0} 张卡，共 {1} GB", en: "{1} GB on {0} cards" };

  it("takes values in the order of each language", () => {
    assert.equal(inLanguage("zh-cn")(text, 2, 48), "2 张卡，共 48 GB");
    assert.equal(inLanguage("en")(text, 2, 48), "48 GB on 2 cards");
  });

  it("leaves what has no value, and does not fill values again", () => {
    assert.equal(inLanguage("en")(text, "{1}"), "{1} GB on {1} cards");
    assert.equal(inLanguage("en")(text, "{1}", "{0}"), "{0} GB on {1} cards");
  });
});
