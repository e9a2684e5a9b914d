import type { Bilingual } from "../protocol/bilingual";
import type { Ability } from "./abilities";
import type { Judgement } from "./judgement";
import type { Ran } from "../programs/runProgram";

export const TITLE: Bilingual = { "zh-cn": "电脑体检", en: "Doctor: what this computer can do" };

export const CONCLUSION: Readonly<Record<Judgement["state"], Bilingual>> = {
  gpuReady: {
    "zh-cn": "一切就绪：一次小的矩阵乘法真的在 {0} 上算出来了，结果正确。",
    en: "All is ready: a small matrix product really ran on {0}, and its result is right.",
  },
  gpuUnused: {
    "zh-cn": "这台电脑有显卡 {0}，只是 PyTorch 还用不上它，下面写了怎么办。课程现在就能上。",
    en: "There is a card, {0}, that PyTorch does not use yet; what to do stands below. The lessons run now.",
  },
  gpuFailed: {
    "zh-cn": "PyTorch 认出了 {0}，但矩阵乘法在上面出错了，下面写了怎么办。课程现在就能上。",
    en: "PyTorch sees {0}, but the matrix product fails on it; what to do stands below. The lessons run now.",
  },
  processor: {
    "zh-cn":
      "没有找到能用的显卡，这完全不要紧：处理器算出了正确的矩阵乘法，First Token 的课程全都能在这台电脑上学完。",
    en: "No graphics card that could be used, and that is fine: the processor got the matrix product right, and all lessons of First Token run on this computer.",
  },
  notLooked: {
    "zh-cn":
      "处理器算出了正确的矩阵乘法，课程全都能在这台电脑上学完。显卡没有查，因为这个工作区还没有被信任。",
    en: "The processor got the matrix product right, and all lessons run on this computer. A graphics card was not looked for, since this workspace is not trusted.",
  },
  nothingRan: {
    "zh-cn": "矩阵乘法没有算成。请再体检一次；如果还是这样，请把这份报告发给我们。",
    en: "The matrix product did not run. Please try once more; if it stays so, send us this report.",
  },
};

export const WHEN: Bilingual = {
  "zh-cn": "{0}，{1}（{2}）。体检只在这台电脑上进行，没有联网，也没有上传任何内容。",
  en: "{0}, {1} ({2}). The doctor looked at this computer only; nothing was sent anywhere.",
};
export const REMOTE: Bilingual = {
  "zh-cn": "注意：这个窗口连着另一台机器（{0}），查的是那一台。",
  en: "Mind that this window works on another machine ({0}): that one was examined.",
};
export const FOUND: Bilingual = { "zh-cn": "查到了什么", en: "What was found" };
export const ABILITIES: Bilingual = {
  "zh-cn": "这台电脑现在能做什么",
  en: "What this computer can do as it is",
};
export const VERDICT: Readonly<Record<Ability["verdict"], Bilingual>> = {
  yes: { "zh-cn": "✓ 可以", en: "✓ yes" },
  tight: { "zh-cn": "△ 勉强", en: "△ just so" },
  no: { "zh-cn": "✗ 不行", en: "✗ no" },
};
export const VERDICT_HEAD: Bilingual = { "zh-cn": "能否", en: "Can it?" };
export const WHAT: Bilingual = { "zh-cn": "做什么", en: "What" };
export const WHY: Bilingual = { "zh-cn": "为什么", en: "Why" };
export const LATER: Bilingual = {
  "zh-cn": "用到显卡的几行，要先完成下面的步骤。",
  en: "What needs the card needs the steps below first.",
};
export const NEXT: Bilingual = { "zh-cn": "接下来", en: "What to do next" };
export const GUIDE: Bilingual = {
  "zh-cn": "怎样看指南的清单",
  en: "How to read the guide's list",
};
export const ABOUT_THE_GUIDE: readonly Bilingual[] = [
  {
    "zh-cn":
      "**RTX 3090**（24 GB）是 2020 年的卡，今天仍然好用，关键在 24 GB 显存。但它不是入门的门槛：先上课，真的缺显存了再说。",
    en: "**RTX 3090 (24 GB)** is a card of 2020 and still a good one, for its 24 GB. It is no entrance fee: take the lessons, and see whether you really lack memory.",
  },
  {
    "zh-cn":
      "**CUDA 11.6 和 PyTorch 1.12** 是 2022 年的组合，已经过时：PyTorch 1.12 只支持到 Python 3.10，今天照着装往往会失败。现在用 PyTorch 2.x，它安装时自带 CUDA，你只需要显卡驱动足够新。",
    en: "**CUDA 11.6 and PyTorch 1.12** are a pair of 2022 and outdated: PyTorch 1.12 knows Python up to 3.10, so that today the installation often fails. Use PyTorch 2.x; it brings its CUDA along, and only the driver of the card has to be new enough.",
  },
  {
    "zh-cn": "“今天够用的起点”是 2025 年的情况，由我们整理，不是指南里的。",
    en: "“Enough to begin with today” is as of 2025 and ours, not the guide's.",
  },
];
export const ASKED: Bilingual = { "zh-cn": "怎么查的", en: "How it was found out" };
export const ASKED_ABOUT: Bilingual = {
  "zh-cn": "处理器、内存和磁盘由系统直接给出。此外运行了这些程序，每个都有时间限制：",
  en: "The system itself tells processor, memory and disk. Besides, these programs were run, each with a limit of time:",
};
export const NOTHING_ASKED: Bilingual = {
  "zh-cn": "处理器、内存和磁盘由系统直接给出，没有运行别的程序。",
  en: "The system itself tells processor, memory and disk; no other program was run.",
};
export const PROGRAM: Bilingual = { "zh-cn": "程序", en: "Program" };
export const OUTCOME: Bilingual = { "zh-cn": "结果", en: "Outcome" };
export const TIME: Bilingual = { "zh-cn": "用时", en: "Time" };
export const END: Readonly<Record<Ran["end"], Bilingual>> = {
  exited: { "zh-cn": "正常结束，退出码 {0}", en: "came to its end, exit code {0}" },
  timeout: { "zh-cn": "超时，已停掉", en: "took too long and was stopped" },
  cancelled: { "zh-cn": "已取消", en: "cancelled" },
  tooMuch: { "zh-cn": "输出太多，已停掉", en: "wrote too much and was stopped" },
  notStarted: { "zh-cn": "启动不了", en: "does not start" },
};
