import { createHash } from "node:crypto";
import * as vscode from "vscode";
import type { Log } from "../log";
import type { Language } from "../protocol/bilingual";
import type { EvidenceSink } from "../protocol/evidence";
import { pageOf, type Report, type ReportSink } from "../protocol/reports";
import type { Step } from "./bench";
import { examine, type ExamineOptions } from "./examine";
import type { Findings } from "./findings";
import { isProductRight } from "./judgement";
import { reportInWords } from "./reportInWords";

export interface DoctorParts {
  readonly reports: ReportSink;
  readonly evidence: EvidenceSink;
  readonly language: () => Language;
  /** Where First Token keeps its files. */
  readonly storage: string;
  readonly log: Log;
}

/** *Check This Computer*: looks, shows the report, and writes down that it did. */
export class DoctorProvider {
  #running: Promise<Findings | undefined> | undefined;

  constructor(private readonly parts: DoctorParts) {}

  /**
   * Who asks while it is at work gets the same answer.
   *
   * @returns undefined where it was cancelled, or failed and said so
   */
  async run(): Promise<Findings | undefined> {
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return await this.#running;
  }

  async #run(): Promise<Findings | undefined> {
    const { l10n } = vscode;
    try {
      const findings = await withProgress(this.parts.storage);
      if (findings === undefined) return undefined;
      const report = reportInWords(findings, this.parts.language());
      await this.parts.reports.show(report);
      await this.#note(findings, report);
      void offerCopy(report);
      return findings;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.parts.log.error(`Doctor: ${message}`);
      void vscode.window.showErrorMessage(l10n.t("The check could not be finished: {0}", message));
      return undefined;
    }
  }

  async #note(findings: Findings, report: Report): Promise<void> {
    const { evidence } = this.parts;
    const { atMs, machine, products } = findings;
    const hash = createHash("sha256").update(pageOf(report)).digest("hex");
    const memoryGb = Math.round(machine.memoryBytes / 2 ** 30);
    const facts = { platform: machine.platform, cores: machine.cores, memoryGb };
    await evidence.add({ id: "doctor/report", kind: "passed", atMs, hash, facts });
    const [first] = products;
    const kind = isProductRight(findings) ? "passed" : "failed";
    const { device = "none", by = "none", ms } = first ?? {};
    const product = { device, by, ...(ms !== undefined && { ms: Math.round(ms * 100) / 100 }) };
    await evidence.add({ id: "doctor/product", kind, atMs, facts: product });
  }
}

/** What of VS Code rules what may be run. */
export function surroundings(): Pick<ExamineOptions, "workspace" | "isTrusted"> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const workspace = folders.filter(({ uri }) => uri.scheme === "file").map(({ uri }) => uri.fsPath);
  return { workspace, isTrusted: vscode.workspace.isTrusted };
}

/** "ssh-remote", "wsl", "dev-container"; in a browser VS Code gives an address, which says nothing. */
function remoteKind(): string | undefined {
  const name = vscode.env.remoteName;
  return name !== undefined && /^[a-z-]+$/.test(name) ? name : undefined;
}

/** @returns undefined where the person cancelled it */
async function withProgress(storage: string): Promise<Findings | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t("Checking this computer"),
    cancellable: true,
  };
  return await vscode.window.withProgress(options, async (progress, token) => {
    const controller = new AbortController();
    token.onCancellationRequested(() => {
      controller.abort();
    });
    const remote = remoteKind();
    try {
      return await examine({
        ...surroundings(),
        storage,
        signal: controller.signal,
        tell: (step) => {
          progress.report({ message: stepInWords(step) });
        },
        ...(remote !== undefined && { remote }),
      });
    } catch (error) {
      if (controller.signal.aborted) return undefined;
      throw error;
    }
  });
}

function stepInWords(step: Step): string {
  const { l10n } = vscode;
  if (step === "machine") return l10n.t("processor, memory, disk");
  if (step === "cards") return l10n.t("graphics card and CUDA");
  if (step === "python") return "Python";
  if (step === "torch") return l10n.t("PyTorch: its first load can take a minute");
  return l10n.t("a small matrix product");
}

async function offerCopy(report: Report): Promise<void> {
  const { l10n } = vscode;
  const copy = l10n.t("Copy the Report");
  const told = l10n.t("The report stands beside. To ask somebody for help, copy it.");
  if ((await vscode.window.showInformationMessage(told, copy)) === copy)
    await vscode.env.clipboard.writeText(pageOf(report));
}
