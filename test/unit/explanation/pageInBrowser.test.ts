import assert from "node:assert/strict";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { CONCEPTS } from "../../../src/explanation/concepts";
import { pageOf } from "../../../src/explanation/page";
import { Reader } from "../../../src/explanation/reader";
import type { FromExplanationView, ToExplanationView } from "../../../src/protocol/explanationView";
import { findBrowser } from "../../host/findBrowser";
import { launchBrowser } from "../../host/launchBrowser";
import { grammars } from "../syntax/fixtures";

const MEDIA = path.join(__dirname, "../../../dist/media");
const START_TIMEOUT_MS = 60_000;
const CODE = [
  "from transformers import pipeline",
  'ask = pipeline("text-generation")  # <img src=x onerror=alert(1)> [a](command:evil)',
  "for word in words:",
  "    if word:",
  "        print(word)",
].join("\n");

/** What VS Code gives a page. */
const EDITOR = `{
  let kept;
  globalThis.acquireVsCodeApi = () => ({
    postMessage: received,
    getState: () => kept,
    setState: (state) => { kept = state; },
  });
}`;

describe("the explanation's page in a browser", function () {
  this.timeout(START_TIMEOUT_MS);
  let browser: Browser;
  let page: Page;
  let received: FromExplanationView[];

  before(async () => {
    browser = await launchBrowser(await findBrowser(() => undefined));
  });
  after(() => browser.close());

  beforeEach(async () => {
    received = [];
    page = await browser.newPage();
    await page.exposeFunction("received", (message: FromExplanationView) => received.push(message));
    await page.setContent("<!doctype html><html><body></body></html>");
    await page.evaluate(EDITOR);
    await page.addStyleTag({ path: path.join(MEDIA, "explanation.css") });
    await page.addScriptTag({ path: path.join(MEDIA, "explanation.js") });
    const { explanation } = await new Reader(grammars).explain(CODE, "python", undefined, "en");
    const cards = CONCEPTS.filter(({ id }) => id === "pipeline");
    await send({ kind: "show", page: pageOf("a.py", explanation, cards) });
  });
  afterEach(() => page.close());

  async function send(message: ToExplanationView): Promise<void> {
    const data = JSON.stringify(message);
    await page.evaluate(`dispatchEvent(new MessageEvent("message", { data: ${data} }))`);
  }

  it("says that it is ready, and shows sentences with their lines, and cards", async () => {
    assert.deepEqual(received[0], { kind: "ready" });
    const text = await page.locator("body").innerText();
    assert.match(text, /a\.py, lines 1–5/);
    assert.match(text, /Line 3/);
    assert.match(text, /pipeline/);
    assert.ok((await page.locator(".sentence").count()) >= 4);
    assert.equal(await page.locator(".card").count(), 1);
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
  });

  it("makes nothing of the code but text", async () => {
    assert.equal(await page.locator("img, a, script[src=x]").count(), 0);
    assert.match(await page.locator("body").innerText(), /onerror=alert/);
  });

  it("tells where the pointer and the focus are, and jumps by click and by key", async () => {
    const second = page.locator(".sentence").nth(1);
    await second.hover();
    await second.click();
    await page.keyboard.press("Enter");
    const kinds = received.map((message) => JSON.stringify(message));
    assert.ok(kinds.includes('{"kind":"point","sentence":1}'));
    assert.equal(kinds.filter((each) => each === '{"kind":"jump","sentence":1}').length, 2);
    await page.locator("h1").hover();
    assert.deepEqual(received.at(-1), { kind: "point", sentence: undefined });
  });

  it("marks what the cursor is in, for the eye and for a screen reader", async () => {
    await send({ kind: "mark", sentences: [2] });
    const marked = page.locator(".sentence.marked");
    assert.equal(await marked.count(), 1);
    assert.equal(await marked.getAttribute("aria-current"), "true");
    await send({ kind: "mark", sentences: [] });
    assert.equal(await page.locator("[aria-current]").count(), 0);
  });

  it("says when it is out of date, and asks again", async () => {
    const stale = page.getByRole("status");
    assert.equal(await stale.isVisible(), false);
    await send({ kind: "stale" });
    await stale.getByRole("button").click();
    assert.deepEqual(received.at(-1), { kind: "again" });
  });

  it("copies, and opens a card's lesson", async () => {
    await page.getByRole("button", { name: "Copy" }).click();
    assert.deepEqual(received.at(-1), { kind: "copy" });
    await page.getByRole("button", { name: "Open the lesson" }).click();
    assert.deepEqual(received.at(-1), { kind: "lesson", id: "06-choosing" });
  });

  it("asks a language model where there is one, and shows its answer as it grows", async () => {
    const ask = page.getByRole("button", { name: "Ask a language model, too…" });
    assert.equal(await ask.isVisible(), false);
    await send({ kind: "askable", isAskable: true });
    await ask.click();
    assert.deepEqual(received.at(-1), { kind: "ask" });
    const answer = (text: string, state: "running" | "done" | "stopped" | "failed") =>
      send({ kind: "answer", answer: { from: "Big <b>Model</b>", text, state } });
    await answer("It **makes", "running");
    assert.equal(await ask.isDisabled(), true);
    await page.getByRole("button", { name: "Stop" }).click();
    assert.deepEqual(received.at(-1), { kind: "stop" });
    const whole = [
      "It **makes** a `pipeline`.",
      "- one",
      "- two",
      "",
      "```python",
      "x = '<script>alert(1)</script>'",
      "```",
      "[run](command:evil) ![i](https://a.b/c.png) <img src=x>",
    ].join("\n");
    await answer(whole, "done");
    assert.equal(
      await page.getByRole("heading", { name: "What Big <b>Model</b> says" }).count(),
      1,
    );
    assert.equal(await page.locator(".answer strong").innerText(), "makes");
    assert.equal(await page.locator(".answer .item").count(), 2);
    assert.match(await page.locator(".answer pre").innerText(), /^x = '<script>/);
    assert.equal(
      await page.locator(".answer a, .answer img, .answer script, .answer b").count(),
      0,
    );
    assert.equal(await ask.isDisabled(), false);
    assert.equal(await page.getByRole("button", { name: "Stop" }).count(), 0);
    await answer("It", "failed");
    assert.match(await page.locator(".answer [role=status]").innerText(), /did not finish/);
  });
});
