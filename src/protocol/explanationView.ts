/** The boundary between the extension and the page that shows an explanation (media/explanation). */

/** Extension → page. */
export type ToExplanationView =
  | { kind: "show"; page: ExplanationPage }
  /** The cursor is in these sentences' code, by their index. */
  | { kind: "mark"; sentences: readonly number[] }
  /** The code has changed since. */
  | { kind: "stale" }
  /** Whether there is a language model besides ours that can be asked. */
  | { kind: "askable"; isAskable: boolean }
  | { kind: "answer"; answer: ExplanationAnswer };

/** Page → extension. */
export type FromExplanationView =
  | { kind: "ready" }
  /** The pointer or the focus is on a sentence; undefined when it has left. */
  | { kind: "point"; sentence: number | undefined }
  | { kind: "jump"; sentence: number }
  | { kind: "copy" }
  | { kind: "again" }
  /** A language model is to explain, too; the extension asks which. */
  | { kind: "ask" }
  | { kind: "stop" }
  | { kind: "lesson"; id: string };

/** What a language model says, as far as it has come. */
export interface ExplanationAnswer {
  /** The model's name. */
  readonly from: string;
  /** Markdown of a stranger: nothing of it may act. */
  readonly text: string;
  readonly state: "running" | "done" | "stopped" | "failed";
}

/** Everything that the page shows. Texts are Markdown of one line: code spans, bold, escapes. */
export interface ExplanationPage {
  readonly title: string;
  readonly language: string;
  readonly notes: readonly string[];
  readonly groups: readonly ExplanationPageGroup[];
  readonly concepts: readonly ExplanationPageConcept[];
  readonly labels: ExplanationLabels;
}

export interface ExplanationPageGroup {
  readonly heading: string | undefined;
  readonly sentences: readonly ExplanationPageSentence[];
}

export interface ExplanationPageSentence {
  /** Counts through all groups. */
  readonly index: number;
  /** “Line 3”. */
  readonly lines: string;
  readonly text: string;
  /** From 0 within its group. */
  readonly depth: number;
}

export interface ExplanationPageConcept {
  readonly title: string;
  readonly what: string;
  readonly example: string;
  readonly caution: string;
  readonly lesson: string | undefined;
}

/** Words of the page that are the same for every explanation. */
export interface ExplanationLabels {
  readonly reading: string;
  readonly concepts: string;
  readonly example: string;
  readonly caution: string;
  readonly openLesson: string;
  readonly copy: string;
  readonly again: string;
  readonly stale: string;
  readonly ask: string;
  readonly stop: string;
  /** With `{0}` for the model's name. */
  readonly says: string;
  readonly stopped: string;
  readonly failed: string;
}
