import * as vscode from "vscode";
import type { Language } from "../protocol/bilingual";
import type { EvidenceStore } from "./evidence/evidenceStore";
import { exportText, MAX_EXPORT_BYTES, readExport, type ExportRead } from "./evidence/exportFile";
import type { Doubt } from "./evidence/folderReader";
import { passport } from "./passport/passport";
import type { Progress } from "./progress/progress";

export interface ProgressFilesParts {
  readonly store: EvidenceStore;
  readonly progress: Progress;
  readonly language: () => Language;
}

/** Progress as a file: kept, taken to another computer, shown to others. */
export class ProgressFilesProvider {
  constructor(private readonly parts: ProgressFilesParts) {}

  /** @param to where it is written; asked for without it */
  async export(to?: unknown): Promise<void> {
    const { store } = this.parts;
    await fresh(store);
    const { records } = store;
    if (records.length === 0) {
      const nothing = vscode.l10n.t("There is nothing to export yet.");
      void vscode.window.showInformationMessage(nothing);
      return;
    }
    const file = await this.#target(to, "first-token-progress.json", {
      [vscode.l10n.t("Progress of First Token")]: ["json"],
    });
    if (file === undefined) return;
    await vscode.workspace.fs.writeFile(file, bytesOf(exportText(records, Date.now())));
    const told = vscode.l10n.t("{0} events are exported.", records.length);
    void vscode.window.showInformationMessage(told);
  }

  /** Adds to what is there, and never replaces it. @param from what is read; asked for without it */
  async import(from?: unknown): Promise<void> {
    const { l10n } = vscode;
    const file =
      from instanceof vscode.Uri
        ? from
        : (
            await vscode.window.showOpenDialog({
              title: l10n.t("Import Progress"),
              openLabel: l10n.t("Import"),
              filters: { [l10n.t("Progress of First Token")]: ["json"] },
            })
          )?.[0];
    if (file === undefined) return;
    const read = await readFile(file);
    if (typeof read === "string") {
      const nothing = l10n.t("Nothing was imported, and nothing was changed.");
      void vscode.window.showErrorMessage(`${read} ${nothing}`);
      return;
    }
    await fresh(this.parts.store);
    const added = await this.parts.store.addImported(read.records);
    const known = read.records.length - added;
    const told = [l10n.t("{0} events are imported, {1} were known already.", added, known)];
    if (read.unreadable > 0)
      told.push(l10n.t("{0} entries could not be read and are left out.", read.unreadable));
    void vscode.window.showInformationMessage(told.join(" "));
  }

  /** @param to a file to write instead of an editor */
  async exportPassport(to?: unknown): Promise<void> {
    const { store, progress, language } = this.parts;
    await fresh(store);
    const { evidence } = store;
    const doubtfulFiles = new Set(store.doubts.filter(isOfFile).map(({ where }) => where)).size;
    const state = progress.state();
    const content = passport({
      ...{ state, evidence, doubtfulFiles },
      language: language(),
      nowMs: Date.now(),
    });
    if (to instanceof vscode.Uri) await vscode.workspace.fs.writeFile(to, bytesOf(content));
    else {
      const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
      await vscode.window.showTextDocument(document);
      void this.#offer(document);
    }
    await store.add({ id: "passport/exported", kind: "passed", atMs: Date.now() });
  }

  async #offer(document: vscode.TextDocument): Promise<void> {
    const { l10n } = vscode;
    const copy = l10n.t("Copy");
    const save = l10n.t("Save As…");
    const told = l10n.t(
      "Your learning passport is open in the editor. Look through it, then put it into a README on GitHub.",
    );
    const chosen = await vscode.window.showInformationMessage(told, copy, save);
    if (chosen === copy) await vscode.env.clipboard.writeText(document.getText());
    if (chosen !== save) return;
    const file = await this.#target(undefined, "README.md", { Markdown: ["md"] });
    if (file === undefined) return;
    await vscode.workspace.fs.writeFile(file, bytesOf(document.getText()));
  }

  async #target(
    given: unknown,
    name: string,
    filters: Record<string, string[]>,
  ): Promise<vscode.Uri | undefined> {
    if (given instanceof vscode.Uri) return given;
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const defaultUri = folder === undefined ? undefined : vscode.Uri.joinPath(folder.uri, name);
    return await vscode.window.showSaveDialog({ defaultUri, filters });
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The log itself is at fault, not a clock or another version. */
function isOfFile({ why }: Doubt): boolean {
  return why !== "future" && why !== "newer";
}

/** @returns what is in a file, or in words why it cannot be imported */
/** With what another window has written just now, too. */
async function fresh(store: EvidenceStore): Promise<void> {
  await store.ready();
  await store.refresh();
}

async function readFile(
  file: vscode.Uri,
): Promise<Extract<ExportRead, { kind: "evidence" }> | string> {
  const { l10n } = vscode;
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > MAX_EXPORT_BYTES)
      return l10n.t("The file is too large to be exported progress of First Token.");
    const bytes = await vscode.workspace.fs.readFile(file);
    const read = readExport(new TextDecoder().decode(bytes));
    switch (read.kind) {
      case "evidence":
        return read;
      case "notJson":
        return l10n.t("The file is no JSON, or only a part of it.");
      case "foreign":
        return l10n.t("The file is JSON, but not exported progress of First Token.");
      case "newer":
        return l10n.t("The file comes from a later version of First Token. Update the extension.");
      case "empty":
        return l10n.t("There is no event in the file that can be read.");
    }
  } catch (error) {
    return l10n.t("The file cannot be read: {0}", String(error));
  }
}
