import type { Bilingual } from "../protocol/bilingual";
import type { PartId, Place, Verdict } from "./calculate";

export const TITLE: Bilingual = { "zh-cn": "装得下吗？", en: "Will it fit?" };

export const ANSWER: Readonly<Record<Verdict, Bilingual>> = {
  yes: {
    "zh-cn": "装得下：{0}（{1}）约需 {2}，{3}够用。",
    en: "It fits: {0} ({1}) takes about {2}, and {3} is enough.",
  },
  tight: {
    "zh-cn": "很勉强：{0}（{1}）约需 {2}，几乎占满{3}，可能会中途报“显存不足”。",
    en: "Just so: {0} ({1}) takes about {2}, nearly all of {3}; it may run out of memory on the way.",
  },
  no: {
    "zh-cn": "装不下：{0}（{1}）约需 {2}，{3}还差 {4}。",
    en: "It does not fit: {0} ({1}) takes about {2}, {4} more than {3} has.",
  },
};
export const CUT: Bilingual = {
  "zh-cn": "把模型切开放到几张卡上，至少要 {0} 张这样的卡。",
  en: "Cut into pieces, it would take at least {0} such cards.",
};
export const PLACE: Readonly<Record<Place["kind"], Bilingual>> = {
  card: { "zh-cn": "一张 {0} 的显卡", en: "a card of {0}" },
  memory: { "zh-cn": "这台电脑的 {0} 内存", en: "this computer's memory of {0}" },
};

export const ABOUT: Bilingual = {
  "zh-cn": "参数 {0}；{1} 层，宽 {2}，每层 {3} 个键值头，每个头 {4} 维。",
  en: "{0} parameters; {1} layers, {2} wide, {3} key-value heads of {4} a layer.",
};
export const LOAD: Bilingual = {
  "zh-cn": "文本：每条 {0} 个词元（token），同时 {1} 条。",
  en: "Text: {0} tokens each, {1} at a time.",
};
export const PLAN: Bilingual = { "zh-cn": "做法：{0}（{1}）。", en: "Plan: {0} ({1})." };

export const PICTURE: Bilingual = { "zh-cn": "一张图", en: "As a picture" };
export const CALCULATION: Bilingual = { "zh-cn": "怎么算的", en: "How it is computed" };
export const HEAD: readonly Bilingual[] = [
  { "zh-cn": "什么占内存", en: "What takes memory" },
  { "zh-cn": "公式", en: "Formula" },
  { "zh-cn": "代入数字（字节）", en: "With the numbers (bytes)" },
  { "zh-cn": "大小", en: "Size" },
];
export const SUM: Bilingual = { "zh-cn": "合计", en: "Together" };
export const RECOMPUTE: Bilingual = {
  "zh-cn":
    "想自己验算，就把“代入数字”那一列的任何一格复制到课程的代码格里运行，再除以 `1e9`，就是 GB（1 GB = 10⁹ 字节）。",
  en: "To check it yourself, copy any entry of the third column into a code cell of a lesson, run it, and divide by `1e9`: that is GB (1 GB = 10⁹ bytes).",
};

export const PART: Readonly<Record<PartId, { name: Bilingual; formula: Bilingual }>> = {
  weights: {
    name: { "zh-cn": "权重", en: "weights" },
    formula: { "zh-cn": "参数 × 位数 ÷ 8", en: "parameters × bits ÷ 8" },
  },
  gradients: {
    name: { "zh-cn": "梯度", en: "gradients" },
    formula: { "zh-cn": "参数 × 2 字节", en: "parameters × 2 bytes" },
  },
  optimiser: {
    name: { "zh-cn": "优化器（AdamW）", en: "optimiser (AdamW)" },
    formula: {
      "zh-cn": "参数 ×（32 位副本 4 + 一阶动量 4 + 二阶动量 4）字节",
      en: "parameters × (32-bit copy 4 + first moment 4 + second moment 4) bytes",
    },
  },
  adapter: {
    name: { "zh-cn": "LoRA 附件和它的优化器", en: "LoRA adapter and its optimiser" },
    formula: {
      "zh-cn": "层 × 秩 ×（Q 的入 + 出 + V 的入 + 出）× 16 字节",
      en: "layers × rank × (in + out of Q + in + out of V) × 16 bytes",
    },
  },
  keyValues: {
    name: { "zh-cn": "键值缓存（KV cache）", en: "keys and values (KV cache)" },
    formula: {
      "zh-cn": "2 × 层 × 键值头 × 头维 × 词元 × 条数 × 2 字节",
      en: "2 × layers × key-value heads × head size × tokens × texts × 2 bytes",
    },
  },
  activations: {
    name: { "zh-cn": "中间结果（激活）", en: "activations" },
    formula: {
      "zh-cn": "34 × 词元 × 条数 × 宽（训练时再 × 层）",
      en: "34 × tokens × texts × width (in training × layers)",
    },
  },
  logits: {
    name: { "zh-cn": "输出的分数和它的梯度", en: "output scores and their gradients" },
    formula: {
      "zh-cn": "词元 × 条数 × 词表 × 8 字节",
      en: "tokens × texts × vocabulary × 8 bytes",
    },
  },
  overhead: {
    name: { "zh-cn": "程序自己", en: "the program itself" },
    formula: { "zh-cn": "固定值", en: "fixed" },
  },
};

export const TIPS: Bilingual = { "zh-cn": "可以怎么办", en: "What helps" };
export const TIP: Readonly<Partial<Record<PartId, readonly Bilingual[]>>> = {
  optimiser: [
    {
      "zh-cn":
        "**不要全量训练**：优化器占了大头。LoRA 只训练不到百分之一的参数，优化器几乎不占地方。",
      en: "**Do not train all of it**: the optimiser takes most. LoRA trains less than a hundredth of the parameters, and its optimiser takes next to nothing.",
    },
  ],
  keyValues: [
    {
      "zh-cn": "**缩短文本或减少条数**：键值缓存和它们成正比。",
      en: "**Shorter or fewer texts**: the cache of keys and values grows with both.",
    },
  ],
  activations: [
    {
      "zh-cn":
        "**打开梯度检查点**（gradient checkpointing）：不保存每层的中间结果，要用时再算一遍，慢约三成，中间结果只剩一小部分。",
      en: "**Gradient checkpointing**: activations are computed again when needed and not kept, about a third slower, and a small part of the memory.",
    },
    {
      "zh-cn": "**减小 batch_size，用梯度累积补回来**：分几小批算，攒够了再更新一次。",
      en: "**A smaller batch_size with gradient accumulation**: several small batches, then one update.",
    },
  ],
  logits: [
    {
      "zh-cn": "**缩短文本或减小 batch_size**：词表越大，输出的分数越占地方。",
      en: "**Shorter texts or a smaller batch_size**: the larger the vocabulary, the more the output scores take.",
    },
  ],
};
export const FEWER_BITS: Bilingual = {
  "zh-cn": "**用更少的位数**：4 位量化把权重缩到 16 位的不到三分之一（第 10 课）。",
  en: "**Fewer bits**: 4 bits shrink the weights to less than a third of 16 (lesson 10).",
};
export const SMALLER_MODEL: Bilingual = {
  "zh-cn": "**先用小一号的模型**：学习和试验时，小模型改得快、错得起。",
  en: "**Begin with a smaller model**: while one learns and tries, it is quick to change and cheap to be wrong with.",
};

export const OTHERS: Bilingual = {
  "zh-cn": "换个做法，换张显卡",
  en: "Other plans, other cards",
};
export const PLAN_HEAD: Bilingual = { "zh-cn": "做法", en: "Plan" };
export const MARK: Readonly<Record<Verdict, Bilingual>> = {
  yes: { "zh-cn": "✓ 够", en: "✓ fits" },
  tight: { "zh-cn": "△ 勉强", en: "△ just so" },
  no: { "zh-cn": "✗", en: "✗" },
};
export const EXAMPLES: Bilingual = {
  "zh-cn": "同一个模型、同样多的文本。{0}。",
  en: "The same model and the same text. {0}.",
};
/** A size and who sells it. */
export const EXAMPLE: Bilingual = { "zh-cn": "{0} GB：{1}", en: "{0} GB: {1}" };
export const COMMA: Bilingual = { "zh-cn": "；", en: "; " };

export const ASSUMPTIONS: Bilingual = { "zh-cn": "这里假定了什么", en: "What is assumed" };
export const GUESSED: Bilingual = {
  "zh-cn": "层数和宽度是按这个大小的模型通常的样子估的；知道真实数字的话，以真实数字为准。",
  en: "Layers and width are what is usual for this size; where you know the real ones, they count.",
};
export const ASSUMED: Readonly<Partial<Record<PartId, readonly Bilingual[]>>> = {
  optimiser: [
    {
      "zh-cn":
        "每个参数 2 + 2 + 12 = 16 字节：AdamW 混合精度训练的通常做法（ZeRO 论文，2020）。8 位优化器能省下一大半。",
      en: "2 + 2 + 12 = 16 bytes a parameter: AdamW in mixed precision as usual (ZeRO paper, 2020). An 8-bit optimiser saves more than half of the 12.",
    },
  ],
  adapter: [
    {
      "zh-cn": "LoRA 的秩（rank）是 16，加在每层的 Q 和 V 上；每个训练的参数 16 字节。",
      en: "LoRA of rank 16 on Q and V of every layer, 16 bytes for each trained parameter.",
    },
  ],
  keyValues: [
    {
      "zh-cn": "键和值各存一份，每个数 16 位（2 字节）。",
      en: "Keys and values are kept at 16 bits (2 bytes) each.",
    },
  ],
};
export const ASSUMED_RUN: Bilingual = {
  "zh-cn": "运行时，中间结果一次只留一层的：每个词元约 34 × 宽 字节（Korthikanti 等，2022）。",
  en: "When a model runs, one layer's activations are kept at a time: about 34 × width bytes a token (Korthikanti et al., 2022).",
};
export const ASSUMED_TRAIN: Bilingual = {
  "zh-cn":
    "训练时，每层每个词元约留 34 × 宽 字节的中间结果（Korthikanti 等，2022），用省内存的注意力算法，没有打开梯度检查点。",
  en: "In training every layer keeps about 34 × width bytes a token (Korthikanti et al., 2022), with memory-saving attention and without gradient checkpointing.",
};
export const ASSUMED_CARD: Bilingual = {
  "zh-cn":
    "显卡的 1 GB 按 10⁹ 字节算（实际多约 7%，留作余量）；驱动和框架自己约占 0.8 GB；用到九成以内才算“装得下”。",
  en: "A card's GB count as 10⁹ bytes (really 7 % more, kept in reserve); driver and framework take about 0.8 GB; “fits” means nine tenths at most.",
};
export const ASSUMED_MEMORY: Bilingual = {
  "zh-cn": "程序自己约占 0.2 GB；系统和别的程序也要内存，所以用到九成以内才算“装得下”。",
  en: "The program takes about 0.2 GB; system and other programs need some, so “fits” means nine tenths at most.",
};
export const ESTIMATE: Bilingual = {
  "zh-cn": "这是估算：权重那一行很准，中间结果可能差一半，最后以真的跑起来为准。",
  en: "It is an estimate: the weights are exact, the activations may be off by half, and the last word is with a real run.",
};
/** Between two sentences. */
export const SPACE: Bilingual = { "zh-cn": "", en: " " };
