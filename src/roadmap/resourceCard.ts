import type { Bilingual, Language } from "../protocol/bilingual";
import type { Resource, ResourceGroup, ResourceLanguage } from "./resource";
import type { Stage } from "./task";

export const GROUP_NAMES: Readonly<Record<ResourceGroup, Bilingual>> = {
  course: { "zh-cn": "课程", en: "Courses" },
  community: { "zh-cn": "社区与竞赛", en: "Communities and competitions" },
  library: { "zh-cn": "库和工具", en: "Libraries and tools" },
  data: { "zh-cn": "数据", en: "Data" },
  cloud: { "zh-cn": "云端算力", en: "Computers to rent" },
  paper: { "zh-cn": "论文", en: "Papers" },
};

const LANGUAGE_NAMES: Readonly<Record<ResourceLanguage, Bilingual>> = {
  "zh-cn": { "zh-cn": "中文", en: "Chinese" },
  en: { "zh-cn": "英文", en: "English" },
  both: { "zh-cn": "中英文", en: "Chinese and English" },
};

const OPENED: Bilingual = { "zh-cn": "打开过", en: "opened" };

const LABELS = {
  stage: { "zh-cn": "用在", en: "Needed in" },
  language: { "zh-cn": "语言", en: "Language" },
  cost: { "zh-cn": "费用", en: "Cost" },
  china: { "zh-cn": "中国大陆", en: "From mainland China" },
  links: { "zh-cn": "网址", en: "Addresses" },
  note: {
    "zh-cn": "打开过不等于学完：打勾在学习路线里，在相应的任务上。",
    en: "Opened is not done: ticks are in the roadmap, at the task.",
  },
} satisfies Readonly<Record<string, Bilingual>>;

/** All that is known of a resource, as Markdown. */
export function resourceCard(
  resource: Resource,
  stages: readonly Stage[],
  language: Language,
): string {
  const say = (text: Bilingual): string => text[language];
  const colon = language === "zh-cn" ? "：" : ": ";
  const stage = stages.find(({ id }) => id === resource.stage);
  const urls = [resource.url, resource.alternativeUrl].filter((url) => url !== undefined);
  const facts: [Bilingual, string][] = [
    ...(stage === undefined ? [] : [[LABELS.stage, say(stage.title)] as [Bilingual, string]]),
    [LABELS.language, say(LANGUAGE_NAMES[resource.language])],
    [LABELS.cost, say(resource.cost)],
    [LABELS.china, say(resource.china)],
    [LABELS.links, urls.map((url) => `<${url}>`).join(language === "zh-cn" ? "，" : ", ")],
  ];
  return [
    `**${say(resource.title)}**`,
    say(resource.what),
    facts.map(([label, fact]) => `- ${say(label)}${colon}${fact}`).join("\n"),
    say(LABELS.note),
  ].join("\n\n");
}

/** In a few words, beside the title. */
export function resourceNote(resource: Resource, isOpened: boolean, language: Language): string {
  const words = [LANGUAGE_NAMES[resource.language], ...(isOpened ? [OPENED] : [])];
  return words.map((word) => word[language]).join(" · ");
}
