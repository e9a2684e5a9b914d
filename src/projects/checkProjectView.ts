import path from "node:path";
import * as vscode from "vscode";
import { COMMANDS } from "../commands";
import type { Log } from "../log";
import type { Language } from "../protocol/bilingual";
import type { CheckOutcome } from "../protocol/checks";
import type { EvidenceSink } from "../protocol/evidence";
import type { ReportSink } from "../protocol/reports";
import { builtInPython } from "./builtInPython";
import { evidenceOf, judge, type Verdict } from "./judge";
import type { KnownProjects } from "./knownProjects";
import type { Project } from "./projectMark";
import { findPython } from "./pythons";
import { reportInWords } from "./reportInWords";
import type { Shipped } from "./shipped";
import type { Template } from "./templates";

export interface CheckProjectParts {
  readonly shipped: Shipped;
  readonly known: KnownProjects;
  readonly reports: ReportSink;
  readonly evidence: EvidenceSink;
  readonly language: () => Language;
  /** dist/kernel/main.js */
  readonly kernelFile: string;
  readonly log: Log;
}

/** *Check Project*: runs its tests, says what failed, and writes down the outcome. */
export class CheckProjectView {
  #isBusy = false;

  constructor(private readonly parts: CheckProjectParts) {}

  /**
   * @param from a folder, or what the explorer hands over; else the project in front, or one that is chosen
   * @param template only projects of this one
   */
  async check(from?: unknown, template?: Template): Promise<CheckOutcome> {
    const { l10n } = vscode;
    if (!vscode.workspace.isTrusted)
      return refuse(l10n.t("A check runs the project's code, so this window has to be trusted."));
    if (this.#isBusy) return refuse(l10n.t("Another project is being checked. Wait for its end."));
    this.#isBusy = true;
    try {
      const project = await this.#find(from, template);
      if (project === "left") return { passed: false };
      if (project === undefined) return refuseWithout(template);
      return await this.#judge(project);
    } finally {
      this.#isBusy = false;
    }
  }

  async #judge(project: Project): Promise<CheckOutcome> {
    const { l10n } = vscode;
    const { reports, evidence, language } = this.parts;
    try {
      await saveAll(project);
      const verdict = await this.#run(project);
      if (verdict === undefined) return { passed: false, missing: l10n.t("It was cancelled.") };
      const found = await evidenceOf(project, verdict);
      if (found !== undefined) await evidence.add(found);
      await reports.show(reportInWords(project, verdict, language()));
      void this.#tell(project, verdict);
      if (verdict.kind === "judged" && verdict.isPassed) return { passed: true };
      return { passed: false, missing: l10n.t("The report says what is missing.") };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.parts.log.error(`Check of ${project.folder}: ${message}`);
      const told = l10n.t("The check could not be finished: {0}", message);
      void vscode.window.showErrorMessage(told);
      return { passed: false, missing: told };
    }
  }

  /** @returns undefined where the person cancelled it */
  async #run(project: Project): Promise<Verdict | undefined> {
    const title = vscode.l10n.t("Checking {0}", path.basename(project.folder));
    const location = vscode.ProgressLocation.Notification;
    return await vscode.window.withProgress(
      { location, title, cancellable: true },
      async (_, token) => {
        const controller = new AbortController();
        token.onCancellationRequested(() => {
          controller.abort();
        });
        const { signal } = controller;
        const { shipped, kernelFile, language } = this.parts;
        const surroundings = { platform: process.platform, path: process.env["PATH"] ?? "" };
        const own = await findPython(project.folder, surroundings, signal);
        const python = own ?? builtInPython(kernelFile, language());
        const verdict = await judge(project, { shipped, python, signal });
        return signal.aborted ? undefined : verdict;
      },
    );
  }

  async #tell(project: Project, verdict: Verdict): Promise<void> {
    const { l10n } = vscode;
    const title = project.template.title[this.parts.language()];
    if (verdict.kind === "judged" && verdict.isPassed) {
      void vscode.window.showInformationMessage(l10n.t("{0}: passed!", title));
    } else if (verdict.kind === "changed") {
      const restore = l10n.t("Restore");
      const told = l10n.t("{0}: some files that a check needs are not as you got them.", title);
      if ((await vscode.window.showWarningMessage(told, restore)) !== restore) return;
      for (const file of verdict.files) await this.parts.shipped.restore(project, file);
      await vscode.commands.executeCommand(COMMANDS.checkProject, project.folder);
    } else {
      const told = l10n.t("{0}: not yet. The report says what is missing.", title);
      void vscode.window.showWarningMessage(told);
    }
  }

  async #find(from: unknown, template?: Template): Promise<Project | "left" | undefined> {
    const { known } = this.parts;
    const fits = (project: Project | undefined): project is Project =>
      project !== undefined && (template === undefined || project.template === template);
    const named = from instanceof vscode.Uri ? from.fsPath : from;
    if (typeof named === "string" && path.isAbsolute(named)) return await known.around(named);
    const front = inFront();
    const around = front === undefined ? undefined : await known.around(front);
    if (fits(around)) return around;
    const all = (await known.all()).filter(fits);
    return all.length <= 1 ? all[0] : ((await this.#choose(all)) ?? "left");
  }

  async #choose(projects: readonly Project[]): Promise<Project | undefined> {
    const items = projects.map((project) => ({
      label: project.template.title[this.parts.language()],
      description: project.folder,
      project,
    }));
    const placeHolder = vscode.l10n.t("Which project?");
    return (await vscode.window.showQuickPick(items, { placeHolder }))?.project;
  }
}

function refuse(missing: string): CheckOutcome {
  void vscode.window.showWarningMessage(missing);
  return { passed: false, missing };
}

function refuseWithout(template: Template | undefined): CheckOutcome {
  const missing = vscode.l10n.t("There is no project to check yet. Create one first.");
  void offerNew(missing, template);
  return { passed: false, missing };
}

async function offerNew(told: string, template: Template | undefined): Promise<void> {
  const create = vscode.l10n.t("New Project…");
  if ((await vscode.window.showInformationMessage(told, create)) === create)
    await vscode.commands.executeCommand(COMMANDS.newProject, template?.id);
}

/** The file or notebook that the person looks at. */
function inFront(): string | undefined {
  const { activeTextEditor, activeNotebookEditor } = vscode.window;
  const uri = activeNotebookEditor?.notebook.uri ?? activeTextEditor?.document.uri;
  return uri?.scheme === "file" ? uri.fsPath : undefined;
}

/** What is judged is what the person sees. */
async function saveAll({ folder }: Project): Promise<void> {
  const inside = vscode.workspace.textDocuments.filter(
    ({ uri, isDirty }) =>
      isDirty && uri.scheme === "file" && uri.fsPath.startsWith(folder + path.sep),
  );
  for (const document of inside) await document.save();
}
