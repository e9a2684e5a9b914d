import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import type { Evidence, EvidenceSink } from "../protocol/evidence";
import { FolderReader } from "./evidence/folderReader";
import { lineHash, toLine } from "./evidence/logFile";
import { toEvidence, type EvidenceRecord } from "./evidence/record";
import { unite } from "./evidence/unite";

/**
 * Evidence as JSON lines that are only ever added to, one file a window, so that two windows never
 * write one file. Each line carries the hash of the line before it: a change shows, but is not
 * prevented.
 */
export class EvidenceLog implements EvidenceSink {
  #file = "";
  #previous = "";
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly folder: string) {
    this.#startFile();
  }

  async add(evidence: Evidence): Promise<void> {
    await this.addAll([{ ...evidence }]);
  }

  /** All of them or, where the disk fails, none that would be counted as unchanged. */
  async addAll(records: readonly EvidenceRecord[]): Promise<void> {
    const added = this.#last.then(() => this.#append(records));
    this.#last = added.catch(() => undefined);
    await added;
  }

  async #append(records: readonly EvidenceRecord[]): Promise<void> {
    let previous = this.#previous;
    let text = "";
    for (const record of records) {
      const line = toLine(record, previous);
      text += line;
      previous = lineHash(line.slice(0, -1));
    }
    try {
      await fs.mkdir(this.folder, { recursive: true });
      await fs.appendFile(this.#file, text);
      this.#previous = previous;
    } catch (error) {
      // Half a line may stand there now; what comes next must not be glued to it.
      this.#startFile();
      throw error;
    }
  }

  #startFile(): void {
    this.#file = path.join(this.folder, `${randomUUID()}.jsonl`);
    this.#previous = "";
  }
}

export interface EvidenceRead {
  /** Of all windows, in the order of time. */
  readonly evidence: readonly Evidence[];
  /** Names of files with lines that cannot be read, or were changed. What can be read is counted. */
  readonly doubtful: readonly string[];
}

/** All that stands in a folder; nothing where there is none. */
export async function readEvidence(folder: string): Promise<EvidenceRead> {
  const { records, doubts } = await new FolderReader(folder).read();
  return {
    evidence: unite(records).flatMap((record) => toEvidence(record) ?? []),
    doubtful: [...new Set(doubts.map(({ where }) => where))].sort(),
  };
}
