import { isUtf8 } from "node:buffer";
import { type DatasetPlan, FINDINGS } from "../../protocol/dataset";
import { MinHash } from "../../text/minHash";
import { SHINGLE, shingleHashes } from "../../text/shingles";
import { BIT } from "../findings";
import { excerpt } from "./excerpt";
import { judge, placeOf } from "./judge";
import { MOST_SAMPLES } from "./limits";
import { PlainText, roomFor } from "./plainText";
import { Records } from "./records";
import { TextReader } from "./textReader";
import {
  type JudgedBatch,
  type JudgeJob,
  ROW,
  ROW_WORDS,
  SIGNED,
  type WorkerSample,
} from "./workerProtocol";

/** Says of each document of a batch what is wrong with it by itself, and how it can be compared. */
export class BatchJudge {
  readonly #reader: TextReader;
  readonly #plain = new PlainText();
  readonly #minHash = new MinHash();
  #shingles = new Uint32Array(1 << 12);

  constructor(plan: DatasetPlan) {
    this.#reader = new TextReader(plan);
  }

  judge({ batch, rows, near, wanted }: JudgeJob): JudgedBatch {
    const bytes = Buffer.from(batch.bytes, 0, batch.length);
    const records = new Records(new Uint32Array(batch.places));
    const numbers = new Uint32Array(rows);
    const isSound = isUtf8(bytes);
    const samples: WorkerSample[] = [];
    const sampled = new Map<number, number>();
    for (let i = 0; i < batch.count; i++) {
      const text = this.#reader.read(bytes, records.start(i), records.end(i), isSound);
      this.#plain.read(text);
      const findings = this.#findings(text, records.isCut(i));
      const at = i * ROW_WORDS;
      numbers[at + ROW.findings] = findings;
      numbers[at + ROW.hashLow] = this.#plain.hashLow;
      numbers[at + ROW.hashHigh] = this.#plain.hashHigh;
      if (near) this.#sign(numbers, at);
      for (let open = findings & wanted; open !== 0; open &= open - 1) {
        const index = 31 - Math.clz32(open & -open);
        const finding = FINDINGS[index];
        const count = sampled.get(index) ?? 0;
        if (finding === undefined || count >= MOST_SAMPLES) continue;
        sampled.set(index, count + 1);
        samples.push({
          finding,
          line: records.line(i),
          text: excerpt(text, placeOf(finding, text)),
        });
      }
    }
    return { batch, rows, samples };
  }

  #findings(text: string, isCut: boolean): number {
    let findings = this.#reader.findings;
    if (isCut) findings |= BIT.cut;
    // Of a broken record nobody knows which part of it is text.
    if ((findings & BIT.broken) !== 0) return findings;
    return findings | judge(text, this.#plain, (findings & BIT.invalid) !== 0);
  }

  #sign(numbers: Uint32Array, at: number): void {
    const { points, length } = this.#plain;
    if (length < SHINGLE) return;
    if (this.#shingles.length < length) this.#shingles = new Uint32Array(roomFor(length));
    this.#minHash.sign(this.#shingles, shingleHashes(points, length, this.#shingles));
    this.#minHash.sketch(numbers, at + ROW.sketch);
    this.#minHash.bands(numbers, at + ROW.bands);
    numbers[at + ROW.findings] = (numbers[at + ROW.findings] ?? 0) | SIGNED;
  }
}
