import type { Bilingual } from "../../src/protocol/bilingual";

export const ATTENTION_WORDS = {
  lead: {
    en: "Each token looks back at the tokens before it and takes something from each. A row shows how much: the stronger the colour, the more; a row is 100 % in all. The corner above stays empty, because what comes later is hidden.",
    "zh-cn":
      "每个 token 都回头看前面的 token，从每一个那里取一些东西。一行表示各取多少：颜色越深取得越多，一整行加起来是 100 %。右上角总是空的，因为后面的内容看不到。",
  },
  heads: { en: "All heads: {0} layers × {1} heads", "zh-cn": "全部注意力头：{0} 层 × {1} 个头" },
  head: { en: "Layer {0}, head {1}", "zh-cn": "第 {0} 层，第 {1} 个头" },
  shared: {
    en: "Here {0} heads that ask share one set of keys: that saves memory.",
    "zh-cn": "这里每 {0} 个提问的头共用一组键（key），可以省内存。",
  },
  cut: {
    en: "The first {0} tokens are shown; the text has more.",
    "zh-cn": "文字比较长，这里只显示前 {0} 个 token。",
  },
  grid: {
    en: "Attention. Arrow keys move, Enter computes a number again.",
    "zh-cn": "注意力。方向键移动，按回车把这个数重新算一遍。",
  },
  cell: { en: "“{0}” takes {1} from “{2}”", "zh-cn": "“{0}”从“{2}”取 {1}" },
  choose: {
    en: "Choose a cell, and its number is computed again here, step by step.",
    "zh-cn": "点一个格子，这里就一步一步把那个数重新算给你看。",
  },
  heading: { en: "“{0}” looks at “{1}”", "zh-cn": "“{0}”看“{1}”" },
  vectors: {
    en: "“{0}” asks with {2} numbers (query q), and “{1}” answers with as many (key k).",
    "zh-cn": "“{0}”用 {2} 个数提问（查询 q），“{1}”用同样多的数回答（键 k）。",
  },
  product: {
    en: "Multiply them one by one and add up: {0} … = {1}",
    "zh-cn": "逐个相乘再相加：{0} …… = {1}",
  },
  divide: {
    en: "Divide by √{0} = {1}, so that the numbers stay moderate: {2}",
    "zh-cn": "除以 √{0} = {1}，免得数太大：{2}",
  },
  softmax: {
    en: "Softmax over the whole row: e to the power of each score, divided by the sum of all. The share is {0}.",
    "zh-cn": "对整行做 softmax：每个分数取 e 的幂，再除以总和。得到的比例是 {0}。",
  },
  agrees: {
    en: "The model itself has {0}. The difference is {1}.",
    "zh-cn": "模型自己算出的是 {0}，相差 {1}。",
  },
  query: { en: "query q", "zh-cn": "查询 q" },
  key: { en: "key k", "zh-cn": "键 k" },
  score: { en: "score", "zh-cn": "分数" },
  share: { en: "share", "zh-cn": "比例" },
  lesson: { en: "Lesson: attention", "zh-cn": "课程：注意力" },
} satisfies Record<string, Bilingual>;
