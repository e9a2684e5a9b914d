import type { EvidenceSink } from "../protocol/evidence";

/** What is needed here of VS Code's `Memento`. */
export interface Memory {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

/**
 * Notes that somebody has worked at a lesson: at most once a lesson and day that a cell ran, and
 * once that a cell ran which the person had changed.
 */
export class Practice {
  constructor(
    private readonly evidence: EvidenceSink,
    private readonly memory: Memory,
  ) {}

  /** @param isChanged whether the cell that ran is another than was shipped */
  async ran(lesson: string, isChanged: () => Promise<boolean>, now = new Date()): Promise<void> {
    if (this.#isFirst(`lessons.practised.${lesson}`, now))
      await this.evidence.add({ id: lesson, kind: "practised", atMs: now.getTime() });
    const changedKey = `lessons.changed.${lesson}`;
    if (this.memory.get(changedKey) === localDay(now)) return;
    if (!(await isChanged()) || !this.#isFirst(changedKey, now)) return;
    const facts = { changed: true };
    await this.evidence.add({ id: lesson, kind: "practised", atMs: now.getTime(), facts });
  }

  /** Of its day; a `Memento` has the new value at once, and writes it later. */
  #isFirst(key: string, now: Date): boolean {
    const day = localDay(now);
    if (this.memory.get(key) === day) return false;
    void this.memory.update(key, day);
    return true;
  }
}

/** As the person's calendar has it. */
function localDay(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].join("-");
}
