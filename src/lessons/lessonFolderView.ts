import os from "node:os";
import path from "node:path";
import * as vscode from "vscode";
import { lessonFolder, setLessonFolder } from "../config";

const NAME = "first-token-lessons";

/** Where the learner's copies stand; asked once. Undefined if the question is left. */
export async function chooseLessonFolder(): Promise<vscode.Uri | undefined> {
  const known = lessonFolder();
  if (path.isAbsolute(known)) return vscode.Uri.file(known);
  const { l10n } = vscode;
  const places = [
    ...(vscode.workspace.workspaceFolders ?? []).map(({ name, uri }) => ({
      label: l10n.t("In the folder {0}", name),
      folder: vscode.Uri.joinPath(uri, NAME),
    })),
    {
      label: l10n.t("In your documents"),
      folder: vscode.Uri.file(path.join(os.homedir(), "Documents", NAME)),
    },
  ].map((place) => ({ ...place, description: place.folder.fsPath }));
  const other = { label: l10n.t("In another folder…"), description: "", folder: undefined };
  const chosen = await vscode.window.showQuickPick([...places, other], {
    title: l10n.t("Where shall your copies of the lessons stand?"),
    placeHolder: l10n.t("You can write in them as you like; updates never touch them."),
    ignoreFocusOut: true,
  });
  if (chosen === undefined) return undefined;
  const folder = chosen.folder ?? (await askFolder());
  if (folder !== undefined) await setLessonFolder(folder.fsPath);
  return folder;
}

async function askFolder(): Promise<vscode.Uri | undefined> {
  const found = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: vscode.l10n.t("Put the lessons here"),
  });
  return found?.[0];
}
