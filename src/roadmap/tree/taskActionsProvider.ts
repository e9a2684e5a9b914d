import * as vscode from "vscode";
import { COMMANDS } from "../../commands";
import type { Language } from "../../protocol/bilingual";
import type { CheckOutcome, CheckRunner } from "../../protocol/checks";
import type { EvidenceSink } from "../../protocol/evidence";
import type { ReportSink } from "../../protocol/reports";
import type { Progress } from "../progress/progress";
import { wordId, type TaskProgress } from "../progress/progressState";
import type { Link, Task } from "../task";
import { isVerifiable } from "./look";
import { taskText } from "./taskTooltip";

export interface TaskActionsParts {
  readonly progress: Pick<Progress, "state" | "declare" | "skip" | "withdraw">;
  readonly evidence: EvidenceSink;
  readonly checks: CheckRunner;
  readonly reports: ReportSink;
  readonly language: () => Language;
  readonly isAvailable: (task: Task) => boolean;
}

/** What a person can do with a task of the roadmap. */
export class TaskActionsProvider {
  constructor(private readonly parts: TaskActionsParts) {}

  /** Its lesson, its tool, its link, or else the page about it. */
  async open(taskId: string): Promise<void> {
    const { task } = this.#find(taskId);
    const { lesson, command, links = [] } = task;
    if (lesson !== undefined) await vscode.commands.executeCommand(COMMANDS.openLesson, lesson);
    else if (command !== undefined && this.parts.isAvailable(task))
      await vscode.commands.executeCommand(command.id, ...(command.arguments ?? []));
    else if (links.length > 0) await this.#follow(task, links);
    else await this.about(taskId);
  }

  /** What the tooltip says, as a page: for who reads slowly, or listens. */
  async about(taskId: string): Promise<void> {
    const progress = this.#find(taskId);
    const { language, isAvailable, reports } = this.parts;
    const markdown = taskText(progress, language(), isAvailable(progress.task));
    await reports.show({ title: this.#title(progress), markdown });
  }

  /** A tick that a check gives cannot be made by hand, nor taken away. */
  async tick(taskId: string, isChecked: boolean): Promise<void> {
    const { progress } = this.parts;
    const { task, state } = this.#find(taskId);
    if (state === "verified")
      void vscode.window.showInformationMessage(
        vscode.l10n.t("A check has given this tick, so it stays."),
      );
    else if (!isChecked) await progress.withdraw(taskId);
    else if (isVerifiable(task)) await this.check(taskId);
    else await progress.declare(taskId);
  }

  /** The message about the outcome waits for a click; the outcome does not. */
  async check(taskId: string): Promise<CheckOutcome> {
    const { l10n } = vscode;
    const found = this.#find(taskId);
    const title = this.#title(found);
    const outcome = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: l10n.t("Checking “{0}”", title),
        cancellable: true,
      },
      async (_, token) => {
        const controller = new AbortController();
        token.onCancellationRequested(() => {
          controller.abort();
        });
        return await this.#judge(found.missing, controller.signal);
      },
    );
    if (outcome.passed) void congratulate(title);
    else if (outcome.missing !== undefined) void this.#help(found.task, title, outcome.missing);
    return outcome;
  }

  async #judge(missing: readonly string[], signal: AbortSignal): Promise<CheckOutcome> {
    for (const id of missing) {
      const outcome = await this.parts.checks.check(id, signal);
      if (!outcome.passed) return outcome;
    }
    return { passed: true };
  }

  async #help(task: Task, title: string, missing: string): Promise<void> {
    const { l10n } = vscode;
    const message = l10n.t("“{0}” is not verified yet. {1}", title, missing);
    const open = task.lesson === undefined ? l10n.t("Open It") : l10n.t("Open the Lesson");
    if ((await vscode.window.showWarningMessage(message, open)) === open) await this.open(task.id);
  }

  /** Opened is not done: it is noted, and the task stays open. */
  async #follow(task: Task, links: readonly Link[]): Promise<void> {
    const language = this.parts.language();
    const items = links.map(({ title, url }) => ({
      label: title[language],
      description: url,
      url,
    }));
    const chosen = items.length === 1 ? items[0] : await vscode.window.showQuickPick(items);
    if (chosen === undefined) return;
    await vscode.env.openExternal(vscode.Uri.parse(chosen.url, true));
    await this.parts.evidence.add({ id: wordId(task.id), kind: "opened", atMs: Date.now() });
  }

  #find(taskId: string): TaskProgress {
    const found = this.parts.progress.state().tasks.get(taskId);
    if (found === undefined) throw new Error(`There is no task “${taskId}”`);
    return found;
  }

  #title({ task }: TaskProgress): string {
    return task.title[this.parts.language()];
  }
}

async function congratulate(title: string): Promise<void> {
  const { l10n } = vscode;
  const next = l10n.t("Continue");
  const praise = l10n.t("Verified: {0}", title);
  if ((await vscode.window.showInformationMessage(praise, next)) === next)
    await vscode.commands.executeCommand(COMMANDS.continueRoadmap);
}
