import type { Bilingual } from "../../protocol/bilingual";
import type { Say } from "../../text/bilingual";
import { plain } from "../../text/markdown";
import type { Answered } from "./quizRun";

/** Each question with what was answered, what is right, and why, as Markdown. */
export function answersInWords(answers: readonly Answered[], say: Say): string {
  return answers.map((answered, index) => answerInWords(answered, index + 1, say)).join("\n\n");
}

function answerInWords({ question, chosen, isRight }: Answered, number: number, say: Say): string {
  const right = question.options[question.right];
  const text = (content: Bilingual): string => plain(say(content), 2_000);
  const lines = [
    `### ${isRight ? "✅" : "❌"} ${number}. ${text(question.text)}`,
    say(isRight ? W.right : W.wrong, chosen === undefined ? say(UNSURE) : text(chosen)),
    ...(isRight || right === undefined ? [] : [say(W.rightIs, text(right))]),
    text(question.why),
  ];
  return lines.join("\n\n");
}

export const UNSURE: Bilingual = { "zh-cn": "我还不知道", en: "I don't know yet" };

const W = {
  right: { "zh-cn": "你的回答：{0}。**正确。**", en: "Your answer: {0} – **right.**" },
  wrong: { "zh-cn": "你的回答：{0}。**不对。**", en: "Your answer: {0} – **not right.**" },
  rightIs: { "zh-cn": "正确答案：**{0}**", en: "The right answer: **{0}**" },
} as const satisfies Record<string, Bilingual>;
