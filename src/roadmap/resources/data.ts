import type { Resource } from "../resource";

export const DATA: readonly Resource[] = [
  {
    id: "wikipedia",
    group: "data",
    title: { "zh-cn": "维基百科数据集", en: "Wikipedia as a data set" },
    what: {
      "zh-cn":
        "指南示例里的数据。今天的名字是 `wikimedia/wikipedia`，配置写日期加语言，例如 `20231101.zh`；旧的写法会报错。",
      en: "The data of the guide's example. Today's name is `wikimedia/wikipedia` with a date and a language, such as `20231101.en`; the old name ends in an error.",
    },
    stage: "workflow",
    language: "both",
    cost: {
      "zh-cn": "免费，署名并以相同方式共享。",
      en: "Free under a share-alike licence with attribution.",
    },
    china: {
      "zh-cn": "通过镜像 hf-mirror.com 下载。",
      en: "Through the mirror hf-mirror.com.",
    },
    url: "https://huggingface.co/datasets/wikimedia/wikipedia",
    alternativeUrl: "https://hf-mirror.com/datasets/wikimedia/wikipedia",
  },
  {
    id: "common-crawl",
    group: "data",
    title: { "zh-cn": "Common Crawl", en: "Common Crawl" },
    what: {
      "zh-cn":
        "公益组织定期抓取的网页，大模型语料的源头。量极大，也极脏，不清洗不能用；看看它长什么样就好。",
      en: "Web pages crawled regularly by a non-profit: the spring from which most corpora come. Huge and dirty; look at it, but do not train on it raw.",
    },
    stage: "pitfalls",
    language: "en",
    cost: {
      "zh-cn": "免费，网页本身的版权属于各自的作者。",
      en: "Free; the pages stay their authors' property.",
    },
    china: { "zh-cn": "网站一般能打开，下载很慢。", en: "Mostly reachable, slow to download." },
    url: "https://commoncrawl.org/",
  },
  {
    id: "cc-100",
    group: "data",
    title: { "zh-cn": "CC-100", en: "CC-100" },
    what: {
      "zh-cn":
        "从 Common Crawl 里筛选、去重得到的 100 多种语言的文本，2020 年前后为训练 XLM-R 而做。今天仍可用，但已有更新更干净的。",
      en: "Texts in more than 100 languages, filtered and deduplicated out of Common Crawl around 2020 to train XLM-R. Still usable; newer and cleaner ones exist.",
    },
    stage: "pitfalls",
    language: "en",
    cost: { "zh-cn": "免费。", en: "Free." },
    china: {
      "zh-cn": "能否打开不稳定，文件很大。",
      en: "Not always reachable; the files are large.",
    },
    url: "https://data.statmt.org/cc-100/",
  },
  {
    id: "fineweb",
    group: "data",
    title: { "zh-cn": "FineWeb", en: "FineWeb" },
    what: {
      "zh-cn":
        "Hugging Face 清洗好的英文网页语料，并公开了每一步怎样清洗、为什么有效：读它的说明就是一堂数据课。多语言版叫 FineWeb 2。",
      en: "English web text cleaned by Hugging Face, with an account of each step and why it helps: reading it is a lesson in data. FineWeb 2 has many languages.",
    },
    stage: "pitfalls",
    language: "en",
    cost: { "zh-cn": "免费，许可证为 ODC-By。", en: "Free under ODC-By." },
    china: { "zh-cn": "通过镜像 hf-mirror.com 下载。", en: "Through the mirror hf-mirror.com." },
    url: "https://huggingface.co/datasets/HuggingFaceFW/fineweb",
    alternativeUrl: "https://hf-mirror.com/datasets/HuggingFaceFW/fineweb",
  },
];
