import type { Stage } from "../task";
import { linksTo } from "./linksTo";

/** Section 2.1 of the guide. */
export const STACK: Stage = {
  id: "stack",
  title: { "zh-cn": "技术栈：算力、框架、数据", en: "The stack: compute, framework, data" },
  tasks: [
    {
      id: "measure-compute",
      covers: ["2.1/compute", "2.1/p4d", "2.1/framework", "2.1/corpora"],
      kind: "practice",
      minutes: 10,
      title: { "zh-cn": "量出你的电脑有多快", en: "Measure how fast your computer is" },
      about: {
        "zh-cn":
          "第 04 课先量这台电脑每秒能算多少次，再估算训练一个模型要多少天；也会看到框架替你做了什么、数据从哪里来。会估算，就不会被“要买多贵的显卡”吓住。写出函数 `training_days` 并通过检查，这一步就完成了。",
        en: "Lesson 04 measures how many operations a second your computer does and works out how long a model would take to train on it; you also see what a framework does for you and where data come from. Who can estimate is not frightened by the price of a card. You are done when your function `training_days` passes its check.",
      },
      correction: {
        "zh-cn":
          "指南推荐的 BooksCorpus 收的是没有得到授权的电子书，早已下架，不要再用。Common Crawl 仍在更新，但必须清洗；今天多直接用清洗好的 FineWeb 等。",
        en: "BooksCorpus, which the guide recommends, holds e-books whose authors were never asked; it was taken down long ago and should not be used. Common Crawl still grows but must be cleaned; most people now take a cleaned version such as FineWeb.",
      },
      lesson: "04-compute",
      evidence: ["04-compute/training_days"],
      level: "junior",
    },
    {
      id: "quiz-stack",
      covers: ["2.1/framework", "2.1/corpora", "4.3/cc-100"],
      kind: "theory",
      minutes: 5,
      title: { "zh-cn": "小测：算力、框架、数据", en: "Quiz: compute, framework, data" },
      about: {
        "zh-cn":
          "五道题：为什么用 GPU，框架最值钱的本事是什么，先学哪个框架，几份常见的数据是什么关系。全部答对，这一步就自动打勾。",
        en: "Five questions: why GPUs, what a framework is worth, which one to learn first, how the well-known corpora are related. The tick comes when all are right.",
      },
      correction: {
        "zh-cn":
          "指南把 PyTorch 和 TensorFlow 并列，那是几年前的样子。今天新论文和新模型几乎都用 PyTorch，初学只学它就够；TensorFlow 仍在许多老系统和手机应用里，谷歌自己的研究更多用 JAX。",
        en: "The guide puts PyTorch and TensorFlow side by side, as it was some years ago. New papers and models are nearly all in PyTorch today, and a beginner needs no other; TensorFlow lives on in older systems and phone apps, and Google's own research uses JAX more.",
      },
      command: { id: "firstToken.quiz", arguments: ["stack"] },
      evidence: ["quiz/stack"],
      level: "junior",
    },
    {
      id: "examine-computer",
      covers: ["2.1/compute", "3.1/environment"],
      kind: "practice",
      minutes: 3,
      title: { "zh-cn": "给电脑做一次体检", en: "Have your computer examined" },
      about: {
        "zh-cn":
          "点开这一步，看看处理器、内存、硬盘、显卡、Python 和 PyTorch 各是什么情况，以及用这台电脑现在就能做什么。没有显卡也不要紧，这里的课程都不需要。报告出来，这一步就自动打勾。",
        en: "Open this step: the doctor tells you about processor, memory, disk, graphics card, Python and PyTorch, and what you can do with this computer as it is. No graphics card is no obstacle; none of the lessons needs one. The tick comes with the report.",
      },
      command: { id: "firstToken.doctor" },
      evidence: ["doctor/report"],
    },
    {
      id: "borrow-gpu",
      covers: ["2.1/colab", "2.1/compute"],
      kind: "practice",
      minutes: 20,
      title: { "zh-cn": "免费借用一次 GPU", en: "Borrow a GPU for free" },
      about: {
        "zh-cn":
          "在 Colab、Kaggle 或魔搭社区打开一个带 GPU 的笔记本，运行 `!nvidia-smi`，看到显卡的名字和显存。以后要微调稍大的模型，你就知道去哪里借。在别的网站上做的事我们看不到，所以由你自己打勾。",
        en: "Open a notebook with a GPU at Colab, Kaggle or ModelScope and run `!nvidia-smi`: it names the card and its memory. You now know where to borrow one when you fine-tune something larger. We cannot see what you do on another site, so you tick it yourself.",
      },
      correction: {
        "zh-cn":
          "指南只提 Colab。它在中国大陆打不开，免费的卡也不保证随时有。大陆可以用魔搭社区的 Notebook 或百度 AI Studio；Kaggle 每周给固定的时长。",
        en: "The guide names Colab alone. A free card there is not guaranteed, and mainland China cannot reach it: ModelScope's notebooks or Baidu AI Studio stand in; Kaggle grants fixed hours a week.",
      },
      links: linksTo("colab", "kaggle-notebooks", "ai-studio"),
    },
    {
      id: "look-up-cloud-price",
      covers: ["2.1/p4d"],
      kind: "theory",
      minutes: 10,
      title: { "zh-cn": "查一查租一台 P4d 要多少钱", en: "Look up what a P4d costs to rent" },
      about: {
        "zh-cn":
          "到官网找到 P4d 这一档（8 张 A100）的每小时价格，再用第 04 课的办法，算出训练 10 亿参数的模型大约要花多少钱。**只查不租**：忘记关机的账单会很吓人。写下你算出的数字就算完成，由你自己打勾。",
        en: "Find the hourly price of a P4d (eight A100 cards) and, with the sums of lesson 04, work out what training a model of one billion parameters would cost. **Look, do not rent**: a machine left running makes a frightening bill. You are done when you have a figure; you tick it yourself.",
      },
      correction: {
        "zh-cn":
          "指南把 P4d 列为典型的计算资源。它是训练大模型的机器，价格级别是每小时几十美元，学习阶段完全用不到；按小时租一张卡，或者用免费额度，就够了。",
        en: "The guide lists P4d as the typical resource. It is a machine for training large models at tens of dollars an hour, and no learner needs it: one card by the hour, or free hours, will do.",
      },
      links: linksTo("aws-p4d"),
    },
  ],
};
