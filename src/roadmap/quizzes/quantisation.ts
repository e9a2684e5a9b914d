import type { Quiz } from "../quiz/quiz";

export const QUANTISATION_QUIZ: Quiz = {
  id: "quantisation",
  title: { "zh-cn": "量化：用更少的位存模型", en: "Quantisation: fewer bits a number" },
  questions: [
    {
      text: {
        "zh-cn": "百亿（100 亿）参数的模型，每个参数用 4 位存，参数一共占多少？",
        en: "A model has ten billion parameters at 4 bits each. How much do they take?",
      },
      options: [
        { "zh-cn": "约 40 GB", en: "About 40 GB" },
        { "zh-cn": "约 20 GB", en: "About 20 GB" },
        { "zh-cn": "约 5 GB", en: "About 5 GB" },
        { "zh-cn": "约 0.5 GB", en: "About 0.5 GB" },
      ],
      right: 2,
      why: {
        "zh-cn":
          "100 亿 × 4 位 ÷ 8 = 50 亿字节，即 5 GB。每组数字还要存一个比例，所以实际文件约 5.6 GB。",
        en: "Ten billion × 4 bits ÷ 8 = five billion bytes, 5 GB. Each group of numbers also keeps a scale, so real files have about 5.6 GB.",
      },
    },
    {
      text: { "zh-cn": "量化丢掉的是什么？", en: "What is lost by quantisation?" },
      options: [
        { "zh-cn": "每个数字的一部分精度", en: "Precision of each number" },
        { "zh-cn": "模型中间的一部分层", en: "Some of the layers" },
        { "zh-cn": "词表里不常用的那些词元", en: "The rare tokens of the vocabulary" },
      ],
      right: 0,
      why: {
        "zh-cn":
          "层数、词表都不变，只是每个数字取整到少数几档。4 位有 16 档，通常还够用；2 位只有 4 档，多数模型会明显变差。",
        en: "Layers and vocabulary stay; each number is rounded to one of few levels. Four bits have 16 and mostly suffice; two bits have 4, and most models get clearly worse.",
      },
    },
    {
      text: {
        "zh-cn": "“4 位量化使百亿模型可在单卡运行”，这里的“运行”包括训练吗？",
        en: "“Four bits let a model of ten billion run on one card.” Does “run” include training?",
      },
      options: [
        {
          "zh-cn": "包括，训练和运行所占的内存一样多",
          en: "Yes, training and running need the same memory",
        },
        {
          "zh-cn": "不包括，普通的训练要多得多",
          en: "No, ordinary training needs far more",
        },
        { "zh-cn": "包括，训练占的内存反而更少", en: "Yes, training even needs less" },
      ],
      right: 1,
      why: {
        "zh-cn":
          "全量训练一个参数常要 16 字节左右，百亿就是 160 GB。QLoRA 把冻结的部分存成 4 位、只训练小表，才让单卡微调成为可能。",
        en: "Full training takes some 16 bytes a parameter, 160 GB for ten billion. QLoRA keeps the frozen part at 4 bits and trains small tables only; that is what fits into one card.",
      },
    },
    {
      text: {
        "zh-cn": "参数装得下，为什么写长文章时仍可能内存不够？",
        en: "The parameters fit. Why may memory still run out with a long text?",
      },
      options: [
        {
          "zh-cn": "长文章要先存成图片，占用很多内存",
          en: "A long text is first stored as a picture, which takes room",
        },
        { "zh-cn": "参数会随着文章变多", en: "Parameters grow with the text" },
        {
          "zh-cn": "读过的每个词元都要占一点内存",
          en: "Each token that was read takes some memory",
        },
      ],
      right: 2,
      why: {
        "zh-cn":
          "每个词元的键和值都要留着，叫键值缓存，文章越长占得越多；“装得下吗？”会把它也算进去。缩短上下文，或者把缓存也量化，可以省下一些。",
        en: "The keys and values of each token are kept in a cache that grows with the text; “Will it fit?” counts it. A shorter context, or a quantised cache, saves some of it.",
      },
    },
  ],
};
