import type { FrameLocator, Page } from "playwright-core";
import { runCommand } from "./acts";
import type { Scenario } from "./scenario";

/** A model opens, on a slow machine. */
const MODEL_MS = 30_000;
const LANGUAGES = { "": "en", "-zh": "zh-cn" } as const;

/** The lab in both languages. */
export const LAB_SCENARIOS: Readonly<Record<string, Scenario>> = Object.fromEntries(
  Object.entries(LANGUAGES).flatMap(([ending, language]) => {
    const settings = { "firstToken.language": language };
    const scenario = (act: Scenario["act"], file = "fruit.py"): Scenario => ({
      ...{ file, settings, act },
      ...(language === "zh-cn" && { locale: language }),
    });
    return [
      [`lab-fork${ending}`, scenario((page) => seeFork(page, language))],
      [`lab-attention${ending}`, scenario((page) => seeAttention(page, language))],
      [`lab-anatomy${ending}`, scenario((page) => seeAnatomy(page, language))],
      [`lab-tokens${ending}`, scenario((page) => seeTokens(page, language))],
      [`lab-surprise${ending}`, scenario((page) => seeSurprise(page, language), "typo.py")],
    ] as const;
  }),
);

type Language = "en" | "zh-cn";

/** The lab alone, as wide as the window. VS Code's own commands are English in either language. */
async function openLab(page: Page, en: string, zh: string, language: Language) {
  await page.locator(".monaco-editor .view-lines").first().click();
  await runCommand(page, language === "en" ? `First Token: ${en}` : `First Token: ${zh}`);
  const frame = page.locator("iframe.webview").last().contentFrame().frameLocator("iframe");
  await frame.locator("#model").waitFor({ state: "attached", timeout: MODEL_MS });
  await runCommand(page, "View: Join All Editor Groups").catch(() => undefined);
  await page.keyboard.press("Control+b");
  return page.locator("iframe.webview").last().contentFrame().frameLocator("iframe");
}

async function choose(frame: FrameLocator, model: string, text: string): Promise<void> {
  await frame.locator("#model").selectOption(model);
  await frame.locator("#text").fill(text);
}

async function seeFork(page: Page, language: Language): Promise<void> {
  const titles = ["Lab: Probabilities of the Next Token", "实验室：下一个 token 的概率"] as const;
  const frame = await openLab(page, ...titles, language);
  await choose(frame, "classroom-gpt", language === "en" ? "The weather today is" : "今天天气");
  await frame.locator(".bar").first().waitFor({ timeout: MODEL_MS });
  await frame.locator("#topK").fill("5");
  await frame.locator("#temperature").fill("0.8");
  await frame.locator(".write").click();
  await frame.locator(".grown").nth(6).waitFor({ timeout: MODEL_MS });
  await frame.locator(".stop:disabled").waitFor({ timeout: MODEL_MS });
  await frame.locator(".grown").nth(1).click();
  await frame.locator(".rival").nth(1).click();
  await frame.locator(".stop:disabled").waitFor({ timeout: MODEL_MS });
  await frame.locator(".grown").nth(3).click();
  await frame.locator(".rivals").scrollIntoViewIfNeeded();
  await frame.locator(".ways").scrollIntoViewIfNeeded();
}

async function seeAttention(page: Page, language: Language): Promise<void> {
  const frame = await openLab(page, "Lab: Attention", "实验室：注意力", language);
  const text =
    language === "en" ? "Tom has a red ball. He likes it." : "今天天气很好，我们去公园。";
  await choose(frame, "classroom-gpt", text);
  await frame.locator(".small").nth(5).waitFor({ timeout: MODEL_MS });
  await frame.locator(".small").nth(5).click();
  await frame.locator("[data-cell='4-1']").click();
  await frame.locator("[data-difference]").waitFor({ timeout: MODEL_MS });
  await frame.locator("[data-difference]").scrollIntoViewIfNeeded();
}

async function seeAnatomy(page: Page, language: Language): Promise<void> {
  const frame = await openLab(page, "Lab: Anatomy", "实验室：模型的构造", language);
  await frame.locator("#model").selectOption("code");
  await frame.locator("summary").nth(1).click({ timeout: MODEL_MS });
}

async function seeTokens(page: Page, language: Language): Promise<void> {
  const titles = ["Lab: How Text Becomes Tokens", "实验室：文字怎样变成 token"] as const;
  const frame = await openLab(page, ...titles, language);
  await frame.locator(".example").first().click();
  await frame.locator("[data-tokenizer='gpt2'] .chip").nth(3).waitFor({ timeout: MODEL_MS });
  await frame.locator("[data-tokenizer='gpt2'] .chip").first().focus();
}

async function seeSurprise(page: Page, language: Language): Promise<void> {
  await page.locator(".monaco-editor .view-lines").first().click();
  await runCommand(
    page,
    language === "en" ? "First Token: Show What Surprises" : "First Token: 标出让模型惊讶的地方",
  );
  const typo = page.locator(".view-line", { hasText: "retrun" }).first();
  await typo.waitFor();
  await page.locator(".statusbar-item", { hasText: /bits|比特/ }).waitFor({ timeout: MODEL_MS });
  await page.waitForTimeout(3_000);
  await page.keyboard.press("Control+g");
  await page.keyboard.type("14:12");
  await page.keyboard.press("Enter");
  await runCommand(page, "Show or Focus Hover");
  await page
    .locator(".monaco-hover")
    .getByText(/bits|比特/)
    .first()
    .waitFor({ timeout: MODEL_MS });
}
