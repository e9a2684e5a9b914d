import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import * as vscode from "vscode";
import type { Evidence } from "../../src/protocol/evidence";
import { readEvidence } from "../../src/roadmap/evidenceLog";
import { extensionApi, setting, tidyUp, until } from "./support";

const RUN_MS = 60_000;
/** Between two tries to accept what a list of choices has first. */
const TRY_MS = 100;

describe("what fits, and which model for what", function () {
  this.timeout(2 * RUN_MS);
  let startMs: number;

  beforeEach(async () => {
    await extensionApi();
    startMs = Date.now();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand("notifications.clearAll");
    await setting("language", undefined);
    await tidyUp();
  });

  /** Chooses the first of every list, until there is evidence. */
  async function chooseFirst(id: string): Promise<Evidence> {
    const { state } = await extensionApi();
    return await until(
      `evidence of ${id}`,
      async () => {
        await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
        await pause(TRY_MS);
        const { evidence } = await readEvidence(state().lessons.evidenceFolder);
        return evidence.find((one) => one.id === id && one.atMs >= startMs);
      },
      RUN_MS,
    );
  }

  async function page(title: string): Promise<string> {
    const document = await until("the page", () =>
      vscode.workspace.textDocuments.find(
        ({ uri }) => uri.scheme === "first-token-report" && uri.path === `/${title}.md`,
      ),
    );
    return document.getText();
  }

  it("computes a claim of the guide that a link has chosen, and leaves evidence", async () => {
    await setting("language", "zh-cn");
    const asked = vscode.commands.executeCommand("firstToken.willItFit", { model: "ten-billion" });
    const evidence = await chooseFirst("sizing/fit");
    await asked;
    assert.equal(evidence.kind, "passed");
    assert.equal(evidence.facts?.["plan"], "run4");
    const text = await page("装得下吗");
    assert.match(text, /`10e9 \* 4\.5 \/ 8` \| 5\.63\u00a0GB/);
    assert.match(text, /指南 5\.1/);
  });

  it("knows the bundled model by its own file", async () => {
    await setting("language", "en");
    const asked = vscode.commands.executeCommand("firstToken.willItFit");
    const evidence = await chooseFirst("sizing/fit");
    await asked;
    assert.equal(evidence.facts?.["model"], "the bundled model of First Token");
    assert.match(await page("Will it fit"), /^\*\*It fits: the bundled model/m);
  });

  it("shows a page for a task that a link has chosen", async () => {
    await setting("language", "en");
    await vscode.commands.executeCommand("firstToken.whichModel", "images");
    assert.match(await page("Which model for which task"), /Chinese-CLIP ViT-B\/16 \| 188 million/);
  });

  it("does not pass the exercise to who always answers the same", async () => {
    await setting("language", "en");
    const asked = vscode.commands.executeCommand("firstToken.matchModels");
    const evidence = await chooseFirst("sizing/match");
    await asked;
    assert.equal(evidence.kind, "failed");
    assert.deepEqual(evidence.facts, { right: 2, of: 5 });
    assert.match(await page("Tasks and models"), /2 of 5 are right/);
  });
});
