import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Makes Node's file functions refuse what a symbolic link leads to outside of `roots`, which Node's
 * own permissions let through. Python's file system stands on these functions.
 */
export function keepInside(roots: readonly string[]): void {
  const real = roots.map((root) => fs.realpathSync(root));
  const check = (file: unknown): void => {
    const place = realPlace(path.resolve(nameOf(file)));
    if (real.some((root) => place === root || place.startsWith(root + path.sep))) return;
    throw Object.assign(new Error(`EACCES: outside of the notebook's folder: ${nameOf(file)}`), {
      code: "EACCES",
    });
  };
  const functions = fs as unknown as Record<string, (...args: unknown[]) => unknown>;
  for (const name of GUARDED) {
    const original = functions[name];
    if (original === undefined) continue;
    functions[name] = (...args) => {
      check(args[0]);
      return original.apply(fs, args);
    };
  }
}

const GUARDED = [
  "openSync",
  "readdirSync",
  "statSync",
  "mkdirSync",
  "rmdirSync",
  "truncateSync",
  "utimesSync",
  "chmodSync",
  "readFileSync",
  "writeFileSync",
];
const { realpathSync } = fs;

/** Node's own reading of modules names files by URL. */
function nameOf(file: unknown): string {
  const name = String(file);
  return name.startsWith("file:") ? fileURLToPath(name) : name;
}

/** Of a file that is not there yet: by the folder that is. */
function realPlace(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const parent = path.dirname(file);
    return parent === file ? file : path.join(realPlace(parent), path.basename(file));
  }
}
