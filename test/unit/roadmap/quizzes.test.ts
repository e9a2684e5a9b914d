import assert from "node:assert/strict";
import { QUIZZES } from "../../../src/roadmap/quizzes";
import { assertChinese, assertWritten } from "./wording";

const questions = QUIZZES.flatMap((quiz) => quiz.questions);

describe("the quizzes", () => {
  it("are small, and have ids that are unique and can stay", () => {
    assert.ok(QUIZZES.length >= 6 && QUIZZES.length <= 8);
    const ids = QUIZZES.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const { id, questions: own } of QUIZZES) {
      assert.match(id, /^[a-z]+(-[a-z]+)*$/);
      assert.ok(own.length >= 3 && own.length <= 5, id);
    }
  });

  it("have three or four options that differ, and one of them is right", () => {
    for (const { text, options, right } of questions) {
      assert.ok(options.length === 3 || options.length === 4, text.en);
      assert.ok(Number.isInteger(right) && options[right] !== undefined, text.en);
      for (const language of ["zh-cn", "en"] as const)
        assert.equal(new Set(options.map((each) => each[language])).size, options.length, text.en);
    }
  });

  it("do not give the answer away by its place, nor mostly by its length", () => {
    for (const { id, questions: own } of QUIZZES)
      assert.ok(new Set(own.map(({ right }) => right)).size >= 3, id);
    for (const language of ["zh-cn", "en"] as const) {
      const longest = questions.filter(({ options, right }) => {
        const lengths = options.map((option) => option[language].length);
        return lengths.every((length, i) => i === right || length < (lengths[right] ?? 0));
      });
      assert.ok(longest.length / questions.length < 0.4, `${language}: ${longest.length}`);
    }
  });

  it("are written in both languages, as plain text", () => {
    for (const { title } of QUIZZES) written(title, title.en);
    for (const { text, options, why } of questions) {
      written(text, text.en);
      written(why, text.en);
      for (const option of options) written(option, text.en);
    }
  });
});

function written(text: Parameters<typeof assertWritten>[0], what: string): void {
  assertWritten(text, what);
  assertChinese(text, what);
  for (const language of ["zh-cn", "en"] as const)
    assert.doesNotMatch(text[language], /[`*<>]/, what);
}
