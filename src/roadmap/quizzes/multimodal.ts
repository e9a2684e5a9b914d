import type { Quiz } from "../quiz/quiz";

export const MULTIMODAL_QUIZ: Quiz = {
  id: "multimodal",
  title: { "zh-cn": "多模态：图像、文字和声音", en: "Several senses: pictures, text, sound" },
  questions: [
    {
      text: { "zh-cn": "CLIP 学会的是什么？", en: "What has CLIP learned?" },
      options: [
        { "zh-cn": "照着一段文字画出图来", en: "To paint from text" },
        { "zh-cn": "把录音里说的话变成文字", en: "To write down what is said in a recording" },
        {
          "zh-cn": "哪张图片和哪句话相配",
          en: "Which picture and which text belong together",
        },
      ],
      right: 2,
      why: {
        "zh-cn":
          "它看过大量“图片配文字”，把两者都变成同一空间里的向量，相配的靠得近。会画图的模型是另一类，不过有些用到了 CLIP 的文字部分。",
        en: "It turns pictures and texts into vectors in one space, where those that belong together lie close. Models that paint are another kind, though some use CLIP's text half.",
      },
    },
    {
      text: {
        "zh-cn": "“零样本”（zero-shot）分类是什么意思？",
        en: "What does “zero-shot” classification mean?",
      },
      options: [
        {
          "zh-cn": "换一组新标签，不用重新训练",
          en: "New labels need no new training",
        },
        {
          "zh-cn": "训练的时候一张图片也没有用过",
          en: "Not a single picture was used in training",
        },
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
          "zh-cn": "照片里有一辆汽车，可能性是 97%",
          en: "With a probability of 97 % there is a car in the picture",
        },
        {
          "zh-cn": "两个标签里“汽车”更近，如此而已",
          en: "Only that “car” is the nearer of the two labels",
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
          "zh-cn": "不能，它只会比较",
          en: "No, it only compares",
        },
      ],
      right: 2,
      why: {
        "zh-cn":
          "要写说明，得加一个会生成文字的模型。今天能“看图说话”的模型，通常把图片变成一串向量，和词元一起交给会写的语言模型。声音也可以这样处理：切成小段，每段变成一个向量。",
        en: "For a caption, a model that writes must be added. Models that talk about pictures today mostly turn the picture into vectors and hand them, like tokens, to a language model that writes. Sound can go the same way: cut into pieces, each of which becomes a vector.",
      },
    },
  ],
};
