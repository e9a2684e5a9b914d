import assert from "node:assert/strict";
import type { Evidence } from "../../../../src/protocol/evidence";
import { QUIZZES } from "../../../../src/roadmap/quizzes";
import { QuizRun } from "../../../../src/roadmap/quiz/quizRun";
import { SKILL_TEST } from "../../../../src/roadmap/skillTest/skillTest";
import {
  skillScores,
  testDue,
  testId,
  type TestDay,
} from "../../../../src/roadmap/skillTest/skillScores";
import { assertWritten } from "../wording";
import { skillTestReport } from "../../../../src/roadmap/skillTest/skillTestReport";

const DAY_MS = 86_400_000;
const START = new Date(2026, 0, 1, 12).getTime();

describe("the ten questions", () => {
  it("are ten, with four different options and a reason in both languages", () => {
    assert.equal(SKILL_TEST.length, 10);
    for (const { text, options, right, why } of SKILL_TEST) {
      assert.equal(options.length, 4, text.en);
      assert.ok(options[right]);
      for (const language of ["zh-cn", "en"] as const) {
        assert.equal(new Set(options.map((option) => option[language])).size, 4, text.en);
        assert.ok(why[language].length > 40, text.en);
      }
      for (const each of [text, why, ...options]) assertWritten(each, text.en);
    }
  });

  it("do not give themselves away: the right option is seldom the longest", () => {
    for (const language of ["zh-cn", "en"] as const) {
      const longest = SKILL_TEST.filter(({ options, right }) => {
        const lengths = options.map((option) => option[language].length);
        const most = Math.max(...lengths);
        return lengths[right] === most && lengths.filter((each) => each === most).length === 1;
      });
      assert.ok(
        longest.length <= 4,
        `${language}: ${longest.map(({ text }) => text.en).join("; ")}`,
      );
    }
  });

  it("have texts short enough for a list of VS Code, as those of the quizzes", () => {
    for (const { options } of [...SKILL_TEST, ...QUIZZES.flatMap(({ questions }) => questions)])
      for (const option of options) {
        assert.ok(option.en.length <= 90, option.en);
        assert.ok(option["zh-cn"].length <= 45, option["zh-cn"]);
      }
  });
});

describe("the test on day 0, 30, 90 and 180", () => {
  it("begins with day 0, and counts later ones from a few days before until the next", () => {
    assert.deepEqual(testDue([], START).day, 0);
    const first = result(0, 0);
    const dueAt = (day: number, ...taken: Evidence[]): TestDay | undefined =>
      testDue([first, ...taken], START + day * DAY_MS).day;
    assert.deepEqual(
      [0, 10, 26, 27, 60, 86, 87, 176, 177, 900].map((day) => dueAt(day)),
      [undefined, undefined, undefined, 30, 30, 30, 90, 90, 180, 180],
    );
    assert.equal(dueAt(31, result(30, 30)), undefined);
    assert.equal(dueAt(100, result(30, 30)), 90);
    assert.equal(dueAt(100, result(90, 95)), undefined);
  });

  it("knows when the next one is", () => {
    assert.deepEqual(testDue([], START).next, { day: 30, atMs: START + 30 * DAY_MS });
    assert.deepEqual(testDue([result(0, 0)], START + 40 * DAY_MS).next, {
      ...{ day: 90, atMs: START + 90 * DAY_MS },
    });
    assert.equal(testDue([result(0, 0)], START + 200 * DAY_MS).next, undefined);
  });

  it("keeps the first result of a day, and passes over broken ones", () => {
    const broken: Evidence = { id: testId(30), kind: "passed", atMs: 1, facts: { score: "7" } };
    assert.deepEqual(skillScores([broken]), []);
    const scores = skillScores([result(0, 0, 3), result(0, 1, 9)]);
    assert.deepEqual(scores, [{ day: 0, atMs: START, score: 3, of: 10 }]);
  });

  it("reports the score beside the first one, what was right, and promises nothing", () => {
    const evidence = [result(0, 0, 2), result(30, 30, 1)];
    const run = new QuizRun(SKILL_TEST, 7);
    while (run.current !== undefined) run.answer(undefined);
    const due = testDue([result(0, 0)], START + 30 * DAY_MS);
    const facts = { answers: run.answers, scores: skillScores(evidence), due };
    const { markdown } = skillTestReport({ ...facts, language: "en" });
    assert.match(markdown, /0 of 10 right/);
    assert.match(markdown, /Day 0 \| 2026-01-01 \| 2 of 10 \| –/);
    assert.match(markdown, /Day 30 \| 2026-01-31 \| 1 of 10 \| -1/);
    assert.match(markdown, /predicts nothing/);
    assert.match(markdown, /day 90, about 2026-04-01/);
    assert.equal(markdown.match(/The right answer/g)?.length, 10);
    const practice = skillTestReport({
      ...facts,
      due: { day: undefined, next: undefined },
      language: "zh-cn",
    });
    assert.match(practice.markdown, /不记成绩/);
  });
});

function result(day: TestDay, afterDays: number, score = 5): Evidence {
  const atMs = START + afterDays * DAY_MS;
  return { id: testId(day), kind: "passed", atMs, facts: { score, of: 10 } };
}
