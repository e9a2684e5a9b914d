import type { Resource } from "../resource";

export const CLOUDS: readonly Resource[] = [
  {
    id: "colab",
    group: "cloud",
    title: { "zh-cn": "Google Colab", en: "Google Colab" },
    what: {
      "zh-cn":
        "浏览器里的笔记本，免费借一张 GPU。微调小模型够用；不保证有卡，长时间不操作会断开，文件要及时存走。",
      en: "Notebooks in the browser with a GPU on loan. Enough to fine-tune small models; a card is not guaranteed, idle sessions end, and files must be saved elsewhere.",
    },
    stage: "stack",
    language: "both",
    cost: {
      "zh-cn": "有免费档，需要谷歌账号；付费档价格以页面为准。",
      en: "A free tier with a Google account; see the page for paid ones.",
    },
    china: {
      "zh-cn": "大陆打不开。可以用魔搭社区的免费 Notebook，或百度 AI Studio。",
      en: "Not reachable. ModelScope's notebooks or Baidu AI Studio can stand in for it.",
    },
    url: "https://colab.research.google.com/",
    alternativeUrl: "https://www.modelscope.cn/my/mynotebook",
  },
  {
    id: "kaggle-notebooks",
    group: "cloud",
    title: { "zh-cn": "Kaggle Notebooks", en: "Kaggle Notebooks" },
    what: {
      "zh-cn": "和 Colab 相似的免费笔记本，每周的 GPU 时长写得清楚，数据集也在手边。",
      en: "Free notebooks much like Colab, with a clear weekly share of GPU time and data sets at hand.",
    },
    stage: "stack",
    language: "en",
    cost: {
      "zh-cn": "免费，要验证手机号才有 GPU。",
      en: "Free; a GPU needs a verified phone number.",
    },
    china: {
      "zh-cn": "一般能打开，注册时的人机验证可能加载不出来。",
      en: "Mostly reachable; the check for humans at sign-up may not load.",
    },
    url: "https://www.kaggle.com/code",
  },
  {
    id: "ai-studio",
    group: "cloud",
    title: { "zh-cn": "百度 AI Studio", en: "Baidu AI Studio" },
    what: {
      "zh-cn":
        "国内的在线笔记本，有免费 GPU 额度和课程。以百度的飞桨（PaddlePaddle）框架为主，用 PyTorch 前先看平台说明。",
      en: "Chinese notebooks on the web with some free GPU time and courses. It centres on Baidu's framework PaddlePaddle; read its notes before you rely on PyTorch.",
    },
    stage: "stack",
    language: "zh-cn",
    cost: { "zh-cn": "有免费额度，以页面为准。", en: "Some free time: see the page." },
    china: { "zh-cn": "可以直接打开。", en: "Reachable." },
    url: "https://aistudio.baidu.com/",
  },
  {
    id: "aws-p4d",
    group: "cloud",
    title: { "zh-cn": "AWS EC2 P4d 实例", en: "AWS EC2 P4d" },
    what: {
      "zh-cn":
        "一台带 8 张 A100 的云服务器，是训练大模型的机器。学习阶段用不到；知道有这一级别，并学会先看价格再开机，就够了。",
      en: "A rented server with eight A100 cards, a machine for training large models. Learners do not need it; know that this class exists, and read the price before you start one.",
    },
    stage: "stack",
    language: "both",
    cost: {
      "zh-cn": "价格级别：每小时几十美元，忘记关机会一直计费。准确价格以官网为准。",
      en: "Price class: tens of dollars an hour, and it goes on until you stop it. Look the exact price up.",
    },
    china: {
      "zh-cn":
        "官网可以打开；中国区是单独的账号和机型。阿里云、腾讯云、火山引擎等也有 GPU 服务器，按小时租单卡的平台更适合学习。",
      en: "The site can be reached; the Chinese regions have their own accounts and machines. Chinese clouds rent GPU servers as well, and single cards by the hour suit learners better.",
    },
    url: "https://aws.amazon.com/ec2/instance-types/p4/",
  },
];
