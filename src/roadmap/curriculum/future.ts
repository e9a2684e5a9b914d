import type { Stage } from "../task";
import { linksTo } from "./linksTo";

/** Section 5.1 of the guide. */
export const FUTURE: Stage = {
  id: "future",
  title: { "zh-cn": "趋势：多模态、量化、定制", en: "Trends: more senses, fewer bits, own models" },
  tasks: [
    {
      id: "quantise-by-hand",
      covers: ["5.1/four-bits", "5.1/prompt-tuning"],
      kind: "practice",
      minutes: 8,
      title: { "zh-cn": "亲手把数字压到 4 位", en: "Squeeze numbers into 4 bits" },
      about: {
        "zh-cn":
          "第 10 课把几个数字压到 8 位、4 位、2 位再还原，看看丢了多少；再算百亿模型能装进哪种显卡。写出函数 `fits` 并通过检查，这一步就完成了。",
        en: "Lesson 10 squeezes some numbers into 8, 4 and 2 bits and back, to see what is lost, and works out which card a model of ten billion fits into. You are done when your function `fits` passes its check.",
      },
      correction: {
        "zh-cn":
          "“4 位量化使百亿模型可在单卡运行”说的是运行：参数约 5.6 GB，8 GB 的显卡放得下，但还要给读过的文字（键值缓存）留地方。它不包括普通的训练，那要多几十倍的内存；在单卡上微调靠的是 QLoRA。",
        en: "“Four bits let a model of ten billion run on one card” is about running: some 5.6 GB of parameters fit into a card of 8 GB, with room needed for the text that was read. Ordinary training needs tens of times more; fine-tuning on one card is done by QLoRA.",
      },
      lesson: "10-future",
      links: linksTo("paper-qlora"),
      evidence: ["10-future/fits"],
      level: "intermediate",
    },
    {
      id: "quiz-quantisation",
      covers: ["5.1/four-bits"],
      kind: "theory",
      minutes: 5,
      title: { "zh-cn": "小测：量化", en: "Quiz: quantisation" },
      about: {
        "zh-cn":
          "四道题：压到 4 位有多大，丢了什么，能不能训练，为什么装得下参数还会内存不够。全部答对，这一步就自动打勾。",
        en: "Four questions: the size at 4 bits, what is lost, whether one can train, and why memory runs out though the parameters fit. The tick comes when all are right.",
      },
      command: { id: "firstToken.quiz", arguments: ["quantisation"] },
      evidence: ["quiz/quantisation"],
      level: "intermediate",
    },
    {
      id: "quiz-multimodal",
      covers: ["5.1/multimodal", "2.2/clip"],
      kind: "theory",
      minutes: 5,
      title: { "zh-cn": "小测：多模态", en: "Quiz: pictures, text and sound" },
      about: {
        "zh-cn":
          "四道题，从第 06 课的 CLIP 说起：图片和文字怎样放进同一个空间，什么叫零样本，为什么高分也可能是错的。全部答对，这一步就自动打勾。",
        en: "Four questions that start from CLIP in lesson 06: how pictures and text share one space, what zero-shot means, why a high score may still be wrong. The tick comes when all are right.",
      },
      command: { id: "firstToken.quiz", arguments: ["multimodal"] },
      links: linksTo("paper-clip"),
      evidence: ["quiz/multimodal"],
    },
    {
      id: "read-prompt-tuning",
      covers: ["5.1/prompt-tuning"],
      kind: "theory",
      minutes: 45,
      title: { "zh-cn": "读懂提示微调的一张图", en: "Understand one figure on prompt tuning" },
      about: {
        "zh-cn":
          "读提示微调论文的引言和图 1：模型越大，只训练输入前的几个向量就越接近全量微调。这张图说明了什么时候值得用它。能说出图中每条线是什么，就算完成，由你自己打勾。",
        en: "Read the introduction and figure 1 of the paper: the larger the model, the closer a few trained vectors come to full fine-tuning. The figure tells when it is worth while. You are done when you can name every line in it; you tick it yourself.",
      },
      correction: {
        "zh-cn":
          "指南说“通过 Prompt Tuning 实现模型定制”。论文里它在大模型上才赶得上全量微调，小模型上差得多；今天定制模型更常用的是 LoRA，或者干脆把资料放进输入（RAG）。它也不等于“写提示词”，后者不训练任何东西。",
        en: "The guide says “own models by prompt tuning”. In the paper it matches full fine-tuning only with large models and falls behind with small ones; LoRA, or simply putting material into the input (RAG), is more usual today. Nor is it writing prompts, which trains nothing.",
      },
      links: linksTo("paper-prompt-tuning"),
      level: "senior",
    },
  ],
};
