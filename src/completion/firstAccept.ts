import type { EvidenceSink } from "../protocol/evidence";

/** What is needed here of VS Code's `Memento`. */
export interface Memory {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

/** The first suggestion that was ever accepted on this computer is evidence; later ones are not noted. */
export class FirstAccept {
  constructor(
    private readonly evidence: EvidenceSink,
    private readonly memory: Memory,
  ) {}

  /** @param chars length of what was accepted; its text is nobody's business */
  async accepted(chars: number, atMs = Date.now()): Promise<void> {
    if (this.memory.get(KEY) === true) return;
    void this.memory.update(KEY, true);
    await this.evidence.add({ id: KEY, kind: "passed", atMs, facts: { chars } });
  }
}

const KEY = "completion/accepted";
