import assert from "node:assert/strict";
import { LANGUAGES } from "../../../src/protocol/bilingual";
import { FAMILIES } from "../../../src/sizing/families";
import { fitInWords, type Question } from "../../../src/sizing/fitInWords";
import { MATCHES, wrongOf } from "../../../src/sizing/match";
import { cardOf, loadsFor } from "../../../src/sizing/places";
import { planOf, PLANS } from "../../../src/sizing/plans";
import { ownPreset, PRESETS } from "../../../src/sizing/presets";
import { TASKS } from "../../../src/sizing/tasks";
import { resultInWords, taskInWords } from "../../../src/sizing/whichInWords";
import { assertBoldWorks } from "../text/boldRule";

function question(index: number, plan: string, gigabytes: number): Question {
  const [preset, found] = [PRESETS[index], planOf(plan)];
  assert.ok(preset !== undefined && found !== undefined);
  const [load] = loadsFor(preset.shape, found);
  assert.ok(load);
  return { preset, plan: found, load, place: cardOf(gigabytes) };
}

describe("the page of “Will it fit?”", () => {
  it("is whole in both languages, for every model, plan and verdict", () => {
    for (const preset of [...PRESETS, ownPreset(3e9)])
      for (const plan of PLANS)
        for (const load of loadsFor(preset.shape, plan))
          for (const place of [cardOf(8), cardOf(80), { kind: "memory", bytes: 16e9 } as const])
            for (const language of LANGUAGES) {
              const { markdown } = fitInWords({ preset, plan, load, place }, language);
              assert.doesNotMatch(markdown, /undefined|NaN|Infinity|\{\d\}/);
              assertBoldWorks(markdown);
              if (language === "en") assert.doesNotMatch(markdown, /\p{Script=Han}/u);
            }
  });

  it("puts the guide's claims to the test, with the numbers filled in", () => {
    const large = fitInWords(question(0, "run16", 24), "zh-cn").markdown;
    assert.match(large, /1750 亿 × 2 = 350 GB/);
    assert.match(large, /\| `175e9 \* 16 \/ 8` \| 350\u00a0GB \|/);
    const ten = fitInWords(question(1, "run4", 8), "en").markdown;
    assert.match(ten, /^\*\*It fits: a model of ten billion parameters/);
    assert.match(ten, /\| `10e9 \* 4\.5 \/ 8` \| 5\.63\u00a0GB \|/);
  });

  it("says how much is missing, how many cards it would take, and what helps", () => {
    const { markdown } = fitInWords(question(4, "full", 24), "en");
    assert.match(
      markdown,
      /^\*\*It does not fit: Qwen2\.5-7B \(training all of it\).*more than a card of 24 GB has\. Cut into pieces, it would take at least \d such cards/,
    );
    assert.match(markdown, /Do not train all of it/);
    assert.doesNotMatch(fitInWords(question(1, "run4", 8), "en").markdown, /What helps/);
  });

  it("has a picture that says the same to who does not see it, and takes the theme's colours", () => {
    const { markdown } = fitInWords(question(1, "run4", 8), "en");
    const svg = /<svg.*<\/svg>/.exec(markdown)?.[0] ?? "";
    assert.match(svg, /role="img" aria-label="It fits: a model of ten billion/);
    assert.match(svg, /var\(--vscode-charts-blue/);
    assert.match(svg, /currentColor/);
    const widths = Array.from(svg.matchAll(/<rect x="[\d.]+" y="18" width="([\d.]+)"/g), (m) =>
      Number(m[1]),
    );
    const [frame] = widths.splice(-1);
    const sum = widths.reduce((all, width) => all + width, 0);
    // 7.08 of 8 GB.
    assert.ok(Math.abs(sum / (frame ?? 1) - 7.08 / 8) < 0.01, svg);
  });
});

describe("which model for which task", () => {
  it("has a page for every task in both languages: family, sizes, licences, what runs here", () => {
    for (const task of TASKS)
      for (const language of LANGUAGES) {
        const { markdown } = taskInWords(task, language);
        assertBoldWorks(markdown);
        assert.doesNotMatch(markdown, /undefined|NaN|\{\d\}/);
        assert.ok(markdown.includes(task.family));
        for (const { name, licence } of task.models)
          assert.ok(markdown.includes(`| ${name} |`) && markdown.includes(`| ${licence} |`), name);
        assert.match(markdown, language === "en" ? /Lesson 06/ : /第 06 课/);
      }
  });

  it("covers what the guide matches: generation, classification, several modalities", () => {
    const byTask = new Map(TASKS.map(({ id, family }) => [id, family]));
    assert.equal(byTask.get("generation"), "GPT");
    assert.equal(byTask.get("classification"), "BERT");
    assert.equal(byTask.get("images"), "CLIP");
  });
});

describe("the exercise", () => {
  const right = MATCHES.map((match) => match.right);

  it("is passed only when all are right", () => {
    assert.deepEqual(wrongOf(right), []);
    for (let i = 0; i < right.length; i++) {
      const other = FAMILIES.find((family) => family !== right[i]);
      assert.ok(other);
      assert.equal(wrongOf(right.with(i, other)).length, 1);
    }
    assert.equal(wrongOf([]).length, MATCHES.length);
  });

  it("asks for every family, and no family is always right", () => {
    assert.deepEqual(new Set(right), new Set(FAMILIES));
  });

  it("gives a hint for what is wrong and does not give the answer away", () => {
    for (const language of LANGUAGES) {
      const all = resultInWords(right, language).markdown;
      assert.equal(all.match(/✓/g)?.length, MATCHES.length);
      const none = resultInWords(
        right.map(() => "CLIP"),
        language,
      ).markdown;
      const rows = none.split("\n").filter((line) => line.includes("✗"));
      assert.equal(rows.length, 4);
      for (const row of rows) assert.doesNotMatch(row.split("|")[3] ?? "", /GPT|BERT/);
    }
  });
});
