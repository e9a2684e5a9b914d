import type { Quiz } from "../quiz/quiz";

export const CLAIMS_QUIZ: Quiz = {
  id: "claims",
  title: { "zh-cn": "分清事实、观点和许诺", en: "Facts, opinions, promises" },
  questions: [
    {
      text: {
        "zh-cn": "下面哪一句是观点，不是可以查证的事实？",
        en: "Which of these is an opinion and no fact that can be looked up?",
      },
      options: [
        { "zh-cn": "“GPT-3 有 1750 亿参数”", en: "“GPT-3 has 175 billion parameters”" },
        { "zh-cn": "“现在正是最佳入场时机”", en: "“Now is the best time to start”" },
        { "zh-cn": "“RTX 3090 有 24 GB 显存”", en: "“The RTX 3090 has 24 GB of memory”" },
      ],
      right: 1,
      why: {
        "zh-cn": "“最佳时机”没法测量，每一年都有人这么说。想学就开始，不必因为这句话着急。",
        en: "“The best time” cannot be measured, and somebody says it every year. Start because you want to, and let nobody rush you.",
      },
    },
    {
      text: {
        "zh-cn": "指南说坚持 6 个月会有“质的飞跃”。最诚实的做法是？",
        en: "The guide promises “a leap” after six months. What is the most honest way to deal with it?",
      },
      options: [
        {
          "zh-cn": "定期做同一份测验来量",
          en: "Take the same test from time to time",
        },
        { "zh-cn": "相信它，坚持到那时候自然会有", en: "Trust in it and wait until the day comes" },
        { "zh-cn": "在简历上先写上", en: "Put it into the CV already" },
      ],
      right: 0,
      why: {
        "zh-cn": "许诺没法验证，变化可以量。同一份题，第 0、30、90、180 天各做一次。",
        en: "A promise cannot be checked, a change can be measured: the same test on days 0, 30, 90 and 180.",
      },
    },
    {
      text: {
        "zh-cn": "要支持“5 亿参数的模型在我的任务上优于百亿模型”，需要什么证据？",
        en: "What would show that “a model of half a billion parameters beats one of ten billion at my task”?",
      },
      options: [
        { "zh-cn": "小模型的作者这么说", en: "Its makers say so" },
        {
          "zh-cn": "一个例子：小模型答对了，大模型答错了",
          en: "One example that the small one gets right and the large one wrong",
        },
        {
          "zh-cn": "两个模型做同一批新题，比结果",
          en: "The results of both on the same examples, which neither has seen",
        },
      ],
      right: 2,
      why: {
        "zh-cn": "一个例子可能是碰巧。题目要够多，要来自你的任务，而且两个模型训练时都没见过。",
        en: "One example may be chance. Take enough of them, from your own task, and new to both models.",
      },
    },
    {
      text: {
        "zh-cn": "一个模型在公开测试上得了 95 分。先要怀疑什么？",
        en: "A model scores 95 on a public test. What should you doubt first?",
      },
      options: [
        { "zh-cn": "分数写错了小数点", en: "A misplaced decimal point" },
        {
          "zh-cn": "它是否已经背过这些题",
          en: "Whether it knew the questions already",
        },
        {
          "zh-cn": "测试时用的电脑是不是不够快",
          en: "Whether the computer of the test was fast enough",
        },
      ],
      right: 1,
      why: {
        "zh-cn":
          "公开的题目常常被爬进训练数据，这叫数据污染：模型等于提前看过答案。用自己新出的题再测一次。",
        en: "Public tests often get crawled into the training data; that is called contamination: it knows the answers by heart. Test again with questions of your own.",
      },
    },
    {
      text: {
        "zh-cn": "你要在 README 里介绍自己的项目，哪种写法最可信？",
        en: "Which sentence in the README of your project deserves the most trust?",
      },
      options: [
        { "zh-cn": "“效果超过 GPT-4”", en: "“Better than GPT-4”" },
        { "zh-cn": "“几乎不会出错”", en: "“Hardly ever wrong”" },
        { "zh-cn": "“用了最先进的技术”", en: "“Built with the latest technology”" },
        {
          "zh-cn": "“在 200 条没见过的问题上答对 71%，下面是答错的例子”",
          en: "“71 % right on 200 unseen questions; here are some that it got wrong”",
        },
      ],
      right: 3,
      why: {
        "zh-cn": "写清楚在什么数据上、怎样量的、哪里会错，别人才能核对，你的名声也才立得住。",
        en: "Say on which data, how it was measured and where it fails: then others can check it, and your name gains by it.",
      },
    },
  ],
};
