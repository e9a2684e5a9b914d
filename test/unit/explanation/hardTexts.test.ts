import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { explain } from "../../../src/explanation/explain";
import type { Explanation } from "../../../src/explanation/explanation";
import { explanationMarkdown } from "../../../src/explanation/explanationMarkdown";
import { Reader } from "../../../src/explanation/reader";
import { LANGUAGES, type Language } from "../../../src/protocol/bilingual";
import { seeded } from "../../../src/text/random";
import { grammars } from "../syntax/fixtures";

const WORKSPACE = path.join(__dirname, "../../fixtures/workspace");
const STORY = fs.readFileSync(path.join(WORKSPACE, "story.py"), "utf8");

describe("explaining hard texts", function () {
  this.timeout(120_000);

  const told = (source: string, language: Language = "en"): Promise<Explanation> =>
    explain({ source, languageId: "python", range: undefined, language }, grammars);

  it("bears a text that is cut anywhere, and stays inside it", async () => {
    for (let end = 0; end <= STORY.length; end += 3) {
      const source = STORY.slice(0, end);
      const lines = source.split("\n");
      for (const { sentences } of (await told(source)).groups)
        for (const { range, text } of sentences) {
          assert.ok(text.trim() !== "", source);
          assert.ok(range.start.line <= range.end.line && range.end.line < lines.length);
          assert.ok(range.end.character <= (lines[range.end.line]?.length ?? 0));
        }
    }
  });

  it("bears pieces that are missing, and a selection that cuts a statement", async () => {
    const random = seeded(3);
    for (let i = 0; i < 200; i++) {
      const at = Math.floor(random() * STORY.length);
      const source = STORY.slice(0, at) + STORY.slice(at + Math.floor(random() * 30));
      const line = Math.floor(random() * source.split("\n").length);
      const range = { start: { line, character: 2 }, end: { line: line + 2, character: 1 } };
      for (const language of LANGUAGES)
        await explain({ source, languageId: "python", range, language }, grammars);
    }
  });

  it("lets nothing of the code become a link, a picture or HTML", async () => {
    const evil = [
      "[run](command:workbench.action.terminal.new)",
      "![x](https://example.com/x.png)",
      "<img src=x onerror=alert(1)>",
      "<script>alert(1)</script>",
      "**bold** `tick` ``two`` ~~~",
      "$(rocket) &lt; https://example.com",
    ];
    for (const text of evil) {
      const source = `# ${text}\ndef f(a="${text}"):\n    """${text}"""\n    x = f"{a} ${text}"  # ${text}\n    return ["${text}"]\n`;
      for (const language of LANGUAGES) {
        const shown = explanationMarkdown(await told(source, language));
        const outside = shown
          .replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, "")
          .replace(/\\[!-/:-@[-`{-~]/g, "");
        assert.doesNotMatch(outside, /\]\(|<[a-z/!]|!\[|command:|\$\(/i, outside);
      }
    }
  });

  it("reads 10,000 lines within a limit, and says so", async () => {
    const source = "value = compute(1, name='x')\n".repeat(10_000);
    const { groups, notes } = await told(source);
    assert.ok(groups.flatMap(({ sentences }) => sentences).length < 10_000);
    assert.ok(notes.some(({ kind }) => kind === "cut"));
    const { concepts } = await new Reader(grammars).explain(source, "python", undefined, "en");
    assert.deepEqual(concepts, []);
  });
});
