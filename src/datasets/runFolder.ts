import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";

/**
 * A folder for the temporary files of one check. Its name tells the process that takes it away, so
 * that another one can do so should that process have crashed.
 */
export async function makeRunFolder(root: string): Promise<string> {
  await sweep(root);
  const folder = path.join(root, `${process.pid}-${randomUUID()}`);
  await fs.mkdir(folder, { recursive: true });
  return folder;
}

export async function removeRunFolder(folder: string): Promise<void> {
  // A process that was just killed may hold a file for a moment on Windows.
  await fs.rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Takes away what processes left that are no more. */
async function sweep(root: string): Promise<void> {
  const names = await fs.readdir(root).catch(() => []);
  for (const name of names) {
    const pid = Number(/^(\d+)-/.exec(name)?.[1]);
    // One that cannot be removed now may be removed next time.
    if (Number.isInteger(pid) && !isAlive(pid))
      await removeRunFolder(path.join(root, name)).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process: it is alive, and the folder is not ours to take.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
