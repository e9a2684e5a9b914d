import type { Resource } from "../resource";

const FREE = { "zh-cn": "免费，开源。", en: "Free and open source." };
const ON_GITHUB = {
  "zh-cn": "GitHub 大多能打开；安装包可以走国内的 PyPI 镜像，如清华大学镜像站。",
  en: "GitHub is mostly reachable; packages come through Chinese PyPI mirrors, such as that of Tsinghua University.",
};
const HUGGING_FACE = {
  "zh-cn":
    "文档所在的 huggingface.co 在大陆通常打不开，源代码和说明在 GitHub 上；安装包走国内的 PyPI 镜像。",
  en: "The documentation at huggingface.co can mostly not be reached; source and notes are on GitHub, packages come through Chinese PyPI mirrors.",
};

export const LIBRARIES: readonly Resource[] = [
  {
    id: "pytorch",
    group: "library",
    title: { "zh-cn": "PyTorch", en: "PyTorch" },
    what: {
      "zh-cn":
        "今天训练模型最常用的框架。安装页会按你的系统和显卡给出一条命令，照它装，不要照旧教程里的版本号。",
      en: "The framework that most models are trained with today. Its page gives the one command for your system and card: use that, and not version numbers from old tutorials.",
    },
    stage: "stage-two",
    language: "en",
    cost: FREE,
    china: ON_GITHUB,
    url: "https://pytorch.org/get-started/locally/",
  },
  {
    id: "tensorflow",
    group: "library",
    title: { "zh-cn": "TensorFlow", en: "TensorFlow" },
    what: {
      "zh-cn":
        "指南把它和 PyTorch 并列。今天新模型很少首发在它上面，但许多公司的老系统和手机应用仍在用：工作中遇到再学。",
      en: "Put beside PyTorch by the guide. New models seldom appear in it first, but older systems and phone apps live on it: learn it when your work asks for it.",
    },
    stage: "stack",
    language: "both",
    cost: FREE,
    china: {
      "zh-cn":
        "tensorflow.org 通常打不开；中国区网址 tensorflow.google.cn 能否打开，各时各地不同。",
      en: "tensorflow.org mostly cannot be reached; its site for China, tensorflow.google.cn, sometimes.",
    },
    url: "https://www.tensorflow.org/",
    alternativeUrl: "https://tensorflow.google.cn/",
  },
  {
    id: "transformers",
    group: "library",
    title: { "zh-cn": "Transformers 库", en: "Transformers" },
    what: {
      "zh-cn":
        "用几行代码下载并运行几乎所有开放模型。课程里 `import transformers` 用的就是它的写法。",
      en: "Downloads and runs almost any open model in a few lines. The lessons' `import transformers` is written in its way.",
    },
    stage: "stack",
    language: "both",
    cost: FREE,
    china: HUGGING_FACE,
    url: "https://huggingface.co/docs/transformers/",
    alternativeUrl: "https://github.com/huggingface/transformers",
  },
  {
    id: "datasets",
    group: "library",
    title: { "zh-cn": "Datasets 库", en: "Datasets" },
    what: {
      "zh-cn":
        "一行代码载入数据，边下边读，过滤、映射都不占满内存。指南说有 100 多个数据集；今天平台上有几十万个，质量和许可要自己看。",
      en: "Loads data in one line, streams them, filters and maps without filling memory. The guide speaks of 100 data sets; the hub has hundreds of thousands today, and quality and licence are yours to check.",
    },
    stage: "workflow",
    language: "both",
    cost: FREE,
    china: HUGGING_FACE,
    url: "https://huggingface.co/docs/datasets/",
    alternativeUrl: "https://github.com/huggingface/datasets",
  },
  {
    id: "peft",
    group: "library",
    title: { "zh-cn": "PEFT 库", en: "PEFT" },
    what: {
      "zh-cn":
        "LoRA、提示微调等“只训练一小部分”的方法都在里面。指南的 LoRA 表里缺的 `r`、`lora_alpha`、`target_modules` 就写在它的配置里。",
      en: "LoRA, prompt tuning and other ways to train only a small part. The `r`, `lora_alpha` and `target_modules` that the guide's LoRA table lacks stand in its configuration.",
    },
    stage: "workflow",
    language: "en",
    cost: FREE,
    china: HUGGING_FACE,
    url: "https://huggingface.co/docs/peft/",
    alternativeUrl: "https://github.com/huggingface/peft",
  },
  {
    id: "fastapi",
    group: "library",
    title: { "zh-cn": "FastAPI", en: "FastAPI" },
    what: {
      "zh-cn":
        "用来写网络接口的 Python 库，文档好读，有中文版。“请求体”一节讲的正是指南的例子为什么返回 422。",
      en: "A Python library for web APIs with readable documentation, also in Chinese. Its page on the request body explains why the guide's example answers 422.",
    },
    stage: "workflow",
    language: "both",
    cost: FREE,
    china: { "zh-cn": "一般能打开。", en: "Mostly reachable." },
    url: "https://fastapi.tiangolo.com/tutorial/body/",
    alternativeUrl: "https://fastapi.tiangolo.com/zh/tutorial/body/",
  },
  {
    id: "deepspeed",
    group: "library",
    title: { "zh-cn": "DeepSpeed", en: "DeepSpeed" },
    what: {
      "zh-cn":
        "微软的多卡训练库：ZeRO 把显存占用分摊到各张卡，3D 并行用于特别大的模型。一张卡够用时不需要它。",
      en: "Microsoft's library for training on many cards: ZeRO shares memory out among them, 3D parallelism is for very large models. While one card is enough, you do not need it.",
    },
    stage: "resources",
    language: "en",
    cost: FREE,
    china: ON_GITHUB,
    url: "https://www.deepspeed.ai/",
    alternativeUrl: "https://github.com/deepspeedai/DeepSpeed",
  },
  {
    id: "triton",
    group: "library",
    title: { "zh-cn": "Triton Inference Server", en: "Triton Inference Server" },
    what: {
      "zh-cn":
        "NVIDIA 的模型服务软件：同时管理多个模型，把零散请求合成一批。和同名的 GPU 编程语言 Triton 不是一回事。",
      en: "NVIDIA's server for models: several at once, single requests joined into batches. Not to be confused with the language Triton for GPU programs.",
    },
    stage: "resources",
    language: "en",
    cost: FREE,
    china: {
      "zh-cn": "GitHub 大多能打开；容器镜像从 NVIDIA 的网站下载，可能较慢。",
      en: "GitHub is mostly reachable; its containers come from NVIDIA and may be slow.",
    },
    url: "https://github.com/triton-inference-server/server",
  },
];
