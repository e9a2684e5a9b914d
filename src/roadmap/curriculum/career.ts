import type { Stage } from "../task";
import { linksTo } from "./linksTo";

/** Section 5.2 and the closing advice of the guide. */
export const CAREER: Stage = {
  id: "career",
  title: { "zh-cn": "职业与习惯：走得更远", en: "Career and habits: going further" },
  tasks: [
    {
      id: "junior-train-network",
      covers: ["5.2/junior"],
      kind: "practice",
      minutes: 180,
      title: { "zh-cn": "初级：用 PyTorch 训练一个网络", en: "Junior: train a network in PyTorch" },
      about: {
        "zh-cn":
          "跟着 PyTorch 官方入门教程，从张量到保存模型，完整训练一次；再改一处（层数、学习率或轮数），说明结果为什么变了。能不看教程写出训练循环的五行，就算完成，由你自己打勾。徽章只看通过了检查的任务。",
        en: "Follow PyTorch's own tutorial from tensors to a saved model, then change one thing (layers, learning rate, epochs) and say why the result moved. You are done when you can write the five lines of the training loop from memory; you tick it yourself. Badges count only what a check has verified.",
      },
      correction: {
        "zh-cn":
          "指南写“掌握 PyTorch/TensorFlow 基础”。今天只学 PyTorch 就够；需要维护老系统时，再看 TensorFlow 不迟。",
        en: "The guide says “the basics of PyTorch/TensorFlow”. PyTorch alone is enough today; TensorFlow can wait until an older system asks for it.",
      },
      links: linksTo("pytorch-basics"),
      level: "junior",
    },
    {
      id: "intermediate-compress-model",
      covers: ["5.2/intermediate", "5.1/four-bits"],
      kind: "practice",
      minutes: 240,
      title: {
        "zh-cn": "中级：压缩一个模型并量出代价",
        en: "Intermediate: compress a model and measure the price",
      },
      about: {
        "zh-cn":
          "选一个 10 亿参数以下的开放模型，分别用 16 位、8 位、4 位运行，列一张表：文件大小、每秒词元数、20 道题答对几道。“精通压缩”就是说得出省了多少、又丢了多少。表列出来就算完成，由你自己打勾。",
        en: "Run an open model below one billion parameters at 16, 8 and 4 bits and make a table: size of the file, tokens a second, right answers out of 20. Mastering compression means knowing what was saved and what was lost. You are done with the table; you tick it yourself.",
      },
      links: linksTo("transformers", "paper-qlora"),
      level: "intermediate",
    },
    {
      id: "senior-change-architecture",
      covers: ["5.2/senior"],
      kind: "practice",
      minutes: 480,
      title: {
        "zh-cn": "高级：改动一处结构，用实验说话",
        en: "Senior: change an architecture and measure it",
      },
      about: {
        "zh-cn":
          "拿一份能读懂的小模型代码（如 nanoGPT），只改一处结构（位置编码、归一化、层数与宽度的搭配），其他都不变，各训练三次，比较留出数据上的损失。写一页报告：改了什么、为什么、结果是否大过三次之间的波动。报告写完就算完成，由你自己打勾。",
        en: "Take a small model whose code you can read (such as nanoGPT), change one thing in its architecture (positions, normalisation, depth against width) and nothing else, train each three times, and compare losses on kept-out data. One page: what, why, and whether the difference is larger than that between runs. You are done with the page; you tick it yourself.",
      },
      correction: {
        "zh-cn":
          "“架构设计与算法创新能力”没有一份清单能打勾，几个月也学不成。这里只练它的第一步：提出一个改动，并诚实地判断它有没有用。",
        en: "“Design of architectures and new algorithms” has no checklist and is not learned in months. This is only its first step: propose a change and judge it honestly.",
      },
      links: [
        {
          title: { "zh-cn": "nanoGPT 的代码", en: "The code of nanoGPT" },
          url: "https://github.com/karpathy/nanoGPT",
        },
      ],
      level: "senior",
    },
    {
      id: "daily-five-minutes",
      covers: ["closing/daily"],
      kind: "practice",
      minutes: 5,
      title: { "zh-cn": "定下每天五分钟的练习时间", en: "Fix five minutes of practice a day" },
      about: {
        "zh-cn":
          "选一个每天都有的时刻（比如早餐后），打开任意一课，改一个数字，先猜结果再运行。短而经常，比周末一次补五小时记得牢。断了一天也没关系，我们只安静地数天数，不会催你。做满七天，就由你自己打勾。",
        en: "Choose a moment that every day has, say after breakfast; open any lesson, change a number, guess, and run. Short and often stays in mind better than five hours on Sunday. A missed day does not matter: days are counted quietly and nobody nags. After seven days, you tick it yourself.",
      },
      lesson: "00-hello",
    },
    {
      id: "find-own-mix",
      covers: ["closing/mix"],
      kind: "theory",
      minutes: 5,
      title: { "zh-cn": "看看自己的“30/50/20”", en: "Look at your own 30/50/20" },
      about: {
        "zh-cn":
          "学习路线把任务分成理论、实践和交流三种。回看最近两周，你在每种上各花了多少？最少的那种，就从学习路线里挑一个任务补上。想清楚自己要怎样分配，就算完成，由你自己打勾。",
        en: "The roadmap's tasks are of three kinds: theory, practice, exchange. Look back on two weeks: how much went into each? Pick a task of the kind that came too short. You are done when you have decided on a mix of your own; you tick it yourself.",
      },
      correction: {
        "zh-cn":
          "“30% 理论 + 50% 实践 + 20% 交流”是经验之谈，没有研究支持恰好这组数字。可以拿它提醒自己别只看不练、也别闷头自学，但不必精确照做。",
        en: "“30 % theory, 50 % practice, 20 % exchange” is experience; no study supports just these figures. Let them remind you to practise and to talk to people, and do not follow them to the digit.",
      },
      isOpinion: true,
    },
    {
      id: "first-pull-request",
      covers: ["closing/github", "closing/mix"],
      kind: "exchange",
      minutes: 120,
      title: {
        "zh-cn": "向开源项目提交第一个改进",
        en: "Send your first improvement to an open project",
      },
      about: {
        "zh-cn":
          "先在练习仓库里走一遍流程，再给你真正用过的项目提一个小改进：改一个错字、补一句文档、写一个能重现问题的例子，都算。提交合并请求（pull request）就算完成，被不被采纳不要紧，由你自己打勾。",
        en: "Go through the steps once in the practice repository, then improve something that you really use: a typo, a sentence in the documentation, an example that shows a fault. You are done when the pull request is out, whether or not it is taken; you tick it yourself.",
      },
      links: linksTo("first-contributions"),
    },
    {
      id: "export-passport",
      covers: ["closing/brand", "closing/github"],
      kind: "practice",
      minutes: 10,
      title: { "zh-cn": "导出你的学习护照", en: "Export your learning passport" },
      about: {
        "zh-cn":
          "“学习护照”是一份 Markdown，列出你打过的每个勾、它的证据和当时真正运行的模型，可以放进 GitHub 的 README。它能看出被改动过，但不是考试证书，上面也这样写着。导出一次，这一步就自动打勾。",
        en: "The passport is a page of Markdown that lists each tick with its evidence and the model that really ran; put it into a README on GitHub. Changes to it show, but it is no certificate, and it says so. The tick comes with the first export.",
      },
      command: { id: "firstToken.exportPassport" },
      evidence: ["passport/exported"],
    },
    {
      id: "write-in-public",
      covers: ["closing/brand", "closing/beginners"],
      kind: "exchange",
      minutes: 90,
      title: { "zh-cn": "公开写一篇学习笔记", en: "Write about what you learned, in public" },
      about: {
        "zh-cn":
          "把一个你曾经没弄懂的概念写成短文：当时怎么想错的，怎样想通的，附上能运行的代码。写给三个月前的自己看。“个人技术品牌”就是这样一篇一篇积累的，不用等到成为专家。发布出来就算完成，由你自己打勾。",
        en: "Turn something that once puzzled you into a short text: what you had wrong, how it became clear, with code that runs. Write for the person you were three months ago. A name in this field grows by one such text after another, and you need not be an expert first. You are done when it is published; you tick it yourself.",
      },
    },
    {
      id: "skill-test-month-one",
      covers: ["closing/six-months"],
      kind: "theory",
      minutes: 10,
      title: { "zh-cn": "第 30 天：再做一次测验", en: "Day 30: take the test again" },
      about: {
        "zh-cn":
          "开始满 30 天后，再做一次起点测验的同一份题。只和自己比：分数差就是这一个月的变化。做完并保存成绩，这一步就自动打勾。",
        en: "Thirty days after your start, take the same test again. Compare only with yourself: the difference is what the month has changed. The tick comes when the test is finished.",
      },
      command: { id: "firstToken.skillTest" },
      evidence: ["skill-test/day-30"],
    },
    {
      id: "skill-test-month-three",
      covers: ["closing/six-months"],
      kind: "theory",
      minutes: 10,
      title: { "zh-cn": "第 90 天：再做一次测验", en: "Day 90: take the test again" },
      about: {
        "zh-cn":
          "开始满 90 天后，再做同一份题。如果分数没有变化，看看“30/50/20”里哪一份做得太少。做完并保存成绩，这一步就自动打勾。",
        en: "Ninety days after your start, take the same test again. If the score has not moved, see which share of 30/50/20 came too short. The tick comes when the test is finished.",
      },
      command: { id: "firstToken.skillTest" },
      evidence: ["skill-test/day-90"],
    },
    {
      id: "skill-test-month-six",
      covers: ["closing/six-months"],
      kind: "theory",
      minutes: 10,
      title: { "zh-cn": "第 180 天：量一量走了多远", en: "Day 180: measure how far you have come" },
      about: {
        "zh-cn":
          "开始满 180 天后，最后做一次同一份题，看四次成绩的变化。指南说会有“质的飞跃”，我们不许诺，只把你自己的数字给你看。做完并保存成绩，这一步就自动打勾。",
        en: "A hundred and eighty days after your start, take the same test for the last time and see all four results. The guide promises a leap; we promise nothing and show you your own figures. The tick comes when the test is finished.",
      },
      isOpinion: true,
      command: { id: "firstToken.skillTest" },
      evidence: ["skill-test/day-180"],
    },
  ],
};
