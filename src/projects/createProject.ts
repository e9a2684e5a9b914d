import type { Dirent } from "node:fs";
import fs from "node:fs/promises";
import path from "node:path";

/** Most numbered folders that are tried: support-bot, support-bot-2, … */
const MOST_NAMES = 1000;

/**
 * Where a project goes when a person has chosen `folder`: there, if nothing stands in it, or else
 * into a new folder within it. Nothing is written yet.
 */
export async function placeFor(folder: string, name: string): Promise<string> {
  if (await isFree(folder)) return folder;
  for (let i = 1; i <= MOST_NAMES; i++) {
    const place = path.join(folder, i === 1 ? name : `${name}-${i}`);
    if (await isFree(place)) return place;
  }
  throw new Error(`${folder} has too many projects called ${name}.`);
}

/**
 * Copies a template to where nothing stands. What is there already is never touched: where another
 * file turns up meanwhile, it stays, and the copy fails.
 *
 * @returns the files, relative to `to`
 * @throws a NodeJS.ErrnoException; then nothing of the copy is left
 */
export async function createProject(from: string, to: string): Promise<string[]> {
  const files = await filesIn(from);
  const made = await makeFolder(to);
  if (!(await isFree(to))) throw Object.assign(new Error(`${to} is not empty`), { code: "EEXIST" });
  const written: string[] = [];
  try {
    for (const file of files) {
      const target = path.join(to, file);
      await makeFolder(path.dirname(target));
      // Not `copyFile`: a shipped file may be read-only, and the learner's must not be.
      await fs.writeFile(target, await fs.readFile(path.join(from, file)), { flag: "wx" });
      written.push(target);
    }
  } catch (error) {
    await undo(to, written, made);
    throw error;
  }
  return files;
}

/**
 * Step by step: Node's own recursive `mkdir` never ends where a folder is there and takes no other.
 *
 * @returns the outermost folder that was made; undefined if all were there
 */
async function makeFolder(folder: string): Promise<string | undefined> {
  try {
    await fs.mkdir(folder);
    return folder;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const parent = path.dirname(folder);
    if (code === "EEXIST" && (await fs.stat(folder)).isDirectory()) return undefined;
    if (code !== "ENOENT" || parent === folder || (await isThere(parent))) throw error;
    const made = await makeFolder(parent);
    return (await makeFolder(folder)) === undefined ? made : (made ?? folder);
  }
}

async function isThere(folder: string): Promise<boolean> {
  return await fs.stat(folder).then(
    () => true,
    () => false,
  );
}

/** All files under a folder, relative to it, in a stable order. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !isByproduct(entry))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

function isByproduct({ name, parentPath }: Dirent): boolean {
  return name.endsWith(".pyc") || path.basename(parentPath) === "__pycache__";
}

/** It is not there, or it is an empty folder. */
async function isFree(folder: string): Promise<boolean> {
  try {
    return (await fs.readdir(folder)).length === 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return true;
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return false;
    throw error;
  }
}

/** Only what this copy has written goes, and the folders that are empty then. */
async function undo(to: string, written: readonly string[], made: string | undefined) {
  for (const file of written) await fs.rm(file, { force: true });
  const folders = new Set(written.map((file) => path.dirname(file)));
  for (const folder of [...folders].sort((a, b) => b.length - a.length))
    if (folder !== to) await fs.rmdir(folder).catch(() => undefined);
  if (made === undefined) return;
  for (let at = to; ; at = path.dirname(at)) {
    await fs.rmdir(at).catch(() => undefined);
    if (at === made || at === path.dirname(at)) return;
  }
}
