import assert from "node:assert/strict";
import { CURRICULUM } from "../../../src/roadmap/curriculum";
import { progressOf } from "../../../src/roadmap/progress/progressState";
import type { Evidence, EvidenceKind } from "../../../src/protocol/evidence";
import type { Stage, Task } from "../../../src/roadmap/task";
import type { RoadmapRow } from "../../../src/roadmap/tree/row";
import { roadmapRows, type RoadmapFacts } from "../../../src/roadmap/tree/rows";

const NOON = Date.UTC(2025, 2, 12, 12);

const LESSON = task("hello", { lesson: "00-hello", evidence: ["00-hello/shortest"] });
const READING = task("reading", {
  kind: "theory",
  minutes: 600,
  links: [{ title: both("The course"), url: "https://example.org/" }],
});
const OPINION = task("forum", { kind: "exchange", isOpinion: true });
const TOOL = task("tool", {
  command: { id: "firstToken.tool" },
  evidence: ["tool/run", "quiz/tool"],
});
const FIRST = task("first-cell", {
  lesson: "00-hello",
  evidence: ["lessons/first-cell"],
  minutes: 2,
});
const STAGES: Stage[] = [
  { id: "start", title: both("Start here"), tasks: [FIRST] },
  {
    id: "concepts",
    title: both("Concepts"),
    duration: both("1–2 weeks"),
    tasks: [READING, LESSON],
  },
  { id: "stack", title: both("Stack"), tasks: [TOOL, OPINION] },
];

describe("the rows of the roadmap", () => {
  it("are few at the beginning: the first stage unfolded, the rest in one row that holds it all", () => {
    for (const stages of [STAGES, CURRICULUM]) {
      const rows = rowsOf({ stages });
      const inSight = rows.flatMap((row) => [
        row,
        ...(row.isUnfolded === true ? (row.rows ?? []) : []),
      ]);
      assert.ok(inSight.length <= 7, `${inSight.length} rows`);
      assert.deepEqual(
        rows.at(-1)?.rows?.map(({ id }) => id),
        stages.slice(1).map(({ id }) => `stage/${id}`),
      );
    }
    assert.match(rowsOf({ stages: CURRICULUM })[0]?.label ?? "", /^Start here, 5 minutes/);
    assert.match(
      rowsOf({ stages: CURRICULUM, language: "zh-cn" })[0]?.label ?? "",
      /^从这里开始，5 分钟/,
    );
  });

  it("begin with what is next as soon as something is done, and unfold its stage", () => {
    const rows = rowsOf({ evidence: [passed("lessons/first-cell")] });
    assert.deepEqual(
      rows.map(({ id, isUnfolded }) => [id, isUnfolded ?? false]),
      [
        ["continue", false],
        ["stage/start", false],
        ["stage/concepts", true],
        ["stage/stack", false],
      ],
    );
    // What can be done here comes before a course of weeks.
    assert.equal(rows[0]?.label, "Continue: hello");
    assert.equal(rows[0].taskId, "hello");
  });

  it("lead on to what this version can do, and at the end say that it is the end", () => {
    const evidence = [passed("lessons/first-cell"), passed("00-hello/shortest")];
    const isAvailable = ({ command }: Task): boolean => command === undefined;
    assert.equal(rowsOf({ evidence, isAvailable })[0]?.taskId, "reading");
    assert.equal(rowsOf({ evidence })[0]?.taskId, "tool");
    const words = [said("reading", "declared"), said("tool", "skipped"), said("forum", "declared")];
    const [first] = rowsOf({ evidence: [...evidence, ...words] });
    assert.equal(first?.label, "You have walked the whole path");
    assert.equal(first.taskId, undefined);
  });

  it("differ by state in icon, word, tick and sound, and never in colour alone", () => {
    const evidence = [
      passed("00-hello/shortest"),
      said("reading", "declared"),
      said("forum", "skipped"),
    ];
    const rows = ["hello", "reading", "forum", "tool"].map((id) => rowOf(id, { evidence }));
    assert.deepEqual(
      rows.map(({ icon, description, box }) => [icon?.name, description, box?.isChecked]),
      [
        ["verified-filled", "verified", true],
        ["person", "by your word", true],
        ["debug-step-over", "opinion · known, skipped", false],
        ["beaker", "10 min", false],
      ],
    );
    assert.deepEqual(
      rows.map(({ spoken }) => spoken.split(". ")[1]),
      [
        "Verified: a check has passed",
        "By your word: you say that you did it",
        "Skipped: you say that you know this",
        "Open",
      ],
    );
    assert.equal(new Set(rows.map(({ box }) => box?.spoken)).size, 4);
    assert.match(
      rows[3]?.spoken ?? "",
      /The tick comes when its check passes. practice, about 10 minutes/,
    );
  });

  it("offer what can be done in each state", () => {
    const offered = (id: string, evidence: Evidence[]): string | undefined =>
      rowOf(id, { evidence }).context?.replace("firstToken.task ", "");
    assert.equal(offered("hello", [passed("lessons/first-cell")]), "canOpen canCheck canSkip");
    assert.equal(offered("hello", [passed("00-hello/shortest")]), "canOpen");
    assert.equal(offered("hello", [said("hello", "skipped")]), "canOpen canCheck canWithdraw");
    assert.equal(offered("reading", [said("hello", "skipped")]), "canOpen canDeclare canSkip");
    assert.equal(offered("reading", [said("reading", "declared")]), "canOpen canWithdraw");
  });

  it("count what is passed by in each stage, and have the states apart in the tooltip", () => {
    const evidence = [passed("00-hello/shortest"), said("reading", "skipped")];
    const row = rowsOf({ evidence }).find(({ id }) => id === "stage/concepts");
    assert.equal(row?.description, "2 of 2");
    assert.equal(row.icon?.name, "pass");
    assert.match(row.tooltip ?? "", /1 verified, 0 by your word, 1 skipped, 0 open/);
    assert.match(row.tooltip ?? "", /The guide's time for it: 1–2 weeks/);
    assert.match(row.spoken, /^Concepts. 2 of 2 steps/);
  });

  it("show one kind alone where that is asked for, in no stage that has none", () => {
    const rows = rowsOf({ only: "exchange" });
    assert.deepEqual(
      rows.map(({ id }) => id),
      ["continue", "stage/stack"],
    );
    assert.deepEqual(
      rows[1]?.rows?.map(({ id }) => id),
      ["task/forum"],
    );
  });

  it("have the evidence with its date in the tooltip, and nothing foreign that could format or link", () => {
    const model = "gpt2](https://example.org/) <b>&";
    const evidence = [{ ...passed("00-hello/shortest"), model, facts: { imported: true } }];
    const tooltip = rowOf("hello", { evidence }).tooltip ?? "";
    assert.match(tooltip, /Mar 12, 2025 · `00-hello\/shortest`/);
    assert.match(tooltip, /from an imported file/);
    assert.doesNotMatch(tooltip, /[^\\]\]\(/);
    assert.ok(!tooltip.includes("<b>"), tooltip);
    assert.match(rowOf("hello", { evidence, language: "zh-cn" }).tooltip ?? "", /2025年3月12日/);
  });

  it("say of a task with several checks which are missing", () => {
    const tooltip = (evidence: Evidence[]): string => rowOf("tool", { evidence }).tooltip ?? "";
    assert.match(tooltip([said("forum", "skipped")]), /Still missing: `tool\/run`, `quiz\/tool`$/);
    assert.match(tooltip([passed("tool/run")]), /Still missing: `quiz\/tool`$/);
  });

  it("have ids that are all different, whatever has been done", () => {
    for (const evidence of [[], [passed("lessons/first-cell")]]) {
      const ids = all(rowsOf({ stages: CURRICULUM, evidence })).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
    }
  });

  it("are there soon after 5,000 events", () => {
    const tasks = CURRICULUM.flatMap((stage) => stage.tasks);
    const evidence = Array.from({ length: 5000 }, (_, i): Evidence => {
      const one = tasks[i % tasks.length];
      const id = i % 2 === 0 ? `task/${one?.id ?? ""}` : (one?.evidence?.[0] ?? "unknown/one");
      return { id, kind: i % 2 === 0 ? "opened" : "passed", atMs: NOON + i };
    });
    const startMs = performance.now();
    rowsOf({ stages: CURRICULUM, evidence });
    assert.ok(performance.now() - startMs < 2000);
  });

  it("are written in both languages down to the last word", () => {
    for (const evidence of [[], [passed("lessons/first-cell")]])
      for (const row of all(rowsOf({ stages: CURRICULUM, evidence, language: "zh-cn" }))) {
        assert.match(row.label, /\p{Script=Han}/u);
        assert.match(row.spoken, /\p{Script=Han}/u);
        if (row.box !== undefined) assert.match(row.box.spoken, /\p{Script=Han}/u);
        if (row.description !== undefined) assert.doesNotMatch(row.description, /[a-z]{4}/i);
      }
  });
});

type Given = Partial<RoadmapFacts> & { stages?: readonly Stage[]; evidence?: readonly Evidence[] };

function rowsOf({ stages = STAGES, evidence = [], ...more }: Given): readonly RoadmapRow[] {
  const state = progressOf(stages, evidence);
  return roadmapRows({ state, language: "en", isAvailable: () => true, ...more });
}

function rowOf(taskId: string, given: Given): RoadmapRow {
  const found = all(rowsOf(given)).find(({ id }) => id === `task/${taskId}`);
  assert.ok(found, taskId);
  return found;
}

function all(rows: readonly RoadmapRow[]): RoadmapRow[] {
  return rows.flatMap((row) => [row, ...all(row.rows ?? [])]);
}

function task(id: string, more: Partial<Task>): Task {
  return {
    id,
    covers: [],
    kind: "practice",
    minutes: 10,
    title: both(id),
    about: both(id),
    ...more,
  };
}

function both(text: string) {
  return { "zh-cn": `中文 ${text}`, en: text };
}

function passed(id: string): Evidence {
  return { id, kind: "passed", atMs: NOON };
}

function said(taskId: string, kind: EvidenceKind): Evidence {
  return { id: `task/${taskId}`, kind, atMs: NOON };
}
