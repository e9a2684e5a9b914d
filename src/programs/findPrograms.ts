import { constants } from "node:fs";
import fs from "node:fs/promises";
import path from "node:path";

export interface Places {
  /** The environment's PATH. */
  readonly path: string;
  readonly platform: NodeJS.Platform;
  /** Nothing in these is run: a folder that one only looks into must not start programs. */
  readonly workspace: readonly string[];
  /** Asked after PATH. */
  readonly more?: readonly string[];
}

export interface Programs {
  /** Absolute, each program once, in the order of PATH. */
  readonly files: readonly string[];
  /** Found in the workspace, and left out. */
  readonly leftOut: readonly string[];
}

/** All programs of these names, name by name. */
export async function findPrograms(names: readonly string[], places: Places): Promise<Programs> {
  const workspace = await Promise.all(places.workspace.map(realPath));
  const folders = [...places.path.split(separator(places)), ...(places.more ?? [])]
    // A relative one would mean another folder wherever it is looked at from.
    .filter((folder) => path.isAbsolute(folder));
  const files: string[] = [];
  const leftOut: string[] = [];
  const seen = new Set<string>();
  for (const name of names)
    for (const folder of folders) {
      const file = path.join(folder, places.platform === "win32" ? `${name}.exe` : name);
      if (seen.has(file) || !(await isProgram(file))) continue;
      const real = [await realPath(folder), await realPath(file)];
      // Links to one program are one, but an environment's Python is a link and has packages of its own.
      const key = `${real[0] ?? ""}\0${real[1] ?? ""}`;
      if (seen.has(key)) continue;
      seen.add(file).add(key);
      const isInside = real.some((place) => workspace.some((root) => isWithin(root, place)));
      (isInside ? leftOut : files).push(file);
    }
  return { files, leftOut };
}

function separator({ platform }: Places): string {
  return platform === "win32" ? ";" : ":";
}

async function isProgram(file: string): Promise<boolean> {
  try {
    // On Windows the Store's placeholders are links that `stat` cannot follow, and cannot run either.
    const isFile = (await fs.stat(file)).isFile();
    await fs.access(file, constants.X_OK);
    return isFile;
  } catch {
    return false;
  }
}

async function realPath(file: string): Promise<string> {
  return await fs.realpath(file).catch(() => path.resolve(file));
}

function isWithin(root: string, place: string): boolean {
  const way = path.relative(root, place);
  return way === "" || (!way.startsWith("..") && !path.isAbsolute(way));
}
