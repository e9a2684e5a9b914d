import type { Resource } from "../resource";

export const COMMUNITIES: readonly Resource[] = [
  {
    id: "reddit-machinelearning",
    group: "community",
    title: { "zh-cn": "Reddit r/MachineLearning", en: "Reddit r/MachineLearning" },
    what: {
      "zh-cn": "研究者讨论新论文的地方。适合看，不适合提入门问题：版规会把它们转走或删除。",
      en: "Where researchers discuss new papers. Good to read; beginners' questions are sent elsewhere or removed by its rules.",
    },
    stage: "resources",
    language: "en",
    cost: { "zh-cn": "免费，发言要注册。", en: "Free; writing needs an account." },
    china: {
      "zh-cn": "大陆打不开。中文可以看知乎、魔搭社区和 Datawhale。",
      en: "Not reachable. Zhihu, ModelScope and Datawhale are Chinese places.",
    },
    url: "https://www.reddit.com/r/MachineLearning/",
    alternativeUrl: "https://www.zhihu.com/",
  },
  {
    id: "reddit-learnmachinelearning",
    group: "community",
    title: { "zh-cn": "Reddit r/learnmachinelearning", en: "Reddit r/learnmachinelearning" },
    what: {
      "zh-cn": "同一个网站上专门给初学者的版块，入门问题在这里受欢迎。",
      en: "The board for learners on the same site; a beginner's question is welcome here.",
    },
    stage: "resources",
    language: "en",
    cost: { "zh-cn": "免费，发言要注册。", en: "Free; writing needs an account." },
    china: {
      "zh-cn": "大陆打不开，可以改用 Datawhale。",
      en: "Not reachable; Datawhale can stand in for it.",
    },
    url: "https://www.reddit.com/r/learnmachinelearning/",
    alternativeUrl: "https://github.com/datawhalechina",
  },
  {
    id: "datawhale",
    group: "community",
    title: { "zh-cn": "Datawhale 开源学习社区", en: "Datawhale, an open community for learners" },
    what: {
      "zh-cn":
        "中文的开源学习社区，定期组队学习。教程如《开源大模型食用指南》（self-llm）和 Happy-LLM 都在 GitHub 上，可以提问，也可以参与改进。",
      en: "A Chinese community that learns in groups. Its courses, such as self-llm and Happy-LLM, are on GitHub: ask there, or help to improve them.",
    },
    stage: "resources",
    language: "zh-cn",
    cost: { "zh-cn": "免费。", en: "Free." },
    china: {
      "zh-cn": "官网可以打开；GitHub 大多能打开，有时不稳定。",
      en: "The site can be reached; GitHub mostly.",
    },
    url: "https://github.com/datawhalechina",
    alternativeUrl: "https://www.datawhale.cn/",
  },
  {
    id: "modelscope",
    group: "community",
    title: { "zh-cn": "魔搭社区 ModelScope", en: "ModelScope" },
    what: {
      "zh-cn":
        "国内的模型和数据集平台，作用相当于 Hugging Face：能下载模型、看教程、在线试用、提问。",
      en: "A Chinese platform for models and data sets, much like Hugging Face: downloads, courses, demos, questions.",
    },
    stage: "stack",
    language: "both",
    cost: {
      "zh-cn": "免费，注册后有一定的免费 GPU 时长，额度以页面为准。",
      en: "Free; an account brings some free GPU time: see the page for how much.",
    },
    china: { "zh-cn": "可以直接打开。", en: "Reachable." },
    url: "https://www.modelscope.cn/",
  },
  {
    id: "zhihu",
    group: "community",
    title: { "zh-cn": "知乎", en: "Zhihu" },
    what: {
      "zh-cn":
        "搜索一个概念，常能找到几种不同的中文讲法。作者水平不一，关键的地方要和官方文档核对。",
      en: "Search for a concept and find several explanations in Chinese. Authors differ in quality: check what matters against the documentation.",
    },
    stage: "concepts",
    language: "zh-cn",
    cost: { "zh-cn": "免费，部分文章收费。", en: "Free; some articles cost money." },
    china: { "zh-cn": "可以直接打开。", en: "Reachable." },
    url: "https://www.zhihu.com/",
  },
  {
    id: "kaggle",
    group: "community",
    title: { "zh-cn": "Kaggle 竞赛", en: "Kaggle competitions" },
    what: {
      "zh-cn":
        "拿真实数据比谁的模型准，赛后能看到别人的做法。新手从长期开放的“Getting Started”比赛做起，比如判断一条推文说的是不是真的灾难。",
      en: "Real data, a leaderboard, and other people's solutions to learn from. Begin with one of the “Getting Started” competitions that never close, such as telling whether a tweet is about a real disaster.",
    },
    stage: "stage-two",
    language: "en",
    cost: {
      "zh-cn": "免费，验证手机号后每周有免费 GPU 时长。",
      en: "Free; with a verified phone number there is free GPU time every week.",
    },
    china: {
      "zh-cn": "网站一般能打开，但注册时的人机验证可能加载不出来。国内可以参加阿里云天池的学习赛。",
      en: "Mostly reachable, though the check for humans at sign-up may not load. Tianchi by Alibaba Cloud has competitions for learners.",
    },
    url: "https://www.kaggle.com/competitions/nlp-getting-started",
    alternativeUrl: "https://tianchi.aliyun.com/",
  },
  {
    id: "first-contributions",
    group: "community",
    title: { "zh-cn": "GitHub：第一次参与开源", en: "GitHub: first contributions" },
    what: {
      "zh-cn":
        "一个专门用来练习的仓库：跟着说明提交你的第一个合并请求（pull request），有中文说明。",
      en: "A repository made for practice: follow its steps and send your first pull request. The steps exist in Chinese, too.",
    },
    stage: "career",
    language: "both",
    cost: { "zh-cn": "免费。", en: "Free." },
    china: {
      "zh-cn": "GitHub 大多能打开，有时不稳定；也可以先在 Gitee 上练习。",
      en: "GitHub is mostly reachable, sometimes unstable; Gitee is a Chinese place to practise.",
    },
    url: "https://github.com/firstcontributions/first-contributions",
    alternativeUrl: "https://gitee.com/",
  },
];
