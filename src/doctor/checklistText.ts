import type { Bilingual } from "../protocol/bilingual";

/** What the table of the report says. The sensible minimum is that of 2025. */
export const HEAD = {
  what: { "zh-cn": "项目", en: "What" },
  here: { "zh-cn": "这台电脑", en: "This computer" },
  guide: { "zh-cn": "指南（约 2022 年）", en: "The guide (about 2022)" },
  today: { "zh-cn": "今天够用的起点", en: "Enough to begin with today" },
} satisfies Record<string, Bilingual>;
export const CPU: Bilingual = { "zh-cn": "{0}，可用 {1} 核", en: "{0}, {1} cores to use" };
export const MEMORY: Bilingual = { "zh-cn": "{0}，空闲 {1}", en: "{0}, {1} free" };
export const DISK: Bilingual = { "zh-cn": "空闲 {0}，共 {1}", en: "{0} free of {1}" };
export const UNKNOWN_SIZE: Bilingual = {
  "zh-cn": "没有说显存大小（可能与内存共用）",
  en: "does not tell its memory (perhaps shared with the computer's)",
};
export const USED: Bilingual = { "zh-cn": "，已用 {0}", en: ", {0} in use" };
export const NO_CARD: Bilingual = {
  "zh-cn": "没有找到 NVIDIA 显卡（没有 nvidia-smi 程序）",
  en: "no NVIDIA card found (there is no program nvidia-smi)",
};
export const DRIVER: Bilingual = {
  "zh-cn": "驱动 {0}，最高支持 CUDA {1}",
  en: "driver {0}, serves up to CUDA {1}",
};
export const NO_DRIVER: Bilingual = { "zh-cn": "驱动：没有找到", en: "driver: not found" };
export const NVCC: Bilingual = { "zh-cn": "编译器 nvcc：{0}", en: "compiler nvcc: {0}" };
export const NOT_ASKED: Bilingual = { "zh-cn": "没有查", en: "not looked for" };
export const ENVIRONMENT: Bilingual = { "zh-cn": "（虚拟环境）", en: " (virtual environment)" };
export const NARROW: Bilingual = {
  "zh-cn": "，32 位：PyTorch 没有 32 位版",
  en: ", 32 bits: there is no PyTorch for it",
};
export const TORCH = {
  none: { "zh-cn": "没有安装", en: "not installed" },
  timeout: { "zh-cn": "没有及时加载完，已经停掉", en: "did not load in time, and was stopped" },
  broken: { "zh-cn": "装了，但加载不了：{0}", en: "installed, but does not load: {0}" },
  cuda: { "zh-cn": "{0}，带 CUDA {1}", en: "{0}, with CUDA {1}" },
  hip: { "zh-cn": "{0}，带 ROCm {1}（AMD）", en: "{0}, with ROCm {1} (AMD)" },
  other: { "zh-cn": "{0}，能用 {1}", en: "{0}, can use {1}" },
  cpu: { "zh-cn": "{0}，只用处理器的版本", en: "{0}, a build for the processor alone" },
} satisfies Record<string, Bilingual>;
export const TORCH_ON: Bilingual = { "zh-cn": "PyTorch（{0}）", en: "PyTorch ({0})" };
export const JAVASCRIPT: Bilingual = {
  "zh-cn": "First Token 自己，用 JavaScript，一个处理器核",
  en: "First Token itself, in JavaScript, one processor core",
};
export const PRODUCT = {
  right: {
    "zh-cn": "✓ {0}：{1} × {1}，{2} 毫秒，每秒约 {4} 亿次运算",
    en: "✓ {0}: {1} × {1}, {2} ms, about {3} billion operations a second",
  },
  failed: { "zh-cn": "✗ {0}：{1}", en: "✗ {0}: {1}" },
} satisfies Record<string, Bilingual>;

export const ROWS = [
  {
    id: "cpu",
    title: { "zh-cn": "处理器（CPU）", en: "Processor (CPU)" },
    guide: undefined,
    today: { "zh-cn": "4 核，近十年的都行", en: "4 cores, of the last ten years" },
  },
  {
    id: "memory",
    title: { "zh-cn": "内存（RAM）", en: "Memory (RAM)" },
    guide: undefined,
    today: {
      "zh-cn": "上课 8 GB；跑 70 亿参数的模型 16 GB",
      en: "8 GB for the lessons; 16 GB to run 7 billion parameters",
    },
  },
  {
    id: "disk",
    title: { "zh-cn": "磁盘", en: "Disk" },
    guide: { "zh-cn": "要放下 20 GB 以上的文本", en: "room for 20 GB of text and more" },
    today: {
      "zh-cn": "上课 1 GB；自己下载模型 50 GB",
      en: "1 GB for the lessons; 50 GB for models of your own",
    },
  },
  {
    id: "gpu",
    title: { "zh-cn": "显卡（GPU）和显存", en: "Graphics card (GPU) and its memory" },
    guide: { "zh-cn": "NVIDIA RTX 3090，24 GB", en: "NVIDIA RTX 3090, 24 GB" },
    today: {
      "zh-cn": "上课不需要；自己微调小模型 8 GB",
      en: "none for the lessons; 8 GB to fine-tune small models",
    },
  },
  {
    id: "cuda",
    title: { "zh-cn": "CUDA（NVIDIA 的计算平台）", en: "CUDA (NVIDIA's computing platform)" },
    guide: { "zh-cn": "11.6", en: "11.6" },
    today: {
      "zh-cn": "驱动支持 12.4 或更新；nvcc 不用装",
      en: "a driver for 12.4 or newer; nvcc is not needed",
    },
  },
  {
    id: "python",
    title: { "zh-cn": "Python", en: "Python" },
    guide: undefined,
    today: {
      "zh-cn": "上课不用装（已内置）；自己动手用 3.10 或更新",
      en: "none for the lessons (one is built in); 3.10 or newer for work of your own",
    },
  },
  {
    id: "torch",
    title: { "zh-cn": "PyTorch", en: "PyTorch" },
    guide: { "zh-cn": "1.12", en: "1.12" },
    today: { "zh-cn": "2.x", en: "2.x" },
  },
  {
    id: "product",
    title: { "zh-cn": "真的算一次矩阵乘法", en: "A matrix product, really run" },
    guide: undefined,
    today: { "zh-cn": "结果正确就行", en: "a right result" },
  },
] as const satisfies readonly {
  id: string;
  title: Bilingual;
  guide: Bilingual | undefined;
  today: Bilingual;
}[];
