import assert from "node:assert/strict";
import type { Question } from "../../../../src/roadmap/quiz/quiz";
import { answersInWords } from "../../../../src/roadmap/quiz/answersInWords";
import { askAll, type Asker, type Choice } from "../../../../src/roadmap/quiz/askAll";
import { QuizRun } from "../../../../src/roadmap/quiz/quizRun";
import { shuffledOrder } from "../../../../src/roadmap/quiz/shuffle";
import { inLanguage } from "../../../../src/text/bilingual";

const QUESTIONS: readonly Question[] = ["one", "two", "three"].map((name, index) => ({
  text: both(`Question ${name}?`),
  options: ["a", "b", "c", "d"].map((option) => both(`${name} ${option}`)),
  right: index,
  why: both(`Because ${name}.`),
}));

describe("a quiz", () => {
  it("shuffles the options by the seed alone, each of them once", () => {
    const orders = Array.from({ length: 200 }, (_, seed) => shuffledOrder(4, seed));
    for (const [seed, order] of orders.entries()) {
      assert.deepEqual([...order].sort(), [0, 1, 2, 3]);
      assert.deepEqual(shuffledOrder(4, seed), order);
    }
    for (let option = 0; option < 4; option++) {
      const first = orders.filter(([at]) => at === option).length;
      assert.ok(first > 25 && first < 80, `option ${option} comes first ${first} times`);
    }
    assert.deepEqual(shuffledOrder(0, 1), []);
  });

  it("knows what is right wherever it stands", () => {
    for (let seed = 0; seed < 50; seed++) {
      const run = new QuizRun(QUESTIONS, seed);
      assert.equal(run.answer(place(run, "one a")).isRight, true);
      assert.equal(run.answer(place(run, "two a")).isRight, false);
      assert.equal(run.answer(undefined).isRight, false);
      assert.equal(run.current, undefined);
      assert.equal(run.score, 1);
      assert.deepEqual(
        run.answers.map(({ chosen }) => chosen?.en),
        ["one a", "two a", undefined],
      );
      assert.throws(() => run.answer(0));
    }
  });

  it("goes on where the person has left, and back where an answer was a slip", async () => {
    const run = new QuizRun(QUESTIONS, 1);
    assert.equal(await askAll(run, new Scripted(["one a", "left"], run), false), false);
    assert.deepEqual([run.answers.length, run.current?.number], [1, 2]);
    const asker = new Scripted(["two a", "back", "two b", "unsure"], run);
    assert.equal(await askAll(run, asker, false), true);
    assert.equal(run.score, 2);
    assert.deepEqual(asker.asked, [2, 3, 2, 3]);
    assert.equal(asker.told, 0);
  });

  it("tells after each answer where it should, also the last one, and lets one leave there", async () => {
    const run = new QuizRun(QUESTIONS, 1);
    const asker = new Scripted(["one a", "two b"], run, 2);
    assert.equal(await askAll(run, asker, true), false);
    assert.equal(asker.told, 2);
    const last = new Scripted(["three c"], run, 1);
    assert.equal(await askAll(run, last, true), true);
    assert.equal(run.score, 3);
  });

  it("shows at the end what was answered, what is right, and why", () => {
    const run = new QuizRun(QUESTIONS, 1);
    run.answer(place(run, "one a"));
    run.answer(place(run, "two a"));
    run.answer(undefined);
    const text = answersInWords(run.answers, inLanguage("en"));
    assert.match(
      text,
      /### ✅ 1\. Question one\?\n\nYour answer: one a – \*\*right\.\*\*\n\nBecause one/,
    );
    assert.match(
      text,
      /### ❌ 2.*\n\nYour answer: two a.*\n\nThe right answer: \*\*two b\*\*\n\nBecause two/,
    );
    assert.match(text, /Your answer: I don't know yet/);
  });
});

/** Plays a person: names of options, or what else one can do. Leaves at the n-th explanation. */
class Scripted implements Asker {
  readonly asked: number[] = [];
  told = 0;

  constructor(
    private readonly choices: string[],
    private readonly run: QuizRun,
    private readonly leavesAt = Infinity,
  ) {}

  ask(question: { number: number }): Promise<Choice> {
    this.asked.push(question.number);
    const choice = this.choices.shift();
    assert.ok(choice !== undefined, "asked too often");
    const isOther = choice === "left" || choice === "back" || choice === "unsure";
    return Promise.resolve(isOther ? choice : place(this.run, choice));
  }

  tell(): Promise<boolean> {
    this.told += 1;
    return Promise.resolve(this.told < this.leavesAt);
  }
}

function place(run: QuizRun, option: string): number {
  const at = run.current?.options.findIndex(({ en }) => en === option) ?? -1;
  assert.ok(at >= 0, option);
  return at;
}

function both(en: string): Question["text"] {
  return { en, "zh-cn": `${en}（中文）` };
}
