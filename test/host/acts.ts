import type { Page } from "playwright-core";

/** What a person does in VS Code, for pictures. */
const ACT_TIMEOUT_MS = 20_000;
/** Much longer than any answer takes. */
const ASK_AFTER_MS = 4_000;
/** As fast as a person types. */
const KEY_DELAY_MS = 60;

export async function goToEnd(page: Page): Promise<void> {
  await page.locator(".monaco-editor .view-lines").first().click();
  await page.keyboard.press("Control+End");
}

/** Key by key: only real keys make VS Code indent and ask for completions. */
export async function type(page: Page, text: string): Promise<void> {
  for (const key of text) {
    if (key === "\n") await page.keyboard.press("Enter");
    else await page.keyboard.type(key);
    await page.waitForTimeout(KEY_DELAY_MS);
  }
}

export async function runCommand(page: Page, name: string): Promise<void> {
  const endMs = Date.now() + ACT_TIMEOUT_MS;
  for (;;) {
    await page.keyboard.press("F1");
    await page.keyboard.type(name);
    try {
      const found = page.locator(".quick-input-list").getByText(name).first();
      await found.waitFor({ timeout: ASK_AFTER_MS });
      break;
    } catch (error) {
      // The list does not take in what is registered while it is open.
      if (Date.now() > endMs) throw error;
      await page.keyboard.press("Escape");
    }
  }
  await page.keyboard.press("Enter");
}

/** The preview is a frame in a frame. */
export async function seePreview(
  page: Page,
  text: string,
  timeout = ACT_TIMEOUT_MS,
): Promise<void> {
  const preview = page.locator("iframe.webview").last().contentFrame().frameLocator("iframe");
  await preview.getByText(text).first().waitFor({ timeout });
}
