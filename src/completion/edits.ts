/** A change of a document, as VS Code tells it: several edits are all relative to the text before. */
export interface DocumentChange {
  readonly document: string;
  readonly edits: readonly Edit[];
  /** Undone or redone, so no answer to what is on offer. */
  readonly undone: boolean;
}

/** Offset and lengths in UTF-16 units. */
export interface Edit {
  readonly offset: number;
  /** So much was replaced. */
  readonly length: number;
  readonly text: string;
}

/** The edit is at this offset, or around it. */
export function touches({ offset, length }: Edit, at: number): boolean {
  return offset <= at && at <= offset + length;
}

/** Where an offset is after edits before it. */
export function shifted(at: number, edits: readonly Edit[]): number {
  return edits
    .filter(({ offset, length }) => offset + length < at)
    .reduce((sum, { length, text }) => sum + text.length - length, at);
}

/** One key: a character, a bracket or quote with its partner, a new line with its indentation. */
export function isTyped(text: string): boolean {
  return /^.$/su.test(text) || /^\n[ \t]*$/.test(text) || PAIRS.includes(text);
}

const PAIRS = ["()", "[]", "{}", '""', "''", "``"];

/** What of a typed text stands before the cursor, where the editor closed a bracket or quote. */
export function withoutPartner(typed: string): string {
  return PAIRS.includes(typed) ? typed.charAt(0) : typed;
}

export function toLf(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
