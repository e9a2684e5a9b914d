import type { Quiz } from "../quiz/quiz";

export const MULTIMODAL_QUIZ: Quiz = {
  id: "multimodal",
  title: { "zh-cn": "多模态：图像、文字和声音", en: "Several senses: pictures, text, sound" },
  questions: [
    {
      text: { "zh-cn": "CLIP 学会的是什么？", en: "What has CLIP learned?" },
      options: [
        { "zh-cn": "照着文字画图", en: "To paint from text" },
        { "zh-cn": "把声音变成文字", en: "To write down speech" },
        {
          "zh-cn": "把图片和文字变成同一空间里的向量，配对的靠得近",
          en: "To turn pictures and texts into vectors in one space, where pairs lie close",
        },
      ],
      right: 2,
      why: {
        "zh-cn":
          "它看过大量“图片配文字”，学的是哪张配哪句。会画图的模型是另一类，不过有些用到了 CLIP 的文字部分。",
        en: "It saw very many pictures with captions and learned which belong together. Models that paint are another kind, though some use CLIP's text half.",
      },
    },
    {
      text: {
        "zh-cn": "“零样本”（zero-shot）分类是什么意思？",
        en: "What does “zero-shot” classification mean?",
      },
      options: [
        {
          "zh-cn": "换一组新标签，不用重新训练就能分类",
          en: "It sorts into new labels without being trained again",
        },
        { "zh-cn": "训练时一张图片也没用", en: "No picture was used in training" },
        { "zh-cn": "分类的正确率是零", en: "It is never right" },
      ],
      right: 0,
      why: {
        "zh-cn":
          "标签写成文字，看图片和哪句最近就行，所以标签可以随便换。它训练时看过的图片其实非常多。",
        en: "Labels are written as text, and the nearest one wins, so they can be exchanged freely. In training it saw a great many pictures.",
      },
    },
    {
      text: {
        "zh-cn": "给 CLIP 一张小狗的照片，标签只有“汽车”和“飞机”，结果“汽车 0.97”。这说明什么？",
        en: "CLIP sees a dog, the only labels are “car” and “plane”, and it says “car 0.97”. What does that mean?",
      },
      options: [
        {
          "zh-cn": "照片里有汽车，可能性是 97%",
          en: "There is a car in the picture with a probability of 97 %",
        },
        {
          "zh-cn": "只说明在给出的标签里“汽车”更近，两个都可能是错的",
          en: "Only that “car” is the nearer of the labels given; both may be wrong",
        },
        { "zh-cn": "CLIP 坏了", en: "CLIP is broken" },
      ],
      right: 1,
      why: {
        "zh-cn":
          "分数是在你给的几个标签之间分的，加起来总是 1。没有合适的标签时，也总有一个得高分。",
        en: "The scores are shares among your labels and always add up to 1. One of them wins even where none fits.",
      },
    },
    {
      text: {
        "zh-cn": "CLIP 能直接给一张照片写一段说明吗？",
        en: "Can CLIP by itself write a caption for a picture?",
      },
      options: [
        { "zh-cn": "能，它就是用来写字的", en: "Yes, writing is what it is for" },
        { "zh-cn": "能，但只会写英文", en: "Yes, but only in English" },
        {
          "zh-cn": "不能：它只会比较；要写说明，得加一个会生成文字的模型",
          en: "No: it compares; for a caption, a model that writes must be added",
        },
      ],
      right: 2,
      why: {
        "zh-cn": "今天能“看图说话”的模型，通常把图片变成一串向量，和词元一起交给会写的语言模型。",
        en: "Models that talk about pictures today mostly turn the picture into vectors and hand them, like tokens, to a language model that writes.",
      },
    },
  ],
};
