import { ShingleSet } from "../../text/shingleSet";
import { NEAR } from "./limits";
import { PlainText } from "./plainText";
import { readBytes } from "./source";
import { TextReader } from "./textReader";
import { type CompareJob, PAIR_NUMBERS, type WorkerSetup } from "./workerProtocol";

/** Compares documents by all of their text, which is read from the file once more. */
export class PairComparer {
  readonly #reader: TextReader;
  readonly #plain = new PlainText();
  readonly #later = new ShingleSet();
  readonly #earlier = new ShingleSet();
  #bytes = Buffer.alloc(1 << 12);

  constructor(private readonly setup: WorkerSetup) {
    this.#reader = new TextReader(setup.plan);
  }

  compare({ pairs }: CompareJob): Float64Array<ArrayBuffer> {
    const similarities = new Float64Array(pairs.length / PAIR_NUMBERS).fill(-1);
    let [of, isDone] = [-1, false];
    for (let i = 0; i < similarities.length; i++) {
      const [laterAt = 0, laterLength = 0, earlierAt = 0, earlierLength = 0] = pairs.subarray(
        i * PAIR_NUMBERS,
      );
      if (laterAt !== of) {
        [of, isDone] = [laterAt, false];
        this.#fill(this.#later, laterAt, laterLength);
      }
      if (isDone) continue;
      this.#fill(this.#earlier, earlierAt, earlierLength);
      const similarity = this.#later.similarity(this.#earlier);
      similarities[i] = similarity;
      isDone = similarity >= NEAR;
    }
    return similarities;
  }

  #fill(set: ShingleSet, offset: number, length: number): void {
    if (this.#bytes.length < length) this.#bytes = Buffer.alloc(2 * length);
    const read = readBytes(this.setup.fd, this.#bytes, 0, length, offset);
    this.#plain.read(this.#reader.read(this.#bytes, 0, read, false));
    set.fill(this.#plain.points, this.#plain.length);
  }
}
