import type { Bilingual, Language } from "../protocol/bilingual";
import type { Report } from "../protocol/reports";
import { inLanguage } from "../text/bilingual";
import { list, table } from "../text/markdown";
import { FAMILIES, FAMILY_ABOUT, type Family, type OpenModel, type Task } from "./families";
import { MATCHES } from "./match";
import { count, size } from "./quantity";

/** A task, the family that is made for it, and small open models as of 2025. */
export function taskInWords(task: Task, language: Language): Report {
  const say = inLanguage(language);
  const { name, family, guide, why, models, here } = task;
  const rows = [HEAD.map((each) => say(each)), ...models.map((model) => row(model, language))];
  const hasNotes = models.some(({ note }) => note !== undefined);
  const markdown = [
    `**${say(ANSWER, say(name), family, say(FAMILY_ABOUT[family]))}**`,
    guide === undefined ? "" : `> ${say(GUIDE, say(guide))}`,
    say(why),
    `## ${say(MODELS)}`,
    table(hasNotes ? rows : rows.map((cells) => cells.slice(0, -1))),
    say(MODELS_ABOUT),
    `## ${say(HERE)}`,
    list([say(here), say(LESSON)]),
    `## ${say(ALL)}`,
    list(FAMILIES.map((each) => say(ABOUT, each, say(FAMILY_ABOUT[each])))),
  ];
  return { title: say(TITLE), markdown: markdown.filter((part) => part !== "").join("\n\n") };
}

/** The exercise's answers: what is right, and a hint for what is not; the right ones stay hidden. */
export function resultInWords(answers: readonly Family[], language: Language): Report {
  const say = inLanguage(language);
  const rows = MATCHES.map(({ task, right, hint }, i) => [
    say(task),
    answers[i] ?? "–",
    answers[i] === right ? say(RIGHT) : `${say(WRONG)} ${say(hint)}`,
  ]);
  const correct = MATCHES.filter(({ right }, i) => answers[i] === right).length;
  return {
    title: say(RESULT_TITLE),
    markdown: [
      `**${say(RESULT, correct, MATCHES.length)}**`,
      table([RESULT_HEAD.map((each) => say(each)), ...rows]),
      list(FAMILIES.map((each) => say(ABOUT, each, say(FAMILY_ABOUT[each])))),
    ].join("\n\n"),
  };
}

function row({ name, millions, licence, languages, note }: OpenModel, language: Language) {
  const say = inLanguage(language);
  const parameters = millions * 1e6;
  return [
    name,
    count(parameters, language),
    size(parameters * 2).replace(" ", "\u00a0"),
    licence,
    say(languages),
    note === undefined ? "" : say(note),
  ];
}

const TITLE: Bilingual = { "zh-cn": "什么任务用什么模型", en: "Which model for which task" };
const ANSWER: Bilingual = { "zh-cn": "{0}：用 {1}。{1} {2}。", en: "{0}: {1}. It {2}." };
const GUIDE: Bilingual = { "zh-cn": "指南 {0}", en: "The guide, {0}" };
const ABOUT: Bilingual = { "zh-cn": "**{0}**：{1}", en: "**{0}**: {1}" };
const MODELS: Bilingual = {
  "zh-cn": "能自己运行的开放模型（2025 年）",
  en: "Open models to run yourself (as of 2025)",
};
const MODELS_ABOUT: Bilingual = {
  "zh-cn":
    "大小按 16 位算，4 位量化后约为三分之一。许可证要自己再看一遍：Apache-2.0 和 MIT 可以商用，别的要读条件。模型更新很快，这张表只是起点。",
  en: "Sizes at 16 bits; 4 bits take about a third. Look at the licence yourself: Apache-2.0 and MIT allow commercial use, others have conditions. Models change fast; this is where to begin.",
};
const HERE: Bilingual = { "zh-cn": "现在就能在这里离线试", en: "To try here, offline" };
const LESSON: Bilingual = {
  "zh-cn": "第 06 课“选模型”：三家各有一个真的小模型，一行代码就能跑起来",
  en: "Lesson 06, “Choosing a model”: a small, real model of each family, in one line of code",
};
const ALL: Bilingual = { "zh-cn": "三家各会什么", en: "The three families" };
const HEAD: readonly Bilingual[] = [
  { "zh-cn": "模型", en: "Model" },
  { "zh-cn": "参数", en: "Parameters" },
  { "zh-cn": "大小", en: "Size" },
  { "zh-cn": "许可证", en: "Licence" },
  { "zh-cn": "语言", en: "Languages" },
  { "zh-cn": "说明", en: "Note" },
];
const RESULT_TITLE: Bilingual = { "zh-cn": "给任务配模型", en: "Tasks and models" };
const RESULT: Bilingual = { "zh-cn": "{1} 道题，答对 {0} 道。", en: "{0} of {1} are right." };
const RESULT_HEAD: readonly Bilingual[] = [
  { "zh-cn": "任务", en: "Task" },
  { "zh-cn": "你的答案", en: "Your answer" },
  { "zh-cn": "对不对", en: "Right?" },
];
const RIGHT: Bilingual = { "zh-cn": "✓ 对", en: "✓ right" };
const WRONG: Bilingual = { "zh-cn": "✗ 再想想：", en: "✗ think again:" };
