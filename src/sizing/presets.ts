import type { Bilingual } from "../protocol/bilingual";
import type { PlanId } from "./plans";
import { type ModelShape, usualShape } from "./shape";

/** A model to begin with, or a sentence of the guide to put to the test. */
export interface Preset {
  readonly shape: ModelShape;
  /** Where the guide says how it is run. */
  readonly plan?: PlanId;
  /** What the guide says, and what the calculation says to that. */
  readonly claim?: Bilingual;
}

/** Shapes from the models' own papers and configuration files. */
export const PRESETS: readonly Preset[] = [
  {
    shape: {
      id: "gpt-3",
      name: { "zh-cn": "GPT-3", en: "GPT-3" },
      parameters: 175e9,
      ...{ layers: 96, width: 12_288, heads: 96, kvHeads: 96, headDim: 128 },
      ...{ vocabulary: 50_257, context: 2048 },
    },
    claim: {
      "zh-cn":
        "指南 1.1：GPT-3 有 1750 亿参数。算一算就知道这有多大：每个参数 16 位（2 字节），光是权重就有 1750 亿 × 2 = 350 GB。它的权重没有公开，谁也不能在自己的电脑上运行它。",
      en: "Guide 1.1: GPT-3 has 175 billion parameters. How much that is: at 16 bits (2 bytes) each the weights alone are 175 billion × 2 = 350 GB. They were never published; nobody can run it at home.",
    },
  },
  {
    shape: {
      id: "ten-billion",
      name: { "zh-cn": "百亿参数模型", en: "a model of ten billion parameters" },
      parameters: 10e9,
      ...{ layers: 40, width: 4608, heads: 36, kvHeads: 8, headDim: 128 },
      ...{ vocabulary: 150_000, context: 32_768, isGuess: true },
    },
    plan: "run4",
    claim: {
      "zh-cn":
        "指南 5.1：“4 位量化技术使百亿模型可在单卡运行。”算出来是对的：16 位要 20 GB，4 位（连同缩放系数约 4.5 位）只要约 5.6 GB，8 GB 的卡就装得下。说的是**运行**，不是训练。",
      en: "Guide 5.1: “4-bit quantisation lets a model of ten billion run on one card.” The numbers agree: 20 GB at 16 bits, about 5.6 GB at 4 bits (4.5 with the scales), which fits a card of 8 GB. It is about **running**, not training.",
    },
  },
  {
    shape: {
      id: "qwen2.5-0.5b",
      name: { "zh-cn": "Qwen2.5-0.5B", en: "Qwen2.5-0.5B" },
      parameters: 494e6,
      ...{ layers: 24, width: 896, heads: 14, kvHeads: 2, headDim: 64 },
      ...{ vocabulary: 151_936, context: 32_768 },
    },
    claim: {
      "zh-cn":
        "指南 4.3：“5 亿参数模型在特定任务可能优于百亿模型。”内存上的差别很清楚：16 位时 1 GB 对 20 GB。哪个更好，要在你自己的任务上比。",
      en: "Guide 4.3: “a model of 500 million may beat one of ten billion at a given task.” For memory the difference is plain: 1 GB against 20 GB at 16 bits. Which is better has to be measured on your task.",
    },
  },
  {
    shape: {
      id: "gpt-2",
      name: { "zh-cn": "GPT-2（小号）", en: "GPT-2 (small)" },
      parameters: 124_439_808,
      ...{ layers: 12, width: 768, heads: 12, kvHeads: 12, headDim: 64 },
      ...{ vocabulary: 50_257, context: 1024 },
    },
  },
  {
    shape: {
      id: "qwen2.5-7b",
      name: { "zh-cn": "Qwen2.5-7B", en: "Qwen2.5-7B" },
      parameters: 7.62e9,
      ...{ layers: 28, width: 3584, heads: 28, kvHeads: 4, headDim: 128 },
      ...{ vocabulary: 152_064, context: 32_768 },
    },
  },
];

/** For a model that is not listed, by its number of parameters alone. */
export function presetOf(id: string): Preset | undefined {
  return PRESETS.find(({ shape }) => shape.id === id);
}

/** @param manifest of the bundled model (model.json), of any shape */
export function bundledPreset(manifest: unknown): Preset | undefined {
  const { parameters, architecture, contextTokens, weights, files } = fields(manifest);
  const { layers, width, heads, kvHeads, headDim, vocabSize } = fields(architecture);
  const numbers = { parameters, layers, width, heads, kvHeads, headDim };
  if (!areCounts(numbers) || !isCount(vocabSize) || !isCount(contextTokens)) return undefined;
  const all = Array.isArray(files) ? files.map(fields) : [];
  const bytes = all.find(({ name }) => name === weights)?.["bytes"];
  return {
    shape: {
      id: "bundled",
      name: { "zh-cn": "First Token 的内置模型", en: "the bundled model of First Token" },
      ...numbers,
      vocabulary: vocabSize,
      context: contextTokens,
      // What the file really takes a weight, scales and all.
      ...(isCount(bytes) && { ownBits: Number(((bytes * 8) / numbers.parameters).toFixed(3)) }),
    },
    plan: "run8",
  };
}

/** @throws never: any positive count has a usual shape */
export function ownPreset(parameters: number): Preset {
  return { shape: usualShape(parameters) };
}

type Numbers = Pick<
  ModelShape,
  "parameters" | "layers" | "width" | "heads" | "kvHeads" | "headDim"
>;

function areCounts(numbers: Record<keyof Numbers, unknown>): numbers is Numbers {
  return Object.values(numbers).every(isCount);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value > 0;
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
