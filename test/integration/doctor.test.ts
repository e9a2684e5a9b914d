import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Evidence } from "../../src/protocol/evidence";
import { readEvidence } from "../../src/roadmap/evidenceLog";
import { nvidiaSmi, PYTHON_311, python, RTX_3090, StandIns } from "../unit/doctor/standIns";
import { extensionApi, setting, tidyUp, until } from "./support";

const RUN_MS = 60_000;

describe("the doctor in VS Code", function () {
  this.timeout(2 * RUN_MS);
  const path = process.env["PATH"];
  let stands: StandIns;
  let startMs: number;

  beforeEach(async () => {
    await extensionApi();
    stands = await StandIns.create();
    // The programs of the test come first; what they need stands behind.
    process.env["PATH"] = `${stands.folder}:${path ?? ""}`;
    startMs = Date.now();
  });

  afterEach(async () => {
    process.env["PATH"] = path;
    await stands.remove();
    await vscode.commands.executeCommand("notifications.clearAll");
    await setting("language", undefined);
    await tidyUp();
  });

  async function evidenceOf(id: string): Promise<Evidence[]> {
    const { state } = await extensionApi();
    const { evidence } = await readEvidence(state().lessons.evidenceFolder);
    return evidence.filter((one) => one.id === id && one.atMs >= startMs);
  }

  /** The page as it is shown in the preview. */
  async function page(title: string): Promise<string> {
    const document = await until("the report", () =>
      vscode.workspace.textDocuments.find(
        ({ uri }) => uri.scheme === "first-token-report" && uri.path === `/${title}.md`,
      ),
    );
    return document.getText();
  }

  it("finds a card and PyTorch, shows the report in Chinese, and leaves evidence", async () => {
    await setting("language", "zh-cn");
    await stands.add("nvidia-smi", nvidiaSmi(RTX_3090));
    const torch = { kind: "torch", state: "found", version: "2.6.0+cu124", cuda: "12.4" };
    const product = { kind: "product", device: "cuda", size: 512, ms: 0.123, error: 1e-5 };
    await stands.add("python3", python(PYTHON_311, { ...torch, devices: ["cuda"] }, product));
    await vscode.commands.executeCommand("firstToken.doctor");
    const text = await page("电脑体检");
    assert.match(text, /真的在 NVIDIA GeForce RTX 3090 上算出来了/);
    assert.match(text, /\| 2\.6\.0\+cu124，带 CUDA 12\.4 \| 1\.12 \| 2\.x \|/);
    await until("the preview", () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(({ input }) => input instanceof vscode.TabInputWebview),
    );
    const [report] = await evidenceOf("doctor/report");
    assert.equal(report?.kind, "passed");
    const [ran] = await evidenceOf("doctor/product");
    assert.equal(ran?.kind, "passed");
    assert.deepEqual(ran.facts, { device: "cuda", by: "torch", ms: 0.12 });
  });

  it("says in English what to do where the product fails on the card", async () => {
    await setting("language", "en");
    await stands.add("nvidia-smi", "echo 'No devices were found'; exit 6");
    const torch = { kind: "torch", state: "found", version: "2.6.0", cuda: "12.4" };
    const failed = "RuntimeError: CUDA error: no kernel image is available";
    const product = { kind: "product", device: "cuda", size: 512, failed };
    const cards = [{ name: "GTX 680", memoryBytes: 2e9 }];
    await stands.add(
      "python3",
      python(PYTHON_311, { ...torch, devices: ["cuda"], cards }, product),
    );
    await vscode.commands.executeCommand("firstToken.doctor");
    const text = await page("Doctor what this computer can do");
    assert.match(text, /PyTorch sees GTX 680, but the matrix product fails on it/);
    assert.match(text, /Take another PyTorch/);
    assert.deepEqual(
      (await evidenceOf("doctor/product")).map(({ kind }) => kind),
      ["failed"],
    );
    assert.equal((await evidenceOf("doctor/report")).length, 1);
  });

  it("measures the use of a card for some seconds, and leaves evidence", async () => {
    await setting("language", "en");
    await stands.add("nvidia-smi", "echo '0, 91, 12288, 24576, NVIDIA GeForce RTX 3090'");
    await vscode.commands.executeCommand("firstToken.gpuUtilisation", 11);
    const text = await page("GPU utilisation");
    assert.match(text, /^\*\*0: NVIDIA GeForce RTX 3090: 91 % on average, as the guide asks/m);
    const [log] = await evidenceOf("doctor/gpu-log");
    assert.equal(log?.kind, "passed");
    assert.equal(log.facts?.["device"], "gpu");
    assert.equal(log.facts["meanPercent"], 91);
  });
});
