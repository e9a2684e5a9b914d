import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Found, Machine } from "./findings";

/** What the system itself tells: no program is started. */
export async function readMachine(storage: string, diskMs: number): Promise<Machine> {
  const [first] = os.cpus();
  const model = first?.model.trim() ?? "";
  return {
    platform: process.platform,
    arch: process.arch,
    cpu: model === "" || model === "unknown" ? process.arch : model,
    cores: os.availableParallelism(),
    // In a container the system's memory may be more than this process can have.
    memoryBytes: Math.min(os.totalmem(), constrained()),
    freeMemoryBytes: Math.min(os.freemem(), constrained()),
    disk: await readDisk(storage, diskMs),
  };
}

function constrained(): number {
  const bytes = process.constrainedMemory();
  return bytes > 0 ? bytes : Infinity;
}

/** A disk in the network may not answer at all. */
async function readDisk(storage: string, diskMs: number): Promise<Machine["disk"]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Found<never>>((resolve) => {
    timer = setTimeout(resolve, diskMs, { missing: { why: "timeout" } });
  });
  try {
    return await Promise.race([sizeOf(storage), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The folder need not be there yet. */
async function sizeOf(folder: string): Promise<Machine["disk"]> {
  try {
    const { bsize, blocks, bavail } = await fs.statfs(folder);
    return { found: { bytes: bsize * blocks, freeBytes: bsize * bavail } };
  } catch (error) {
    const parent = path.dirname(folder);
    if (parent !== folder) return await sizeOf(parent);
    return { missing: { why: "failed", said: error instanceof Error ? error.message : "" } };
  }
}
