import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/**
 * The id of the device that logs lie on, made at the first call. One folder of logs is one device, be
 * it on this computer, in a container or on a server.
 */
export async function deviceOf(folder: string): Promise<string> {
  const file = path.join(folder, "device");
  await fs.mkdir(folder, { recursive: true });
  try {
    await fs.writeFile(file, randomUUID(), { flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  for (let tries = 0; ; tries++) {
    const id = await fs.readFile(file, "utf8");
    if (/^[0-9a-f-]{36}$/.test(id)) return id;
    // Another window may be writing it at this moment.
    if (tries === TRIES) throw new Error(`${file} holds no id`);
    await pause(PAUSE_MS);
  }
}

const TRIES = 5;
const PAUSE_MS = 50;
