import assert from "node:assert/strict";
import type { Evidence } from "../../../../src/protocol/evidence";
import { progressOf } from "../../../../src/roadmap/progress/progressState";
import { mixOf } from "../../../../src/roadmap/rhythm/mix";
import { todaysTask, type TodaysTask } from "../../../../src/roadmap/rhythm/todaysTask";
import type { RoadmapRow } from "../../../../src/roadmap/tree/row";
import { roadmapRows } from "../../../../src/roadmap/tree/rows";
import { STAGES } from "../progress/sampleStages";

const DONE: Evidence[] = [{ id: "00-hello/greet", kind: "passed", atMs: 1 }];
const STATE = progressOf(STAGES, DONE);

describe("the rhythm in the roadmap", () => {
  it("is a row below the stages: a count to see, the mix to hear and to point at", () => {
    const row = rows().at(-1);
    assert.equal(row?.id, "rhythm");
    assert.equal(row.description, "days with practice: 3");
    assert.match(row.spoken, /^Your rhythm\. Days with practice: 3.*practice 100%.*rough estimate/);
    assert.match(row.tooltip ?? "", /!\[[^\]]*practice 100%[^\]]*\]\(data:image\/svg\+xml;base64,/);
  });

  it("has today's five minutes below what is next, and says quietly when they are done", () => {
    const today = todaysTask(STATE, DONE, Date.now());
    assert.ok(today);
    const title = today.task.task.title.en;
    const label = (rest: Partial<TodaysTask>): string | undefined => {
      const [, row] = rows({ ...today, ...rest });
      assert.equal(row?.id, "today");
      assert.equal(row.taskId, today.task.task.id);
      return row.label;
    };
    assert.equal(label({ why: "new", isDone: false }), `Today, five minutes: ${title}`);
    assert.equal(label({ why: "review", isDone: false }), `Today, five minutes: repeat “${title}”`);
    assert.equal(label({ isDone: true }), `Done today: ${title}`);
  });

  it("never chooses a task whose tool is not there", () => {
    const isAvailable = ({ id }: { id: string }): boolean => id === "talk";
    for (let day = 1; day < 8; day++) {
      const nowMs = new Date(2026, 2, day, 12).getTime();
      assert.equal(todaysTask(STATE, DONE, nowMs, isAvailable)?.task.task.id ?? "talk", "talk");
    }
  });

  function rows(today?: TodaysTask): readonly RoadmapRow[] {
    return roadmapRows({
      ...{ state: STATE, language: "en", today },
      rhythm: { daysPractised: 3, mix: mixOf(STATE, DONE) },
      theme: "dark",
      isAvailable: () => true,
    });
  }
});
