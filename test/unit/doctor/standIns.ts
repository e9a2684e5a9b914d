import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** Programs of a test's own, in a folder that takes the place of PATH; they are really started. */
export class StandIns {
  private constructor(readonly folder: string) {}

  static async create(): Promise<StandIns> {
    return new StandIns(await fs.mkdtemp(path.join(os.tmpdir(), "stand-ins 替身-")));
  }

  /** @param script for `sh` */
  async add(name: string, script: string, below = ""): Promise<string> {
    const file = path.join(this.folder, below, name);
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return file;
  }

  async remove(): Promise<void> {
    await fs.rm(this.folder, { recursive: true, force: true });
  }
}

/** `nvidia-smi` with these cards, as a driver of today prints them. */
export function nvidiaSmi(...cards: readonly string[]): string {
  return `case "$*" in
*query-gpu*) printf '%s\\n' ${cards.map((card) => `'${card}'`).join(" ")} ;;
*) printf '%s\\n' '| NVIDIA-SMI 535.183.01   Driver Version: 535.183.01   CUDA Version: 12.2     |' ;;
esac`;
}

/** A Python that answers the probe with these lines. */
export function python(...lines: readonly object[]): string {
  return `printf '%s\\n' ${lines.map((line) => `'first-token ${JSON.stringify(line)}'`).join(" ")}`;
}

export const RTX_3090 = "0, 24576, 312, 535.183.01, NVIDIA GeForce RTX 3090";
export const PYTHON_311 = {
  kind: "python",
  version: "3.11.4",
  executable: "/opt/python3",
  bits: 64,
};

export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
    // What was killed and not yet waited for is no longer alive.
    return !/^State:\s+Z/m.test(await fs.readFile(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
