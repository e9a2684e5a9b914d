import type { Bilingual } from "../../protocol/bilingual";

/** An error that beginners meet, and what helps. `{1}` in a text is the pattern's first group. */
export interface KnownError {
  /** Stable, kebab-case. */
  readonly id: string;
  /** Of the traceback's last line, “NameError: name 'x' is not defined”. */
  readonly pattern: RegExp;
  /** What it means, in one or two sentences. */
  readonly what: Bilingual;
  /** The usual causes, the likeliest first. */
  readonly causes: readonly Bilingual[];
  /** What to do now. */
  readonly mend: Bilingual;
  /** Where it is treated: id of a lesson. */
  readonly lesson?: string;
}
