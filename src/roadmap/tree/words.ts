import type { Bilingual } from "../../protocol/bilingual";

/** Words of the tree that belong to no task. They follow the language of what is taught. */
export const TREE_WORDS = {
  path: { "zh-cn": "整条学习路线", en: "The whole path" },
  pathAbout: {
    "zh-cn": "从基础概念到自己的项目，一步一步来。先做完上面的几步，再展开这里也不迟。",
    en: "From first concepts to a project of your own, step by step. There is time: the steps above come first.",
  },
  pathSize: { "zh-cn": "{0} 个阶段，{1} 步", en: "{0} stages, {1} steps" },
  stageIn: { "zh-cn": "{0}，{1}", en: "{0}, {1}" },
  continue: { "zh-cn": "继续：{0}", en: "Continue: {0}" },
  continueAbout: { "zh-cn": "下一步。点一下就打开。", en: "Your next step. A click opens it." },
  allDone: { "zh-cn": "全部走完了", en: "You have walked the whole path" },
  allDoneAbout: {
    "zh-cn": "没有未完成的步骤了。可以在下面任选一步，再做一遍。",
    en: "No step is left open. Choose any below to do it again.",
  },
  today: { "zh-cn": "今天五分钟：{0}", en: "Today, five minutes: {0}" },
  todayAbout: {
    "zh-cn": "一个五分钟的小任务。今天不做也没关系。",
    en: "A small task of five minutes. A day off is fine, too.",
  },
  todayReview: { "zh-cn": "今天五分钟：复习“{0}”", en: "Today, five minutes: repeat “{0}”" },
  todayBegin: {
    "zh-cn": "这一步比较长，今天先做五分钟。不做也没关系。",
    en: "A longer step: begin with five minutes of it. A day off is fine, too.",
  },
  todayDone: { "zh-cn": "今天做过了：{0}", en: "Done today: {0}" },
  todayDoneAbout: { "zh-cn": "今天的五分钟已经做过了。", en: "Today's five minutes are done." },
  count: { "zh-cn": "{0}/{1}", en: "{0} of {1}" },
  countSpoken: { "zh-cn": "共 {1} 步，走过 {0} 步", en: "{0} of {1} steps" },
  countsOf: {
    "zh-cn": "已验证 {0}，自己标记 {1}，跳过 {2}，未完成 {3}",
    en: "{0} verified, {1} by your word, {2} skipped, {3} open",
  },
  minutes: { "zh-cn": "{0} 分钟", en: "{0} min" },
  minutesSpoken: { "zh-cn": "约 {0} 分钟", en: "about {0} minutes" },
  hours: { "zh-cn": "{0} 小时", en: "{0} h" },
  hoursSpoken: { "zh-cn": "约 {0} 小时", en: "about {0} hours" },
  duration: { "zh-cn": "指南给的时间：{0}", en: "The guide's time for it: {0}" },
  opinion: { "zh-cn": "观点", en: "opinion" },
  opinionAbout: {
    "zh-cn": "这是指南的观点，不是事实。",
    en: "This is the guide's opinion, not a fact.",
  },
  corrected: { "zh-cn": "**更正**：{0}", en: "**Corrected:** {0}" },
  later: { "zh-cn": "以后的版本", en: "in a later version" },
  laterAbout: {
    "zh-cn": "这一步用到的工具还不在这个版本里，先做别的。",
    en: "The tool for this step is not in this version yet; go on with the others.",
  },
  open: { "zh-cn": "未完成", en: "Open" },
  openVerifiable: {
    "zh-cn": "未完成。检查通过后自动打勾",
    en: "Open. The tick comes when its check passes",
  },
  openDeclarable: { "zh-cn": "未完成。由你自己打勾", en: "Open. You tick it yourself" },
  boxCheck: { "zh-cn": "运行检查", en: "Run the check" },
  boxVerified: {
    "zh-cn": "检查通过得来的勾，不会消失",
    en: "A check gave this tick, and it stays",
  },
  boxDeclare: { "zh-cn": "我做过了", en: "I did this" },
  boxWithdraw: { "zh-cn": "收回", en: "Take it back" },
  on: { "zh-cn": "{0}：{1}", en: "{0}: {1}" },
  ranModel: { "zh-cn": "模型 {0}", en: "model {0}" },
  imported: { "zh-cn": "来自导入的文件", en: "from an imported file" },
  stillMissing: { "zh-cn": "还缺", en: "Still missing" },
} as const satisfies Readonly<Record<string, Bilingual>>;
