import * as vscode from "vscode";
import { COMMANDS } from "../commands";
import { Disposable } from "../disposable";
import { LabClient } from "../labClient/labClient";
import type { Log } from "../log";
import type { Language } from "../protocol/bilingual";
import type { LabModel } from "../protocol/lab";
import { LabView, type LabViewState } from "./labView";
import { RendererProvider } from "./rendererProvider";
import { SurpriseView, type SurpriseState } from "./surprise/surpriseView";

export interface LabParts {
  /** dist/labRuntime.js */
  readonly runtimeFile: string;
  /** Absolute, as the settings have them now. */
  readonly folders: () => Readonly<Record<LabModel, string>>;
  /** Calls back when another folder was chosen. */
  readonly onFolders: (listener: () => void) => { dispose(): void };
  /** dist/media */
  readonly media: vscode.Uri;
  readonly language: () => Language;
  readonly log: Log;
}

/** For tests inside VS Code, which can look neither into a page nor at colours. */
export interface LabState {
  readonly view: LabViewState;
  readonly surprise: SurpriseState;
  readonly pid: number | undefined;
  /** Answers to views in notebooks. */
  readonly rendered: number;
}

export function registerLab(parts: LabParts): LabFeature {
  return new LabFeature(parts);
}

/** The model in plain sight: probabilities, attention, anatomy, tokens, surprise. */
export class LabFeature extends Disposable {
  readonly #client: LabClient;
  readonly #view: LabView;
  readonly #surprise: SurpriseView;
  readonly #renderer: RendererProvider;

  constructor({ runtimeFile, folders, onFolders, media, language, log }: LabParts) {
    super();
    const client = this.register(
      new LabClient({
        runtimeFile,
        folders,
        log: (message) => {
          log.warn(message);
        },
      }),
    );
    this.#client = client;
    this.register(
      onFolders(() => {
        client.stop("Another model was chosen.");
      }),
    );
    const openLesson = (id: string): void => {
      void vscode.commands.executeCommand(COMMANDS.openLesson, id);
    };
    this.#view = this.register(new LabView({ client, media, language, openLesson }));
    this.#surprise = this.register(new SurpriseView({ client, language }));
    this.#renderer = this.register(new RendererProvider({ client, openLesson }));
    for (const [command, tab] of [
      [COMMANDS.lab, undefined],
      [COMMANDS.labProbabilities, "probabilities"],
      [COMMANDS.labAttention, "attention"],
      [COMMANDS.labAnatomy, "anatomy"],
      [COMMANDS.labTokens, "tokens"],
    ] as const)
      this.register(
        vscode.commands.registerCommand(command, () => {
          this.#view.open(tab);
        }),
      );
  }

  get state(): LabState {
    const [view, surprise] = [this.#view.state, this.#surprise.state];
    return { view, surprise, pid: this.#client.pid, rendered: this.#renderer.answers };
  }
}
