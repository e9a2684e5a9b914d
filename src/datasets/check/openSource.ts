import fs from "node:fs";
import { DatasetFailure, type DatasetPlan, type FileStamp } from "../../protocol/dataset";
import type { Source } from "./source";
import type { SpillFolder } from "./spill";
import { transcode } from "./transcode";

export interface OpenDataset {
  /** In UTF-8, or for the most part. */
  readonly source: Source;
  readonly stamp: FileStamp;
  /** Whether it is still the file that was opened. */
  meanwhile(): "same" | "grew" | "changed" | "gone";
  close(): void;
}

/**
 * Opens the file. UTF-16 is written anew as UTF-8 first, so that bytes can be searched for line ends
 * and quotes.
 *
 * @throws {DatasetFailure}
 */
export async function openDataset(
  file: string,
  plan: DatasetPlan,
  folder: SpillFolder,
  told: (done: number, of: number) => Promise<void>,
): Promise<OpenDataset> {
  const fd = open(file);
  const stamp = stampOf(fs.fstatSync(fd));
  const raw = { fd, start: plan.markBytes, end: stamp.size };
  const copy =
    plan.encoding === "utf-8" ? undefined : await transcode(raw, plan.encoding, folder, told);
  return {
    source: copy === undefined ? raw : { fd: copy.fd, start: 0, end: copy.length },
    stamp,
    meanwhile: () => meanwhile(file, fd, stamp),
    close: () => {
      fs.closeSync(fd);
      copy?.delete();
    },
  };
}

export function stampOf({ size, mtimeMs }: fs.Stats): FileStamp {
  return { size, mtimeMs };
}

function open(file: string): number {
  try {
    if (!fs.statSync(file).isFile()) throw new DatasetFailure({ kind: "not a file", detail: file });
    return fs.openSync(file, "r");
  } catch (error) {
    if (error instanceof DatasetFailure) throw error;
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new DatasetFailure({
      kind: isMissing ? "missing" : "unreadable",
      detail: String(error),
    });
  }
}

function meanwhile(
  file: string,
  fd: number,
  before: FileStamp,
): "same" | "grew" | "changed" | "gone" {
  const now = fs.fstatSync(fd);
  const there = fs.statSync(file, { throwIfNoEntry: false });
  if (there?.ino !== now.ino) return "gone";
  if (now.size > before.size) return "grew";
  return now.size < before.size || now.mtimeMs !== before.mtimeMs ? "changed" : "same";
}
