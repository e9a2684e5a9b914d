import * as vscode from "vscode";
import { COMMANDS } from "../commands";
import { Disposable } from "../disposable";
import type { Log } from "../log";
import type { Language } from "../protocol/bilingual";
import type { ReportSink } from "../protocol/reports";
import { DoubtView } from "./evidence/doubtView";
import type { EvidenceStore } from "./evidence/evidenceStore";
import type { Progress } from "./progress/progress";
import { ProgressFilesProvider } from "./progressFilesProvider";
import type { Quiz } from "./quiz/quiz";
import { QuizProvider } from "./quiz/quizProvider";
import { rhythmMarkdown, rhythmTitle } from "./rhythm/rhythm";
import { pictureTheme, rhythmNow } from "./rhythm/rhythmView";

export interface ProgressCommandParts {
  readonly store: EvidenceStore;
  readonly progress: Progress;
  readonly quizzes: readonly Quiz[];
  readonly reports: ReportSink;
  readonly language: () => Language;
  /** `globalState`: which doubts the person has been told of. */
  readonly state: vscode.Memento;
  readonly log: Log;
}

export function registerProgress(parts: ProgressCommandParts): ProgressFeature {
  return new ProgressFeature(parts);
}

/** Export, import, passport, quizzes, the skill test; and word of stored evidence that is faulty. */
export class ProgressFeature extends Disposable {
  constructor(parts: ProgressCommandParts) {
    super();
    const files = new ProgressFilesProvider(parts);
    const quizzes = new QuizProvider({ ...parts, evidence: parts.store });
    this.register(new DoubtView(parts));
    const commands: Record<string, (argument: unknown) => Promise<void>> = {
      [COMMANDS.exportProgress]: (to) => files.export(to),
      [COMMANDS.importProgress]: (from) => files.import(from),
      [COMMANDS.exportPassport]: (to) => files.exportPassport(to),
      [COMMANDS.quiz]: (id) => quizzes.quiz(id),
      [COMMANDS.skillTest]: () => quizzes.skillTest(),
      [COMMANDS.showRhythm]: () => showRhythm(parts),
    };
    for (const [id, run] of Object.entries(commands))
      this.register(vscode.commands.registerCommand(id, run));
  }
}

async function showRhythm(parts: ProgressCommandParts): Promise<void> {
  const { store, progress, reports, language } = parts;
  await store.ready();
  await reports.show({
    title: rhythmTitle(language()),
    markdown: rhythmMarkdown(rhythmNow(progress), language(), pictureTheme()),
  });
}
