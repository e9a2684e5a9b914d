import type { Quiz } from "../quiz/quiz";

export const FINE_TUNING_QUIZ: Quiz = {
  id: "fine-tuning",
  title: { "zh-cn": "微调和 LoRA", en: "Fine-tuning and LoRA" },
  questions: [
    {
      text: {
        "zh-cn": "指南说 LoRA“降低参数量”。准确地说，减少的是什么？",
        en: "The guide says that LoRA “lowers the number of parameters”. Of which, to be exact?",
      },
      options: [
        { "zh-cn": "训练数据的条数", en: "Of training examples" },
        {
          "zh-cn": "模型运行时要用到的全部参数的个数",
          en: "Of all parameters that the model runs with",
        },
        {
          "zh-cn": "要训练的参数的个数",
          en: "Of those that are trained",
        },
      ],
      right: 2,
      why: {
        "zh-cn":
          "原来的参数冻结不动，只训练两张细长的小表。省的是训练时的内存和要保存的文件，运行时模型不会变小。",
        en: "The model's own parameters are frozen, and two thin tables are trained beside them. That saves memory in training and space on disk; the running model is not smaller.",
      },
    },
    {
      text: {
        "zh-cn": "下面哪一个是 LoRA 自己的参数？",
        en: "Which of these belongs to LoRA itself?",
      },
      options: [
        { "zh-cn": "batch_size（一次看几条）", en: "batch_size (examples at a time)" },
        { "zh-cn": "rank（小表有多细）", en: "rank (how thin its tables are)" },
        { "zh-cn": "epochs（把数据看几遍）", en: "epochs (passes over the data)" },
        { "zh-cn": "learning_rate（一步走多远）", en: "learning_rate (how far a step goes)" },
      ],
      right: 1,
      why: {
        "zh-cn":
          "指南的“LoRA 参数表”里三个都是任何训练都有的设置。LoRA 自己的是 rank、alpha 和 target modules（改哪些表）。",
        en: "The guide's “LoRA table” has three settings of any training. LoRA's own are rank, alpha, and the target modules (which tables to change).",
      },
    },
    {
      text: {
        "zh-cn": "怎样知道模型开始“过拟合”（背题）了？",
        en: "How do you notice that a model overfits, that is, learns its examples by heart?",
      },
      options: [
        {
          "zh-cn": "留出的数据上，误差开始上升",
          en: "The error on kept-out data begins to rise",
        },
        {
          "zh-cn": "训练用的数据上，误差一直在下降",
          en: "The error on the training data goes on falling",
        },
        { "zh-cn": "训练到了第 3 轮", en: "The third epoch has come" },
      ],
      right: 0,
      why: {
        "zh-cn": "指南说 3 轮“防止过拟合”。轮数本身防不了，盯着留出的数据才看得出该在哪里停。",
        en: "The guide says that three epochs prevent it. No number does; only kept-out data show where to stop.",
      },
    },
    {
      text: {
        "zh-cn": "同一个模型，LoRA 合适的学习率和全量微调相比通常怎样？",
        en: "For the same model, how does a good learning rate for LoRA compare with one for full fine-tuning?",
      },
      options: [
        { "zh-cn": "必须完全一样", en: "It must be the same" },
        { "zh-cn": "通常高得多，大约十倍", en: "Usually much higher, about ten times" },
        { "zh-cn": "通常低得多，大约十分之一", en: "Usually much lower, about a tenth" },
      ],
      right: 1,
      why: {
        "zh-cn":
          "指南的 3e-5 接近全量微调的习惯值，用在 LoRA 上往往学得太慢，常从 1e-4 到 3e-4 试起。它也不是用来“避免梯度爆炸”的：那主要靠梯度裁剪和预热。",
        en: "The guide's 3e-5 is near the custom for full fine-tuning and often too slow for LoRA; 1e-4 to 3e-4 is a common start. Nor is it what prevents exploding gradients: clipping and warm-up do that.",
      },
    },
    {
      text: {
        "zh-cn": "“提示微调”（Prompt Tuning）和“写提示词”有什么不同？",
        en: "How does prompt tuning differ from writing prompts?",
      },
      options: [
        {
          "zh-cn": "前者会改动模型的全部参数，后者只改一部分",
          en: "Prompt tuning changes all parameters of the model, prompts only some",
        },
        { "zh-cn": "没有不同，只是两种叫法", en: "It does not; these are two names" },
        {
          "zh-cn": "前者训练几个向量，后者什么也不训练",
          en: "Prompt tuning trains some vectors, writing prompts trains nothing",
        },
      ],
      right: 2,
      why: {
        "zh-cn": "那些向量不对应任何文字，只能靠训练得到。模型本身在两种办法里都不变。",
        en: "Those vectors stand for no words and come from training only. The model itself stays as it is in both.",
      },
    },
  ],
};
