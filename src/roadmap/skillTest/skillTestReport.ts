import type { Bilingual, Language } from "../../protocol/bilingual";
import type { Report } from "../../protocol/reports";
import { inLanguage } from "../../text/bilingual";
import { table } from "../../text/markdown";
import { answersInWords } from "../quiz/answersInWords";
import type { Answered } from "../quiz/quizRun";
import { dayOf } from "../rhythm/days";
import type { SkillScore, TestDue } from "./skillScores";

export interface SkillTestFacts {
  readonly answers: readonly Answered[];
  /** All results that are kept, with this one where it counts. */
  readonly scores: readonly SkillScore[];
  /** What this test was taken as. */
  readonly due: TestDue;
  readonly language: Language;
}

/** After the test: the score beside earlier ones, and each question with its reason. */
export function skillTestReport({ answers, scores, due, language }: SkillTestFacts): Report {
  const say = inLanguage(language);
  const right = answers.filter(({ isRight }) => isRight).length;
  const first = scores.find(({ day }) => day === 0);
  const rows = scores.map(({ day, score, of, atMs }) => [
    say(W.day, day),
    dayOf(atMs),
    say(W.ofQuestions, score, of),
    first === undefined || day === 0 ? "–" : signed(score - first.score),
  ]);
  const head = [W.when, W.date, W.score, W.difference].map((word) => say(word));
  const parts = [
    say(W.result, right, answers.length),
    due.day === undefined ? say(W.practiceOnly) : "",
    rows.length > 0 ? table([head, ...rows]) : "",
    say(rows.length > 1 ? W.rough : W.start),
    due.next === undefined ? say(W.last) : say(W.next, due.next.day, dayOf(due.next.atMs)),
    answersInWords(answers, say),
  ];
  return {
    title: say(W.title),
    markdown: parts.filter((part) => part !== "").join("\n\n"),
  };
}

function signed(difference: number): string {
  return difference > 0 ? `+${difference}` : String(difference);
}

const W = {
  title: { "zh-cn": "十题小测验：结果", en: "Ten questions: your result" },
  result: { "zh-cn": "**答对 {0} 题，共 {1} 题。**", en: "**{0} of {1} right.**" },
  practiceOnly: {
    "zh-cn": "这一次算练习，不记成绩：现在没有到期的测验。",
    en: "This time was practice and is not kept as a result: no test is due now.",
  },
  when: { "zh-cn": "时间", en: "When" },
  date: { "zh-cn": "日期", en: "Date" },
  score: { "zh-cn": "答对", en: "Right answers" },
  difference: { "zh-cn": "与第 0 天相比", en: "Compared with day 0" },
  day: { "zh-cn": "第 {0} 天", en: "Day {0}" },
  ofQuestions: { "zh-cn": "{0} / {1}", en: "{0} of {1}" },
  start: {
    "zh-cn": "这是你的起点。分数高低都没有关系，有意义的是以后的变化。",
    en: "This is where you start. A high or a low score does not matter; the change will.",
  },
  rough: {
    "zh-cn":
      "只有十道题，而且每次相同：一两题的差别可能只是运气，或者记住了题目。它能大致看出变化，不能预测什么。",
    en: "These are only ten questions, the same each time: a difference of one or two may be luck, or memory of the questions. It roughly shows a change and predicts nothing.",
  },
  next: {
    "zh-cn": "下一次：第 {0} 天，{1} 前后。到时会出现在学习路线里，不会弹窗催你。",
    en: "The next time: day {0}, about {1}. You will find it in the roadmap; nothing will pop up.",
  },
  last: { "zh-cn": "这是最后一次测验。", en: "This was the last of the tests." },
} as const satisfies Record<string, Bilingual>;
