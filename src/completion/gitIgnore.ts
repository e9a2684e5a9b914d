import ignore, { type Ignore } from "ignore";

/** The rules of one .gitignore. */
export function rulesOf(text: string): Ignore {
  return ignore().add(text);
}

/** The folders of a path from the root, "", down to the one that holds it. */
export function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return ["", ...parts.map((_, index) => parts.slice(0, index + 1).join("/"))];
}

/**
 * Whether Git leaves a file out: rules of deeper folders go before those of higher ones, and
 * nothing in a folder that is left out is taken in again.
 *
 * @param path of a file, relative to the root, with forward slashes
 * @param rulesIn the rules that stand in a folder, if there are any
 */
export function isGitIgnored(
  path: string,
  rulesIn: (folder: string) => Ignore | undefined,
): boolean {
  // Nothing is known of what leads out of the root.
  if (!ignore.isPathValid(path)) return true;
  const folders = foldersOf(path);
  const steps = [...folders.slice(1).map((folder) => `${folder}/`), path];
  for (const step of steps) {
    let isIgnored = false;
    for (const folder of folders) {
      const inside = folder === "" ? step : step.slice(folder.length + 1);
      if (inside === "" || !step.startsWith(folder === "" ? "" : `${folder}/`)) break;
      const result = rulesIn(folder)?.test(inside);
      if (result?.ignored === true) isIgnored = true;
      else if (result?.unignored === true) isIgnored = false;
    }
    if (isIgnored) return true;
  }
  return false;
}
