import path from "node:path";
import * as vscode from "vscode";
import { COMMANDS } from "./commands";
import { type CompletionState, registerCompletion } from "./completion/register";
import { ReplaceableModel } from "./completion/replaceableModel";
import { language, modelSettings, onModelSettings } from "./config";
import { lessonCell } from "./lessons/lessonCellProvider";
import { type LessonState, registerLessons } from "./lessons/register";
import { childLog, createLog } from "./log";
import { ModelClient } from "./modelClient/modelClient";
import { EvidenceLog } from "./roadmap/evidenceLog";

/** What tests inside VS Code ask: a status bar and a child process cannot be seen from there. */
export interface ExtensionApi {
  readonly state: () => CompletionState & { activateMs: number; lessons: LessonState };
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
  const completion = registerCompletion({
    model,
    log,
    state: extension.globalState,
    folder,
    grammarFolder: extension.asAbsolutePath("dist/tree-sitter"),
    lessonCell,
  });
  const evidenceFolder = path.join(extension.globalStorageUri.fsPath, "evidence");
  const lessons = registerLessons({
    kernelFile: extension.asAbsolutePath("dist/kernel/main.js"),
    hubRuntimeFile: extension.asAbsolutePath("dist/hubRuntime.js"),
    hubCache: path.join(extension.globalStorageUri.fsPath, "hub"),
    modelFolder: extension.asAbsolutePath("models"),
    lessonFolder: extension.asAbsolutePath("snippets/lessons"),
    evidence: new EvidenceLog(evidenceFolder),
    memory: extension.globalState,
    evidenceFolder,
    log,
    language,
  });
  extension.subscriptions.push(showLog, completion, lessons, settings, model, log);
  const activateMs = performance.now() - startMs;
  return { state: () => ({ ...completion.state, lessons: lessons.state, activateMs }) };
}
