import type { Stage } from "../task";
import { linksTo } from "./linksTo";

/** Section 3.1 of the guide, first stage. */
export const STAGE_ONE: Stage = {
  id: "stage-one",
  title: { "zh-cn": "第一阶段：打好基础", en: "Stage one: the groundwork" },
  duration: { "zh-cn": "1–2 周", en: "1–2 weeks" },
  tasks: [
    {
      id: "generate-text",
      covers: [
        "3.1/stage-one",
        "3.1/text-generation",
        "3.1/hello-world",
        "3.1/max-length",
        "2.2/gpt",
      ],
      kind: "practice",
      minutes: 10,
      title: { "zh-cn": "运行指南里的文本生成代码", en: "Run the guide's text generation" },
      about: {
        "zh-cn":
          "第 02 课原样运行指南的六行代码，再逐行看懂，并试试贪心、抽签和温度：同一个模型为什么有时呆板、有时胡说。写出函数 `go_on` 并通过检查，这一步就完成了。",
        en: "Lesson 02 runs the guide's six lines as they are, reads them one by one, and tries greedy choice, drawing and temperature: why the same model is dull at times and wild at others. You are done when your function `go_on` passes its check.",
      },
      correction: {
        "zh-cn":
          "代码能运行，但有三处要知道：没有给 `attention_mask`，所以会警告；`max_length=50` 把开头也算在内，想控制新写多少，用 `max_new_tokens`；GPT-2 几乎没学过中文，“今天天气”在它那里要切成很碎的字节。",
        en: "The code runs, but know three things: it gives no `attention_mask` and is warned about it; `max_length=50` counts the beginning, too, and `max_new_tokens` says how much is to be new; GPT-2 has hardly seen Chinese and cuts it into bytes.",
      },
      lesson: "02-generating",
      links: linksTo("paper-gpt-2"),
      evidence: ["02-generating/go_on"],
      level: "junior",
    },
    {
      id: "coursera-three-weeks",
      covers: ["3.1/coursera", "3.1/stage-one"],
      kind: "theory",
      minutes: 900,
      title: {
        "zh-cn": "学完《深度学习专项课程》前 3 周",
        en: "Take the first three weeks of the course",
      },
      about: {
        "zh-cn":
          "按每周约 5 小时安排：第 1 周是概览，第 2 周是梯度下降，第 3 周是只有一个隐藏层的网络。课上的概念，前面的课程你已经亲手碰过，这里把数学补齐。每周写三句话：学了什么、哪里没懂、打算怎么弄懂。做完三周的练习就算完成，由你自己打勾。",
        en: "Plan about five hours a week: an overview, then gradient descent, then a network with one hidden layer. You have touched these ideas in the lessons; here you get the mathematics. Write three sentences each week: what you learned, what you did not understand, what you will do about it. You are done with the exercises of three weeks; you tick it yourself.",
      },
      correction: {
        "zh-cn":
          "“前 3 周”是第一门课的前三周，不是整个系列。免费能看多少常有变化；打不开或不想付费，可以改读《动手学深度学习》第 2 到 4 章，内容相当。",
        en: "“The first three weeks” are those of its first course, not of the whole series. How much is free keeps changing; chapters 2 to 4 of “Dive into Deep Learning” are a free equal.",
      },
      links: linksTo("coursera-deep-learning", "d2l"),
      level: "junior",
    },
    {
      id: "explain-training",
      covers: ["3.1/coursera", "closing/mix"],
      kind: "exchange",
      minutes: 20,
      title: { "zh-cn": "把“训练”讲给外行听", en: "Explain training to a layperson" },
      about: {
        "zh-cn":
          "找一位不懂编程的朋友，用五分钟讲清楚“训练一个模型”是什么意思，不说“梯度”“损失”这些词。讲不下去的地方，就是还没学懂的地方。对方能用自己的话说回来，就算完成，由你自己打勾。",
        en: "Take a friend who does not program and explain in five minutes what training a model means, without the words gradient and loss. Where you get stuck is what you have not understood yet. You are done when your friend can say it in other words; you tick it yourself.",
      },
    },
    {
      id: "ask-good-question",
      covers: ["4.1/reddit", "closing/mix"],
      kind: "exchange",
      minutes: 30,
      title: {
        "zh-cn": "在适合新手的社区提一个好问题",
        en: "Ask a good question where beginners are welcome",
      },
      about: {
        "zh-cn":
          "选一个你真的没弄懂的地方，写清四件事：想做什么、做了什么、出现了什么（贴上报错的最后几行）、查过什么。发到 Datawhale、魔搭社区、知乎或 r/learnmachinelearning。写清楚的过程常常就能自己找到答案。发出去就算完成，由你自己打勾。",
        en: "Take something that you really do not understand and write down what you want, what you did, what happened (with the last lines of the error) and what you looked up. Post it to r/learnmachinelearning, Datawhale or ModelScope. Often the answer comes to you while you write. You are done when it is posted; you tick it yourself.",
      },
      correction: {
        "zh-cn":
          "指南推荐的 r/MachineLearning 是研究者讨论论文的地方，入门问题会被转走或删除，大陆也打不开。可以去读，但提问请到上面这些地方。",
        en: "r/MachineLearning, which the guide recommends, is for researchers and papers; beginners' questions are moved or removed there, and mainland China cannot reach it. Read it, but ask in the places above.",
      },
      links: linksTo("reddit-learnmachinelearning", "datawhale", "modelscope"),
    },
  ],
};
