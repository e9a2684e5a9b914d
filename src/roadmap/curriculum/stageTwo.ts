import type { Stage } from "../task";
import { linksTo } from "./linksTo";

/** Section 3.1 of the guide, second stage. */
export const STAGE_TWO: Stage = {
  id: "stage-two",
  title: { "zh-cn": "第二阶段：动手比赛，搭好环境", en: "Stage two: a contest and an environment" },
  duration: { "zh-cn": "1 个月", en: "1 month" },
  tasks: [
    {
      id: "mini-contest",
      covers: ["3.1/kaggle", "3.1/stage-two"],
      kind: "practice",
      minutes: 120,
      title: { "zh-cn": "参加一次本机的小竞赛", en: "Enter a small contest on your computer" },
      about: {
        "zh-cn":
          "点开这一步，新建“小竞赛”项目：根据一天的天气数据，写出天气预报员会写的那句话，程序当场打分，排行榜上是你自己历次的成绩。规则和文件名都和 Kaggle 一样，但不用注册，也不用联网。比基线高出 5 分并通过检查，这一步就完成了。",
        en: "Open this step to create the project: from the data of a day, write what the weather forecaster wrote; a program scores you at once, and the leaderboard holds your own attempts. Rules and files are as on Kaggle, without an account or a network. You are done when a checked attempt is five points above the baseline.",
      },
      command: { id: "firstToken.newProject", arguments: ["contest"] },
      evidence: ["contest/score"],
      level: "intermediate",
    },
    {
      id: "enter-kaggle",
      covers: ["3.1/kaggle"],
      kind: "practice",
      minutes: 240,
      title: { "zh-cn": "在 Kaggle 提交一次成绩", en: "Hand in one result on Kaggle" },
      about: {
        "zh-cn":
          "选一个长期开放的入门比赛，先读规则和评分办法，再读一份别人公开的代码，改动一处，提交一次。目标不是名次，而是走完“数据、模型、提交、分数”的全程。看到自己的分数就算完成，由你自己打勾。",
        en: "Pick a beginners' competition that never closes. Read its rules and its score, then somebody's public code, change one thing, and submit once. Not the rank counts but having gone all the way from data to score. You are done when you see your score; you tick it yourself.",
      },
      correction: {
        "zh-cn":
          "指南说“文本生成竞赛”，但 Kaggle 上的文本比赛大多是分类、打分或抽取，因为生成的文字很难自动评分。新手从分类做起（例如判断推文说的是不是真的灾难）更合适。",
        en: "The guide speaks of text generation, but most text competitions on Kaggle ask you to classify, grade or extract, for generated text is hard to score by program. Classifying, such as telling real disasters in tweets, is the better start.",
      },
      links: linksTo("kaggle"),
    },
    {
      id: "compare-solutions",
      covers: ["3.1/kaggle", "closing/mix"],
      kind: "exchange",
      minutes: 60,
      title: { "zh-cn": "读懂一份比你好的做法", en: "Understand a solution better than yours" },
      about: {
        "zh-cn":
          "在比赛的讨论区找一份分数比你高的做法，用自己的话写下它和你的做法有哪三处不同，再留言问作者一个问题，或谢谢他。向比自己强一点的人学，是进步最快的办法。留言发出去就算完成，由你自己打勾。",
        en: "Find a solution in the competition's discussion that scored higher than yours, write down three differences in your own words, and leave its author a question or thanks. Those slightly ahead of you are the best teachers. You are done when your comment is out; you tick it yourself.",
      },
      links: linksTo("kaggle"),
    },
    {
      id: "set-up-environment",
      covers: ["3.1/environment", "3.1/rtx-3090", "3.1/cuda-pytorch"],
      kind: "practice",
      minutes: 60,
      title: {
        "zh-cn": "搭好能真正计算的本地环境",
        en: "Set up an environment that really computes",
      },
      about: {
        "zh-cn":
          "装好 Python 和 PyTorch（没有显卡就装 CPU 版），再点开这一步做体检。它会在找到的设备上真的做一次矩阵乘法：装上了不等于能用，算出来才算数。乘法算对，这一步就自动打勾；没有显卡一样能通过。",
        en: "Install Python and PyTorch (the CPU edition if you have no card) and open this step: the doctor multiplies two matrices on the device that it finds: installed is not yet working, computed is. The tick comes with a right product; a card is not needed for it.",
      },
      correction: {
        "zh-cn":
          "指南的清单是 2022 年的：RTX 3090、CUDA 11.6、PyTorch 1.12。今天不要照这些版本装：新显卡不能用它们，新版的库也不再支持它们。到 PyTorch 官网选好系统，照它给的命令装，CUDA 运行库会一起装好，通常只需要一个够新的显卡驱动。3090 的 24 GB 显存仍然很有用，但学习不需要先买显卡。",
        en: "The guide's list is of 2022: RTX 3090, CUDA 11.6, PyTorch 1.12. Do not install these versions: newer cards do not work with them, and newer libraries have left them behind. Choose your system on PyTorch's page and use its command; CUDA's libraries come along, and a recent driver is mostly all that you add. The 3090's 24 GB are still useful, but nobody has to buy a card in order to learn.",
      },
      command: { id: "firstToken.doctor" },
      links: linksTo("pytorch"),
      evidence: ["doctor/product"],
      level: "intermediate",
    },
    {
      id: "run-real-libraries",
      covers: ["2.1/transformers", "3.1/environment"],
      kind: "practice",
      minutes: 45,
      title: {
        "zh-cn": "用真正的 Transformers 跑一课",
        en: "Run a lesson on the real Transformers",
      },
      about: {
        "zh-cn":
          "课程默认用内置的小 Python。现在执行 `pip install transformers torch ipykernel`，打开第 02 课，在右上角的内核列表里选你自己的 Python，再运行一遍（第一次会下载约 500 MB 的 GPT-2；在大陆先设置环境变量 `HF_ENDPOINT=https://hf-mirror.com`）。同样的代码在真正的库上照样能跑，这说明你学的不是玩具。运行成功就算完成，由你自己打勾。",
        en: "By default the lessons run on the small built-in Python. Now do `pip install transformers torch ipykernel`, open lesson 02, choose your own Python in the list of kernels at the top right, and run it again (at first it downloads GPT-2, about 500 MB). The same code works on the real libraries: what you learned is no toy. You are done when it runs; you tick it yourself.",
      },
      lesson: "02-generating",
      links: linksTo("transformers", "pytorch"),
    },
  ],
};
