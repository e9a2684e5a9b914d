import type { Language } from "../protocol/bilingual";

export interface ExplainRequest {
  readonly source: string;
  /** VS Code's id of the language that the source is in. */
  readonly languageId: string;
  /** Empty for the statement on a line; undefined for everything. */
  readonly range: TextRange | undefined;
  /** Of the sentences. */
  readonly language: Language;
}

/**
 * What the reading says of a piece of code. All texts are Markdown of one line: words of ours, and
 * whatever comes from the code stands in code spans that it cannot leave.
 */
export interface Explanation {
  /** In which the sentences are. */
  readonly language: Language;
  /** Whole statements that were explained, which may be more or less than what was asked for. */
  readonly range: TextRange;
  readonly groups: readonly ExplanationGroup[];
  /** What the reader has to know besides: lines that are no valid code, a limit that was reached. */
  readonly notes: readonly ExplanationNote[];
}

/** Consecutive statements that serve one purpose. */
export interface ExplanationGroup {
  /** Such as “Then it filters `rows`.”; none where the first sentence says as much. */
  readonly heading: string | undefined;
  readonly range: TextRange;
  readonly sentences: readonly ExplanationSentence[];
}

export interface ExplanationSentence {
  readonly text: string;
  /** Of a statement with a block: its first lines only, for the block has sentences of its own. */
  readonly range: TextRange;
  /** Blocks around it, from 0. */
  readonly depth: number;
  /** Nothing was understood but that there is a statement. */
  readonly isGeneric: boolean;
  /** Words of the author, who may be mistaken. */
  readonly isNote: boolean;
}

export interface ExplanationNote {
  readonly kind: "widened" | "broken" | "cut" | "language" | "empty" | "unavailable";
  readonly text: string;
  readonly range: TextRange;
}

/** Lines and columns from 0, columns in UTF-16 units, as in VS Code. The end is not included. */
export interface TextRange {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

export interface TextPosition {
  readonly line: number;
  readonly character: number;
}
