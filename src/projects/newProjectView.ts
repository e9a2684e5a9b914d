import os from "node:os";
import path from "node:path";
import * as vscode from "vscode";
import { COMMANDS } from "../commands";
import { lessonFolder } from "../config";
import type { Language } from "../protocol/bilingual";
import { createProject, placeFor } from "./createProject";
import { failureInWords } from "./failureInWords";
import type { KnownProjects } from "./knownProjects";
import type { Shipped } from "./shipped";
import { NOTEBOOK, README, type Template, templateOf, TEMPLATES } from "./templates";

export interface NewProjectParts {
  readonly shipped: Shipped;
  readonly known: KnownProjects;
  readonly language: () => Language;
}

/** *New Project…*: which one, where, and there it is, open. */
export class NewProjectView {
  constructor(private readonly parts: NewProjectParts) {}

  /**
   * @param id of a template; asked for without
   * @param into absolute path of a folder; asked for without
   * @returns the project's folder; undefined where none was made
   */
  async create(id?: unknown, into?: unknown): Promise<string | undefined> {
    const { shipped, known, language } = this.parts;
    const template = templateOf(id) ?? (await this.#chooseTemplate());
    if (template === undefined) return undefined;
    const chosen =
      typeof into === "string" && path.isAbsolute(into)
        ? { folder: into, isThere: false }
        : await chooseFolder(template, await this.#existing(template));
    if (chosen === undefined) return undefined;
    let { folder } = chosen;
    if (chosen.isThere) {
      await open(folder, template);
      return folder;
    }
    try {
      folder = await placeFor(folder, template.id);
      await createProject(shipped.folder(template, language()), folder);
    } catch (error) {
      const told = failureInWords(error, folder, vscode.l10n);
      void vscode.window.showErrorMessage(told);
      return undefined;
    }
    await known.remember(folder);
    await open(folder, template);
    void tell(folder);
    return folder;
  }

  async #existing(template: Template): Promise<string[]> {
    const all = await this.parts.known.all();
    return all.filter((project) => project.template === template).map(({ folder }) => folder);
  }

  async #chooseTemplate(): Promise<Template | undefined> {
    const language = this.parts.language();
    const items = TEMPLATES.map((template) => ({
      label: template.title[language],
      detail: template.about[language],
      template,
    }));
    const placeHolder = vscode.l10n.t("What would you like to build?");
    return (await vscode.window.showQuickPick(items, { placeHolder }))?.template;
  }
}

interface Place {
  readonly folder: string;
  /** A project stands there already and is only opened. */
  readonly isThere: boolean;
}

/** Beside the lessons, as far as that is known. */
async function chooseFolder(
  { id }: Template,
  existing: readonly string[],
): Promise<Place | undefined> {
  const { l10n } = vscode;
  const lessons = lessonFolder();
  const isKnown = path.isAbsolute(lessons);
  const beside = isKnown ? path.dirname(lessons) : path.join(os.homedir(), "Documents");
  const places = [
    { label: isKnown ? l10n.t("Beside your lessons") : l10n.t("In your documents"), in: beside },
    ...(vscode.workspace.workspaceFolders ?? [])
      .filter(({ uri }) => uri.scheme === "file" && uri.fsPath !== beside)
      .map(({ name, uri }) => ({ label: l10n.t("In the folder {0}", name), in: uri.fsPath })),
  ];
  const items = [
    ...existing.map((folder) => ({
      label: l10n.t("Open the one that you have"),
      description: folder,
      place: { folder, isThere: true },
    })),
    ...(await Promise.all(
      places.map(async (place) => {
        // Never among other files: the folder has its own.
        const folder = await newFolder(place.in, id);
        return { label: place.label, description: folder, place: { folder, isThere: false } };
      }),
    )),
    { label: l10n.t("In another folder…"), description: "", place: undefined },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: l10n.t("Where shall the project stand?"),
    placeHolder: l10n.t("A new folder is made for it; nothing that you have is changed."),
    ignoreFocusOut: true,
  });
  if (chosen === undefined || chosen.place !== undefined) return chosen?.place;
  const folder = await askFolder();
  return folder === undefined ? undefined : { folder, isThere: false };
}

/** What cannot be looked into is told when it is written to. */
async function newFolder(folder: string, id: string): Promise<string> {
  const place = path.join(folder, id);
  const free = await placeFor(place, id).catch(() => place);
  return free === place ? place : await placeFor(folder, id).catch(() => place);
}

async function askFolder(): Promise<string | undefined> {
  const found = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: vscode.l10n.t("Create the Project Here"),
  });
  return found?.[0]?.fsPath;
}

/** The README for reading, and beside it the file to work in. */
async function open(folder: string, { main }: Template): Promise<void> {
  const readme = vscode.Uri.file(path.join(folder, README));
  const file = await vscode.workspace.openTextDocument(path.join(folder, main));
  if (vscode.extensions.getExtension("vscode.markdown-language-features") === undefined)
    await vscode.window.showTextDocument(readme, { preview: false });
  else await vscode.commands.executeCommand("markdown.showPreview", readme);
  await vscode.window.showTextDocument(file, {
    viewColumn: vscode.ViewColumn.Beside,
    preview: false,
    preserveFocus: true,
  });
}

async function tell(folder: string): Promise<void> {
  const { l10n } = vscode;
  const notebook = l10n.t("Open the Notebook");
  const check = l10n.t("Check Project");
  const whole = l10n.t("Open the Folder");
  const uri = vscode.Uri.file(folder);
  const isOpen = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  const buttons = isOpen ? [notebook, check] : [notebook, check, whole];
  const told = l10n.t("Your project is ready: {0}", folder);
  const chosen = await vscode.window.showInformationMessage(told, ...buttons);
  if (chosen === notebook) {
    const document = await vscode.workspace.openNotebookDocument(
      vscode.Uri.joinPath(uri, NOTEBOOK),
    );
    await vscode.window.showNotebookDocument(document);
  } else if (chosen === check) await vscode.commands.executeCommand(COMMANDS.checkProject, folder);
  else if (chosen === whole)
    await vscode.commands.executeCommand("vscode.openFolder", uri, { forceNewWindow: true });
}
