import type { Ignore } from "ignore";
import * as vscode from "vscode";
import { Disposable } from "../disposable";
import { foldersOf, isGitIgnored, rulesOf } from "./gitIgnore";
import { LANGUAGES } from "./languages";
import { isSecretFile } from "./secretFiles";

/** Markup and data teach nothing about code, and are where passwords lie about. */
const NO_CODE: ReadonlySet<string> = new Set(["css", "html", "xml", "yaml"]);
/** A repository's root is looked for so many folders above the workspace. */
const MAX_CLIMB = 16;
/** A longer .gitignore is not one that a person wrote. */
const MAX_RULES_BYTES = 256_000;

/**
 * Which files of the workspace may be read as context: none outside it, none that Git ignores, none
 * that may hold secrets.
 */
export class ReadableFiles extends Disposable {
  readonly #changes = this.register(new vscode.EventEmitter<void>());
  /** Other rules hold now: what was readable may not be any more. */
  readonly onDidChange = this.#changes.event;
  /** By folder. */
  readonly #rules = new Map<string, Promise<Ignore | undefined>>();
  /** The root of the repository, by workspace folder. */
  readonly #roots = new Map<string, Promise<vscode.Uri>>();

  constructor() {
    super();
    const watcher = this.register(vscode.workspace.createFileSystemWatcher("**/.gitignore"));
    const forget = (): void => {
      this.#rules.clear();
      this.#roots.clear();
      this.#changes.fire();
    };
    this.register(watcher.onDidChange(forget));
    this.register(watcher.onDidCreate(forget));
    this.register(watcher.onDidDelete(forget));
    this.register(vscode.workspace.onDidChangeWorkspaceFolders(forget));
  }

  /** Never throws; what cannot be found out is not read. */
  async isReadable(uri: vscode.Uri): Promise<boolean> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder?.uri.scheme !== uri.scheme) return false;
    if (isSecretFile(vscode.workspace.asRelativePath(uri, false))) return false;
    try {
      // A document may outlive its file.
      await vscode.workspace.fs.stat(uri);
      return !(await this.#isIgnored(uri, folder.uri));
    } catch {
      return false;
    }
  }

  async #isIgnored(uri: vscode.Uri, folder: vscode.Uri): Promise<boolean> {
    const root = await this.#rootOf(folder);
    const path = uri.path.slice(root.path.replace(/\/$/, "").length + 1);
    const rules = new Map<string, Ignore | undefined>();
    for (const each of foldersOf(path))
      rules.set(each, await this.#rulesIn(vscode.Uri.joinPath(root, each), each === ""));
    return isGitIgnored(path, (each) => rules.get(each));
  }

  /** The nearest folder at or above with a .git; the workspace folder where there is none. */
  #rootOf(folder: vscode.Uri): Promise<vscode.Uri> {
    const key = folder.toString();
    const root = this.#roots.get(key) ?? findRoot(folder);
    this.#roots.set(key, root);
    return root;
  }

  #rulesIn(folder: vscode.Uri, isRoot: boolean): Promise<Ignore | undefined> {
    const key = folder.toString();
    const rules = this.#rules.get(key) ?? readRules(folder, isRoot);
    this.#rules.set(key, rules);
    return rules;
  }
}

/** Whether a language is one whose files are of use to others. */
export function isCode(language: string): boolean {
  return language in LANGUAGES && !NO_CODE.has(language);
}

async function findRoot(folder: vscode.Uri): Promise<vscode.Uri> {
  let at = folder;
  for (let step = 0; step < MAX_CLIMB; step++) {
    if (await exists(vscode.Uri.joinPath(at, ".git"))) return at;
    const above = vscode.Uri.joinPath(at, "..");
    if (above.path === at.path) break;
    at = above;
  }
  return folder;
}

async function readRules(folder: vscode.Uri, isRoot: boolean): Promise<Ignore | undefined> {
  const names = isRoot ? [".git/info/exclude", ".gitignore"] : [".gitignore"];
  const texts = [];
  for (const name of names) {
    const text = await read(vscode.Uri.joinPath(folder, name));
    if (text !== undefined) texts.push(text);
  }
  return texts.length === 0 ? undefined : rulesOf(texts.join("\n"));
}

async function read(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return bytes.length > MAX_RULES_BYTES ? undefined : new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
