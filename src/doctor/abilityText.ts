import type { Bilingual } from "../protocol/bilingual";

/** What to say of an ability, by its verdict; `yes` stands in for what is not there. */
export interface Words {
  readonly what: Bilingual;
  readonly yes: Bilingual;
  readonly tight?: Bilingual;
  readonly no?: Bilingual;
}

export const ABILITY_TEXT = {
  lessons: {
    what: { "zh-cn": "上完 First Token 的全部课程", en: "Take all lessons of First Token" },
    yes: {
      "zh-cn": "内置的 Python 和小模型就够，不用显卡，也不用联网。",
      en: "The built-in Python and the small models are enough: no graphics card, no network.",
    },
  },
  completion: {
    what: {
      "zh-cn": "用内置模型补全代码、讲解代码",
      en: "Complete and explain code by the bundled model",
    },
    yes: {
      "zh-cn": "它只占几百 MB 内存，在处理器上运行。",
      en: "It takes a few hundred MB of memory and runs on the processor.",
    },
    tight: {
      "zh-cn": "内存很小，请先关掉别的程序。",
      en: "There is little memory: close other programs first.",
    },
  },
  runSmall: {
    what: {
      "zh-cn": "运行 5 亿到 15 亿参数的开放小模型（如 Qwen2.5-0.5B、1.5B）",
      en: "Run small open models of 0.5 to 1.5 billion parameters (such as Qwen2.5-0.5B, 1.5B)",
    },
    yes: {
      "zh-cn": "16 位时 1 到 3 GB，4 位量化后不到 1 GB，处理器就能跑。",
      en: "1 to 3 GB at 16 bits, less than 1 GB at 4: a processor can run them.",
    },
    no: {
      "zh-cn": "还差一点：要约 3 GB 空闲内存和 5 GB 磁盘。内置的小模型可以先用。",
      en: "Not quite: it takes about 3 GB of memory and 5 GB of disk. The bundled models do run.",
    },
  },
  run7b: {
    what: {
      "zh-cn": "运行 70 亿参数的模型（4 位量化，约 4.3 GB）",
      en: "Run a model of 7 billion parameters (at 4 bits, about 4.3 GB)",
    },
    yes: { "zh-cn": "显存放得下，回答会很快。", en: "It fits the card and answers fast." },
    tight: {
      "zh-cn": "能跑，但是慢：用处理器时，大约每秒几个词元（token）。",
      en: "It runs, and slowly: on a processor a few tokens a second.",
    },
    no: {
      "zh-cn": "内存不够。想试的话，可以用免费的云端笔记本（见下面）。",
      en: "The memory is not enough. To try it, use a free notebook in the cloud (see below).",
    },
  },
  loraSmall: {
    what: {
      "zh-cn": "用 LoRA 微调小模型（1 亿到 15 亿参数）",
      en: "Fine-tune small models by LoRA (0.1 to 1.5 billion parameters)",
    },
    yes: {
      "zh-cn": "显存够，几百条数据要几分钟到几十分钟。",
      en: "The card is large enough; some hundred examples take minutes.",
    },
    tight: {
      "zh-cn": "从 GPT-2（1.24 亿参数）开始：用处理器也行，只是要等，几百条数据可能要几小时。",
      en: "Begin with GPT-2 (124 million parameters): a processor can do it, but some hundred examples may take hours.",
    },
    no: {
      "zh-cn": "内存不够。课程里有小得多的模型，可以在这里微调。",
      en: "The memory is not enough. The lessons have far smaller models that can be fine-tuned here.",
    },
  },
  qlora7b: {
    what: {
      "zh-cn": "用 QLoRA 微调 70 亿参数的模型（底座 4 位）",
      en: "Fine-tune 7 billion parameters by QLoRA (the base at 4 bits)",
    },
    yes: { "zh-cn": "显存够用。", en: "The card is large enough." },
    tight: {
      "zh-cn": "勉强：每次只能放短文本。",
      en: "Just so: with short texts only.",
    },
    no: {
      "zh-cn": "要一张 12 到 16 GB 的显卡。可以租，也可以用免费的云端笔记本。",
      en: "It takes a card of 12 to 16 GB. Rent one, or use a free notebook in the cloud.",
    },
  },
  lora7b: {
    what: {
      "zh-cn": "用 LoRA 微调 70 亿参数的模型（底座 16 位）",
      en: "Fine-tune 7 billion parameters by LoRA (the base at 16 bits)",
    },
    yes: { "zh-cn": "显存宽裕。", en: "There is memory to spare." },
    tight: {
      "zh-cn": "正是指南那张 RTX 3090 的水平：光权重就占 15 GB，文本要短。",
      en: "What the guide's RTX 3090 can just do: the weights alone take 15 GB, so texts must be short.",
    },
    no: {
      "zh-cn": "要 24 GB 以上的显卡。先用上一行的 QLoRA，效果差不多。",
      en: "It takes a card of 24 GB or more. QLoRA, one line above, does about as well.",
    },
  },
  gpt3: {
    what: { "zh-cn": "训练 GPT-3（1750 亿参数）", en: "Train GPT-3 (175 billion parameters)" },
    yes: {
      "zh-cn": "任何一台个人电脑都不行：光权重就有 350 GB，当年用了上千张卡。",
      en: "No computer at home can: the weights alone are 350 GB, and it took more than a thousand cards.",
    },
  },
} satisfies Record<string, Words>;
