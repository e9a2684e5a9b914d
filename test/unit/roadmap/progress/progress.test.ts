import assert from "node:assert/strict";
import type { Evidence } from "../../../../src/protocol/evidence";
import type { EvidenceSource } from "../../../../src/roadmap/evidence/evidenceSource";
import { Progress } from "../../../../src/roadmap/progress/progress";
import { progressOf } from "../../../../src/roadmap/progress/progressState";
import { STAGES } from "./sampleStages";

describe("progress", () => {
  it("verifies a task once all its checks have passed, and no later failure takes that away", () => {
    const a: Evidence = { id: "01-x/a", kind: "passed", atMs: 1 };
    const b: Evidence = { id: "01-x/b", kind: "passed", atMs: 2, model: "classroom-gpt" };
    assert.equal(stateOf("two-checks", a), "open");
    assert.deepEqual(progressOf(STAGES, [a]).tasks.get("two-checks")?.missing, ["01-x/b"]);
    assert.equal(stateOf("two-checks", a, b), "verified");
    assert.equal(stateOf("two-checks", a, b, { ...a, kind: "failed", atMs: 3 }), "verified");
    assert.deepEqual(progressOf(STAGES, [a, b]).tasks.get("two-checks")?.proof, [a, b]);
  });

  it("takes the last word of the person, and a check beats it", () => {
    const [declared, skipped, withdrawn] = (["declared", "skipped", "withdrawn"] as const).map(
      (kind, index): Evidence => ({ id: "task/hello", kind, atMs: index }),
    );
    assert.ok(declared && skipped && withdrawn);
    assert.equal(stateOf("hello", declared), "declared");
    assert.equal(stateOf("hello", declared, skipped), "skipped");
    assert.equal(stateOf("hello", declared, skipped, withdrawn), "open");
    const passed: Evidence = { id: "00-hello/greet", kind: "passed", atMs: 0 };
    assert.equal(stateOf("hello", passed, declared, skipped, withdrawn), "verified");
  });

  it("never verifies a task without checks, and passes over tasks of another version", () => {
    assert.equal(stateOf("read", { id: "task/read", kind: "passed", atMs: 1 }), "open");
    const { tasks } = progressOf(STAGES, [{ id: "task/of-2031", kind: "declared", atMs: 1 }]);
    assert.equal(tasks.get("of-2031"), undefined);
  });

  it("counts by state, by stage and by kind", () => {
    const { total, byKind, stages } = progressOf(STAGES, [
      { id: "00-hello/greet", kind: "passed", atMs: 1 },
      { id: "task/read", kind: "declared", atMs: 2 },
      { id: "task/talk", kind: "skipped", atMs: 3 },
    ]);
    assert.deepEqual(total, { verified: 1, declared: 1, skipped: 1, open: 2 });
    assert.deepEqual(byKind.practice, { verified: 1, declared: 0, skipped: 0, open: 2 });
    assert.deepEqual(stages[1]?.counts, { verified: 0, declared: 0, skipped: 1, open: 1 });
  });

  it("continues with the first open task, first of all in the stage where one was last", () => {
    assert.equal(progressOf(STAGES, []).next?.task.id, "read");
    const talked: Evidence = { id: "task/talk", kind: "declared", atMs: 9 };
    assert.equal(progressOf(STAGES, [talked]).next?.task.id, "product");
    const product: Evidence = { id: "doctor/product", kind: "passed", atMs: 10 };
    assert.equal(progressOf(STAGES, [talked, product]).next?.task.id, "read");
    const all = STAGES.flatMap(({ tasks }) => tasks);
    const skips = all.map(({ id }, atMs): Evidence => ({
      id: `task/${id}`,
      kind: "skipped",
      atMs,
    }));
    assert.equal(progressOf(STAGES, skips).next, undefined);
  });

  it("prefers a pass that was seen here over an imported one as the proof", () => {
    const here: Evidence = { id: "doctor/product", kind: "passed", atMs: 1 };
    const imported: Evidence = { ...here, atMs: 2, facts: { imported: true } };
    assert.deepEqual(progressOf(STAGES, [here, imported]).tasks.get("product")?.proof, [here]);
  });
});

describe("what the person says of a task", () => {
  it("is evidence at once, is announced, and can be taken back even from a clock that ran ahead", async () => {
    const log = new FakeLog([{ id: "task/read", kind: "declared", atMs: 5_000 }]);
    const progress = new Progress({ stages: STAGES, source: log, sink: log, now: () => 100 });
    let changes = 0;
    const listening = progress.onChange(() => (changes += 1));
    assert.equal(progress.state().total.declared, 1);
    await progress.withdraw("read");
    assert.equal(progress.state().tasks.get("read")?.state, "open");
    await progress.skip("talk");
    assert.deepEqual(progress.evidence.at(-1), { id: "task/talk", kind: "skipped", atMs: 100 });
    assert.equal(changes, 2);
    listening.dispose();
    await progress.declare("read");
    assert.equal(changes, 2);
    await assert.rejects(progress.declare("nonsense"), /nonsense/);
    progress.dispose();
    assert.equal(log.listeners.size, 0);
  });
});

function stateOf(task: string, ...evidence: Evidence[]): string | undefined {
  return progressOf(STAGES, evidence).tasks.get(task)?.state;
}

class FakeLog implements EvidenceSource {
  readonly listeners = new Set<() => void>();

  constructor(public evidence: readonly Evidence[]) {}

  onChange(listener: () => void): { dispose: () => void } {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  add(evidence: Evidence): Promise<void> {
    this.evidence = [...this.evidence, evidence];
    for (const listener of this.listeners) listener();
    return Promise.resolve();
  }
}
