import * as vscode from "vscode";
import { COMMANDS } from "../commands";
import { Disposable } from "../disposable";
import { type ControllerParts, ControllerProvider } from "./controllerProvider";

/** For tests inside VS Code, which cannot see a child process. */
export interface LessonState {
  /** Process ids of the notebooks' Pythons. */
  readonly kernels: readonly number[];
}

export function registerLessons(parts: ControllerParts): LessonFeature {
  return new LessonFeature(parts);
}

/** Notebooks run on the built-in Python. */
export class LessonFeature extends Disposable {
  readonly #controller: ControllerProvider;

  constructor(parts: ControllerParts) {
    super();
    this.#controller = this.register(new ControllerProvider(parts));
    this.register(
      vscode.commands.registerCommand(COMMANDS.restartPython, (from: unknown) => {
        this.#controller.restart(from);
      }),
    );
  }

  get state(): LessonState {
    return { kernels: this.#controller.pids };
  }
}
