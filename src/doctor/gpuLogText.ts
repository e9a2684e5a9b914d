import type { Bilingual } from "../protocol/bilingual";

export const TITLE: Bilingual = { "zh-cn": "显卡利用率", en: "GPU utilisation" };
export const PROCESSOR_TITLE: Bilingual = { "zh-cn": "处理器占用率", en: "Processor load" };

export const ABOVE: Bilingual = {
  "zh-cn": "{0}：平均 {1}，达到了指南说的 80%。",
  en: "{0}: {1} on average, as the guide asks (80 %).",
};
export const BELOW: Bilingual = {
  "zh-cn": "{0}：平均 {1}，低于指南说的 80%；只有 {2} 的时刻达到。",
  en: "{0}: {1} on average, below the guide's 80 %; {2} of the moments reached it.",
};
export const WAITING: Bilingual = {
  "zh-cn": "{0}：平均 {1}，低于指南说的 80%，而处理器很忙：显卡很可能在等数据。",
  en: "{0}: {1} on average, below the guide's 80 %, while the processor is busy: the card probably waits for data.",
};
export const IDLE: Bilingual = {
  "zh-cn": "{0}：平均 {1}，几乎闲着。测的时候有程序在训练吗？先把训练跑起来，再测一次。",
  en: "{0}: {1} on average, nearly idle. Was anything being trained? Start that, and measure again.",
};
export const ONLY_PROCESSOR: Bilingual = {
  "zh-cn": "没有显卡可测，测的是处理器：平均占用 {0}。",
  en: "There was no card to measure, so it was the processor: {0} busy on average.",
};

export const ENDED_EARLY: Bilingual = {
  "zh-cn": "测量提前结束：显卡{0}。之前测到的都在这里。",
  en: "It ended early, for the card: {0}. What was measured before is here.",
};
export const MEASURED: Bilingual = {
  "zh-cn": "测了 {0} 次，历时 {1} 秒。",
  en: "Measured {0} times in {1} seconds.",
};
export const NUMBERS: Bilingual = { "zh-cn": "数字", en: "Numbers" };
export const COURSE: Bilingual = { "zh-cn": "随时间的变化", en: "Over time" };
export const COURSE_ABOUT: Bilingual = {
  "zh-cn": "从左到右是时间，越高越忙，最低一格接近 0，最高一格接近 100%。",
  en: "Time runs from left to right; the higher, the busier, from about 0 to 100 %.",
};
export const MEANING: Bilingual = { "zh-cn": "怎样看这些数字", en: "How to read them" };
export const PROCESSOR: Bilingual = { "zh-cn": "处理器（全部核心）", en: "Processor (all cores)" };
export const GAPS: Bilingual = {
  "zh-cn": "有 {0} 次没有得到显卡的回答，没有算进去。",
  en: "{0} times the card did not answer; these are not counted.",
};
export const HEAD: readonly Bilingual[] = [
  { "zh-cn": "设备", en: "Device" },
  { "zh-cn": "最低", en: "Least" },
  { "zh-cn": "平均", en: "Mean" },
  { "zh-cn": "最高", en: "Most" },
  { "zh-cn": "达到 80% 的时刻", en: "Moments at 80 % or more" },
  { "zh-cn": "最多占用显存", en: "Most memory used" },
];

export const ABOUT_GPU: readonly Bilingual[] = [
  {
    "zh-cn":
      "**利用率不是效率。** 它只表示这段时间里“有没有计算任务（kernel）在跑”。一个很小的任务也能让它显示 100%，而显卡的绝大多数计算单元闲着。",
    en: "**Utilisation is not efficiency.** It says whether some computation (a kernel) ran in a moment. A tiny one makes it 100 %, while most of the card is idle.",
  },
  {
    "zh-cn":
      "**更可靠的尺子**是每秒处理多少词元（或样本）：改一处设置，看它变快还是变慢。研究者还会算 MFU，也就是实际运算量占显卡峰值的比例，40% 就算不错。",
    en: "**A better ruler** is how many tokens or samples pass in a second: change one thing and see. Researchers compute MFU, the share of the card's peak that is really computed; 40 % is good.",
  },
  {
    "zh-cn":
      "**低，而处理器很忙**：显卡在等数据。增加 DataLoader 的 `num_workers`，或者事先把文本分好词存下来。",
    en: "**Low, with a busy processor**: the card waits for data. Raise `num_workers` of the DataLoader, or tokenise the texts beforehand.",
  },
  {
    "zh-cn":
      "**低，处理器也闲**：每一步的活太少。把 `batch_size` 加大到显存快放不下为止，少打日志，少做评估。",
    en: "**Low, with an idle processor**: each step has too little to do. Raise `batch_size` as far as the memory allows; log and evaluate less often.",
  },
  {
    "zh-cn": "**一高一低像锯齿**：常见于保存模型或评估的时候，也可能是数据一阵有、一阵没有。",
    en: "**Up and down like a saw**: checkpoints or evaluations, or data that come in bursts.",
  },
  {
    "zh-cn":
      "**80% 是指南的经验说法**，用来发现浪费很好，不必当成目标：学习的时候，显卡闲着也不是错。",
    en: "**80 % is the guide's rule of thumb**: good for finding waste, and no aim in itself. While one learns, an idle card is no fault.",
  },
];

export const ABOUT_PROCESSOR: readonly Bilingual[] = [
  {
    "zh-cn":
      "没有显卡也能学会看“忙不忙”：处理器占用率是所有核心的平均。在 4 核的电脑上，一个核跑满、其余闲着，就是 25%。",
    en: "One can learn to read “how busy” without a card: the load is the mean of all cores. With 4 cores, one at work and the others idle make 25 %.",
  },
  {
    "zh-cn": "想看它动起来：打开第 04 课，运行矩阵乘法那一格，同时再测一次。",
    en: "To see it move, open lesson 04, run the cell with the matrix product, and measure again meanwhile.",
  },
  {
    "zh-cn":
      "指南的 80% 说的是显卡（GPU）的利用率。即使在显卡上，它也只表示“有计算任务在跑”，不等于跑得有效率。",
    en: "The guide's 80 % is about graphics cards. Even there it only says that some computation ran, not that it ran well.",
  },
];
