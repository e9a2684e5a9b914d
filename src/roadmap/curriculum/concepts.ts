import type { Stage } from "../task";

/** Part one of the guide. */
export const CONCEPTS: Stage = {
  id: "concepts",
  title: { "zh-cn": "基础概念：大模型是什么", en: "Concepts: what a large model is" },
  tasks: [
    {
      id: "skill-test-start",
      covers: ["closing/six-months"],
      kind: "theory",
      minutes: 10,
      title: { "zh-cn": "做一次起点测验", en: "Take the test at the starting line" },
      about: {
        "zh-cn":
          "用十分钟做一份小测验，答不出大多数题也很正常。第 30、90、180 天再做同一份，前后一比，就知道自己走了多远。做完并保存成绩，这一步就自动打勾；分数高低不影响打勾。",
        en: "Spend ten minutes on a short test; not knowing most answers is normal. You take the same test again after 30, 90 and 180 days, and the difference shows how far you have come. The tick comes when the test is finished, whatever the score.",
      },
      correction: {
        "zh-cn":
          "指南说“6 个月后您将发现自己的质的飞跃”。没有数据支持这个期限：有人更快，有人更慢，取决于你投入的时间和原有的基础。所以我们只量，不许诺。",
        en: "The guide says that after six months “you will find a leap”. No data supports that date: it depends on the hours that you spend and on where you start. So we measure and promise nothing.",
      },
      command: { id: "firstToken.skillTest" },
      evidence: ["skill-test/day-0"],
    },
    {
      id: "own-reason",
      covers: ["closing/best-time"],
      kind: "exchange",
      minutes: 10,
      title: { "zh-cn": "写下你自己学大模型的理由", en: "Write down why you are learning this" },
      about: {
        "zh-cn":
          "用三句话写下：想用大模型做什么，愿意每周花几小时，半年后怎样算满意。说给一个愿意偶尔问起的朋友听。有自己的理由，比任何“风口”都走得远。说过就算完成，由你自己打勾。",
        en: "Three sentences: what you want to do with large models, how many hours a week you will give, and what would satisfy you in half a year. Tell them to a friend who will ask now and then. A reason of your own carries further than any boom. You are done when you have told somebody; you tick it yourself.",
      },
      correction: {
        "zh-cn":
          "“现在正是最佳入场时机”是观点，没法验证，每一年都有人这么说。领域变化很快，具体工具会过时；词元、损失、留出数据这些基本功不会。",
        en: "“Now is the best time to start” is an opinion that cannot be tested, and somebody says it every year. Tools in this field age quickly; tokens, loss and kept-out data do not.",
      },
      isOpinion: true,
    },
    {
      id: "hello-world",
      covers: ["closing/beginners"],
      kind: "practice",
      minutes: 10,
      title: { "zh-cn": "学会读和改 Python 代码", en: "Read and change Python code" },
      about: {
        "zh-cn":
          "跟着第 00 课认识变量、列表、字典、函数和导入，读懂报错信息。后面的课都建立在这些上面。写出课末的函数 `shortest` 并通过检查，这一步就完成了。",
        en: "Lesson 00 shows variables, lists, dictionaries, functions and imports, and how to read an error. All later lessons build on just these. You are done when your function `shortest` at the end passes its check.",
      },
      lesson: "00-hello",
      evidence: ["00-hello/shortest"],
      level: "junior",
    },
    {
      id: "next-token",
      covers: ["1.1/next-word", "1.1/no-labels", "1.1/weather", "1.1/neurons"],
      kind: "practice",
      minutes: 10,
      title: { "zh-cn": "看模型怎样猜下一个词", en: "Watch a model guess the next word" },
      about: {
        "zh-cn":
          "第 01 课里，一个真的小模型接着“今天天气”往下猜，你会看到它给每个候选词的概率。大模型写文章、回答问题，靠的都是这一个动作，重复很多次。写出函数 `likeliest` 并通过检查，这一步就完成了。",
        en: "In lesson 01 a real small model goes on from “今天天气” (“the weather today”), and you see the probability of each candidate. Writing, answering, translating: large models do it all by this one move, repeated many times. You are done when your function `likeliest` passes its check.",
      },
      correction: {
        "zh-cn":
          "指南写“每个神经元（参数）存储着不同的语言模式”，把两样东西混在了一起。神经元是一个小算式，接收许多输入；参数是算式里调好的数字，一个神经元就有上百个甚至上万个。规律也不是一个神经元存一条，而是分散在大量参数里。",
        en: "The guide writes “each neuron (parameter) stores a different language pattern” and so mixes up two things. A neuron is a small sum over many inputs; parameters are the numbers set inside it, hundreds or thousands a neuron. Nor does one neuron keep one pattern: patterns are spread over many parameters.",
      },
      lesson: "01-next-token",
      evidence: ["01-next-token/likeliest"],
      level: "junior",
    },
    {
      id: "parameters-in-memory",
      covers: ["1.1/parameters", "1.1/encyclopaedias"],
      kind: "practice",
      minutes: 5,
      title: {
        "zh-cn": "算一算 1750 亿参数有多大",
        en: "Work out how big 175 billion parameters are",
      },
      about: {
        "zh-cn":
          "点开这一步，选 GPT-3 的 1750 亿参数，看它要占多少内存：每个参数用 16 位存，就是 350 GB。再换成你听说过的模型试试。这样，“参数”就从一个吓人的数字变成了可以计算的东西。算过一次，这一步就自动打勾。",
        en: "Open this step, choose GPT-3 with its 175 billion parameters and see how much memory they take: at 16 bits each, 350 GB. Then try a model that you have heard of. “Parameters” stops being a frightening number and becomes one that you can compute with. The tick comes with your first calculation.",
      },
      correction: {
        "zh-cn":
          "“相当于同时记忆 10 万本百科全书”是没有出处的比喻。参数里存的不是一页页的书，而是“什么后面常跟什么”的规律，所以模型会记混，也会编造。",
        en: "“As much as 100,000 encyclopaedias” is a picture without a source. Parameters hold no pages but regularities of what tends to follow what; that is why a model confuses and invents things.",
      },
      command: { id: "firstToken.willItFit" },
      evidence: ["sizing/fit"],
    },
    {
      id: "quiz-concepts",
      covers: ["1.1/definition", "1.1/abilities", "1.1/neurons", "1.1/no-labels"],
      kind: "theory",
      minutes: 5,
      title: {
        "zh-cn": "小测：参数、词元、自监督",
        en: "Quiz: parameters, tokens, learning without labels",
      },
      about: {
        "zh-cn":
          "五道选择题，考的是最常被说错的几个词：参数、神经元、词元、自监督学习。答错了会告诉你为什么，可以重来。全部答对，这一步就自动打勾。",
        en: "Five questions on the words that are most often mixed up: parameter, neuron, token, learning without labels. A wrong answer tells you why, and you may try again. The tick comes when all are right.",
      },
      command: { id: "firstToken.quiz", arguments: ["concepts"] },
      evidence: ["quiz/concepts"],
      level: "junior",
    },
    {
      id: "try-strengths",
      covers: ["1.2/writing", "1.2/medicine-law", "1.1/abilities"],
      kind: "practice",
      minutes: 15,
      title: { "zh-cn": "找出聊天助手的一处错误", en: "Catch a chat assistant in one mistake" },
      about: {
        "zh-cn":
          "找一个你能用的聊天助手（DeepSeek、通义千问、Kimi、ChatGPT 等），请它写一则短新闻、翻译一段话，再问一个你很熟悉的领域里的问题。逐句核对，至少找出一处错误或没有出处的话。这样你会知道它擅长什么，也会养成核实的习惯。没有程序能替你核对，所以由你自己打勾。",
        en: "Take a chat assistant that you can use (DeepSeek, Qwen, Kimi, ChatGPT …), have it write a short news item and translate a paragraph, then ask about something that you know very well. Check every sentence and find at least one error or claim without a source. You learn what it is good at, and the habit of checking. No program can check this for you, so you tick it yourself.",
      },
      correction: {
        "zh-cn":
          "指南把“医学咨询、法律条文解读”列为优势场景。模型编出来的药名和条文，说得和真的一样肯定，所以它的回答只能当线索，必须由医生、律师或原文核实。",
        en: "The guide lists medical advice and the reading of laws among the strengths. A model states an invented drug or paragraph as firmly as a real one, so take its answer as a lead, and let a doctor, a lawyer or the original text decide.",
      },
    },
    {
      id: "measure-limits",
      covers: ["1.2/logic", "1.2/news", "1.2/medicine-law"],
      kind: "practice",
      minutes: 10,
      title: { "zh-cn": "亲手测出模型的边界", en: "Measure where a model ends" },
      about: {
        "zh-cn":
          "第 03 课里，你让小模型做一位数到三位数的加法，再问它训练之后才出现的软件库，看它从哪里开始出错。边界不是听来的，是量出来的；用同样的办法，你可以测任何模型。写出会调用计算器的函数 `answer` 并通过检查，这一步就完成了。",
        en: "In lesson 03 a small model adds numbers of one to three digits and is asked about libraries younger than its training; you see where it begins to fail. Limits are measured, not heard of, and the same method works for any model. You are done when your function `answer`, which leaves sums to a calculator, passes its check.",
      },
      correction: {
        "zh-cn":
          "指南写成之后，边界移动了：先推理再回答的模型数学好了很多，联网搜索让模型能说到新闻。但这两样靠的是额外的步骤和工具；去掉它们，模型本身仍然会算错，也仍然不知道训练之后的事。",
        en: "The border has moved since the guide was written: models that reason before they answer are much better at mathematics, and search lets them speak of the news. Both come from extra steps and tools; without these the model still miscalculates and knows nothing after its training.",
      },
      lesson: "03-limits",
      evidence: ["03-limits/answer"],
      level: "junior",
    },
    {
      id: "quiz-limits",
      covers: ["1.2/logic", "1.2/news", "1.2/originality"],
      kind: "theory",
      minutes: 5,
      title: { "zh-cn": "小测：能信它到什么程度", en: "Quiz: how far to trust it" },
      about: {
        "zh-cn":
          "四道题：模型为什么会编造，为什么不知道昨天的新闻，工具和检索各补哪块短板。以后每次用大模型，你都会用到这些判断。全部答对，这一步就自动打勾。",
        en: "Four questions: why models invent, why they do not know yesterday's news, and which weakness tools and look-ups mend. You will need this judgement each time you use one. The tick comes when all are right.",
      },
      command: { id: "firstToken.quiz", arguments: ["limits"] },
      evidence: ["quiz/limits"],
    },
    {
      id: "discuss-originality",
      covers: ["1.2/originality"],
      kind: "exchange",
      minutes: 15,
      title: {
        "zh-cn": "和一个人聊聊：模型有原创性吗",
        en: "Talk it over: can a model be original?",
      },
      about: {
        "zh-cn":
          "请聊天助手写一首诗，和一个朋友（或社区里的人）一起读：哪几句让你意外？哪几句像在哪里见过？试着说出你所说的“原创”是什么意思。这个问题没有标准答案，能说清自己的理由就算完成，由你自己打勾。",
        en: "Have a chat assistant write a poem and read it with a friend or somebody in a community. Which lines surprise you, which have you met before, and what do you mean by “original”? There is no right answer: you are done when you can give your reasons, and you tick it yourself.",
      },
      isOpinion: true,
    },
  ],
};
