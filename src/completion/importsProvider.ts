import * as vscode from "vscode";
import { Disposable } from "../disposable";
import { identifiers } from "../text/identifiers";
import { describe, type Definition } from "./definitions";
import { importsOf, wantedBy, type Wanted } from "./imports";
import { LruMap } from "./lruMap";
import { readModule, type Module } from "./moduleProvider";
import type { ReadableFiles } from "./readableProvider";

/** Milliseconds for all imports of a file; what was found until then counts. */
const BUDGET_MS = 1_000;
const MAX_DEFINITIONS = 48;
/** A package hands on the names of its modules; the way to where they are defined is that long. */
const MAX_HOPS = 2;
const MAX_FILES = 8;
const MAX_BYTES = 256_000;
/** UTF-16 units in which uses of a module's names are looked for. */
const MAX_USED_CHARS = 64_000;

/**
 * What the names are that a Python file imports from the workspace. Looked up beside the typing and
 * kept until the file or one behind an import changes.
 */
export class ImportsProvider extends Disposable {
  /** By the path that the model sees. */
  readonly #found = new LruMap<readonly Definition[]>(MAX_FILES, MAX_BYTES);
  /** Files that there are, by folder. */
  readonly #listings = new Map<string, Promise<ReadonlySet<string>>>();
  readonly #modules = new LruMap<Module>(32, 4_000_000);

  constructor(private readonly files: ReadableFiles) {
    super();
    const watcher = this.register(
      vscode.workspace.createFileSystemWatcher("**/*.py", false, true, false),
    );
    const forget = (): void => {
      this.#listings.clear();
    };
    this.register(watcher.onDidCreate(forget));
    this.register(watcher.onDidDelete(forget));
    this.register(
      files.onDidChange(() => {
        this.clear();
      }),
    );
  }

  /** As far as they are known by now. */
  definitionsFor(path: string): readonly Definition[] {
    return this.#found.peek(path) ?? [];
  }

  clear(): void {
    this.#found.clear();
    this.#modules.clear();
    this.#listings.clear();
  }

  /**
   * Looks the imports of a file up. Never throws, and ends in time.
   *
   * @param path of the file as the model sees it
   */
  async refresh(uri: vscode.Uri, text: string, path: string): Promise<void> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder === undefined) return;
    const found = new Map<string, Definition>();
    const search: Search = {
      folder: folder.uri,
      used: namesUsed(text),
      endMs: performance.now() + BUDGET_MS,
      note: (definition) => {
        if (definition.path !== path)
          found.set(`${definition.path} ${definition.name}`, definition);
        return found.size < MAX_DEFINITIONS;
      },
    };
    const file = relative(folder.uri, uri);
    await this.#search(search, text, file, 0).catch(() => undefined);
    const definitions = [...found.values()];
    this.#found.set(
      path,
      definitions,
      definitions.reduce((sum, each) => sum + each.text.length, 0),
    );
  }

  /** @param only names that matter, where the text is that of a package on the way */
  async #search(
    search: Search,
    text: string,
    file: string,
    hops: number,
    only?: ReadonlySet<string>,
  ): Promise<void> {
    for (const each of importsOf(text)) {
      if (only !== undefined && each.names?.some((name) => only.has(name)) === false) continue;
      for (const wanted of wantedBy(each, file)) {
        if (performance.now() > search.endMs) return;
        const names = wanted.names?.filter((name) => only?.has(name) ?? true);
        if (!(await this.#lookUp(search, { ...wanted, ...(names && { names }) }, hops))) return;
      }
    }
  }

  /** Whether there is room for more. */
  async #lookUp(search: Search, { paths, names }: Wanted, hops: number): Promise<boolean> {
    const path = await this.#firstOf(search.folder, paths);
    if (path === undefined) return true;
    const uri = vscode.Uri.joinPath(search.folder, path);
    if (!(await this.files.isReadable(uri))) return true;
    const module = await readModule(uri, this.#modules, search.endMs - performance.now());
    if (module === undefined) return true;
    const wanted = (name: string): boolean => names?.includes(name) ?? search.used().has(name);
    const known = new Set<string>();
    for (const each of module.outline) {
      if (!wanted(each.name) || each.name.startsWith("__")) continue;
      known.add(each.name);
      const shown = vscode.workspace.asRelativePath(uri, false).replaceAll("\\", "/");
      const text = describe(module.lines, each);
      if (!search.note({ path: shown, name: each.name, text })) return false;
    }
    const missing = new Set(names?.filter((name) => !known.has(name)) ?? []);
    if (missing.size > 0 && hops < MAX_HOPS)
      await this.#search(search, module.lines.join("\n"), path, hops + 1, missing);
    return true;
  }

  async #firstOf(folder: vscode.Uri, paths: readonly string[]): Promise<string | undefined> {
    for (const path of paths) {
      const slash = path.lastIndexOf("/");
      const listing = await this.#list(folder, path.slice(0, Math.max(0, slash)));
      if (listing.has(path.slice(slash + 1))) return path;
    }
    return undefined;
  }

  /** A folder is only read where its parent has it: most imports lead out of the workspace. */
  async #list(root: vscode.Uri, folder: string): Promise<ReadonlySet<string>> {
    const uri = vscode.Uri.joinPath(root, folder);
    const key = uri.toString();
    const known = this.#listings.get(key);
    if (known !== undefined) return known;
    const slash = folder.lastIndexOf("/");
    const isThere =
      folder === "" ||
      (await this.#list(root, folder.slice(0, Math.max(0, slash)))).has(folder.slice(slash + 1));
    const listing = isThere ? list(uri) : Promise.resolve(new Set<string>());
    this.#listings.set(key, listing);
    return listing;
  }
}

interface Search {
  readonly folder: vscode.Uri;
  /** Names in the importing file. */
  readonly used: () => ReadonlySet<string>;
  readonly endMs: number;
  /** Whether there is room for more. */
  readonly note: (definition: Definition) => boolean;
}

/** Found when first asked for: most imports name what they want. */
function namesUsed(text: string): () => ReadonlySet<string> {
  let names: ReadonlySet<string> | undefined;
  return () => (names ??= identifiers(text.slice(0, MAX_USED_CHARS)));
}

async function list(folder: vscode.Uri): Promise<ReadonlySet<string>> {
  try {
    return new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name));
  } catch {
    return new Set();
  }
}

function relative(folder: vscode.Uri, uri: vscode.Uri): string {
  return uri.path.slice(folder.path.replace(/\/$/, "").length + 1);
}
