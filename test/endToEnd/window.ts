import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";

/** Python and a model start, on a slow and busy machine. */
export const WAIT_MS = 120_000;
/** Longer than any wait for a pause in typing. */
const ASK_AFTER_MS = 4_000;

/** What a person does in a window of VS Code, and what they see. */
export class Window {
  constructor(readonly page: Page) {}

  /**
   * While VS Code is starting it may not know the command yet; then again, as people do. What is
   * typed before the list has the focus would go into the open file.
   */
  async run(command: string): Promise<void> {
    const list = this.page.locator(".quick-input-widget");
    const input = list.locator("input:focus");
    const entry = list.locator(".quick-input-list").getByText(command).first();
    for (const endMs = Date.now() + WAIT_MS; ;) {
      try {
        await this.page.keyboard.press("F1");
        await input.waitFor({ timeout: ASK_AFTER_MS });
        await this.page.keyboard.type(command);
        await entry.click({ timeout: ASK_AFTER_MS });
        return;
      } catch (error) {
        if (Date.now() > endMs) throw error;
        await this.page.keyboard.press("Escape");
      }
    }
  }

  /** An entry of the list that VS Code has opened. */
  async choose(text: string): Promise<void> {
    await this.page
      .locator(".quick-input-list")
      .getByText(text)
      .first()
      .click({ timeout: WAIT_MS });
  }

  /** Of our container, by its name in the activity bar. */
  async openSideBar(name: string): Promise<void> {
    const icon = this.page
      .locator(`.activitybar .action-item:has(a[aria-label*="${name}"])`)
      .first();
    await icon.waitFor({ timeout: WAIT_MS });
    const classes = (await icon.getAttribute("class")) ?? "";
    if (!classes.split(" ").includes("checked")) await icon.click();
  }

  /** What is heard of a row, by its beginning. */
  row(spoken: string): Locator {
    return this.page.locator(`.sidebar .monaco-list-row[aria-label^="${spoken}"]`).first();
  }

  async seeRow(spoken: string): Promise<Locator> {
    const row = this.row(spoken);
    await row.waitFor({ timeout: WAIT_MS });
    return row;
  }

  async unfold(spoken: string): Promise<void> {
    const row = await this.seeRow(spoken);
    if ((await row.getAttribute("aria-expanded")) !== "true")
      await row.locator(".monaco-icon-label").first().click();
  }

  async isTicked(spoken: string): Promise<boolean> {
    const box = (await this.seeRow(spoken)).locator(BOX);
    return (await box.getAttribute("aria-checked")) === "true";
  }

  async tick(spoken: string): Promise<void> {
    await (await this.seeRow(spoken)).locator(BOX).click();
  }

  /** A message at the lower right, by words in it. */
  async seeMessage(words: string | RegExp): Promise<Locator> {
    const message = this.page.locator(".notification-list-item").filter({ hasText: words }).first();
    const endMs = Date.now() + WAIT_MS;
    // A message hides after some seconds; the bell shows it again.
    while (!(await message.isVisible())) {
      if (Date.now() > endMs) throw new Error(`No message says “${String(words)}”`);
      await this.page.waitForTimeout(BELL_AFTER_MS);
      if (!(await message.isVisible())) await this.run("Notifications: Show Notifications");
      await this.page.waitForTimeout(BELL_AFTER_MS);
    }
    return message;
  }

  async closeMessages(): Promise<void> {
    await this.run("Notifications: Clear All Notifications");
  }

  /** Opens the step of the walkthrough and presses its button. */
  async doStep(id: string): Promise<void> {
    const step = this.step(id);
    await step.click({ timeout: WAIT_MS });
    await step.locator(".button-container button, .monaco-button").first().click();
  }

  async isStepDone(id: string): Promise<boolean> {
    return (await this.step(id).getAttribute("aria-checked")) === "true";
  }

  step(id: string): Locator {
    return this.page.locator(`[data-step-id$="#${id}"].getting-started-step`).first();
  }

  /** On a busy machine the first answer may come too late; then it is asked for, as people do. */
  async seeGhostText(): Promise<void> {
    const ghost = this.page.locator(".ghost-text-decoration, .ghost-text").first();
    for (const endMs = Date.now() + WAIT_MS; ;) {
      try {
        await ghost.waitFor({ state: "visible", timeout: ASK_AFTER_MS });
        return;
      } catch (error) {
        if (Date.now() > endMs) throw error;
        await this.page.keyboard.press("Alt+Backslash");
      }
    }
  }

  /** Waits until something is so. */
  async until(what: string, look: () => Promise<boolean>): Promise<void> {
    for (const endMs = Date.now() + WAIT_MS; !(await look());) {
      assert.ok(Date.now() < endMs, `waited for ${what}`);
      await this.page.waitForTimeout(POLL_MS);
    }
  }
}

const BOX = ".custom-view-tree-node-item-checkbox";
const POLL_MS = 200;

const BELL_AFTER_MS = 3_000;
