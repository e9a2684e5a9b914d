import { spawn } from "node:child_process";
import fs from "node:fs/promises";
import path from "node:path";
import { CACHE } from "./paths";

const PROGRESS_EVERY_MS = 5_000;

/**
 * A folder in `.vscode-test/`, filled on first use.
 *
 * It is filled beside its place and renamed when complete, so that neither an interrupted
 * installation nor a second one at the same time leaves half a folder behind.
 *
 * @param name of the folder, with the version of what is inside
 * @param fill is given the temporary folder; seconds and megabytes are printed while it works
 * @returns the folder's path
 */
export async function installOnce(
  name: string,
  fill: (folder: string) => Promise<void>,
  print: (line: string) => void,
  cache = CACHE,
): Promise<string> {
  const home = path.join(cache, name);
  if (await exists(home)) return home;

  await fs.mkdir(cache, { recursive: true });
  const temporary = await fs.mkdtemp(`${home}-installing-`);
  const startMs = Date.now();
  const timer = setInterval(() => {
    void megabytes(temporary).then((size) => {
      print(`  ${Math.round((Date.now() - startMs) / 1000)} s, ${size} MB`);
    });
  }, PROGRESS_EVERY_MS);
  try {
    await fill(temporary);
    await fs.rename(temporary, home).catch(async (error: unknown) => {
      // Someone else was faster; theirs is as good.
      if (!(await exists(home))) throw error;
    });
  } finally {
    clearInterval(timer);
    await fs.rm(temporary, { recursive: true, force: true });
  }
  return home;
}

/** Runs npm in a folder; its errors go to the terminal, its chatter nowhere. */
export async function npm(folder: string, ...args: readonly string[]): Promise<void> {
  const quiet = ["--no-audit", "--no-fund", "--no-progress", "--loglevel=error"];
  await run("npm", [...args, ...quiet], folder);
}

/** @throws when the program cannot be started or ends with anything but 0 */
export async function run(program: string, args: readonly string[], cwd?: string): Promise<void> {
  const child = spawn(program, args, {
    cwd,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", resolve);
  });
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${String(code)}`);
}

async function exists(file: string): Promise<boolean> {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}

/** Size of a folder that is being written; what vanishes meanwhile counts as nothing. */
async function megabytes(folder: string): Promise<number> {
  const entries = await fs
    .readdir(folder, { recursive: true, withFileTypes: true })
    .catch(() => []);
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) =>
        fs.stat(path.join(entry.parentPath, entry.name)).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
  );
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1e6);
}
