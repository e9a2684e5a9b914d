import path from "node:path";
import type * as vscode from "vscode";
import { language } from "./config";
import { Disposable } from "./disposable";
import { registerDoctor } from "./doctor/register";
import { type LessonFeature, type LessonState, registerLessons } from "./lessons/register";
import type { Log } from "./log";
import { Reports } from "./reports";
import { CURRICULUM } from "./roadmap/curriculum";
import type { EvidenceStore } from "./roadmap/evidence/evidenceStore";
import { Progress } from "./roadmap/progress/progress";
import { registerRoadmap, type RoadmapFeature, type RoadmapState } from "./roadmap/register";
import { registerResources } from "./roadmap/registerResources";

export interface LearningParts {
  readonly extension: vscode.ExtensionContext;
  readonly evidence: EvidenceStore;
  /** Where `evidence` goes. */
  readonly evidenceFolder: string;
  readonly log: Log;
}

/** For tests inside VS Code. */
export interface LearningState {
  readonly lessons: LessonState;
  readonly roadmap: RoadmapState;
}

/** Lessons, tools and the roadmap, wired to one another: features never import each other. */
export function registerLearning(parts: LearningParts): LearningFeatures {
  return new LearningFeatures(parts);
}

class LearningFeatures extends Disposable {
  readonly #lessons: LessonFeature;
  readonly #roadmap: RoadmapFeature;

  constructor({ extension, evidence, evidenceFolder, log }: LearningParts) {
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
        ],
        reports,
        language,
        memory: extension.workspaceState,
        extensionId: extension.extension.id,
      }),
    );
    this.register(registerResources({ source: evidence, evidence, language }));
  }

  get state(): LearningState {
    return { lessons: this.#lessons.state, roadmap: this.#roadmap.state };
  }
}
