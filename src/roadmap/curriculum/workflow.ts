import type { Stage } from "../task";
import { linksTo } from "./linksTo";

/** Section 2.2 of the guide: the four steps of development. */
export const WORKFLOW: Stage = {
  id: "workflow",
  title: {
    "zh-cn": "开发四步：数据、选型、微调、部署",
    en: "Four steps: data, model, fine-tuning, serving",
  },
  tasks: [
    {
      id: "clean-data",
      covers: ["2.2/cleaning", "2.2/load-dataset", "2.2/filter", "4.2/datasets"],
      kind: "practice",
      minutes: 10,
      title: { "zh-cn": "清洗一份有毛病的数据", en: "Clean data that have faults" },
      about: {
        "zh-cn":
          "第 05 课用 Datasets 库的写法读入一份小语料，找出里面的短句、网页标签、乱码和重复。模型学到的就是数据里的东西，所以这一步决定后面的一切。写出函数 `without_duplicates` 并通过检查，这一步就完成了。",
        en: "Lesson 05 reads a small corpus in the way of the library Datasets and finds short lines, HTML, broken characters and duplicates in it. A model learns what is in its data, so this step decides all others. You are done when your function `without_duplicates` passes its check.",
      },
      correction: {
        "zh-cn":
          '指南的 `load_dataset("wikipedia", "20220301.en")` 今天会报错：新版 `datasets` 不再运行数据集自带的脚本，那等于运行陌生人的程序。现在的写法是 `load_dataset("wikimedia/wikipedia", "20231101.zh", split="train")`，加 `streaming=True` 就不必先下载 20 GB。“多于 100 个字符”的规则适合英文，照搬到中文会删掉大部分好文章。',
        en: 'The guide\'s `load_dataset("wikipedia", "20220301.en")` ends in an error today: `datasets` no longer runs scripts that come with data, for they are programs of strangers. Write `load_dataset("wikimedia/wikipedia", "20231101.en", split="train")`, and add `streaming=True` so that you need not download 20 GB first. The rule “more than 100 characters” suits English; in Chinese it throws most good texts away.',
      },
      lesson: "05-cleaning",
      links: linksTo("wikipedia", "datasets"),
      evidence: ["05-cleaning/without_duplicates"],
      level: "junior",
    },
    {
      id: "check-own-data",
      covers: ["2.2/cleaning", "4.3/duplicates"],
      kind: "practice",
      minutes: 10,
      title: { "zh-cn": "检查一份你自己的数据", en: "Check data of your own" },
      about: {
        "zh-cn":
          "找一份自己的文本（聊天记录、笔记、下载的数据都行，格式是 txt、csv 或 jsonl），点开这一步来检查它。报告会列出重复、近似重复、太短、编码错误和网页残留，每种都有例子；文件不会离开这台电脑。报告生成，这一步就自动打勾。",
        en: "Take a text of your own (chats, notes, a download; txt, csv or jsonl) and open this step to check it. The report lists duplicates, near duplicates, lines that are too short, wrong encoding and left-over HTML, each with examples; the file stays on this computer. The tick comes with the report.",
      },
      correction: {
        "zh-cn":
          "指南写“清洗 20GB+ 文本”。这个量是为从头训练准备的；微调常常几百到几千条好数据就够，质量比数量要紧。",
        en: "The guide says “clean 20 GB and more”. That is for training from nothing; fine-tuning often needs only some hundreds or thousands of good examples, and quality counts for more than size.",
      },
      command: { id: "firstToken.checkDataset" },
      evidence: ["datasets/report"],
      level: "intermediate",
    },
    {
      id: "choose-family",
      covers: [
        "2.2/matching",
        "2.2/gpt",
        "2.2/bert",
        "2.2/clip",
        "2.1/transformers",
        "1.1/abilities",
      ],
      kind: "practice",
      minutes: 10,
      title: { "zh-cn": "试用 GPT、BERT 和 CLIP", en: "Try GPT, BERT and CLIP" },
      about: {
        "zh-cn":
          "第 06 课里，三个真的小模型分别续写、填空和判断、给图片选标签，每个只要一行 `pipeline`。你会明白为什么不同的任务要用不同类的模型。给四个任务选对模型并通过检查，这一步就完成了。",
        en: "In lesson 06 three real small models write on, fill gaps and judge, and label pictures, each by one line with `pipeline`. You see why different tasks want different families. You are done when you have matched four tasks with their models.",
      },
      correction: {
        "zh-cn":
          "指南写“GPT-2/3”，但 GPT-3 的权重从未公开，只能通过网络接口付费使用；能自己运行的是 GPT-2，以及今天的 Qwen、Llama、DeepSeek 等开放模型。分类任务也可以直接请大模型做，但小小的 BERT 快得多、便宜得多。",
        en: "The guide writes “GPT-2/3”, but GPT-3's weights were never published; it is a paid service. What you can run yourself is GPT-2 and today's open models such as Qwen, Llama or DeepSeek. A large model can classify as well, but a small BERT is far faster and cheaper.",
      },
      lesson: "06-choosing",
      links: linksTo("transformers"),
      evidence: ["06-choosing/choice"],
      level: "junior",
    },
    {
      id: "match-models",
      covers: ["2.2/matching", "2.2/gpt", "2.2/bert", "2.2/clip"],
      kind: "theory",
      minutes: 8,
      title: { "zh-cn": "为任务挑一个能用的模型", en: "Find models that fit tasks" },
      about: {
        "zh-cn":
          "点开这一步，按任务看真实模型的大小和许可证，再做几道配对题。工作里选型看的就是这三样：做得了、装得下、许可允许。全部配对，这一步就自动打勾。",
        en: "Open this step to see real models by task, with their size and licence, and then to match some. At work one asks the same three things: can it do it, does it fit, may I use it? The tick comes when all are matched.",
      },
      command: { id: "firstToken.whichModel" },
      evidence: ["sizing/match"],
    },
    {
      id: "train-lora",
      covers: ["2.2/lora", "2.2/batch-size", "2.2/learning-rate", "2.2/epochs"],
      kind: "practice",
      minutes: 10,
      title: { "zh-cn": "亲手训练一个最小的 LoRA", en: "Train the smallest LoRA by hand" },
      about: {
        "zh-cn":
          "第 07 课用纯 Python 训练一个小小的 LoRA：32 个数字学会 256 个数字的改变。你会亲眼看到学习率太大时误差爆炸，也会看到怎样发现过拟合（背题）。写出函数 `lora_numbers` 并通过检查，这一步就完成了。",
        en: "In lesson 07 you train a tiny LoRA in plain Python: 32 numbers learn a change of 256. You see the error explode when the learning rate is too high, and how one notices overfitting, which is learning the exercises by heart. You are done when your function `lora_numbers` passes its check.",
      },
      correction: {
        "zh-cn":
          "指南的 LoRA 表里没有一个是 LoRA 自己的参数：还缺 `r`（rank，小表多细）、`lora_alpha`（放大多少）和 `target_modules`（改哪些表）。LoRA 减少的是**要训练的**参数，模型本身不变小。3e-5 对 LoRA 往往太慢，常从 1e-4 到 3e-4 试起；防爆炸靠梯度裁剪和预热，防过拟合靠留出的数据，不是靠 3 轮。",
        en: "The guide's LoRA table has no parameter of LoRA: it lacks `r` (how thin the tables are), `lora_alpha` (how much they count) and `target_modules` (which tables to change). LoRA lowers the number of parameters that are **trained**; the model does not shrink. 3e-5 is often too slow for it, 1e-4 to 3e-4 a common start; clipping and warm-up prevent explosions, and kept-out data show overfitting, not three epochs.",
      },
      lesson: "07-lora",
      links: linksTo("peft"),
      evidence: ["07-lora/lora_numbers"],
      level: "intermediate",
    },
    {
      id: "quiz-fine-tuning",
      covers: [
        "2.2/lora",
        "2.2/learning-rate",
        "2.2/epochs",
        "2.2/batch-size",
        "5.1/prompt-tuning",
      ],
      kind: "theory",
      minutes: 5,
      title: { "zh-cn": "小测：微调和 LoRA", en: "Quiz: fine-tuning and LoRA" },
      about: {
        "zh-cn":
          "五道题：LoRA 到底省了什么，它有哪些自己的参数，怎样看出过拟合，提示微调和写提示词有什么不同。全部答对，这一步就自动打勾。",
        en: "Five questions: what LoRA really saves, which parameters are its own, how overfitting shows, and how prompt tuning differs from writing prompts. The tick comes when all are right.",
      },
      command: { id: "firstToken.quiz", arguments: ["fine-tuning"] },
      evidence: ["quiz/fine-tuning"],
      level: "intermediate",
    },
    {
      id: "repair-predict",
      covers: ["2.2/fastapi", "2.2/predict"],
      kind: "practice",
      minutes: 10,
      title: { "zh-cn": "修好指南里的 /predict 接口", en: "Repair the guide's /predict" },
      about: {
        "zh-cn":
          "接口（API）是程序之间的窗口：别的程序发来请求，你的程序给出回答。第 08 课先照原样运行指南的代码，看到真实的报错，再一步步修好。给它加上一个 `/length` 接口并通过检查，这一步就完成了。",
        en: "An API is the counter at which programs meet: another one asks, yours answers. Lesson 08 runs the guide's code as it stands, shows the real errors and repairs them step by step. You are done when your own endpoint `/length` passes its check.",
      },
      correction: {
        "zh-cn":
          "指南的代码用 JSON 请求会得到 422：参数只写 `text: str`，FastAPI 就到网址里找，不看正文。放进网址后又得到 500，因为 `model` 没有定义，而且 `generate` 要的是词元编号，不是文字。要用 `BaseModel` 描述正文，先分词再生成，最后解码。",
        en: "Asked with JSON, the guide's code answers 422: FastAPI looks for a plain `text: str` in the address, not in the body. Asked by the address, it answers 500, for `model` is not defined and `generate` takes token ids, not text. Describe the body by a `BaseModel`, tokenise, generate, decode.",
      },
      lesson: "08-serving",
      links: linksTo("fastapi"),
      evidence: ["08-serving/length"],
      level: "junior",
    },
    {
      id: "ask-own-service",
      covers: ["2.2/fastapi"],
      kind: "practice",
      minutes: 10,
      title: { "zh-cn": "用浏览器访问你自己的服务", en: "Visit your own service in a browser" },
      about: {
        "zh-cn":
          "在第 08 课里点定义 `app` 的单元格下方的“启动服务”，用浏览器打开它给出的网址，后面加上 `/docs`。在网页里填一句话发过去，看到回答：你的代码已经在为别的程序工作了。看到回答就算完成，由你自己打勾。",
        en: "In lesson 08, press *Serve* below the cell that defines `app`, open its address in a browser and add `/docs`. Type a sentence there, send it, and see the answer: your code now works for other programs. Seeing the answer is enough; you tick it yourself.",
      },
      lesson: "08-serving",
    },
  ],
};
