import type { Task } from "./families";
import { OPEN_MODELS as open } from "./openModels";

/** What people want of a model, and what is made for it. */
export const TASKS: readonly Task[] = [
  {
    id: "generation",
    name: { "zh-cn": "生成文本", en: "Write text" },
    family: "GPT",
    guide: { "zh-cn": "2.2.2：文本生成用 GPT-2/3", en: "2.2.2: GPT-2/3 for text generation" },
    why: {
      "zh-cn":
        "写作就是一个词元接一个词元地往下接，GPT 正是这样训练的。指南里的 GPT-3 只能通过网络接口用，权重没有公开；能自己运行的是 GPT-2 和今天的开放模型。",
      en: "Writing is going on token after token, which is what a GPT is trained for. The GPT-3 of the guide is a service only, its weights were never published; GPT-2 and the open models of today can be run by yourself.",
    },
    models: [open.gpt2, open.smollm2, open.qwenHalf, open.qwen3Small, open.llama1, open.qwen7],
    here: {
      "zh-cn": "`classroom-gpt`：140 万参数，中英文，第 01、02 课用的就是它",
      en: "`classroom-gpt`: 1.4 million parameters, Chinese and English, in lessons 01 and 02",
    },
  },
  {
    id: "classification",
    name: { "zh-cn": "给文本分类", en: "Classify text" },
    family: "BERT",
    guide: { "zh-cn": "2.2.2：文本分类用 BERT", en: "2.2.2: BERT for text classification" },
    why: {
      "zh-cn":
        "判断好评还是差评、是不是垃圾邮件，要看整句话，不用往下写。BERT 左右都看，又小又快。问一个大模型也行，但慢上百倍，也贵得多。",
      en: "Whether a review is good or a mail is spam takes the whole sentence, and no writing. BERT sees both sides and is small and fast. A large model can be asked, too, a hundred times slower and dearer.",
    },
    models: [open.bertChinese, open.distilbert, open.bertEnglish],
    here: {
      "zh-cn": "`classroom-bert/sentiment`：114 万参数，判断好评差评，第 06 课用的就是它",
      en: "`classroom-bert/sentiment`: 1.1 million parameters, good or bad, in lesson 06",
    },
  },
  {
    id: "images",
    name: { "zh-cn": "图片和文字放在一起", en: "Pictures together with text" },
    family: "CLIP",
    guide: { "zh-cn": "2.2.2：多模态用 CLIP", en: "2.2.2: CLIP for several modalities" },
    why: {
      "zh-cn":
        "给图片挑标签、用文字找照片，就是比较图片和文字的意思远近，这是 CLIP 的本事。它**不会**写出一段描述；看图说话要用带“眼睛”的生成模型。",
      en: "Labels for a picture, photos for words: both compare what a picture and a text mean, which is what CLIP does. It does **not** write a description; that takes a model that writes and has an eye.",
    },
    models: [open.clip, open.chineseClip, open.qwenVl],
    here: {
      "zh-cn": "`classroom-clip`：95 万参数，认得简单的图形和颜色，第 06 课用的就是它",
      en: "`classroom-clip`: 0.9 million parameters, simple shapes and colours, in lesson 06",
    },
  },
  {
    id: "search",
    name: { "zh-cn": "按意思搜索（向量、嵌入）", en: "Search by meaning (embeddings)" },
    family: "BERT",
    why: {
      "zh-cn":
        "把每段话变成一组数（**嵌入**，embedding），意思近的数也近，再找最近的几段。做这件事的大多是 BERT 一家的模型。“知识库问答”（RAG）的第一步就是它。",
      en: "Each text becomes a row of numbers (an **embedding**); like meanings are close, and the closest are found. Models of BERT's family mostly do it. It is the first step of answering from one's own documents (RAG).",
    },
    models: [open.bgeChinese, open.minilm, open.bgeM3],
    here: {
      "zh-cn": "没有自带专门的模型；原理和 `classroom-clip` 一样，第 06 课可以亲手试",
      en: "none for this; `classroom-clip` works by the same idea, to be tried in lesson 06",
    },
  },
  {
    id: "summary",
    name: { "zh-cn": "写摘要", en: "Summarise" },
    family: "GPT",
    why: {
      "zh-cn":
        "摘要要写出新句子，所以用会写的模型。以前常用“编码器加解码器”的模型（T5、BART），今天多用 GPT 一家的对话模型。记得核对：它会写出原文里没有的话。",
      en: "A summary is new sentences, so it takes a model that writes. Encoder-decoders (T5, BART) were made for it; today mostly chat models of GPT's family do it. Check the result: it may say what the text does not.",
    },
    models: [open.qwenHalf, open.qwen7, open.bart],
    here: {
      "zh-cn": "没有自带：内置的小模型太小，写不了摘要。第三阶段的“论文摘要”项目从挑句子做起",
      en: "none: the bundled models are too small. The paper summariser of stage three begins by choosing sentences",
    },
  },
  {
    id: "code",
    name: { "zh-cn": "写代码、补全代码", en: "Write and complete code" },
    family: "GPT",
    guide: {
      "zh-cn": "1.2：代码辅助，如生成 Python 函数",
      en: "1.2: help with code, such as Python functions",
    },
    why: {
      "zh-cn":
        "代码也是文本，补全就是往下接。好的代码模型还学过“填中间”：前后都给它看，让它写中间那段。",
      en: "Code is text, and completion goes on with it. Good models of code have learned the middle, too: they are shown what comes before and after.",
    },
    models: [open.qwenCoder, open.starcoder],
    here: {
      "zh-cn": "正在为你补全代码的内置模型，“模型”视图里能看到它的大小",
      en: "the bundled model that completes your code; the view “Model” shows its size",
    },
  },
];
