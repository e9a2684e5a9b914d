import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import type { LabClient } from "../../../src/labClient/labClient";
import { findBrowser } from "../../host/findBrowser";
import { openLabPage, type LabPage, THEMES } from "../../host/labPage";
import { launchBrowser } from "../../host/launchBrowser";
import { openLab } from "../labRuntime/lab";

/** A picture of each step for people, where this variable names a folder. */
const PICTURES = process.env["FIRST_TOKEN_PICTURES"] ?? "";
/** A browser starts and models load, on a slow machine. */
const TIMEOUT_MS = 120_000;

for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[])
  describe(`the lab's page in a browser, ${theme}`, function () {
    this.timeout(TIMEOUT_MS);
    let browser: Browser;
    let lab: LabClient;
    let opened: LabPage;
    let page: Page;
    const errors: string[] = [];

    before(async () => {
      browser = await launchBrowser(await findBrowser(() => undefined));
      lab = openLab();
    });
    after(async () => {
      lab.dispose();
      await browser.close();
    });
    beforeEach(async () => {
      const language = theme === "light" ? "zh-cn" : "en";
      const show = { language, model: "classroom-gpt", text: "今天天气", tab: "probabilities" };
      opened = await openLabPage(browser, lab, theme, show as Parameters<typeof openLabPage>[3]);
      page = opened.page;
      page.setDefaultTimeout(TIMEOUT_MS / 2);
      page.on("pageerror", (error) => errors.push(error.message));
      await page.locator(".bar").first().waitFor();
    });
    afterEach(async function () {
      const name = `${theme}-${this.currentTest?.title.replace(/\W+/g, "-") ?? ""}.png`;
      if (PICTURES !== "")
        await page.screenshot({ path: path.join(PICTURES, name), fullPage: true });
      await page.close();
      assert.deepEqual(errors, []);
    });

    it("has bars that the sliders reshape at once", async () => {
      const shares = async (): Promise<number[]> =>
        (await page.locator(".bar:not(.cut) .share").allInnerTexts()).map(Number.parseFloat);
      const before = await shares();
      assert.ok((before[0] ?? 0) > 10 && before.length > 5);
      await page.locator("#temperature").fill("0.3");
      const steep = await shares();
      assert.ok((steep[0] ?? 0) > (before[0] ?? 0) + 10, `${before[0]} → ${steep[0]}`);
      await page.locator("#temperature").fill("1");
      await page.locator("#topK").fill("3");
      const cut = await shares();
      assert.equal(cut.length, 3);
      assert.ok(Math.abs(cut.reduce((sum, each) => sum + each, 0) - 100) < 0.2);
      assert.ok((await page.locator(".bar.cut").count()) > 0);
      await page.locator("#topK").fill("100");
      await page.locator("#topP").fill("0.5");
      assert.ok((await shares()).length < before.length);
    });

    it("writes, forks at a token, and undoes", async () => {
      await page.locator("#temperature").fill("0");
      await page.locator(".write").click();
      const stop = page.locator(".stop");
      await page.waitForFunction("document.querySelector('.stop')?.disabled");
      const written = await page.locator(".grown").allInnerTexts();
      assert.ok(written.length > 5);
      await page.locator(".grown").nth(2).click();
      assert.ok((await page.locator(".rival").count()) > 5);
      const rival = page.locator(".rival").nth(1);
      const name = await rival.locator(".token").innerText();
      await rival.click();
      await page.waitForFunction("document.querySelector('.stop')?.disabled");
      const forked = await page.locator(".grown").allInnerTexts();
      assert.deepEqual(forked.slice(0, 3), [...written.slice(0, 2), name]);
      assert.equal(await page.locator(".grown.chosen").innerText(), name);
      assert.notDeepEqual(forked, written);
      assert.equal(await stop.isDisabled(), true);
      await page.locator(".undo").click();
      assert.deepEqual(await page.locator(".grown").allInnerTexts(), written);
      await page.locator(".redo").click();
      assert.deepEqual(await page.locator(".grown").allInnerTexts(), forked);
    });

    it("computes an attention share again, which agrees within 1e-5", async () => {
      await page.locator("#text").fill("今天天气很好，我们去公园。");
      await page.locator("#tab-attention").click();
      await page.locator("[data-cell='4-1']").click();
      const agrees = page.locator("[data-difference]");
      await agrees.waitFor();
      const difference = Number(await agrees.getAttribute("data-difference"));
      assert.ok(difference < 1e-5, String(difference));
      // By keys alone, and in another head of the other model.
      await page.locator("#model").selectOption("code");
      await page.locator(".small").nth(20).waitFor();
      await page.locator(".small").nth(20).click();
      const last = page.locator("td[tabindex='0']");
      await last.focus();
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("Enter");
      await agrees.waitFor();
      assert.ok(Number(await agrees.getAttribute("data-difference")) < 1e-5);
      assert.equal(await page.locator(".small").count(), 60);
    });

    it("shows an anatomy whose parts add up to the file", async () => {
      await page.locator("#tab-anatomy").click();
      await page.locator("#model").selectOption("code");
      const bytes = fs.statSync(path.join(__dirname, "../../../models/code/weights.bin")).size;
      const adds = page.locator(".adds", { hasText: "weights.bin" });
      await adds.waitFor();
      const text = await adds.innerText();
      assert.ok(text.includes(bytes.toLocaleString("en")), text);
      assert.match(text, /which is its size|正好等于/);
      await page.locator("summary").nth(1).click();
      assert.ok((await page.locator("details[open] tbody tr, details[open] tr").count()) > 5);
    });

    it("cuts text into tokens by four tokenizers", async () => {
      await page.locator("#tab-tokens").click();
      await page.locator(".example").first().click();
      const chips = (name: string) => page.locator(`[data-tokenizer='${name}'] .chip`);
      await page.waitForFunction(
        "document.querySelectorAll(\"[data-tokenizer='gpt2'] .chip\").length === 4",
      );
      assert.equal(await chips("o200k").count(), 1);
      await chips("gpt2").first().focus();
      assert.match(await page.locator("[data-tokenizer='gpt2'] .words").innerText(), /E4 BD/);
    });

    it("goes from tab to tab by keys, and keeps what was written", async () => {
      await page.locator("#text").fill("Tom is");
      await page.locator("#tab-probabilities").focus();
      await page.keyboard.press("ArrowRight");
      await page.locator(".heat").waitFor();
      assert.equal(await page.locator("#tab-attention").getAttribute("aria-selected"), "true");
      await page.keyboard.press("Home");
      assert.equal(await page.locator("#text").inputValue(), "Tom is");
      // What only follows the cursor does not take it away.
      await opened.show({ language: "en", model: "classroom-gpt", text: "other" });
      assert.equal(await page.locator("#text").inputValue(), "Tom is");
    });

    it("says when the process has died, and tries again", async () => {
      assert.ok(lab.pid !== undefined);
      process.kill(lab.pid, "SIGSTOP");
      await page.locator("#text").fill("今天");
      await page.waitForTimeout(300);
      process.kill(lab.pid, "SIGKILL");
      const trouble = page.locator(".trouble");
      await trouble.getByRole("button").click();
      await page.locator(".bar").first().waitFor();
      assert.equal(await trouble.isVisible(), false);
    });
  });
