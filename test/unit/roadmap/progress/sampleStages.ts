import type { Bilingual } from "../../../../src/protocol/bilingual";
import type { Stage, Task } from "../../../../src/roadmap/task";

/** Two stages with tasks of each kind; small enough to count by hand. */
export const STAGES: readonly Stage[] = [
  {
    id: "one",
    title: both("Stage one"),
    tasks: [
      task("read", { kind: "theory", minutes: 10 }),
      task("hello", {
        kind: "practice",
        minutes: 5,
        lesson: "00-hello",
        evidence: ["00-hello/greet"],
        level: "junior",
      }),
      task("two-checks", {
        kind: "practice",
        minutes: 20,
        evidence: ["01-x/a", "01-x/b"],
        level: "junior",
      }),
    ],
  },
  {
    id: "two",
    title: both("Stage two"),
    tasks: [
      task("talk", { kind: "exchange", minutes: 15 }),
      task("product", {
        kind: "practice",
        minutes: 4,
        evidence: ["doctor/product"],
        level: "intermediate",
      }),
    ],
  },
];

export function task(id: string, rest: Partial<Task> & Pick<Task, "kind" | "minutes">): Task {
  return { id, covers: [], title: both(`Do ${id}`), about: both(`About ${id}.`), ...rest };
}

function both(en: string): Bilingual {
  return { en, "zh-cn": `${en}（中文）` };
}
