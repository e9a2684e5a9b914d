import type { Bilingual } from "../protocol/bilingual";

/** The learning path: stages in the order of the guide, each a list of tasks. */
export interface Stage {
  /** Stable for ever: evidence may name it. */
  readonly id: string;
  readonly title: Bilingual;
  /** As the guide has it: "1–2 weeks", "1 month", "ongoing". */
  readonly duration?: Bilingual;
  readonly tasks: readonly Task[];
}

export interface Task {
  /** Stable for ever, unique in the curriculum: "hello-world". What a person says of it is evidence of "task/hello-world". */
  readonly id: string;
  /** Elements of the guide that it covers: ids of guideElements.ts. */
  readonly covers: readonly string[];
  readonly kind: TaskKind;
  /** What a beginner should expect to spend. */
  readonly minutes: number;
  /** Begins with a verb. */
  readonly title: Bilingual;
  /** Two or three sentences of Markdown: what, why, how one knows that it is done. */
  readonly about: Bilingual;
  /** What of the guide's advice is outdated or wrong, what holds today, and why. */
  readonly correction?: Bilingual;
  /** It is the guide's opinion and no fact; shown as such. */
  readonly isOpinion?: boolean;
  /** Id of a lesson, such as "00-hello". */
  readonly lesson?: string;
  /** A command of ours that is the way in where there is no lesson. */
  readonly command?: { readonly id: string; readonly arguments?: readonly unknown[] };
  readonly links?: readonly Link[];
  /**
   * Ids of evidence that must all have passed: then, and only then, the task is verified. A task
   * without can only be declared done by the person, and is shown as such.
   */
  readonly evidence?: readonly string[];
  /** The career level of the guide (5.2) that it counts for. */
  readonly level?: CareerLevel;
}

export const TASK_KINDS = ["theory", "practice", "exchange"] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const CAREER_LEVELS = ["junior", "intermediate", "senior"] as const;
export type CareerLevel = (typeof CAREER_LEVELS)[number];

export interface Link {
  readonly title: Bilingual;
  readonly url: string;
}

/** What is known of a task. `verified` beats what the person says of it. */
export type TaskState = "verified" | "declared" | "skipped" | "open";
