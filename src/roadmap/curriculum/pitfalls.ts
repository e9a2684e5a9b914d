import type { Stage } from "../task";
import { linksTo } from "./linksTo";

/** Section 4.3 of the guide. */
export const PITFALLS: Stage = {
  id: "pitfalls",
  title: { "zh-cn": "避坑：数据、算力、模型大小", en: "Pitfalls: data, compute, size" },
  tasks: [
    {
      id: "measure-pitfalls",
      covers: ["4.3/duplicates", "4.3/utilisation", "4.3/small-models"],
      kind: "practice",
      minutes: 10,
      title: { "zh-cn": "用数字看清三个坑", en: "See three pitfalls in numbers" },
      about: {
        "zh-cn":
          "第 09 课里，一对“孪生”小模型，一个看干净的数据，一个看重复的数据，你来数谁在背书；再量一次“等数据”浪费了多少时间，比一比小专家和大块头。忠告听过就忘，量过才记得住。写出函数 `recited` 并通过检查，这一步就完成了。",
        en: "In lesson 09 twin models read clean and repeated data, and you count which one recites; you measure how much time is lost by waiting for data, and compare a small specialist with a larger model. Advice is forgotten, measurements stay. You are done when your function `recited` passes its check.",
      },
      lesson: "09-pitfalls",
      links: linksTo("paper-deduplication"),
      evidence: ["09-pitfalls/recited"],
      level: "intermediate",
    },
    {
      id: "compare-corpora",
      covers: ["4.3/cc-100", "4.3/duplicates", "2.1/corpora"],
      kind: "theory",
      minutes: 30,
      title: {
        "zh-cn": "比较 Common Crawl 和清洗过的语料",
        en: "Compare Common Crawl with cleaned corpora",
      },
      about: {
        "zh-cn":
          "读 FineWeb 的数据说明，找出清洗的步骤（过滤语言、过滤质量、去重……），再随便看十条数据。写下：哪一步删掉的最多，你又看到哪些没删干净的。写下两点就算完成，由你自己打勾。",
        en: "Read the description of FineWeb, find its steps (language, quality, duplicates …) and look at ten examples. Note which step removes most and what is still dirty. You are done with these two notes; you tick it yourself.",
      },
      correction: {
        "zh-cn":
          "指南 2.1 推荐 Common Crawl，4.3 又说避免爬虫数据、改用 CC-100，看上去矛盾。其实 CC-100 就是从 Common Crawl 筛选、去重得到的，差别在清洗。CC-100 停留在 2020 年前后；今天更常用 FineWeb、FineWeb 2 等更新、说明也更完整的语料。",
        en: "Section 2.1 of the guide recommends Common Crawl, and 4.3 says to avoid crawled data and take CC-100. That seems to clash, but CC-100 was filtered and deduplicated out of Common Crawl: the difference is the cleaning. It dates from about 2020; FineWeb and FineWeb 2 are newer and better documented.",
      },
      links: linksTo("fineweb", "cc-100", "common-crawl"),
    },
    {
      id: "log-gpu",
      covers: ["4.3/utilisation"],
      kind: "practice",
      minutes: 10,
      title: { "zh-cn": "记录一次 GPU 利用率", en: "Log how busy a GPU is" },
      about: {
        "zh-cn":
          "有 NVIDIA 显卡的话，一边运行训练或生成，一边点开这一步，记录一分钟，和指南的 80% 比一比；低的话，多半是在等数据。记录保存下来，这一步就自动打勾。没有显卡，工具会直接告诉你，这一步可以跳过。",
        en: "If you have an NVIDIA card, run some training or generation and open this step meanwhile: log a minute and compare with the guide's 80 %. A low figure mostly means waiting for data. The tick comes with the log. Without a card the tool says so, and you may skip this step.",
      },
      correction: {
        "zh-cn":
          "“保持 80% 以上”要小心读：`nvidia-smi` 的利用率只表示这段时间里有没有程序在卡上跑，只用一个小角落也会显示 100%。真正要看的是每秒处理多少词元。为了数字好看而空转，才是浪费。",
        en: "Read “keep it above 80 %” with care: the figure of `nvidia-smi` only says whether any program ran on the card during the time; a small corner in use shows as 100 %. What counts is tokens a second. Keeping it busy for the figure's sake is the real waste.",
      },
      command: { id: "firstToken.gpuUtilisation" },
      evidence: ["doctor/gpu-log"],
      level: "intermediate",
    },
    {
      id: "compare-two-models",
      covers: ["4.3/small-models", "2.2/matching"],
      kind: "practice",
      minutes: 60,
      title: {
        "zh-cn": "用自己的 20 道题比较两个模型",
        en: "Compare two models on 20 questions of your own",
      },
      about: {
        "zh-cn":
          "为一个具体任务出 20 道题（自己写，不要从网上抄，免得模型背过），让一大一小两个模型都做，数各对几道，也记下花的时间。数字比名气可靠。列出一张有两行的表就算完成，由你自己打勾。",
        en: "Write 20 questions for one task yourself (copied ones may be in the training data), ask a large and a small model, count the right answers and note the time. Numbers are better than fame. You are done with a table of two rows; you tick it yourself.",
      },
      correction: {
        "zh-cn":
          "“5 亿参数的模型在特定任务上可能优于百亿模型”是对的，但要看条件：通常小模型为这个任务微调过，而大模型只是直接提问。换一个任务，结论可能反过来，所以要自己量。",
        en: "“Half a billion parameters may beat ten billion at a given task” is right under conditions: mostly the small model was fine-tuned for the task and the large one only asked. At another task it may be the other way round, so measure.",
      },
      links: linksTo("paper-scaling"),
    },
    {
      id: "quiz-claims",
      covers: ["4.3/small-models", "closing/best-time", "closing/six-months"],
      kind: "theory",
      minutes: 5,
      title: { "zh-cn": "小测：分清事实、观点和许诺", en: "Quiz: facts, opinions, promises" },
      about: {
        "zh-cn":
          "五道题，练的是看穿宣传：什么能查证，什么只是观点，什么证据才够，自己的成绩怎样写才诚实。全部答对，这一步就自动打勾。",
        en: "Five questions against advertising: what can be looked up, what is opinion, which evidence is enough, and how to report your own results honestly. The tick comes when all are right.",
      },
      command: { id: "firstToken.quiz", arguments: ["claims"] },
      evidence: ["quiz/claims"],
      level: "junior",
    },
  ],
};
