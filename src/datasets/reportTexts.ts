import type { Bilingual } from "../protocol/bilingual";
import type { CheckResult, DatasetPlan } from "../protocol/dataset";

export const FORMATS: Readonly<Record<DatasetPlan["format"], Bilingual>> = {
  lines: { "zh-cn": "纯文本，一行一篇", en: "plain text, a document a line" },
  paragraphs: { "zh-cn": "纯文本，一段一篇", en: "plain text, a document a paragraph" },
  csv: { "zh-cn": "表格（CSV），一行一篇", en: "a table (CSV), a document a row" },
  jsonl: { "zh-cn": "JSON Lines，一行一篇", en: "JSON Lines, a document a line" },
  json: { "zh-cn": "JSON 列表，一项一篇", en: "a JSON list, a document an entry" },
};

export const MEANWHILE: Readonly<Record<CheckResult["meanwhile"], Bilingual | undefined>> = {
  same: undefined,
  grew: {
    "zh-cn": "检查期间文件变长了：后来写进去的部分没有检查。等它写完，再检查一次。",
    en: "The file grew meanwhile: what was added later was not checked. Check again when it is complete.",
  },
  changed: {
    "zh-cn": "检查期间文件被改动过，结果可能有出入。请再检查一次。",
    en: "The file was changed meanwhile, so that the figures may not fit together. Please check again.",
  },
  gone: {
    "zh-cn": "检查期间文件被删除、移走或替换了；这份报告说的是当时读到的内容。",
    en: "The file was deleted, moved or replaced meanwhile; this report tells of what was read.",
  },
};

export const TEXTS = {
  title: { "zh-cn": "数据集检查：{0}", en: "Dataset check: {0}" },
  none: { "zh-cn": "没有找到任何文档。", en: "No documents were found." },
  clean: {
    "zh-cn": "**{0} 篇文档，没有发现问题。** 难得的好数据！",
    en: "**{0} documents, and nothing wrong was found.** That is rare!",
  },
  verdict: {
    "zh-cn": "**{0} 篇文档，其中 {1} 篇（{2}）建议去掉，留下 {3} 篇。**",
    en: "**{0} documents; {1} of them ({2}) had better go, {3} stay.**",
  },
  onlyRepairs: {
    "zh-cn": "**{0} 篇文档，没有需要去掉的，但有 {1} 类问题值得修一修。**",
    en: "**{0} documents; none has to go, but {1} kinds of faults are worth a repair.**",
  },
  file: {
    "zh-cn": "{0}，{1}，编码 {2}，用时 {3} 秒。数据没有离开这台电脑，原文件也没有改动。",
    en: "{0}, {1}, encoding {2}; checked in {3} s. The data has not left this computer, and the file was not changed.",
  },
  column: { "zh-cn": "文字在 {0} 里", en: "the text is in {0}" },
  allTexts: { "zh-cn": "每条里的全部文字合在一起", en: "all texts of a record together" },
  mixed: { "zh-cn": "{0} 与其他编码混用", en: "{0} mixed with others" },
  noNear: {
    "zh-cn":
      "**没有检查近似重复：** 放临时文件的磁盘空间不够。腾出大约文件三倍大小的空间，再检查一次。其余结果不受影响。",
    en: "**Near duplicates were not looked for:** the disk has no room for the temporary files. Free about three times the size of the file and check again. The other figures hold.",
  },
  found: { "zh-cn": "发现了什么", en: "What was found" },
  head: { "zh-cn": "发现|篇数|占比", en: "Finding|Documents|Share" },
  notFound: { "zh-cn": "没有发现：{0}。", en: "Not found: {0}." },
  overlap: {
    "zh-cn": "同一篇可能有几种问题，所以各行加起来可能超过总数。",
    en: "A document can have several faults, so the rows may add up to more than all.",
  },
  advice: { "zh-cn": "怎么办：", en: "What to do:" },
  samples: { "zh-cn": "例子：", en: "Samples:" },
  someSamples: { "zh-cn": "例子（前 {0} 个）：", en: "Samples (the first {0}):" },
  line: { "zh-cn": "行", en: "Line" },
  text: { "zh-cn": "内容", en: "Text" },
  sameAs: { "zh-cn": "与它相同的行", en: "Same as line" },
  similarTo: { "zh-cn": "与它相似的行", en: "Similar to line" },
  similarity: { "zh-cn": "相似度", en: "Similarity" },
  earlier: { "zh-cn": "前面那篇", en: "Earlier text" },
  percent: { "zh-cn": "{0}%", en: "{0} %" },
  little: { "zh-cn": "不到 0.1%", en: "< 0.1 %" },
  why: { "zh-cn": "为什么要查重复", en: "Why duplicates matter" },
  pitfall: {
    "zh-cn":
      "指南第 4.3 节的第一个坑就是“数据质量陷阱：避免使用网络爬虫的重复数据”。第 09 课用数字说明了原因：同样多的训练文字，一份干净，一份满是重复，后一个小模型有 44% 的时候在原样背诵训练材料，前一个只有 0.5%。第 05 课教你自己动手清洗。在命令面板里运行“打开课程”，就能找到这两课。",
    en: "The first pitfall in section 4.3 of the guide is poor data: avoid the duplicates of web crawls. Lesson 09 shows why in numbers: of two small models with as much text, one with clean data and one with duplicates, the latter recited its training texts 44 % of the time, the former 0.5 %. In lesson 05 you clean data yourself. The command “Open a Lesson” leads to both.",
  },
  limits: {
    "zh-cn":
      "这里只在一个文件内部查重。训练前，还要确认测试集里的内容没有混进训练集；CC-100 一类的公开语料虽然已经清洗过，用之前也值得查一遍。",
    en: "Duplicates are looked for inside this one file. Before training, also make sure that no text of the test set is in the training set; and check corpora that were cleaned by others, such as CC-100, as well.",
  },
} as const;
