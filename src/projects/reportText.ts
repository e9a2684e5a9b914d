import type { Bilingual } from "../protocol/bilingual";

/** What the report of a check says. `{0}` and so on are values. */
export const TITLE: Bilingual = { "zh-cn": "检查：{0}", en: "Check: {0}" };

export const PASSED: Bilingual = {
  "zh-cn": "**通过。** 全部测试都通过了，其中也有你写的那部分。",
  en: "**Passed.** All tests pass, your piece among them.",
};
export const PASSED_CONTEST: Bilingual = {
  "zh-cn": "**算数了。** 得分 {0}，比基线 {1} 高出 {2} 分。",
  en: "**That counts.** Your score is {0}, which is {2} points above the baseline's {1}.",
};
export const CHANGED: Bilingual = {
  "zh-cn":
    "**没有检查。** 检查要用的这些文件和拿到手时不一样，或者不见了。请改回来：在消息里点“恢复原样”，你改过的会以 `.changed` 结尾的名字留在旁边。",
  en: "**Not checked.** These files, which a check relies on, are missing or not as you got them. Choose “Restore” in the message: what you changed is kept beside them, under names that end with `.changed`.",
};
export const TIMEOUT: Bilingual = {
  "zh-cn":
    "**没有结果。** 测试运行了 {0} 秒还没有结束，所以停掉了。看看有没有停不下来的循环：`while` 的条件会变成假吗？",
  en: "**No result.** After {0} seconds the tests had not come to an end, so they were stopped. Look for a loop without an end: does the condition of each `while` become false?",
};
export const TOO_MUCH: Bilingual = {
  "zh-cn": "**没有结果。** 程序打印的内容太多，所以停掉了。看看循环里有没有 `print`。",
  en: "**No result.** The program printed too much, so it was stopped. Look for a `print` in a loop.",
};
export const NO_RESULT: Bilingual = {
  "zh-cn": "**没有结果。** Python 在测试结束之前就退出了。它最后说的是：",
  en: "**No result.** Python ended before the tests did. The last it said:",
};
export const STOPPED_EARLY: Bilingual = {
  "zh-cn": "**还没通过。** 测试没有全部运行，因为有文件读不进来：",
  en: "**Not yet.** Not all tests were run, because a file cannot be read in:",
};
export const SOME_FAIL: Bilingual = {
  "zh-cn": "**还没通过。** {1} 个测试里有 {0} 个不通过。",
  en: "**Not yet.** {0} of {1} tests fail.",
};
export const UNWRITTEN: Bilingual = {
  "zh-cn":
    "你要写的部分还是拿到手时的样子：打开 `{0}`，写在 `# >>>` 和 `# <<<` 两个记号之间。`README.md` 里有三个提示，一个比一个明白。",
  en: "Your piece is as you got it: open `{0}` and write between the marks `# >>>` and `# <<<`. `README.md` has three hints, each clearer than the one before.",
};
export const UNWRITTEN_PASSES: Bilingual = {
  "zh-cn":
    "**还没通过。** 测试都通过了，但 `{0}` 里 `# >>>` 和 `# <<<` 之间还是拿到手时的样子。你的代码要写在那里。",
  en: "**Not yet.** All tests pass, but in `{0}` what stands between `# >>>` and `# <<<` is as you got it. Your code belongs there.",
};
export const NO_SCORE: Bilingual = {
  "zh-cn": "**还没有得分。** {0}",
  en: "**No score yet.** {0}",
};
export const LOW_SCORE: Bilingual = {
  "zh-cn": "**还不算数。** 得分 {0}，基线 {1}，到 {2} 分才算。`README.md` 里有三个提示。",
  en: "**Not yet.** Your score is {0}, the baseline has {1}, and it counts from {2} on. `README.md` has three hints.",
};
export const COPIED: Bilingual = {
  "zh-cn":
    "**不算数。** 得分 {0} 太接近答案了：播报员有些话是随机抽的，没看过的人猜不到。学到东西的，是那些靠自己得来的分数。",
  en: "**That does not count.** A score of {0} is too near to the answers: some of the forecaster's words were drawn by chance, and nobody foretells them. Points that you earn are the ones that teach you something.",
};
export const BOARD: Bilingual = {
  "zh-cn": "历次成绩在项目的 `leaderboard.md` 里。",
  en: "All your attempts stand in `leaderboard.md` of the project.",
};

export const TESTS: Bilingual = { "zh-cn": "测试", en: "Tests" };
export const WHAT: Bilingual = { "zh-cn": "应当做到", en: "What is promised" };
export const RESULT: Bilingual = { "zh-cn": "结果", en: "Result" };
export const OUTCOME: Readonly<Record<"passed" | "skipped" | "failed" | "error", Bilingual>> = {
  passed: { "zh-cn": "✓ 通过", en: "✓ passes" },
  skipped: { "zh-cn": "– 跳过", en: "– left out" },
  failed: { "zh-cn": "✗ 不通过", en: "✗ fails" },
  error: { "zh-cn": "✗ 出错", en: "✗ ends with an error" },
};
export const MISSING: Bilingual = { "zh-cn": "✗ 没有运行", en: "✗ did not run" };
export const WHY: Bilingual = { "zh-cn": "为什么不通过", en: "Why they fail" };
export const ABOUT: Bilingual = {
  "zh-cn": "用{1}的 Python {0} 运行。项目：{2}",
  en: "Run by Python {0}, {1}. Project: {2}",
};
export const WHERE: Readonly<Record<"computer" | "built-in", Bilingual>> = {
  computer: { "zh-cn": "这台电脑", en: "the one of this computer" },
  "built-in": { "zh-cn": " First Token 内置", en: "the one built into First Token" },
};
