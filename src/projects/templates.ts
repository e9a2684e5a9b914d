import type { Bilingual } from "../protocol/bilingual";

/** A small Python project to begin with: the guide's stage three, and the contest of stage two. */
export interface Template {
  /** Also the name of its folder under snippets/projects. */
  readonly id: TemplateId;
  readonly title: Bilingual;
  /** One sentence for somebody who chooses. */
  readonly about: Bilingual;
  /** Id of the evidence that its check writes. */
  readonly evidence: string;
  /** Opened beside the README. It has the piece that the learner writes, between `# >>>` and `# <<<`. */
  readonly main: string;
  /** Files, and folders with all that is in them, that a check needs as they were shipped. */
  readonly fixed: readonly string[];
  /** A score decides, and not the tests. */
  readonly isContest?: boolean;
}

export type TemplateId = "support-bot" | "code-completion" | "paper-summary" | "contest";

export const NOTEBOOK = "play.ipynb";
export const README = "README.md";

export const TEMPLATES: readonly Template[] = [
  {
    id: "support-bot",
    title: { "zh-cn": "智能客服", en: "Support bot" },
    about: {
      "zh-cn": "从常见问题里找到回答，不知道就说不知道",
      en: "Finds answers in a FAQ, and says so when it does not know",
    },
    evidence: "projects/support-bot",
    main: "bot.py",
    fixed: ["tests"],
  },
  {
    id: "code-completion",
    title: { "zh-cn": "代码补全工具", en: "Code completion tool" },
    about: {
      "zh-cn": "在你自己的代码里数数，补全一行，再测一测有多好",
      en: "Counts what your own files say, completes a line, and measures how well",
    },
    evidence: "projects/code-completion",
    main: "completer.py",
    fixed: ["tests"],
  },
  {
    id: "paper-summary",
    title: { "zh-cn": "学术论文摘要", en: "Paper summary" },
    about: {
      "zh-cn": "挑出最核心的句子，与人写的摘要相比较",
      en: "Picks the central sentences, and compares them with a person's summary",
    },
    evidence: "projects/paper-summary",
    main: "summary.py",
    fixed: ["tests"],
  },
  {
    id: "contest",
    title: { "zh-cn": "小竞赛：播报天气", en: "Contest: the weather report" },
    about: {
      "zh-cn": "与 Kaggle 同样的形式，离线进行，对手是以前的你",
      en: "In Kaggle's form, offline, against your own earlier attempts",
    },
    evidence: "contest/score",
    main: "my_model.py",
    fixed: ["tests", "data", "score.py"],
    isContest: true,
  },
];

export function templateOf(id: unknown): Template | undefined {
  return TEMPLATES.find((template) => template.id === id);
}

export function templateOfEvidence(evidence: string): Template | undefined {
  return TEMPLATES.find((template) => template.evidence === evidence);
}
