import type { Quiz } from "../quiz/quiz";

export const STACK_QUIZ: Quiz = {
  id: "stack",
  title: { "zh-cn": "算力、框架、数据", en: "Compute, framework, data" },
  questions: [
    {
      text: { "zh-cn": "为什么训练大模型要用 GPU？", en: "Why are large models trained on GPUs?" },
      options: [
        {
          "zh-cn": "GPU 自带更大的硬盘，放得下全部训练数据",
          en: "They have larger disks, which hold all of the training data",
        },
        {
          "zh-cn": "矩阵乘法可以拆成很多份同时算",
          en: "Matrix products split into many parts done at once",
        },
        { "zh-cn": "Python 只能在 GPU 上运行", en: "Python runs on GPUs only" },
      ],
      right: 1,
      why: {
        "zh-cn":
          "矩阵乘法里每个格子互不相干，GPU 有成千上万个小计算单元，可以一起算。TPU 也是同样的道理。",
        en: "The cells of a matrix product do not depend on one another, and a GPU has thousands of small units that work side by side. TPUs follow the same idea.",
      },
    },
    {
      text: {
        "zh-cn": "框架（如 PyTorch）替你做的最费力的事是什么？",
        en: "What is the hardest work that a framework such as PyTorch takes off you?",
      },
      options: [
        { "zh-cn": "替你写论文", en: "Writing the paper" },
        {
          "zh-cn": "替你收集、清洗并标注训练数据",
          en: "Collecting, cleaning and labelling the training data",
        },
        {
          "zh-cn": "算出每个参数该怎样调",
          en: "Working out which way each parameter moves",
        },
      ],
      right: 2,
      why: {
        "zh-cn": "这叫反向传播。不用它，1750 亿个参数就要把损失多算 1750 亿次。",
        en: "That is backpropagation. Without it, 175 billion parameters would need the loss 175 billion times more.",
      },
    },
    {
      text: {
        "zh-cn": "今天从零开始学，先学哪个框架更合适？",
        en: "Which framework is the better first one today?",
      },
      options: [
        {
          "zh-cn": "PyTorch：新模型和教程大多用它",
          en: "PyTorch: most new models and courses use it",
        },
        {
          "zh-cn": "TensorFlow：它能完全代替 PyTorch",
          en: "TensorFlow: it replaces PyTorch completely",
        },
        { "zh-cn": "两个必须同时学", en: "Both must be learned at once" },
      ],
      right: 0,
      why: {
        "zh-cn":
          "指南把两者并列，那是几年前的样子。TensorFlow 仍在许多老系统和手机端里；学会 PyTorch 之后再看它不难。",
        en: "The guide puts the two side by side, as it was some years ago. TensorFlow lives on in many older systems and on phones; after PyTorch it is easy to read.",
      },
    },
    {
      text: {
        "zh-cn": "CC-100 和 Common Crawl 是什么关系？",
        en: "How is CC-100 related to Common Crawl?",
      },
      options: [
        { "zh-cn": "没有关系", en: "It is not" },
        { "zh-cn": "CC-100 是人工一篇篇写成的", en: "CC-100 was written by hand" },
        {
          "zh-cn": "Common Crawl 是把 CC-100 再清洗一遍的结果",
          en: "Common Crawl is CC-100 after one more cleaning",
        },
        {
          "zh-cn": "CC-100 是 Common Crawl 清洗后的一部分",
          en: "CC-100 is a cleaned part of Common Crawl",
        },
      ],
      right: 3,
      why: {
        "zh-cn":
          "所以指南 2.1 推荐 Common Crawl，4.3 又说别用爬虫数据、改用 CC-100，并不是两个来源：差别在于清洗。今天还有更新的清洗结果，如 FineWeb。",
        en: "So section 2.1 (use Common Crawl) and 4.3 (avoid crawled data, use CC-100) speak of one source; the difference is the cleaning. Newer cleaned versions exist, such as FineWeb.",
      },
    },
    {
      text: {
        "zh-cn": "为什么今天不该再用 BooksCorpus？",
        en: "Why should BooksCorpus not be used today?",
      },
      options: [
        {
          "zh-cn": "它收的是没有得到作者授权的电子书",
          en: "It holds e-books whose authors were never asked",
        },
        {
          "zh-cn": "它太小，用它训练不出任何像样的模型",
          en: "It is too small to train any model worth the name",
        },
        { "zh-cn": "它只有图片", en: "It has only pictures" },
      ],
      right: 0,
      why: {
        "zh-cn":
          "数据先看许可，再看质量。BERT 和第一代 GPT 用过它，但原网站早已撤下；能下载到不等于可以使用。",
        en: "Look at the licence before the quality. BERT and the first GPT used it, but the original site took it down long ago; what can be downloaded is not thereby free to use.",
      },
    },
  ],
};
