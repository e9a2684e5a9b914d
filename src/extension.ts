import path from "node:path";
import * as vscode from "vscode";
import { COMMANDS } from "./commands";
import { type CompletionState, registerCompletion } from "./completion/register";
import { ReplaceableModel } from "./completion/replaceableModel";
import { modelSettings, onModelSettings } from "./config";
import { type LearningState, registerLearning } from "./learning";
import { lessonCell } from "./lessons/lessonCellProvider";
import { childLog, createLog } from "./log";
import { ModelClient } from "./modelClient/modelClient";
import { EvidenceStore } from "./roadmap/evidence/evidenceStore";

/** What tests inside VS Code ask: a status bar and a child process cannot be seen from there. */
export interface ExtensionApi {
  readonly state: () => CompletionState & LearningState & { activateMs: number };
}

export function activate(extension: vscode.ExtensionContext): ExtensionApi {
  const startMs = performance.now();
  const log = createLog();
  const showLog = vscode.commands.registerCommand(COMMANDS.showLog, () => {
    log.show();
  });
  const folder = (): { path: string; isBundled: boolean } => {
    const chosen = modelSettings().folder;
    const isBundled = chosen === "";
    return { path: isBundled ? extension.asAbsolutePath("models/code") : chosen, isBundled };
  };
  const model = new ReplaceableModel(
    () =>
      new ModelClient({
        folder: folder().path,
        threads: modelSettings().threads,
        graph: "loop",
        runtimeFile: extension.asAbsolutePath("dist/runtime.js"),
        log: childLog(log, "model"),
      }),
  );
  const settings = onModelSettings(() => {
    model.replace();
  });
  const evidenceFolder = path.join(extension.globalStorageUri.fsPath, "evidence");
  const evidence = new EvidenceStore({ folder: evidenceFolder, state: extension.globalState });
  const completion = registerCompletion({
    model,
    log,
    state: extension.globalState,
    folder,
    grammarFolder: extension.asAbsolutePath("dist/tree-sitter"),
    lessonCell,
    evidence,
  });
  const learning = registerLearning({
    ...{ extension, model, evidence, evidenceFolder, log },
    modelFolder: () => folder().path,
  });
  extension.subscriptions.push(...[showLog, completion, learning, evidence, settings, model, log]);
  const activateMs = performance.now() - startMs;
  return {
    state: () => ({ ...completion.state, ...learning.state, activateMs }),
  };
}
