import * as vscode from "vscode";
import { COMMANDS } from "../commands";
import { hubSettings } from "../config";
import { Disposable } from "../disposable";
import { HubStore } from "../hub/hubStore";
import { HubClient } from "../hubClient/hubClient";
import type { Language } from "../protocol/bilingual";
import type { CheckRunner } from "../protocol/checks";
import type { EvidenceSink } from "../protocol/evidence";
import { CheckProvider } from "./checkProvider";
import { type ControllerParts, ControllerProvider } from "./controllerProvider";
import { DeskProvider } from "./deskProvider";
import { LessonChecksProvider } from "./lessonChecksProvider";
import { field, lessonMetadata } from "./lessonMetadata";
import { ModelCalls } from "./modelCalls";
import { ModelFetchProvider } from "./modelFetchProvider";
import { type Memory, Practice } from "./practice";
import { ServeProvider } from "./serveProvider";
import { Shelf } from "./shelf";

export interface LessonParts extends Omit<ControllerParts, "modelCalls" | "ran"> {
  readonly language: () => Language;
  /** dist/hubRuntime.js */
  readonly hubRuntimeFile: string;
  /** Where downloaded models are kept. */
  readonly hubCache: string;
  /** models/ */
  readonly modelFolder: string;
  /** snippets/lessons */
  readonly lessonFolder: string;
  readonly evidence: EvidenceSink;
  /** On this computer, and not synced to others. */
  readonly memory: Memory;
  /** Where `evidence` goes, for tests to read. */
  readonly evidenceFolder: string;
}

/** For tests inside VS Code, which cannot see a child process. */
export interface LessonState {
  /** Process ids of the notebooks' Pythons. */
  readonly kernels: readonly number[];
  readonly evidenceFolder: string;
}

export function registerLessons(parts: LessonParts): LessonFeature {
  return new LessonFeature(parts);
}

/** Notebooks run on the built-in Python; lessons are opened, checked and reset. */
export class LessonFeature extends Disposable {
  /** Judges an exercise for the roadmap, by the id of its evidence: "00-hello/shortest". */
  readonly checks: CheckRunner;
  readonly #controller: ControllerProvider;

  constructor(private readonly parts: LessonParts) {
    super();
    const { evidence, language } = parts;
    const shelf = new Shelf(parts.lessonFolder);
    const client = this.register(
      new HubClient({
        runtimeFile: parts.hubRuntimeFile,
        log: (message) => {
          parts.log.debug(`Models: ${message}`);
        },
      }),
    );
    const fetcher = new ModelFetchProvider({
      store: () => new HubStore({ cache: parts.hubCache, ...hubSettings() }),
      network: () => hubSettings().network,
      endpoint: () => hubSettings().endpoint,
      log: parts.log,
    });
    const modelCalls = (): ModelCalls =>
      new ModelCalls({
        client,
        models: parts.modelFolder,
        fetch: (name, how) => fetcher.fetch(name, how),
        rows: (name, request, how) => fetcher.rows(name, request, how),
        l10n: vscode.l10n,
      });
    const practice = new Practice(evidence, parts.memory);
    const ran = (cell: vscode.NotebookCell): void => {
      note(cell, shelf, practice).catch((error: unknown) => {
        parts.log.error(error as Error);
      });
    };
    const controller = this.register(new ControllerProvider({ ...parts, modelCalls, ran }));
    this.checks = new LessonChecksProvider({ ...parts, shelf, modelCalls });
    const desk = this.register(new DeskProvider({ shelf, evidence, language }));
    this.register(new CheckProvider({ shelf, controller, evidence }));
    this.register(new ServeProvider(controller));
    this.#controller = controller;
    const commands: Record<string, (...words: unknown[]) => unknown> = {
      [COMMANDS.restartPython]: (from) => {
        controller.restart(from);
      },
      [COMMANDS.openLesson]: (id, check) => desk.open(id, check),
      [COMMANDS.nextLesson]: () => desk.next(),
      [COMMANDS.resetLesson]: () => desk.reset(),
    };
    for (const [id, run] of Object.entries(commands))
      this.register(vscode.commands.registerCommand(id, run));
  }

  get state(): LessonState {
    return { kernels: this.#controller.pids, evidenceFolder: this.parts.evidenceFolder };
  }
}

/** A cell of a lesson has run; other notebooks are nobody's business. */
async function note(cell: vscode.NotebookCell, shelf: Shelf, practice: Practice): Promise<void> {
  const found = lessonMetadata(cell.notebook.metadata);
  const id = field(cell.metadata, "id");
  if (found === undefined) return;
  await practice.ran(found.lesson, async () => {
    if (typeof id !== "string") return true;
    return cell.document.getText() !== (await shelf.cellText(found.lesson, found.language, id));
  });
}
