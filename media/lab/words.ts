import type { Bilingual } from "../../src/protocol/bilingual";
import type { LabError, LabModel, LabTokenizer } from "../../src/protocol/lab";
import type { LabTab } from "../../src/protocol/labView";

/** Of the page around the tabs. */
export const WORDS = {
  title: { en: "Look inside the model", "zh-cn": "看进模型里面" },
  model: { en: "Model", "zh-cn": "模型" },
  text: { en: "Text that it reads", "zh-cn": "模型读到的文字" },
  follows: {
    en: "This is the text before the cursor. Write here, and it stays yours.",
    "zh-cn": "这是光标前面的文字。你在这里一改，就不再跟着光标走。",
  },
  busy: { en: "Asking the model …", "zh-cn": "正在问模型……" },
  again: { en: "Try again", "zh-cn": "再试一次" },
  lesson: { en: "Open the lesson", "zh-cn": "打开这一课" },
} satisfies Record<string, Bilingual>;

export const TAB_NAMES: Readonly<Record<LabTab, Bilingual>> = {
  probabilities: { en: "Probabilities", "zh-cn": "概率" },
  attention: { en: "Attention", "zh-cn": "注意力" },
  anatomy: { en: "Anatomy", "zh-cn": "构造" },
  tokens: { en: "Tokens", "zh-cn": "Token" },
};

export const MODEL_NAMES: Readonly<Record<LabModel, Bilingual>> = {
  code: { en: "The code model of this editor", "zh-cn": "编辑器里的代码模型" },
  "classroom-gpt": {
    en: "Classroom GPT: everyday Chinese and English",
    "zh-cn": "课堂 GPT：日常中文和英文",
  },
};

export const TOKENIZER_NAMES: Readonly<Record<LabTokenizer, Bilingual>> = {
  code: { en: "Code model", "zh-cn": "代码模型" },
  "classroom-gpt": { en: "Classroom GPT", "zh-cn": "课堂 GPT" },
  gpt2: { en: "GPT-2 (2019)", "zh-cn": "GPT-2（2019 年）" },
  o200k: { en: "GPT-4o (2024)", "zh-cn": "GPT-4o（2024 年）" },
};

/** What went wrong, by the kind of error; {0} is what the process says of it. */
export const TROUBLES: Readonly<Record<LabError["kind"], Bilingual>> = {
  cancelled: { en: "This was cancelled.", "zh-cn": "已经取消。" },
  request: {
    en: "This text cannot be looked at as it is. {0}",
    "zh-cn": "这段文字没法看。换一段，或者缩短一些。",
  },
  model: {
    en: "The model cannot be read. {0}",
    "zh-cn": "模型读不出来，文件可能不完整。详情：{0}",
  },
  crashed: {
    en: "The process that looks into the model has ended; your text is still here. Another one starts when you try again.",
    "zh-cn": "查看模型的进程意外结束了，你的文字还在。再试一次，会启动一个新的。",
  },
  timeout: {
    en: "The model did not answer in time. Try a shorter text.",
    "zh-cn": "模型没有及时回答。换一段短一些的文字试试。",
  },
  internal: {
    en: "Something went wrong in First Token: {0}",
    "zh-cn": "First Token 出了错：{0}",
  },
};

/** What a model is shown first. */
export const FIRST_TEXTS: Readonly<Record<LabModel, string>> = {
  code: "import numpy as np\n\ndef mean(values):\n    return ",
  "classroom-gpt": "今天天气",
};
