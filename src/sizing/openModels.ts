import type { Bilingual } from "../protocol/bilingual";
import type { OpenModel } from "./families";

const CHINESE: Bilingual = { "zh-cn": "中文", en: "Chinese" };
const ENGLISH: Bilingual = { "zh-cn": "英文", en: "English" };
const BOTH: Bilingual = { "zh-cn": "中英等多种语言", en: "Chinese, English and more" };
const EUROPEAN: Bilingual = { "zh-cn": "英文等，不含中文", en: "English and others, no Chinese" };
const CODE: Bilingual = { "zh-cn": "多种编程语言", en: "many programming languages" };

/** Sizes and licences as their makers state them; checked in 2025. */
export const OPEN_MODELS = {
  gpt2: {
    name: "GPT-2",
    millions: 124,
    licence: "MIT",
    languages: ENGLISH,
    note: { "zh-cn": "指南第 3.1 节的例子，2019 年", en: "of the guide's example (3.1), 2019" },
  },
  smollm2: { name: "SmolLM2-135M", millions: 135, licence: "Apache-2.0", languages: ENGLISH },
  qwenHalf: { name: "Qwen2.5-0.5B", millions: 494, licence: "Apache-2.0", languages: BOTH },
  qwen3Small: { name: "Qwen3-0.6B", millions: 596, licence: "Apache-2.0", languages: BOTH },
  qwen7: { name: "Qwen2.5-7B", millions: 7620, licence: "Apache-2.0", languages: BOTH },
  llama1: {
    name: "Llama-3.2-1B",
    millions: 1236,
    licence: "Llama 3.2 Community License",
    languages: EUROPEAN,
    note: {
      "zh-cn": "权重公开，但许可证有附加条件，不是开源许可证",
      en: "open weights, under conditions that are no open source licence",
    },
  },
  bertChinese: {
    name: "bert-base-chinese",
    millions: 102,
    licence: "Apache-2.0",
    languages: CHINESE,
  },
  bertEnglish: {
    name: "bert-base-uncased",
    millions: 110,
    licence: "Apache-2.0",
    languages: ENGLISH,
  },
  distilbert: {
    name: "distilbert-base-uncased",
    millions: 66,
    licence: "Apache-2.0",
    languages: ENGLISH,
  },
  clip: { name: "CLIP ViT-B/32", millions: 151, licence: "MIT", languages: ENGLISH },
  chineseClip: {
    name: "Chinese-CLIP ViT-B/16",
    millions: 188,
    licence: "MIT",
    languages: CHINESE,
  },
  qwenVl: {
    name: "Qwen2-VL-2B",
    millions: 2200,
    licence: "Apache-2.0",
    languages: BOTH,
    note: {
      "zh-cn": "看图说话用的，是 GPT 加上一双“眼睛”",
      en: "talks about pictures: a GPT with an eye",
    },
  },
  bgeChinese: { name: "bge-small-zh-v1.5", millions: 24, licence: "MIT", languages: CHINESE },
  minilm: {
    name: "all-MiniLM-L6-v2",
    millions: 23,
    licence: "Apache-2.0",
    languages: ENGLISH,
  },
  bgeM3: { name: "bge-m3", millions: 568, licence: "MIT", languages: BOTH },
  bart: {
    name: "bart-large-cnn",
    millions: 406,
    licence: "MIT",
    languages: ENGLISH,
    note: {
      "zh-cn": "“编码器加解码器”：先读完，再写出来",
      en: "encoder and decoder: reads all, then writes",
    },
  },
  qwenCoder: {
    name: "Qwen2.5-Coder-0.5B",
    millions: 494,
    licence: "Apache-2.0",
    languages: CODE,
  },
  starcoder: {
    name: "StarCoder2-3B",
    millions: 3030,
    licence: "BigCode OpenRAIL-M",
    languages: CODE,
    note: {
      "zh-cn": "许可证里有使用限制，商用前要读",
      en: "its licence restricts some uses; read it first",
    },
  },
} as const satisfies Record<string, OpenModel>;
