import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { EVIDENCE_KINDS, type Evidence, type EvidenceSink } from "../protocol/evidence";

/**
 * Evidence as JSON lines that are only ever added to, one file a window, so that two windows never
 * write one file. Each line carries the hash of the line before it: a change shows, but is not
 * prevented.
 */
export class EvidenceLog implements EvidenceSink {
  readonly #file: string;
  #previous = "";
  #last: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#file = path.join(folder, `${randomUUID()}.jsonl`);
  }

  async add(evidence: Evidence): Promise<void> {
    const added = this.#last.then(() => this.#append(evidence));
    this.#last = added.catch(() => undefined);
    await added;
  }

  async #append(evidence: Evidence): Promise<void> {
    const line = JSON.stringify({ ...evidence, previous: this.#previous });
    await fs.mkdir(path.dirname(this.#file), { recursive: true });
    await fs.appendFile(this.#file, `${line}\n`);
    this.#previous = hashOf(line);
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
  const names = await fs.readdir(folder).catch(() => []);
  const evidence: Evidence[] = [];
  const doubtful: string[] = [];
  for (const name of names.filter((each) => each.endsWith(".jsonl")).sort()) {
    const text = await fs.readFile(path.join(folder, name), "utf8");
    let previous = "";
    let isSound = text.endsWith("\n");
    for (const line of text.split("\n").slice(0, isSound ? -1 : undefined)) {
      const found = parse(line);
      isSound &&= found?.previous === previous;
      if (found !== undefined) evidence.push(found.evidence);
      previous = hashOf(line);
    }
    if (!isSound) doubtful.push(name);
  }
  return { evidence: evidence.sort((a, b) => a.atMs - b.atMs), doubtful };
}

function parse(line: string): { evidence: Evidence; previous: unknown } | undefined {
  try {
    const { previous, ...evidence } = JSON.parse(line) as Evidence & { previous: unknown };
    const isOne =
      typeof evidence.id === "string" &&
      Number.isFinite(evidence.atMs) &&
      EVIDENCE_KINDS.includes(evidence.kind);
    return isOne ? { evidence, previous } : undefined;
  } catch {
    return undefined;
  }
}

function hashOf(line: string): string {
  return createHash("sha256").update(line).digest("hex");
}
