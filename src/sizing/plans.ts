import type { Bilingual } from "../protocol/bilingual";

/** What one wants to do with a model. */
export interface Plan {
  readonly id: PlanId;
  /** Bits a weight of the model itself; those of quantised ones include the scales of their blocks. */
  readonly bits: number;
  /** What is trained, if anything. */
  readonly trains?: "adapter" | "all";
  /** As it stands inside a sentence. */
  readonly name: Bilingual;
  readonly about: Bilingual;
}

export type PlanId = "run16" | "run8" | "run4" | "lora" | "qlora" | "full";

export const PLANS: readonly Plan[] = [
  {
    id: "run4",
    bits: 4.5,
    name: { "zh-cn": "运行，4 位量化", en: "running at 4 bits" },
    about: {
      "zh-cn": "实际约 4.5 位：每 32 个权重另存一个 16 位的缩放系数",
      en: "really about 4.5: every 32 weights share a scale of 16 bits",
    },
  },
  {
    id: "run8",
    bits: 8.5,
    name: { "zh-cn": "运行，8 位量化", en: "running at 8 bits" },
    about: { "zh-cn": "实际约 8.5 位，几乎不损失质量", en: "really about 8.5; hardly any loss" },
  },
  {
    id: "run16",
    bits: 16,
    name: { "zh-cn": "运行，16 位", en: "running at 16 bits" },
    about: { "zh-cn": "模型发布时的样子", en: "as most models are published" },
  },
  {
    id: "qlora",
    bits: 4.5,
    trains: "adapter",
    name: { "zh-cn": "QLoRA 微调", en: "fine-tuning by QLoRA" },
    about: {
      "zh-cn": "底座 4 位、不动，只训练一个小小的附件",
      en: "the base at 4 bits and frozen; a small addition is trained",
    },
  },
  {
    id: "lora",
    bits: 16,
    trains: "adapter",
    name: { "zh-cn": "LoRA 微调", en: "fine-tuning by LoRA" },
    about: {
      "zh-cn": "底座 16 位、不动，只训练一个小小的附件",
      en: "the base at 16 bits and frozen; a small addition is trained",
    },
  },
  {
    id: "full",
    bits: 16,
    trains: "all",
    name: { "zh-cn": "全量训练或微调", en: "training all of it" },
    about: {
      "zh-cn": "AdamW 混合精度，每个参数 16 字节",
      en: "AdamW in mixed precision, 16 bytes a parameter",
    },
  },
];

export function planOf(id: string): Plan | undefined {
  return PLANS.find((plan) => plan.id === id);
}
