import path from "node:path";
import * as vscode from "vscode";
import { COMMANDS } from "./commands";
import { hasConceptHover, language, onModelSettings } from "./config";
import { type DatasetFeature, type DatasetState, registerDatasets } from "./datasets/register";
import { Disposable } from "./disposable";
import { registerDoctor } from "./doctor/register";
import { type LabFeature, type LabState, registerLab } from "./lab/register";
import type { NextStep } from "./explanation/chatProvider";
import {
  type ExplanationFeature,
  type ExplanationState,
  registerExplanation,
} from "./explanation/register";
import { type LessonFeature, type LessonState, registerLessons } from "./lessons/register";
import type { Log } from "./log";
import type { CompletionModel } from "./protocol/model";
import { registerProjects } from "./projects/register";
import { Reports } from "./reports";
import { CURRICULUM } from "./roadmap/curriculum";
import type { EvidenceStore } from "./roadmap/evidence/evidenceStore";
import { Progress } from "./roadmap/progress/progress";
import { QUIZZES } from "./roadmap/quizzes";
import { registerProgress } from "./roadmap/registerProgress";
import { registerRoadmap, type RoadmapFeature, type RoadmapState } from "./roadmap/register";
import { registerResources } from "./roadmap/registerResources";
import { registerSizing } from "./sizing/register";

export interface LearningParts {
  readonly extension: vscode.ExtensionContext;
  /** Of the editor, which explanation offers to Chat. */
  readonly model: CompletionModel;
  /** Where its files are, as the settings have it now. */
  readonly modelFolder: () => string;
  readonly evidence: EvidenceStore;
  /** Where `evidence` goes. */
  readonly evidenceFolder: string;
  readonly log: Log;
}

/** For tests inside VS Code. */
export interface LearningState {
  readonly lessons: LessonState;
  readonly roadmap: RoadmapState;
  readonly explanation: ExplanationState;
  readonly datasets: DatasetState;
  readonly lab: LabState;
}

/** Lessons, tools and the roadmap, wired to one another: features never import each other. */
export function registerLearning(parts: LearningParts): LearningFeatures {
  return new LearningFeatures(parts);
}

class LearningFeatures extends Disposable {
  readonly #lessons: LessonFeature;
  readonly #roadmap: RoadmapFeature;
  readonly #explanation: ExplanationFeature;
  readonly #datasets: DatasetFeature;
  readonly #lab: LabFeature;

  constructor({ extension, model, modelFolder, evidence, evidenceFolder, log }: LearningParts) {
    super();
    const reports = this.register(new Reports());
    this.#lessons = this.register(
      registerLessons({
        kernelFile: extension.asAbsolutePath("dist/kernel/main.js"),
        hubRuntimeFile: extension.asAbsolutePath("dist/hubRuntime.js"),
        hubCache: path.join(extension.globalStorageUri.fsPath, "hub"),
        modelFolder: extension.asAbsolutePath("models"),
        lessonFolder: extension.asAbsolutePath("snippets/lessons"),
        evidence,
        memory: extension.globalState,
        evidenceFolder,
        log,
        language,
      }),
    );
    const storage = extension.globalStorageUri.fsPath;
    const doctor = this.register(registerDoctor({ reports, evidence, language, storage, log }));
    const sizing = this.register(
      registerSizing({
        ...{ reports, evidence, language },
        cards: (signal) => doctor.cards(signal),
        bundledModel: extension.asAbsolutePath("models/code"),
      }),
    );
    const projects = this.register(
      registerProjects({
        projectFolder: extension.asAbsolutePath("snippets/projects"),
        kernelFile: extension.asAbsolutePath("dist/kernel/main.js"),
        state: extension.globalState,
        ...{ reports, evidence, language, log },
      }),
    );
    this.#datasets = this.register(
      registerDatasets({
        processFile: extension.asAbsolutePath("dist/datasets.js"),
        temporaryFolder: path.join(storage, "datasets"),
        ...{ reports, evidence, language, log },
      }),
    );
    const progress = this.register(
      new Progress({ stages: CURRICULUM, source: evidence, sink: evidence }),
    );
    this.#roadmap = this.register(
      registerRoadmap({
        progress,
        evidence,
        ready: () => evidence.ready(),
        checks: [
          { first: /^\d\d-/, runner: this.#lessons.checks },
          { first: "doctor", runner: doctor },
          { first: "sizing", runner: sizing },
          { first: "datasets", runner: this.#datasets },
          { first: "projects", runner: projects },
          { first: "contest", runner: projects },
        ],
        reports,
        language,
        memory: extension.workspaceState,
        extensionId: extension.extension.id,
      }),
    );
    this.register(
      registerProgress({
        ...{ store: evidence, progress, quizzes: QUIZZES, reports, language, log },
        state: extension.globalState,
      }),
    );
    this.register(registerResources({ source: evidence, evidence, language }));
    this.#explanation = this.register(
      registerExplanation({
        model,
        evidence,
        reports,
        language,
        hasHover: (document) => hasConceptHover(document),
        nextStep: async () => {
          await evidence.ready();
          return nextStepOf(progress);
        },
        grammarFolder: extension.asAbsolutePath("dist/tree-sitter"),
        media: vscode.Uri.joinPath(extension.extensionUri, "dist/media"),
        log,
      }),
    );
    this.#lab = this.register(
      registerLab({
        runtimeFile: extension.asAbsolutePath("dist/labRuntime.js"),
        folders: () => ({
          code: modelFolder(),
          "classroom-gpt": extension.asAbsolutePath("models/classroom-gpt"),
        }),
        onFolders: onModelSettings,
        media: vscode.Uri.joinPath(extension.extensionUri, "dist/media"),
        language,
        log,
      }),
    );
  }

  get state(): LearningState {
    return {
      lessons: this.#lessons.state,
      roadmap: this.#roadmap.state,
      explanation: this.#explanation.state,
      datasets: this.#datasets.state,
      lab: this.#lab.state,
    };
  }
}

/** For Chat: what comes next on the path, in words of the curriculum, and the way in. */
function nextStepOf(progress: Progress): NextStep | undefined {
  const task = progress.state().next?.task;
  if (task === undefined) return undefined;
  const title = vscode.l10n.t("Go there");
  return {
    text: `**${task.title[language()]}**\n\n${task.about[language()]}`,
    command: { title, command: COMMANDS.openTask, arguments: [task.id] },
  };
}
