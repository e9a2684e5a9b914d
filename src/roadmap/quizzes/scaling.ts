import type { Quiz } from "../quiz/quiz";

export const SCALING_QUIZ: Quiz = {
  id: "scaling",
  title: { "zh-cn": "多卡训练和模型服务", en: "Many cards, many requests" },
  questions: [
    {
      text: {
        "zh-cn": "DeepSpeed 的“3D 并行”是哪三种并行？",
        en: "Which three kinds make up “3D parallelism” in DeepSpeed?",
      },
      options: [
        { "zh-cn": "CPU 并行、GPU 并行、TPU 并行", en: "CPU, GPU and TPU parallelism" },
        { "zh-cn": "数据并行、流水线并行、张量并行", en: "Data, pipeline and tensor parallelism" },
        {
          "zh-cn": "训练并行、测试并行、部署并行",
          en: "Training, testing and serving parallelism",
        },
      ],
      right: 1,
      why: {
        "zh-cn":
          "数据并行：每组卡看不同的数据。流水线并行：不同的层放在不同的卡上。张量并行：一层之内的大矩阵切开，几张卡各算一块。三种可以叠在一起用。",
        en: "Data: groups of cards read different examples. Pipeline: different layers live on different cards. Tensor: one large matrix is cut and each card does a piece. The three can be combined.",
      },
    },
    {
      text: {
        "zh-cn": "模型在一张卡上装得下，也训练得动。需要 3D 并行吗？",
        en: "The model fits into one card and trains there. Do you need 3D parallelism?",
      },
      options: [
        {
          "zh-cn": "不需要：只会添麻烦",
          en: "No: it only adds trouble",
        },
        { "zh-cn": "需要：并行一定更快", en: "Yes: parallel is always faster" },
        { "zh-cn": "需要：否则训练的结果会不正确", en: "Yes: or else the result is wrong" },
      ],
      right: 0,
      why: {
        "zh-cn": "先用最简单的办法。卡不够快时先用数据并行，装不下时才切模型。",
        en: "Take the simplest way first. Add data parallelism when one card is too slow, and cut the model only when it does not fit.",
      },
    },
    {
      text: { "zh-cn": "DeepSpeed 的 ZeRO 省的是什么？", en: "What does ZeRO in DeepSpeed save?" },
      options: [
        {
          "zh-cn": "电费：显卡会自动降低频率，跑得慢也省得多",
          en: "Power: cards run slower by themselves and so need less",
        },
        { "zh-cn": "训练数据占的硬盘", en: "Disk space for the data" },
        {
          "zh-cn": "显存：各卡分着存，不必每张一整份",
          en: "Memory: each card keeps a share instead of all",
        },
      ],
      right: 2,
      why: {
        "zh-cn":
          "普通的数据并行，每张卡都有完整的一份，大部分是重复的。ZeRO 把这些分开存，用到时再传。",
        en: "In plain data parallelism each card holds a full copy, mostly repeated. ZeRO keeps a share on each and sends it when needed.",
      },
    },
    {
      text: {
        "zh-cn": "Triton Inference Server 主要做什么？",
        en: "What is Triton Inference Server for?",
      },
      options: [
        {
          "zh-cn": "用很多张显卡一起训练新的模型",
          en: "Training new models on many cards at once",
        },
        {
          "zh-cn": "同时为很多请求运行多个模型",
          en: "Running several models for many requests",
        },
        { "zh-cn": "给数据去重", en: "Removing duplicates from data" },
        { "zh-cn": "画训练曲线", en: "Drawing training curves" },
      ],
      right: 1,
      why: {
        "zh-cn":
          "显卡一次算一批比一条一条算划算得多。自己一个人用时，一个 FastAPI 接口就够；请求多了才需要它。专门服务大语言模型时，今天也常用 vLLM。",
        en: "A card does a batch far more cheaply than one by one. For yourself a FastAPI endpoint is enough; Triton is for many requests. For language models alone, vLLM is a common choice today.",
      },
    },
    {
      text: {
        "zh-cn":
          "你搜索“Triton”，看到一种写 GPU 程序的语言。它和 Triton Inference Server 是什么关系？",
        en: "Searching for “Triton” you find a language for GPU programs. How is it related to Triton Inference Server?",
      },
      options: [
        { "zh-cn": "是同一个项目", en: "They are one project" },
        { "zh-cn": "前者是后者改名之后的新版本", en: "The first is a new version of the second" },
        {
          "zh-cn": "只是重名，两者没有关系",
          en: "Only by name",
        },
      ],
      right: 2,
      why: {
        "zh-cn":
          "Triton 语言由 OpenAI 发布，用来写 GPU 程序；Triton Inference Server 是 NVIDIA 的服务软件。找资料时把全名写上，能省下不少时间。",
        en: "The language Triton was published by OpenAI for GPU programs; Triton Inference Server is NVIDIA's software for serving. Search for the full name and you save yourself time.",
      },
    },
  ],
};
