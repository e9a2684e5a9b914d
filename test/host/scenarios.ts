import type { Page } from "playwright-core";
import { goToEnd, runCommand, seePreview, type } from "./acts";
import { LAB_SCENARIOS } from "./labScenarios";
import type { Scenario } from "./scenario";

/** A person on the second day. */
const EARLIER = [
  { id: "lessons/first-cell", kind: "passed" },
  { id: "completion/accepted", kind: "passed" },
  { id: "task/not-chatgpt", kind: "declared" },
  { id: "00-hello/shortest", kind: "passed" },
  { id: "01-next-token/likeliest", kind: "passed", model: "classroom-gpt" },
  { id: "task/parameters-in-memory", kind: "skipped" },
  { id: "resource/cs224n", kind: "opened" },
].map((each, index) => ({ ...each, atMs: Date.UTC(2026, 0, 10, 9, index) }));

const GHOST_TEXT_TIMEOUT_MS = 20_000;
/** Python and a model start, on a slow machine. */
const LESSON_MS = 60_000;
/** Longer than any wait for a pause in typing. */
const ANSWER_MS = 1_000;
/** Much longer than any answer takes. */
const ASK_AFTER_MS = 4_000;
const WIDER_PX = 170;

/** What `npm run screenshot -- NAME` can show. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  ...LAB_SCENARIOS,
  editor: { file: "fruit.py", act: () => Promise.resolve() },
  "ghost-text": {
    file: "fruit.py",
    act: async (page) => {
      await goToEnd(page);
      await type(page, "\n\nclass Basket:\ndef __init__(self, name, fruits):\nself.name = ");
      await seeGhostText(page);
    },
  },
  "ghost-text-zh": {
    file: "fruit.py",
    act: async (page) => {
      await goToEnd(page);
      await type(
        page,
        "\n\n# 购物篮\nclass Basket:\ndef __init__(self, name, fruits):\nself.name = ",
      );
      await seeGhostText(page);
    },
  },
  "lesson-zh": {
    file: "fruit.py",
    settings: { "firstToken.language": "zh-cn", "firstToken.network": "never" },
    act: async (page) => {
      await openLesson(page, "01 大模型在做什么");
    },
  },
  lesson: {
    file: "fruit.py",
    settings: { "firstToken.network": "never" },
    act: async (page) => {
      await openLesson(page, "01 The next token");
    },
  },
  cycling: {
    file: "words.py",
    act: async (page) => {
      await goToEnd(page);
      await type(page, "\n\ndef shortest(words):\nfor word in ");
      await seeGhostText(page);
      await page.keyboard.press("Alt+Backslash");
      await page.waitForTimeout(ANSWER_MS);
      await page.keyboard.press("Alt+BracketRight");
      await page.locator(".ghost-text-decoration, .ghost-text").first().hover();
      await page
        .getByText(/^[12]\/[23]$/)
        .first()
        .waitFor();
    },
  },
  "partial-accept": {
    file: "words.py",
    act: async (page) => {
      await goToEnd(page);
      await type(page, "\n\nif __name__ ");
      await seeGhostText(page);
      await page.keyboard.press("Control+ArrowRight");
      await seeGhostText(page);
    },
  },
  "typed-through": {
    file: "words.py",
    act: async (page) => {
      await goToEnd(page);
      await type(page, "\n\nimport ");
      await type(page, "numpy as ");
      await seeGhostText(page);
      await type(page, "n");
      await seeGhostText(page);
    },
  },
  menu: {
    file: "words.py",
    act: async (page) => {
      await goToEnd(page);
      await type(page, "\n\nimport numpy as ");
      await seeGhostText(page);
      await page.keyboard.press("Tab");
      await type(page, "\nimport pandas as ");
      await seeGhostText(page);
      await page.locator('.statusbar-item[id*="first-token"]').first().click();
      await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
    },
  },
  why: {
    file: "words.py",
    act: async (page) => {
      await goToEnd(page);
      await type(page, "\n\nimport numpy as ");
      await seeGhostText(page);
      await runCommand(page, "First Token: Why This Suggestion");
      await seePreview(page, "np");
    },
  },
  "why-nothing": {
    file: "words.py",
    act: async (page) => {
      await goToEnd(page);
      await type(page, "\n\n# counts the words, the rest of this comment is yours");
      await page.waitForTimeout(ANSWER_MS);
      await runCommand(page, "First Token: Why Nothing");
      await seePreview(page, "comment");
    },
  },
  "model-view": {
    file: "words.py",
    act: async (page) => {
      await goToEnd(page);
      await type(page, "\n\nimport numpy as ");
      await seeGhostText(page);
      await page.keyboard.press("Tab");
      await type(page, "\nimport pandas as ");
      await seeGhostText(page);
      await page.keyboard.press("Tab");
      await type(page, "\nimport matplotlib.pyplot as ");
      await seeGhostText(page);
      await runCommand(page, "First Token: Show Model, Speed and Statistics");
      await page.getByRole("treeitem", { name: /^Threshold/ }).waitFor();
      await page.getByText("Acceptance", { exact: true }).hover();
    },
  },
  doctor: {
    file: "fruit.py",
    settings: { "firstToken.language": "en" },
    act: async (page) => {
      await showReport(page, "First Token: Check This Computer", "What was found");
    },
  },
  "doctor-zh": {
    file: "fruit.py",
    settings: { "firstToken.language": "zh-cn" },
    act: async (page) => {
      await showReport(page, "First Token: Check This Computer", "查到了什么");
    },
  },
  project: {
    file: "fruit.py",
    act: (page) => newProject(page, "First Token: New Project", "Support bot", "In the folder"),
  },
  "project-zh": {
    file: "fruit.py",
    locale: "zh-cn",
    act: (page) => newProject(page, "First Token: 新建项目", "智能客服", "放在文件夹"),
  },
  "project-check": {
    file: "fruit.py",
    act: async (page) => {
      await newProject(page, "First Token: New Project", "Contest", "In the folder");
      await showReport(page, "First Token: Check Project", "What is promised");
    },
  },
  roadmap: {
    file: "fruit.py",
    evidence: EARLIER,
    act: (page) => seeRoadmap(page, "Continue"),
  },
  "roadmap-zh": {
    file: "fruit.py",
    locale: "zh-cn",
    evidence: EARLIER,
    act: (page) => seeRoadmap(page, "继续"),
  },
  "roadmap-fresh": {
    file: "fruit.py",
    act: (page) => seeRoadmap(page, "Start here"),
  },
  resources: {
    file: "fruit.py",
    evidence: EARLIER,
    act: (page) => seeResources(page, ["Resources", "Courses", "Hugging Face"]),
  },
  "resources-zh": {
    file: "fruit.py",
    locale: "zh-cn",
    evidence: EARLIER,
    act: (page) => seeResources(page, ["资源", "课程", "Hugging Face"]),
  },
  rhythm: {
    file: "fruit.py",
    evidence: EARLIER,
    settings: { "firstToken.language": "en" },
    act: (page) => showReport(page, "First Token: Show My Rhythm", "Days with practice"),
  },
  "passport-zh": {
    file: "fruit.py",
    evidence: EARLIER,
    settings: { "firstToken.language": "zh-cn" },
    act: async (page) => {
      await runCommand(page, "First Token: Export Learning Passport");
      await page.locator(".tab").getByText("Untitled").first().waitFor();
      await page.waitForTimeout(ANSWER_MS);
      await page.keyboard.press("Control+Shift+V");
      await seePreview(page, "徽章", LESSON_MS);
      await runCommand(page, "Notifications: Clear All");
    },
  },
  "skill-test": {
    file: "fruit.py",
    settings: { "firstToken.language": "en" },
    act: (page) => seeQuestion(page, "First Token: Ten Questions", 4),
  },
  quiz: {
    file: "fruit.py",
    settings: { "firstToken.language": "zh-cn" },
    act: async (page) => {
      await seeQuestion(page, "First Token: Take a Quiz", 3);
    },
  },
  walkthrough: {
    file: "fruit.py",
    act: (page) => seeWalkthrough(page, "Your First Token", "Run a cell"),
  },
  "walkthrough-zh": {
    file: "fruit.py",
    locale: "zh-cn",
    act: (page) => seeWalkthrough(page, "你的第一个 token", "运行一个单元格"),
  },
  "will-it-fit": {
    file: "fruit.py",
    settings: { "firstToken.language": "en" },
    act: async (page) => {
      await askFit(
        page,
        ["A model of ten billion", "2048 tokens, 1 at", "A card of 8 GB"],
        "As a picture",
      );
    },
  },
  "will-it-fit-zh": {
    file: "fruit.py",
    settings: { "firstToken.language": "zh-cn" },
    act: async (page) => {
      await askFit(page, ["百亿参数模型", "2048 tokens, 1 at", "A card of 8 GB"], "一张图");
    },
  },
  "will-it-fit-question": {
    file: "fruit.py",
    settings: { "firstToken.language": "en" },
    act: async (page) => {
      await runCommand(page, "First Token: Will It Fit");
      await page.locator(".quick-input-list").getByText("Another model").first().waitFor();
    },
  },
  "which-model-zh": {
    file: "fruit.py",
    settings: { "firstToken.language": "zh-cn" },
    act: async (page) => {
      await runCommand(page, "First Token: Which Model for Which Task");
      await page.locator(".quick-input-list").getByText("给文本分类").first().click();
      await showPage(page, "能自己运行的开放模型");
    },
  },
  explanation: {
    file: "story.py",
    settings: { "firstToken.language": "en" },
    act: (page) => seeExplanation(page, "What the code does"),
  },
  "explanation-zh": {
    file: "story.py",
    settings: { "firstToken.language": "zh-cn" },
    act: (page) => seeExplanation(page, "这段代码做什么"),
  },
  "concept-hover-zh": {
    file: "story.py",
    settings: { "firstToken.language": "zh-cn" },
    act: async (page) => {
      await page.locator(".monaco-editor .view-lines").first().click();
      await page.keyboard.press("Control+G");
      await page.keyboard.type("12:38");
      await page.keyboard.press("Enter");
      await runCommand(page, "Show or Focus Hover");
      await page.locator(".monaco-hover").getByText("温度").first().waitFor();
    },
  },
  "dataset-report": {
    file: "fruit.py",
    settings: { "firstToken.language": "en" },
    act: (page) =>
      checkDataset(page, "reviews.csv", ["Check a Dataset", "review"], "What was found"),
  },
  "dataset-report-zh": {
    file: "fruit.py",
    settings: { "firstToken.language": "zh-cn" },
    locale: "zh-cn",
    act: (page) => checkDataset(page, "reviews.zh.csv", ["检查数据集", "评论"], "发现了什么"),
  },
  "install-from-vsix": {
    file: "fruit.py",
    act: async (page) => {
      await page.keyboard.press("F1");
      await page.keyboard.type("install from vsix");
      await page.locator(".quick-input-list").getByText("VSIX").first().waitFor();
    },
  },
};

/** The whole file explained; the pointer rests on a sentence, whose code lights up. */
async function seeExplanation(page: Page, text: string): Promise<void> {
  await page.locator(".monaco-editor .view-lines").first().click();
  await page.keyboard.press("Control+A");
  await runCommand(page, "First Token: Explain This Code");
  await seePreview(page, text);
  await runCommand(page, "View: Toggle Primary Side Bar Visibility");
  await page
    .locator(".monaco-editor .view-lines")
    .first()
    .click({ position: { x: 10, y: 10 } });
  await page.waitForTimeout(ANSWER_MS);
  const frame = page.locator("iframe.webview").last().contentFrame().frameLocator("iframe");
  await frame.locator(".sentence").nth(6).hover();
}

/** Answers the questions before it, with the first option each. */
async function seeQuestion(page: Page, command: string, number: number): Promise<void> {
  await runCommand(page, command);
  for (let at = 0; at < number; at++) {
    await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
    await page.waitForTimeout(3 * ANSWER_MS);
    if (at < number - 1) await page.keyboard.press("Enter");
  }
}

/** A report alone: the code beside it and the message about it are put away. */
async function showReport(page: Page, command: string, text: string): Promise<void> {
  await runCommand(page, command);
  await showPage(page, text);
}

async function askFit(page: Page, answers: readonly string[], text: string): Promise<void> {
  await runCommand(page, "First Token: Will It Fit");
  for (const answer of answers)
    await page.locator(".quick-input-list").getByText(answer).first().click();
  await showPage(page, text);
}

async function showPage(page: Page, text: string): Promise<void> {
  await seePreview(page, text, LESSON_MS);
  await page.waitForTimeout(ANSWER_MS);
  await runCommand(page, "Notifications: Clear All");
  await runCommand(page, "View: Close Editors in Other Groups");
  await page.waitForTimeout(ANSWER_MS);
  // A page whose width changes loses its place.
  await page.locator("iframe.webview").last().hover();
  await page.mouse.wheel(0, -10_000);
}

/** By the menu of the file in the explorer; the report is shown, the message about it put away. */
async function checkDataset(
  page: Page,
  file: string,
  [command, column]: readonly [string, string],
  text: string,
): Promise<void> {
  await page.getByRole("treeitem", { name: file, exact: true }).click({ button: "right" });
  await page.locator(".monaco-menu").getByText(command).first().click();
  await page.locator(".quick-input-list").getByText(column, { exact: true }).first().click();
  await showPage(page, text);
}

/** Runs it as well, and shows its middle. */
async function openLesson(page: Page, title: string): Promise<void> {
  await runCommand(page, "First Token: Open a Lesson");
  await page.locator(".quick-input-list").getByText(title).first().click();
  await page.locator(".quick-input-list").getByText("In the folder").first().click();
  await page.locator(".notebook-editor").first().waitFor({ timeout: LESSON_MS });
  await page.waitForTimeout(ANSWER_MS * 2);
  await runCommand(page, "Notebook: Run All");
  // Cells out of sight are not drawn.
  await page.locator(".codicon-notebook-state-success").first().waitFor({ timeout: LESSON_MS });
  await page.waitForTimeout(ANSWER_MS * 3);
  await page.locator(".notebook-editor .monaco-editor").first().hover();
  await page.mouse.wheel(0, 380);
  await page.waitForTimeout(ANSWER_MS);
}

async function openSideBar(page: Page): Promise<void> {
  await page
    .locator('.activitybar a[aria-label*="First Token"], .activitybar a[aria-label*="第一步"]')
    .first()
    .click();
}

/** So that titles can be read. */
async function widenSideBar(page: Page): Promise<void> {
  const box = await page.locator(".part.sidebar").boundingBox();
  if (box === null) throw new Error("There is no side bar");
  const [x, y] = [box.x + box.width, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + WIDER_PX, y, { steps: 5 });
  await page.mouse.up();
  // Its edge lights up under the pointer.
  await page.mouse.move(x + WIDER_PX * 2, y, { steps: 5 });
}

async function seeRoadmap(page: Page, first: string): Promise<void> {
  await openSideBar(page);
  await widenSideBar(page);
  await page.getByRole("treeitem", { name: first }).first().waitFor({ timeout: LESSON_MS });
  await page.waitForTimeout(ANSWER_MS);
}

/** A group unfolded, and the card of one resource in it. */
async function seeResources(
  page: Page,
  [view, group, resource]: readonly [string, string, string],
): Promise<void> {
  await openSideBar(page);
  await widenSideBar(page);
  await page.locator(".part.sidebar .pane-header", { hasText: view }).last().click();
  await page.getByRole("treeitem", { name: group }).last().click();
  const row = page.getByRole("treeitem", { name: resource }).last();
  await row.waitFor({ timeout: LESSON_MS });
  await row.scrollIntoViewIfNeeded();
  await row.hover();
  await page.locator(".monaco-hover").getByText("hf-mirror.com").first().waitFor();
  await page.waitForTimeout(ANSWER_MS);
}

async function seeWalkthrough(page: Page, command: string, step: string): Promise<void> {
  await runCommand(page, `First Token: ${command}`);
  await page.getByText(step).first().waitFor({ timeout: LESSON_MS });
  await page.waitForTimeout(ANSWER_MS);
}

/** The README as a page, and beside it the file with the learner's piece. */
async function newProject(page: Page, command: string, template: string, place: string) {
  await runCommand(page, command);
  await page.locator(".quick-input-list").getByText(template).first().click();
  await page.locator(".quick-input-list").getByText(place).first().click();
  await page.locator(".notification-toast").first().waitFor({ timeout: GHOST_TEXT_TIMEOUT_MS });
  await page.keyboard.press("Control+b");
  await page.waitForTimeout(ANSWER_MS * 2);
}

/** On a busy machine the first answer may come too late; then it is asked for, as people do. */
async function seeGhostText(page: Page): Promise<void> {
  const ghost = page.locator(".ghost-text-decoration, .ghost-text").first();
  const endMs = Date.now() + GHOST_TEXT_TIMEOUT_MS;
  for (;;) {
    try {
      await ghost.waitFor({ state: "visible", timeout: ASK_AFTER_MS });
      return;
    } catch (error) {
      if (Date.now() > endMs) throw error;
      await page.keyboard.press("Alt+Backslash");
    }
  }
}
