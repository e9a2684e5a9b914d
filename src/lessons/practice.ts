import type { EvidenceSink } from "../protocol/evidence";

/** What is needed here of VS Code's `Memento`. */
export interface Memory {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

/** The first cell of a lesson that ever ran on this computer. */
const FIRST_CELL = "lessons/first-cell";

/**
 * Notes that somebody has worked at a lesson: at most once a lesson and day that a cell ran, and
 * once that a cell ran which the person had changed. The very first one earns a tick.
 */
export class Practice {
  constructor(
    private readonly evidence: EvidenceSink,
    private readonly memory: Memory,
  ) {}

  /** @param isChanged whether the cell that ran is another than was shipped */
  async ran(lesson: string, isChanged: () => Promise<boolean>, now = new Date()): Promise<void> {
    const [day, atMs] = [localDay(now), now.getTime()];
    if (this.#isNew(FIRST_CELL, true))
      await this.evidence.add({ id: FIRST_CELL, kind: "passed", atMs });
    if (this.#isNew(`lessons.practised.${lesson}`, day))
      await this.evidence.add({ id: lesson, kind: "practised", atMs });
    const changedKey = `lessons.changed.${lesson}`;
    if (this.memory.get(changedKey) === day) return;
    if (!(await isChanged()) || !this.#isNew(changedKey, day)) return;
    await this.evidence.add({ id: lesson, kind: "practised", atMs, facts: { changed: true } });
  }

  /** A `Memento` has the new value at once, and writes it later. */
  #isNew(key: string, value: string | true): boolean {
    if (this.memory.get(key) === value) return false;
    void this.memory.update(key, value);
    return true;
  }
}

/** As the person's calendar has it. */
function localDay(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].join("-");
}
