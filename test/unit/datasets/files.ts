import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { check, type Waiting } from "../../../src/datasets/datasetProcess";
import { inspect } from "../../../src/datasets/inspect/inspect";
import type { CheckResult, DatasetPlan } from "../../../src/protocol/dataset";

const ROOT = path.join(__dirname, "../../..");

/** A folder for the files of one test. */
export class TestFolder {
  readonly path = fs.mkdtempSync(path.join(os.tmpdir(), "first-token-datasets-"));
  #runs = 0;

  write(name: string, content: string | Uint8Array): string {
    const file = path.join(this.path, name);
    fs.writeFileSync(file, content);
    return file;
  }

  /** An empty one for temporary files. */
  runFolder(): string {
    const folder = path.join(this.path, `run-${this.#runs++}`);
    fs.mkdirSync(folder);
    return folder;
  }

  remove(): void {
    fs.rmSync(this.path, { recursive: true, force: true });
  }
}

/** As in the package: the bundles stand by themselves. */
export const PROCESS = {
  processFile: path.join(ROOT, "dist/datasets.js"),
  log: (): void => undefined,
};

export interface CheckHow extends Waiting {
  readonly plan?: DatasetPlan;
  readonly near?: boolean;
  readonly mostSpillBytes?: number;
  readonly run?: string;
}

/** Checks a file in a process of its own, as the likeliest plan has it. */
export async function checked(
  folder: TestFolder,
  file: string,
  { plan, near = true, mostSpillBytes, run, ...waiting }: CheckHow = {},
): Promise<CheckResult> {
  const request = {
    file,
    plan: plan ?? (await inspect(file))[0].plan,
    near,
    folder: run ?? folder.runFolder(),
    threads: 2,
    ...(mostSpillBytes !== undefined && { mostSpillBytes }),
  };
  return await check(request, PROCESS, waiting);
}

/** Only what was found. */
export function foundIn({ found }: CheckResult): Record<string, number> {
  return Object.fromEntries(Object.entries(found).filter(([, count]) => count > 0));
}

export const LINES: DatasetPlan = { format: "lines", encoding: "utf-8", markBytes: 0 };

/** Sentences of which none is like another. */
export function sentence(number: number): string {
  const words = Array.from({ length: 12 }, (_, i) => ((number + 1) * 7919 * (i + 3)).toString(36));
  return `Sentence ${number}: ${words.join(" ")}.`;
}
