import type { Bilingual } from "../protocol/bilingual";
import type { Family } from "./families";

/** One question of the exercise: which family does this? */
export interface Match {
  readonly task: Bilingual;
  readonly right: Family;
  /** For who answered something else: what to think of, and not the answer. */
  readonly hint: Bilingual;
}

export const MATCHES: readonly Match[] = [
  {
    task: {
      "zh-cn": "给出童话的第一句，接着往下写",
      en: "Go on with a fairy tale from its first sentence",
    },
    right: "GPT",
    hint: {
      "zh-cn": "要写出还不存在的句子：谁是一个词元接一个词元往下写的？",
      en: "Sentences that are not there yet: who goes on token after token?",
    },
  },
  {
    task: {
      "zh-cn": "一万条客服留言，挑出语气生气的",
      en: "Of ten thousand messages to a shop, find the angry ones",
    },
    right: "BERT",
    hint: {
      "zh-cn": "只要一个判断，不用写字，还要快：谁同时看左右两边？",
      en: "A judgement, no writing, and fast: who sees both sides at once?",
    },
  },
  {
    task: {
      "zh-cn": "在手机相册里搜“海边的狗”",
      en: "Search the photos of a phone for “a dog at the sea”",
    },
    right: "CLIP",
    hint: {
      "zh-cn": "一边是图片，一边是文字：谁把它们放进同一个空间？",
      en: "Pictures on one side, words on the other: who puts them into one space?",
    },
  },
  {
    task: {
      "zh-cn": "在一堆文档里，找和问题意思最近的段落",
      en: "Among many documents find the passage that is closest to a question",
    },
    right: "BERT",
    hint: {
      "zh-cn": "要把整段话变成一组数来比较：写作用不上，图片也没有。",
      en: "Whole passages become rows of numbers to compare: nothing is written, and there is no picture.",
    },
  },
  {
    task: {
      "zh-cn": "写出一个 Python 函数的后半段",
      en: "Write the second half of a Python function",
    },
    right: "GPT",
    hint: {
      "zh-cn": "代码也是文本：补全就是往下接着写。",
      en: "Code is text, too, and to complete it is to go on writing.",
    },
  },
];

/** Those answered wrong. */
export function wrongOf(answers: readonly Family[]): Match[] {
  return MATCHES.filter(({ right }, i) => answers[i] !== right);
}
