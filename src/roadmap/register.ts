import * as vscode from "vscode";
import { COMMANDS } from "../commands";
import { onLanguage } from "../config";
import { Disposable } from "../disposable";
import type { Language } from "../protocol/bilingual";
import type { EvidenceSink } from "../protocol/evidence";
import type { ReportSink } from "../protocol/reports";
import { type CheckRoute, routedChecks } from "./checks/routedChecks";
import type { Progress } from "./progress/progress";
import { TASK_KINDS, type Task, type TaskKind } from "./task";
import { pictureTheme, rhythmNow } from "./rhythm/rhythmView";
import { todaysTask } from "./rhythm/todaysTask";
import { chooseKind, filterMessage } from "./tree/filterView";
import { nextStep } from "./tree/nextStep";
import { RoadmapTreeProvider } from "./tree/roadmapTreeProvider";
import type { RoadmapRow } from "./tree/row";
import { roadmapRows } from "./tree/rows";
import { TaskActionsProvider } from "./tree/taskActionsProvider";
import type { Done } from "./walkthrough/doneKeys";
import { DoneKeysProvider } from "./walkthrough/doneKeysProvider";
import { WalkthroughProvider } from "./walkthrough/walkthroughProvider";

export interface RoadmapParts {
  readonly progress: Progress;
  readonly evidence: EvidenceSink;
  /** Resolves when all evidence has been read once; before, everybody would look like a beginner. */
  readonly ready: () => Promise<void>;
  /** Who runs which checks. */
  readonly checks: readonly CheckRoute[];
  readonly reports: ReportSink;
  readonly language: () => Language;
  /** Of this workspace: which kind of steps is shown. */
  readonly memory: vscode.Memento;
  readonly extensionId: string;
}

/** For tests inside VS Code, which can see neither a tree nor a context key. */
export interface RoadmapState {
  /** What the view would show now. */
  readonly rows: () => Promise<readonly RoadmapRow[]>;
  /** Steps of the walkthrough. */
  readonly done: ReadonlySet<Done>;
}

export function registerRoadmap(parts: RoadmapParts): RoadmapFeature {
  return new RoadmapFeature(parts);
}

/** The view *Roadmap* and the walkthrough. */
export class RoadmapFeature extends Disposable {
  readonly #tree: RoadmapTreeProvider;
  readonly #actions: TaskActionsProvider;
  readonly #doneKeys: DoneKeysProvider;
  /** Ids of all commands that there are; read once, for it takes a way to VS Code's window. */
  #known: Promise<ReadonlySet<string>> | undefined;
  #knownNow: ReadonlySet<string> = new Set();

  constructor(private readonly parts: RoadmapParts) {
    super();
    const { progress, language } = parts;
    const isAvailable = (task: Task): boolean => this.#isAvailable(task);
    const checks = routedChecks(parts.checks, vscode.l10n);
    this.#actions = new TaskActionsProvider({ ...parts, checks, isAvailable });
    this.#tree = this.register(
      new RoadmapTreeProvider({
        read: () => this.#rows(),
        boxClicked: (taskId, isChecked) => this.#actions.tick(taskId, isChecked),
      }),
    );
    this.#tree.message = filterMessage(this.#only);
    const refresh = (): void => {
      this.#tree.refresh();
    };
    this.register(progress.onChange(refresh));
    this.register(onLanguage(refresh));
    this.register(vscode.window.onDidChangeActiveColorTheme(refresh));
    this.#doneKeys = this.register(new DoneKeysProvider(progress));
    this.register(new WalkthroughProvider({ extensionId: parts.extensionId, language }));
    this.#registerCommands();
  }

  get state(): RoadmapState {
    return { rows: () => this.#rows(), done: this.#doneKeys.done };
  }

  async #rows(): Promise<readonly RoadmapRow[]> {
    const { progress, language, ready } = this.parts;
    await Promise.all([ready(), this.#commands()]);
    const state = progress.state();
    const isAvailable = (task: Task): boolean => this.#isAvailable(task);
    return roadmapRows({
      ...{ state, isAvailable },
      language: language(),
      only: this.#only,
      today: todaysTask(state, progress.evidence, Date.now(), isAvailable),
      rhythm: rhythmNow(progress),
      theme: pictureTheme(),
    });
  }

  /** A menu hands over the row; a click, and other commands, the task's id. */
  #registerCommands(): void {
    const actions = this.#actions;
    const { progress } = this.parts;
    const ofTask: Record<string, (taskId: string) => Promise<unknown>> = {
      [COMMANDS.openTask]: (id) => actions.open(id),
      [COMMANDS.aboutTask]: (id) => actions.about(id),
      [COMMANDS.checkTask]: (id) => actions.check(id),
      [COMMANDS.declareTask]: (id) => progress.declare(id),
      [COMMANDS.skipTask]: (id) => progress.skip(id),
      [COMMANDS.withdrawTask]: (id) => progress.withdraw(id),
    };
    for (const [id, run] of Object.entries(ofTask))
      this.register(
        vscode.commands.registerCommand(id, async (from: unknown) => {
          const taskId = typeof from === "string" ? from : (from as RoadmapRow | undefined)?.taskId;
          return taskId === undefined ? undefined : await run(taskId);
        }),
      );
    this.register(
      vscode.commands.registerCommand(COMMANDS.continueRoadmap, () => this.#continue()),
    );
    this.register(vscode.commands.registerCommand(COMMANDS.filterRoadmap, () => this.#filter()));
  }

  async #continue(): Promise<void> {
    await Promise.all([this.parts.ready(), this.#commands()]);
    const next = nextStep(this.parts.progress.state(), (task) => this.#isAvailable(task));
    if (next !== undefined) await this.#actions.open(next.task.id);
    else
      void vscode.window.showInformationMessage(
        vscode.l10n.t("You have walked the whole path: no step is left open."),
      );
  }

  async #filter(): Promise<void> {
    const chosen = await chooseKind(this.#only);
    if (chosen === undefined) return;
    await this.parts.memory.update(ONLY, chosen === "all" ? undefined : chosen);
    this.#tree.message = filterMessage(this.#only);
    this.#tree.refresh();
  }

  get #only(): TaskKind | undefined {
    return TASK_KINDS.find((kind) => kind === this.parts.memory.get(ONLY));
  }

  #isAvailable({ command }: Task): boolean {
    return command === undefined || this.#knownNow.has(command.id);
  }

  async #commands(): Promise<void> {
    this.#known ??= Promise.resolve(vscode.commands.getCommands(true)).then((ids) => new Set(ids));
    this.#knownNow = await this.#known;
  }
}

const ONLY = "roadmap.only";
