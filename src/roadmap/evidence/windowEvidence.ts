import type { IDisposable } from "../../disposable";
import type { Evidence, EvidenceSink } from "../../protocol/evidence";
import { readEvidence } from "../evidenceLog";
import type { EvidenceSource } from "./evidenceSource";

/** What stood in the folder at the start, and what this window adds. */
export class WindowEvidence implements EvidenceSource, EvidenceSink {
  #evidence: readonly Evidence[] = [];
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly log: EvidenceSink,
    folder: string,
  ) {
    void readEvidence(folder).then(({ evidence }) => {
      this.#set([...evidence, ...this.#evidence]);
    });
  }

  get evidence(): readonly Evidence[] {
    return this.#evidence;
  }

  onChange(listener: () => void): IDisposable {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  async add(evidence: Evidence): Promise<void> {
    await this.log.add(evidence);
    this.#set([...this.#evidence, evidence]);
  }

  #set(evidence: readonly Evidence[]): void {
    this.#evidence = evidence;
    for (const listener of this.#listeners) listener();
  }
}
