import type { Language } from "../../src/protocol/bilingual";
import type { LabAnswers, LabModel, LabPart, LabQuestions } from "../../src/protocol/lab";

/** One way to look into a model: drawn into an element of the page, or of a notebook's output. */
export interface Tab {
  /** Draws everything anew. Aborting `signal` ends what is under way; nothing is drawn after that. */
  show(view: View, signal: AbortSignal): Promise<void>;
}

export interface View {
  readonly language: Language;
  readonly model: LabModel;
  /** What the model reads; the page's one text, shared by its tabs. */
  readonly text: string;
  readonly path?: string;
}

/** What a tab needs of the page around it. */
export interface TabParts {
  readonly place: HTMLElement;
  readonly ask: Ask;
  /** What a tab keeps while the page is hidden: JSON, by its own name. */
  readonly kept: Kept;
  readonly openLesson: (id: string) => void;
  readonly copy: (text: string) => void;
  /** The person writes another text; the page keeps it and shows it. */
  readonly changeText: (text: string) => void;
  /** Says what went wrong, unless it was only cancelled. */
  readonly trouble: (error: unknown) => void;
}

/** @throws {LabFailure} with what the extension has to say */
export type Ask = <K extends keyof LabQuestions>(
  ask: K,
  question: LabQuestions[K],
  options?: { onPart?: (part: LabPart) => void; signal?: AbortSignal },
) => Promise<LabAnswers[K]>;

export interface Kept {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
}

export type CreateTab = (parts: TabParts) => Tab;
