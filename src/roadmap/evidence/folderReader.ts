import fs from "node:fs/promises";
import path from "node:path";
import { LogLines, parseLine } from "./logFile";
import type { EvidenceRecord } from "./record";

/** Something about the stored evidence that a person should know. Nothing is changed because of it. */
export interface Doubt {
  /** Name of a file in the folder, or of a device whose evidence is synced. */
  readonly where: string;
  readonly why: DoubtReason;
}

/**
 * - `changed`: a line is no evidence, or was changed after it was written
 * - `cut`: the last line has no end
 * - `unreadable`: the file cannot be read at all
 * - `tooLarge`: only the newest part is read
 * - `future`: an event later than this computer's clock; a clock is or was wrong
 * - `newer`: written in a form of a later version
 */
export type DoubtReason = "changed" | "cut" | "unreadable" | "tooLarge" | "future" | "newer";

export interface FolderReading {
  readonly records: readonly EvidenceRecord[];
  readonly doubts: readonly Doubt[];
}

/** Of one file the last 8 MiB, some 40,000 events; of a folder the newest files up to 32 MiB. */
export const LIMITS = { fileBytes: 8 * 2 ** 20, folderBytes: 32 * 2 ** 20 };

/** Reads a folder of logs again and again: of files that have grown only what is new. */
export class FolderReader {
  readonly #known = new Map<string, KnownFile>();

  constructor(
    private readonly folder: string,
    private readonly limits = LIMITS,
  ) {}

  /** @param settleMs a file that changed less long ago may be in the middle of being written */
  async read(settleMs = 0): Promise<FolderReading> {
    const files = await this.#files();
    const names = new Set(files.map(({ name }) => name));
    for (const name of this.#known.keys()) if (!names.has(name)) this.#known.delete(name);
    let leftBytes = this.limits.folderBytes;
    const waiting = files.map((file) => {
      const maxBytes = Math.min(this.limits.fileBytes, leftBytes);
      leftBytes -= Math.min(file.size, maxBytes);
      return { file, maxBytes };
    });
    const records: EvidenceRecord[] = [];
    const doubts: Doubt[] = [];
    while (waiting.length > 0) {
      const some = waiting.splice(0, FILES_AT_ONCE).map(async ({ file, maxBytes }) => {
        return { file, known: await this.#read(file, maxBytes) };
      });
      for (const { file, known } of await Promise.all(some)) {
        if (known !== undefined) for (const record of recordsOf(known)) records.push(record);
        const isSettled = Math.floor(file.mtimeMs) + settleMs <= Date.now();
        for (const why of doubtsOf(known, isSettled)) doubts.push({ where: file.name, why });
      }
    }
    return { records, doubts };
  }

  /** The newest first, so that these are read where there is too much. */
  async #files(): Promise<FileState[]> {
    const names = await fs.readdir(this.folder).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    const files = await Promise.all(
      names
        .filter((name) => name.endsWith(".jsonl"))
        .map(async (name) => {
          const { size, mtimeMs, ino } = await fs.stat(path.join(this.folder, name));
          return { name, size, mtimeMs, ino };
        })
        // Deleted in this very moment, or a link to nowhere.
        .map((file) => file.catch(() => undefined)),
    );
    return files
      .filter((file) => file !== undefined)
      .sort((a, b) => b.mtimeMs - a.mtimeMs || (a.name < b.name ? -1 : 1));
  }

  async #read(file: FileState, maxBytes: number): Promise<KnownFile | undefined> {
    const before = this.#known.get(file.name);
    if (before !== undefined && isSame(before.file, file)) return before;
    // Logs only ever grow. What did not is another file, and is read anew.
    const hasGrown = before?.file.ino === file.ino && file.size > before.file.size;
    const known = hasGrown ? before : newlyFound(file, maxBytes);
    this.#known.delete(file.name);
    try {
      await readOn(path.join(this.folder, file.name), known, file.size);
    } catch {
      return undefined;
    }
    known.file = file;
    this.#known.set(file.name, known);
    return known;
  }
}

interface FileState {
  readonly name: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
}

interface KnownFile {
  file: FileState;
  readonly lines: LogLines;
  /** It is too large: the first bytes are left out. */
  readonly isTail: boolean;
  /** Bytes that need not be read again: up to the end of the last whole line. */
  offset: number;
  /** What stands behind the last line end. */
  rest: string;
}

function newlyFound(file: FileState, maxBytes: number): KnownFile {
  const isTail = file.size > maxBytes;
  const offset = isTail ? file.size - maxBytes : 0;
  return { file, lines: new LogLines(!isTail), isTail, offset, rest: "" };
}

function isSame(a: FileState, b: FileState): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.ino === b.ino;
}

/** In pieces, so that the thread is free in between. */
async function readOn(name: string, known: KnownFile, size: number): Promise<void> {
  const handle = await fs.open(name, "r");
  try {
    let skips = known.isTail && known.lines.records.length === 0;
    let rest = Buffer.alloc(0);
    for (let at = known.offset; at < size;) {
      const piece = Buffer.alloc(Math.min(PIECE_BYTES, size - at));
      const { bytesRead } = await handle.read(piece, 0, piece.length, at);
      if (bytesRead === 0) break;
      at += bytesRead;
      const bytes = Buffer.concat([rest, piece.subarray(0, bytesRead)]);
      // A line end is never part of a longer character, so whole lines are whole UTF-8.
      const end = bytes.lastIndexOf(NEWLINE) + 1;
      // Reading has begun somewhere inside a line.
      const start = skips ? bytes.indexOf(NEWLINE) + 1 : 0;
      skips &&= end === 0;
      known.lines.read(bytes.toString("utf8", start, end));
      known.offset += end;
      rest = bytes.subarray(end);
    }
    known.rest = rest.toString("utf8");
  } finally {
    await handle.close();
  }
}

const FILES_AT_ONCE = 16;
const NEWLINE = 0x0a;
const PIECE_BYTES = 256 * 1024;

function recordsOf({ lines, rest }: KnownFile): readonly EvidenceRecord[] {
  const last = rest === "" ? undefined : parseLine(rest);
  return last === undefined ? lines.records : [...lines.records, last.record];
}

function doubtsOf(known: KnownFile | undefined, isSettled: boolean): DoubtReason[] {
  if (known === undefined) return ["unreadable"];
  return [
    ...(known.lines.isDoubtful ? (["changed"] as const) : []),
    ...(known.rest !== "" && isSettled ? (["cut"] as const) : []),
    ...(known.isTail ? (["tooLarge"] as const) : []),
  ];
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
