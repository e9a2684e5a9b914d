import { seeded } from "../../../../src/text/random";
import type { EvidenceRecord } from "../../../../src/roadmap/evidence/record";
import { EVIDENCE_KINDS } from "../../../../src/protocol/evidence";

/** Draws events; the same for the same seed. */
export class RandomEvidence {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seeded(seed);
  }

  /** Below `most`. */
  count(most: number): number {
    return Math.floor(this.#random() * most);
  }

  is(share: number): boolean {
    return this.#random() < share;
  }

  one<T>(items: readonly T[]): T {
    const item = items[this.count(items.length)];
    if (item === undefined) throw new Error("There is nothing to draw from");
    return item;
  }

  shuffled<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, at: this.#random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }

  /** Few ids and few times, so that events meet; now and then one of a later version. */
  event(ids: readonly string[] = IDS): EvidenceRecord {
    return {
      id: this.one(ids),
      kind: this.is(0.03) ? "mastered" : this.one(EVIDENCE_KINDS),
      atMs: 1_700_000_000_000 + this.count(40),
      ...(this.is(0.5) ? { hash: this.#hash() } : {}),
      ...(this.is(0.3) ? { model: this.one(["classroom-gpt", "gpt2", "模型"]) } : {}),
      ...(this.is(0.2) ? { facts: { score: this.count(10), of: 10 } } : {}),
      ...(this.is(0.02) ? { weather: ["晴"] } : {}),
    };
  }

  events(most: number, ids: readonly string[] = IDS): EvidenceRecord[] {
    return Array.from({ length: this.count(most + 1) }, () => this.event(ids));
  }

  #hash(): string {
    return this.one(["ab", "cd", "ef"]).repeat(32);
  }
}

const IDS = [
  ...["00-hello/greet", "01-x/a", "01-x/b", "doctor/product", "task/read", "task/talk"],
  ...["task/hello", "task/of-2031", "__proto__", "测验/一"],
];
