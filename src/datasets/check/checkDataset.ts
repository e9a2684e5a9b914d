import type { CheckRequest, CheckResult, DatasetProgress, Sample } from "../../protocol/dataset";
import { type Batch, BatchReader, emptyBatch } from "./batchReader";
import { BitSet } from "./bitSet";
import { Documents, type Repeat } from "./documents";
import { excerpt, firstDifference } from "./excerpt";
import { BATCH_RECORDS } from "./limits";
import { NearDuplicates } from "./nearDuplicates";
import { openDataset } from "./openSource";
import { peakMemoryBytes } from "./peakMemory";
import { Pool } from "./pool";
import { readBytes, type Source } from "./source";
import { SpillFolder, SpillFull } from "./spill";
import { splitterFor } from "./splitterFor";
import { TextReader } from "./textReader";
import { writeVerdicts } from "./verdicts";
import { type Verified, verify } from "./verify";
import { type JudgedBatch, ROW_WORDS } from "./workerProtocol";

export interface CheckParts {
  /** The program of the threads. */
  readonly workerFile: string;
  /** Called very often; lets other things happen where that is due. */
  readonly told: (progress: DatasetProgress) => Promise<void>;
}

/**
 * Reads a dataset once from start to end; then looks which documents repeat another.
 *
 * @throws {DatasetFailure}
 * @throws {SpillFull} if not even the list of documents has room
 */
export async function checkDataset(request: CheckRequest, parts: CheckParts): Promise<CheckResult> {
  const startMs = performance.now();
  const folder = new SpillFolder(request.folder, request.mostSpillBytes);
  const { plan } = request;
  const { told } = parts;
  const file = await openDataset(request.file, plan, folder, (done, of) =>
    told({ stage: "preparing", done, of }),
  );
  const pool = new Pool(parts.workerFile, request.threads, { plan, fd: file.source.fd });
  const documents = new Documents(folder);
  try {
    const near = new Nearness(folder, request.near);
    await readAll(file.source, request, { documents, near, pool, told });
    documents.finish();
    const verified = await near.verified(documents, pool, told);
    const verdicts = writeVerdicts(documents, verified.near, folder);
    const look = (repeats: readonly Repeat[]): Sample[] =>
      repeats.map((repeat) => sampleOf(repeat, documents, file.source, new TextReader(plan)));
    documents.samples.exact.push(...look(documents.exactSamples));
    documents.samples.near.push(...look(verified.samples));
    const usage = process.resourceUsage();
    return {
      documents: documents.count,
      bytes: file.stamp.size,
      found: verdicts.found,
      samples: documents.samples,
      kept: verdicts.kept,
      near: near.outcome,
      meanwhile: file.meanwhile(),
      stamp: file.stamp,
      verdicts: verdicts.file,
      ms: performance.now() - startMs,
      processorMs: (usage.userCPUTime + usage.systemCPUTime) / 1000,
      peakMemoryBytes: peakMemoryBytes(),
    };
  } finally {
    await pool.end();
    documents.delete();
    file.close();
  }
}

interface Reading {
  readonly documents: Documents;
  readonly near: Nearness;
  readonly pool: Pool;
  readonly told: CheckParts["told"];
}

async function readAll(
  source: Source,
  { plan }: CheckRequest,
  { documents, near, pool, told }: Reading,
): Promise<void> {
  const reader = new BatchReader(source, splitterFor(plan));
  const free: { batch: Batch; rows: ArrayBuffer }[] = Array.from({ length: pool.places }, () => ({
    batch: emptyBatch(),
    rows: new ArrayBuffer(4 * ROW_WORDS * BATCH_RECORDS),
  }));
  const running: Promise<JudgedBatch>[] = [];
  const takeOldest = async (): Promise<void> => {
    const judged = await running.shift();
    if (judged === undefined) return;
    const first = documents.count;
    documents.add(judged);
    near.add(judged, first, documents);
    free.push(judged);
  };
  for (;;) {
    if (free.length === 0) await takeOldest();
    const place = free.pop();
    if (place === undefined) continue;
    const { batch, rows } = place;
    if (!reader.next(batch)) break;
    const job = { kind: "judge", batch, rows, near: near.isOn, wanted: documents.wanted } as const;
    running.push(pool.run<JudgedBatch>(job, [batch.bytes, batch.places, rows]));
    await told({ stage: "reading", done: reader.offset, of: source.end });
  }
  while (running.length > 0) await takeOldest();
}

/** Near duplicates, as long as there is room for the search: without it the rest goes on. */
class Nearness {
  outcome: CheckResult["near"];
  readonly #search: NearDuplicates;

  constructor(folder: SpillFolder, isWanted: boolean) {
    this.outcome = isWanted ? "done" : "off";
    this.#search = new NearDuplicates(folder.expendable);
    folder.onFull(() => {
      this.#giveUp();
    });
  }

  get isOn(): boolean {
    return this.outcome === "done";
  }

  add({ batch, rows }: JudgedBatch, first: number, { exact }: Documents): void {
    if (!this.isOn) return;
    const words = new Uint32Array(rows);
    this.#giveUpWithoutRoom(() => {
      for (let i = 0; i < batch.count; i++)
        this.#search.add(first + i, exact.has(first + i), words, i * ROW_WORDS);
    });
  }

  async verified(documents: Documents, pool: Pool, told: CheckParts["told"]): Promise<Verified> {
    const none = { near: new BitSet(), samples: [] };
    if (!this.isOn) return none;
    try {
      const of = documents.count;
      const pairs = await this.#search.candidates(documents.exact, (share) =>
        told({ stage: "comparing", done: share * of, of }),
      );
      return await verify(pairs, documents, pool, (share) =>
        told({ stage: "verifying", done: share * of, of }),
      );
    } catch (error) {
      this.#giveUpWithoutRoom(() => {
        throw error;
      });
      return none;
    } finally {
      this.#search.delete();
    }
  }

  #giveUpWithoutRoom(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof SpillFull)) throw error;
      this.#giveUp();
    }
  }

  #giveUp(): void {
    if (this.isOn) this.outcome = "no room";
    this.#search.delete();
  }
}

/** Of near duplicates, the part where they differ. */
function sampleOf(
  repeat: Repeat,
  documents: Documents,
  source: Source,
  reader: TextReader,
): Sample {
  const read = (document: number): { line: number; text: string } => {
    const { offset, length, line } = documents.place(document);
    const bytes = Buffer.alloc(length);
    readBytes(source.fd, bytes, 0, length, offset);
    return { line, text: reader.read(bytes, 0, length, false) };
  };
  const [later, earlier] = [read(repeat.later), read(repeat.earlier)];
  const { similarity } = repeat;
  const place = similarity === undefined ? 0 : firstDifference(later.text, earlier.text);
  return {
    line: later.line,
    text: excerpt(later.text, place),
    earlier: { line: earlier.line, text: excerpt(earlier.text, place) },
    ...(similarity !== undefined && { similarity }),
  };
}
