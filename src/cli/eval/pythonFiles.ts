import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { UsageError } from "../command";

export interface SourceFile {
  /** As the model sees it: relative, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Longer files are data; training draws the line at the same size. */
const MAX_BYTES = 400_000;
/** Folders of tools, which nobody writes in. */
const SKIPPED_FOLDERS = /^(?:\..+|__pycache__|node_modules|site-packages|venv)$/;

/**
 * The Python files under a folder that are UTF-8, in the order of their paths. Links are not
 * followed.
 *
 * @throws {UsageError} where there is no such folder
 */
export async function pythonFiles(folder: string): Promise<SourceFile[]> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) throw new UsageError(`There is no folder ${folder}.`);
  if (!found.isDirectory()) throw new UsageError(`${folder} is not a folder.`);
  const names = (await list(folder, "")).sort((a, b) => (a < b ? -1 : 1));
  const files: SourceFile[] = [];
  for (const name of names) {
    const text = decode(await readFile(path.join(folder, name)));
    if (text !== undefined) files.push({ path: name, text });
  }
  return files;
}

async function list(root: string, folder: string): Promise<string[]> {
  const names: string[] = [];
  for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
    const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && !SKIPPED_FOLDERS.test(entry.name))
      names.push(...(await list(root, name)));
    else if (entry.isFile() && name.endsWith(".py")) names.push(name);
  }
  return names;
}

/** Undefined for what is no text of a reasonable size. */
function decode(bytes: Buffer): string | undefined {
  if (bytes.length > MAX_BYTES || bytes.includes(0)) return undefined;
  try {
    // The decoder takes a byte order mark away, as the editor does.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
