import type { Bilingual } from "../../src/protocol/bilingual";

export const PROBABILITY_WORDS = {
  lead: {
    en: "What comes next? The model gives every token that it knows a probability. These are the highest; choose one to let the model go on from it.",
    "zh-cn":
      "下一个是什么？模型给它认识的每个 token 一个概率。下面是最高的几个，点一个，模型就从那里接着写。",
  },
  bars: { en: "Likeliest next tokens", "zh-cn": "最可能的下一个 token" },
  left: {
    en: "With these settings one of {0} of its {1} tokens is drawn.",
    "zh-cn": "按这样的设置，从 {1} 个 token 里的 {0} 个当中抽一个。",
  },
  temperature: { en: "Temperature", "zh-cn": "温度 temperature" },
  temperatureHint: {
    en: "Low: the likeliest nearly always. High: rare ones come too. 0: always the likeliest.",
    "zh-cn": "低：几乎总是最可能的；高：少见的也会出现；0：永远选最可能的。",
  },
  topK: { en: "Top-k", "zh-cn": "top-k" },
  topKHint: {
    en: "Only so many of the likeliest may be drawn.",
    "zh-cn": "只在最可能的这么多个里抽。",
  },
  topP: { en: "Top-p", "zh-cn": "top-p" },
  topPHint: {
    en: "Only the likeliest that together have this share.",
    "zh-cn": "只留最可能的几个，直到它们加起来占到这个比例。",
  },
  all: { en: "all", "zh-cn": "全部" },
  draw: { en: "Draw one token", "zh-cn": "抽一个 token" },
  write: { en: "Let it write on", "zh-cn": "让它接着写" },
  lesson: { en: "Lesson: how text is generated", "zh-cn": "课程：文字是怎样生成的" },
  written: { en: "What it wrote", "zh-cn": "它写了什么" },
  writtenHint: {
    en: "Choose any token to see what else could have come there, and to go another way.",
    "zh-cn": "点任意一个 token，看看那里本来还可能出现什么，然后换一条路走。",
  },
  rivals: { en: "Instead of “{0}” could have come:", "zh-cn": "“{0}”这里本来还可能是：" },
  stop: { en: "Stop", "zh-cn": "停" },
  undo: { en: "Undo", "zh-cn": "撤销" },
  redo: { en: "Redo", "zh-cn": "重做" },
  take: { en: "Make it the text", "zh-cn": "把它当作新的文字" },
  ways: { en: "Ways so far", "zh-cn": "走过的路" },
  chance: {
    en: "Chance of this way, token by token: {0}",
    "zh-cn": "走到这里的概率（逐个相乘）：{0}",
  },
} satisfies Record<string, Bilingual>;
