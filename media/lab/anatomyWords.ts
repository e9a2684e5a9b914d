import type { Bilingual } from "../../src/protocol/bilingual";
import type { PartKind } from "./anatomyGroups";

export const KIND_WORDS: Readonly<Record<PartKind, { name: Bilingual; what: Bilingual }>> = {
  embedding: {
    name: { en: "Embedding and head", "zh-cn": "嵌入表（兼输出层）" },
    what: {
      en: "A row of numbers for each token. At the start a token becomes its row; at the end the same table tells how well each token fits.",
      "zh-cn":
        "每个 token 对应一行数。开始时 token 变成它那一行；最后用同一张表看每个 token 有多合适。",
    },
  },
  positions: {
    name: { en: "Positions", "zh-cn": "位置" },
    what: {
      en: "Tells the model where a token stands; without it a sentence would be a bag of words.",
      "zh-cn": "告诉模型每个 token 在第几个位置；没有它，一句话就只是一袋词。",
    },
  },
  attention: {
    name: { en: "Attention", "zh-cn": "注意力" },
    what: {
      en: "Lets each token fetch something from those before it. The tab “Attention” shows it at work.",
      "zh-cn": "让每个 token 从前面的 token 那里取东西。在“注意力”这一页能看到它怎么工作。",
    },
  },
  feedForward: {
    name: { en: "Feed-forward", "zh-cn": "前馈网络" },
    what: {
      en: "Works on each token for itself. Most of the model's numbers, and much of what it knows, are here.",
      "zh-cn": "对每个 token 单独加工。模型的大部分数都在这里，很多知识也存在这里。",
    },
  },
  norm: {
    name: { en: "Norm", "zh-cn": "归一化" },
    what: {
      en: "Keeps the numbers at a moderate size, so that deep models can be trained.",
      "zh-cn": "让数的大小保持适中，这样很深的模型才训练得动。",
    },
  },
  graph: {
    name: { en: "The graph itself", "zh-cn": "计算图本身" },
    what: {
      en: "The recipe: which part is multiplied with which, and when.",
      "zh-cn": "计算的步骤：先算什么，后算什么，谁和谁相乘。",
    },
  },
  rest: {
    name: { en: "Other", "zh-cn": "其他" },
    what: { en: "What has no name of its own here.", "zh-cn": "没有归到上面几类的部分。" },
  },
};

export const ANATOMY_WORDS = {
  lead: {
    en: "{0} has {1} parameters: numbers that training found. It reads a text in {2} blocks, one after the other, each {3} numbers wide.",
    "zh-cn":
      "{0} 有 {1} 个参数，也就是训练得到的数。它读一段文字要依次经过 {2} 个块，每个 token 在里面是 {3} 个数。",
  },
  block: { en: "Block {0}", "zh-cn": "第 {0} 块" },
  before: { en: "Before and after the blocks", "zh-cn": "块之前和之后" },
  part: { en: "Part", "zh-cn": "部分" },
  shape: { en: "Shape", "zh-cn": "形状" },
  type: { en: "Type", "zh-cn": "类型" },
  parameters: { en: "Parameters", "zh-cn": "参数" },
  bytes: { en: "Bytes", "zh-cn": "字节" },
  total: { en: "Total", "zh-cn": "合计" },
  files: { en: "Files on the disk", "zh-cn": "磁盘上的文件" },
  adds: {
    en: "The parts of {0} add up to {1} bytes, which is its size on the disk.",
    "zh-cn": "{0} 的各部分加起来是 {1} 字节，正好等于磁盘上的大小。",
  },
  differs: {
    en: "The parts of {0} add up to {1} bytes, but the file has {2}.",
    "zh-cn": "{0} 的各部分加起来是 {1} 字节，但文件有 {2} 字节。",
  },
  quantised: {
    en: "Rounding: most numbers are kept as {0}, with a scale for each group, so that a number costs {1} bits on average. The same parameters take:",
    "zh-cn":
      "量化：大部分数存成 {0}，每一组再加一个比例系数，平均每个数 {1} 位。同样多的参数需要：",
  },
  bits: { en: "{0} bits", "zh-cn": "{0} 位" },
  lesson: { en: "Lesson: choosing a model", "zh-cn": "课程：怎样选模型" },
} satisfies Record<string, Bilingual>;
