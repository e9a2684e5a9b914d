import type { Language } from "../../protocol/bilingual";
import type { SurprisingToken } from "../../protocol/lab";
import { code } from "../../text/markdown";
import { bitsOf } from "./levels";

/** One token's numbers as Markdown; what comes from the file or the model stands in code spans. */
export function surpriseInWords(token: SurprisingToken, text: string, language: Language): string {
  const words = WORDS[language];
  const guesses = token.guesses.map(
    (guess) => `${code(guess.text)} ${percent(Math.exp(guess.logprob))}`,
  );
  const lines = [
    words.given(code(text), percent(Math.exp(token.logprob)), bitsOf(token.logprob).toFixed(1)),
    token.rank === 1 ? words.first : words.rank(token.rank),
    ...(token.rank === 1 ? [] : [words.guesses(guesses.join(words.comma))]),
  ];
  return lines.join("\n\n");
}

const WORDS = {
  en: {
    given: (text: string, share: string, bits: string) =>
      `**Surprise**: the model gave ${text} ${share}, that is ${bits} bits.`,
    first: "It was the model's first guess.",
    rank: (rank: number) => `It was guess number ${rank}.`,
    guesses: (list: string) => `It expected ${list}.`,
    comma: ", ",
  },
  "zh-cn": {
    given: (text: string, share: string, bits: string) =>
      `**惊讶程度**：模型给 ${text} 的概率是 ${share}，也就是 ${bits} 比特。`,
    first: "这正是模型的第一猜测。",
    rank: (rank: number) => `在模型的猜测里它排第 ${rank}。`,
    guesses: (list: string) => `模型本来以为是 ${list}。`,
    comma: "、",
  },
} as const;

function percent(share: number): string {
  const value = share * 100;
  return value >= 0.01 ? `${value.toPrecision(3)} %` : "< 0.01 %";
}
