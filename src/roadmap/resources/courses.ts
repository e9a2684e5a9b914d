import type { Resource } from "../resource";

export const COURSES: readonly Resource[] = [
  {
    id: "coursera-deep-learning",
    group: "course",
    title: {
      "zh-cn": "Coursera《深度学习专项课程》",
      en: "Coursera: Deep Learning Specialization",
    },
    what: {
      "zh-cn":
        "吴恩达主讲，讲解慢而清楚，适合第一次学神经网络的人。指南要求的“前 3 周”是第一门课的前三周：什么是神经网络、梯度下降、只有一个隐藏层的网络。",
      en: "Taught by Andrew Ng, slowly and clearly; a good first course on neural networks. The guide's “first three weeks” are those of its first course: what a network is, gradient descent, one hidden layer.",
    },
    stage: "stage-one",
    language: "en",
    cost: {
      "zh-cn": "完整内容和证书按月收费，可以申请助学金；免费能看多少常有变化，以页面为准。",
      en: "A monthly fee for all of it and the certificate; financial aid can be asked for. How much is free changes: see the page.",
    },
    china: {
      "zh-cn": "一般能打开，有中文字幕，视频有时较慢。打不开时可以读中文的《动手学深度学习》。",
      en: "Mostly reachable, with Chinese subtitles; videos may be slow. “Dive into Deep Learning” can stand in for it.",
    },
    url: "https://www.coursera.org/specializations/deep-learning",
    alternativeUrl: "https://zh.d2l.ai/",
  },
  {
    id: "d2l",
    group: "course",
    title: { "zh-cn": "《动手学深度学习》", en: "Dive into Deep Learning" },
    what: {
      "zh-cn": "免费的网上教科书，每一节都有能运行的 PyTorch 代码。喜欢边读边写代码的人适合用它。",
      en: "A free textbook on the web with PyTorch code that runs in every section; for those who like to read and write code side by side.",
    },
    stage: "stage-one",
    language: "both",
    cost: { "zh-cn": "免费。", en: "Free." },
    china: { "zh-cn": "中文版可以直接打开。", en: "The Chinese edition can be reached." },
    url: "https://zh.d2l.ai/",
    alternativeUrl: "https://d2l.ai/",
  },
  {
    id: "cs224n",
    group: "course",
    title: {
      "zh-cn": "斯坦福 CS224N：自然语言处理",
      en: "Stanford CS224N: NLP with deep learning",
    },
    what: {
      "zh-cn":
        "大学正课：词向量、注意力、Transformer、大模型，讲义和作业都公开。需要一些微积分和线性代数，所以放在第一阶段之后。",
      en: "A university course: word vectors, attention, Transformers, large models, with slides and assignments in the open. It needs some calculus and linear algebra, so it comes after stage one.",
    },
    stage: "resources",
    language: "en",
    cost: {
      "zh-cn": "讲义、作业和往年录像免费。",
      en: "Slides, assignments and older recordings are free.",
    },
    china: {
      "zh-cn": "讲义和作业可以打开；录像在 YouTube 上，大陆打不开，可以在哔哩哔哩搜“CS224N”。",
      en: "Slides and assignments can be reached; the recordings are on YouTube, which cannot. Bilibili has copies with subtitles.",
    },
    url: "https://web.stanford.edu/class/cs224n/",
  },
  {
    id: "hf-course",
    group: "course",
    title: { "zh-cn": "Hugging Face 大模型课程", en: "Hugging Face LLM Course" },
    what: {
      "zh-cn":
        "从零用 Transformers、Datasets、Tokenizers 这几个库做事，最贴近动手。有中文版，但中文版缺第 10、11 章（讲微调和 LoRA 的正是第 11 章），这两章要读英文。",
      en: "How to get work done with Transformers, Datasets and Tokenizers: the most practical of the courses. A Chinese edition exists; it lacks chapters 10 and 11 (and 11 is the one on fine-tuning and LoRA).",
    },
    stage: "resources",
    language: "both",
    cost: { "zh-cn": "免费，不用注册就能读。", en: "Free, readable without an account." },
    china: {
      "zh-cn":
        "huggingface.co 在大陆通常打不开。课文的源文件在 GitHub 上；模型和数据集可以用镜像 hf-mirror.com 下载。",
      en: "huggingface.co can mostly not be reached. The text of the course lies on GitHub; models and data sets come through the mirror hf-mirror.com.",
    },
    url: "https://huggingface.co/learn/llm-course/chapter1/1",
    alternativeUrl: "https://github.com/huggingface/course/tree/main/chapters/zh-CN",
  },
  {
    id: "pytorch-basics",
    group: "course",
    title: { "zh-cn": "PyTorch 官方入门教程", en: "PyTorch: Learn the Basics" },
    what: {
      "zh-cn":
        "八小节走完一次完整的训练：张量、数据、模型、求梯度、优化、保存。学完就具备指南所说的“框架基础”。",
      en: "Eight short sections walk through one whole training: tensors, data, model, gradients, optimisation, saving. It is what the guide calls the basics of a framework.",
    },
    stage: "career",
    language: "en",
    cost: { "zh-cn": "免费。", en: "Free." },
    china: {
      "zh-cn": "一般能打开。网上有志愿者翻译的中文版，但常落后于官方。",
      en: "Mostly reachable. Volunteers have translated it into Chinese, often from an older version.",
    },
    url: "https://docs.pytorch.org/tutorials/beginner/basics/intro.html",
  },
];
