import type { Resource } from "../resource";

const FREE = { "zh-cn": "免费。", en: "Free." };
const ARXIV = {
  "zh-cn": "arXiv 通常能打开；另附网页版（ar5iv），手机上也好读。",
  en: "arXiv is mostly reachable; ar5iv has the same as a web page.",
};

/** In the order in which they are best read. */
export const PAPERS: readonly Resource[] = [
  arxiv({
    id: "paper-attention",
    number: "1706.03762",
    stage: "stage-three",
    title: { "zh-cn": "Attention Is All You Need（2017）", en: "Attention Is All You Need (2017)" },
    what: {
      "zh-cn":
        "Transformer 的出处，后来所有大模型的骨架。先做第 11 课，再读第 3 节和图 1、图 2，其余可以略过。",
      en: "Where the Transformer comes from, the frame of all large models since. Do lesson 11 first, then read section 3 with figures 1 and 2; the rest can wait.",
    },
  }),
  arxiv({
    id: "paper-bert",
    number: "1810.04805",
    stage: "stage-three",
    title: { "zh-cn": "BERT（2018）", en: "BERT (2018)" },
    what: {
      "zh-cn": "两边都看、擅长判断的一族。读引言和第 3 节，弄清“盖住词来猜”的训练办法。",
      en: "The family that looks at both sides and is good at judging. Read the introduction and section 3 for how covered words are guessed in training.",
    },
  }),
  {
    id: "paper-gpt-2",
    group: "paper",
    title: { "zh-cn": "GPT-2（2019）", en: "GPT-2 (2019)" },
    what: {
      "zh-cn": "第 02 课用的就是它：只往后猜词，却能做没有专门训练过的任务。读第 1、2 节。",
      en: "The model of lesson 02: it only guesses onwards and yet does tasks that it was never trained for. Read sections 1 and 2.",
    },
    stage: "stage-three",
    language: "en",
    cost: FREE,
    china: {
      "zh-cn": "论文在 OpenAI 的网站上，大陆可能打不开；GitHub 上有代码和说明。",
      en: "The paper lies with OpenAI and may not be reachable; code and notes are on GitHub.",
    },
    url: "https://cdn.openai.com/better-language-models/language_models_are_unsupervised_multitask_learners.pdf",
    alternativeUrl: "https://github.com/openai/gpt-2",
  },
  arxiv({
    id: "paper-gpt-3",
    number: "2005.14165",
    stage: "stage-three",
    title: {
      "zh-cn": "GPT-3：语言模型是少样本学习者（2020）",
      en: "GPT-3: Language Models are Few-Shot Learners (2020)",
    },
    what: {
      "zh-cn":
        "1750 亿参数的出处，也是“在提示词里给几个例子”的出处。论文很长，读第 1、2 节就够；第 4 节讲测试题混进训练数据的问题。",
      en: "Where the 175 billion parameters come from, and the idea of giving examples in the prompt. It is long: sections 1 and 2 will do; section 4 is about tests that leaked into training data.",
    },
  }),
  arxiv({
    id: "paper-clip",
    number: "2103.00020",
    stage: "stage-three",
    title: { "zh-cn": "CLIP（2021）", en: "CLIP (2021)" },
    what: {
      "zh-cn": "怎样用四亿对图片和文字，把两者放进同一个空间。读第 2 节和图 1、图 3。",
      en: "How 400 million pairs of pictures and texts are put into one space. Read section 2 with figures 1 and 3.",
    },
  }),
  arxiv({
    id: "paper-lora",
    number: "2106.09685",
    stage: "stage-three",
    title: { "zh-cn": "LoRA（2021）", en: "LoRA (2021)" },
    what: {
      "zh-cn": "第 07 课的出处。读第 4 节：为什么只训练两张细长的小表就够，rank 和 alpha 是什么。",
      en: "The source of lesson 07. Read section 4: why two thin tables are enough, and what rank and alpha are.",
    },
  }),
  arxiv({
    id: "paper-qlora",
    number: "2305.14314",
    stage: "future",
    title: { "zh-cn": "QLoRA（2023）", en: "QLoRA (2023)" },
    what: {
      "zh-cn":
        "把冻结的模型存成 4 位，再训练 LoRA：一张卡微调大模型的办法。它补上了指南“4 位量化”一句没有说的训练。",
      en: "Keeps the frozen model at 4 bits and trains LoRA beside it: how a large model is fine-tuned on one card. It adds the training that the guide's line on 4 bits leaves out.",
    },
  }),
  arxiv({
    id: "paper-prompt-tuning",
    number: "2104.08691",
    stage: "future",
    title: { "zh-cn": "提示微调（2021）", en: "The Power of Scale for Prompt Tuning (2021)" },
    what: {
      "zh-cn": "指南所说的 Prompt Tuning 的出处：只训练输入前的几个向量。读引言和图 1。",
      en: "The source of the guide's prompt tuning: only a few vectors before the input are trained. Read the introduction and figure 1.",
    },
  }),
  arxiv({
    id: "paper-zero",
    number: "1910.02054",
    stage: "resources",
    title: { "zh-cn": "ZeRO（2019）", en: "ZeRO (2019)" },
    what: {
      "zh-cn":
        "DeepSpeed 的核心办法：训练时的显存花在哪里，怎样分摊。读第 3 节，其中的账你也能自己算。",
      en: "The heart of DeepSpeed: where memory goes in training and how to share it out. Section 3 does sums that you can do as well.",
    },
  }),
  arxiv({
    id: "paper-deduplication",
    number: "2107.06499",
    stage: "pitfalls",
    title: { "zh-cn": "训练数据去重（2021）", en: "Deduplicating Training Data (2021)" },
    what: {
      "zh-cn": "重复的数据怎样让模型背书，去重之后好在哪里。是指南 4.3 第一条的证据。",
      en: "How repeated data make a model recite, and what is gained without them: evidence for the first advice of section 4.3.",
    },
  }),
  arxiv({
    id: "paper-scaling",
    number: "2203.15556",
    stage: "pitfalls",
    title: {
      "zh-cn": "Chinchilla：算力该怎样花（2022）",
      en: "Chinchilla: compute-optimal training (2022)",
    },
    what: {
      "zh-cn":
        "同样的算力，小一些的模型读多一些数据往往更好：不要盲目追求最大参数的证据。读引言和第 3 节的表。",
      en: "For the same compute, a smaller model that reads more is often better: evidence against chasing parameters. Read the introduction and the tables of section 3.",
    },
  }),
];

function arxiv(
  paper: Pick<Resource, "id" | "title" | "what" | "stage"> & { readonly number: string },
): Resource {
  const { number, ...rest } = paper;
  return {
    ...rest,
    group: "paper",
    language: "en",
    cost: FREE,
    china: ARXIV,
    url: `https://arxiv.org/abs/${number}`,
    alternativeUrl: `https://ar5iv.labs.arxiv.org/html/${number}`,
  };
}
