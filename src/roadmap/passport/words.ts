import type { Bilingual } from "../../protocol/bilingual";
import type { CareerLevel, TaskState } from "../task";

export const LEVEL_WORDS: Readonly<Record<CareerLevel, Bilingual>> = {
  junior: { "zh-cn": "初级工程师", en: "Junior engineer" },
  intermediate: { "zh-cn": "中级工程师", en: "Intermediate engineer" },
  senior: { "zh-cn": "高级专家", en: "Senior expert" },
};

/** A sign for the eye and a word for the ear. */
export const STATE_WORDS: Readonly<Record<Exclude<TaskState, "open">, Bilingual>> = {
  verified: { "zh-cn": "✅ 已验证", en: "✅ verified" },
  declared: { "zh-cn": "✍️ *自己声明*", en: "✍️ *self-declared*" },
  skipped: { "zh-cn": "⏭️ *已会，跳过*", en: "⏭️ *known, skipped*" },
};

export const WORDS = {
  title: { "zh-cn": "我的大模型学习护照", en: "My learning passport for large language models" },
  summary: {
    "zh-cn":
      "我在 VS Code 里用“大模型第一步”（First Token）从零学习大语言模型。到 {0} 为止，{1} 个步骤中：**{2} 个由程序检查通过**，{3} 个是我自己声明的，{4} 个因为已会而跳过。",
    en: "I learn large language models from zero with First Token, in VS Code. By {0}, of {1} steps: **{2} verified by a check**, {3} declared by myself, {4} skipped because I knew them.",
  },
  days: { "zh-cn": "动手练习的日子：{0} 天。", en: "Days with practice: {0}." },

  badges: { "zh-cn": "徽章", en: "Badges" },
  level: { "zh-cn": "级别", en: "Level" },
  badge: { "zh-cn": "徽章", en: "Badge" },
  verifiedSteps: { "zh-cn": "已验证的步骤", en: "Verified steps" },
  earned: { "zh-cn": "🏅 已获得", en: "🏅 earned" },
  notYet: { "zh-cn": "尚未", en: "not yet" },
  ofSteps: { "zh-cn": "{0} / {1}", en: "{0} of {1}" },
  badgeRule: {
    "zh-cn":
      "规则：一个级别里凡是程序能检查的步骤都已通过，且更低级别的徽章也已获得，才有这枚徽章；自己声明的一概不算。级别的名称来自所学的指南。徽章只说明在这门课里做到了什么，不是职业资格。",
    en: "The rule: every step of the level that a program can check has passed, and the badges of the levels below are earned; what is self-declared never counts. The names of the levels come from the guide that is taught. A badge tells what was done in this course; it is no professional qualification.",
  },

  steps: { "zh-cn": "步骤", en: "Steps" },
  noSteps: { "zh-cn": "还没有完成的步骤。", en: "No step is done yet." },
  state: { "zh-cn": "状态", en: "State" },
  step: { "zh-cn": "步骤", en: "Step" },
  evidence: { "zh-cn": "依据", en: "Evidence" },
  date: { "zh-cn": "日期", en: "Date" },
  model: { "zh-cn": "运行的模型", en: "Model that ran" },
  hash: { "zh-cn": "指纹", en: "Fingerprint" },
  ownWord: { "zh-cn": "本人的话", en: "own word" },
  imported: { "zh-cn": "{0}（从文件导入）", en: "{0} (imported from a file)" },
  afterSolution: { "zh-cn": "{0}（看过参考答案）", en: "{0} (after seeing the solution)" },

  skillTest: { "zh-cn": "同一份测验，前后对比", en: "The same test, again and again" },
  when: { "zh-cn": "时间", en: "When" },
  score: { "zh-cn": "答对", en: "Right answers" },
  difference: { "zh-cn": "与第 0 天相比", en: "Compared with day 0" },
  day: { "zh-cn": "第 {0} 天", en: "Day {0}" },

  what: {
    "zh-cn": "这份护照能说明什么，不能说明什么",
    en: "What this passport tells, and what not",
  },
  notProof: {
    "zh-cn":
      "“已验证”表示：检查程序在我的电脑上运行并通过，当时留下了一条记录。指纹是所检查内容的 SHA-256 的前几位。每条记录都带着前一条的哈希，所以事后改动中间的记录会留下痕迹（tamper-evident）。但这**不是证明**：电脑的主人可以把整份记录重写一遍，程序也不知道键盘前坐的是谁。想确认我会什么，请和我聊聊，或者看看我的代码。",
    en: "“Verified” means that a check ran on my computer, passed, and left a record at that time. The fingerprint is the beginning of the SHA-256 of what was checked. Each record carries the hash of the one before it, so that a later change of a record in between shows: the passport is tamper-evident. It is **not proof**: whoever owns the computer can write the whole record anew, and no program knows who sits at the keyboard. To find out what I can do, talk with me or read my code.",
  },
  doubt: {
    "zh-cn": "⚠️ 有 {0} 个记录文件与哈希链不符、损坏或不完整，其中仍能读出的部分已计入。",
    en: "⚠️ {0} log files do not match their chain of hashes, are damaged or incomplete; what can still be read in them is counted.",
  },
} as const satisfies Record<string, Bilingual>;
