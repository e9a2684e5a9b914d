import { DIALECTS, type Dialect } from "./dialects";
import { editBetween } from "./edit";
import type { Grammars } from "./grammars";
import { readings, typedReadings } from "./readings";
import { countErrors, type SyntaxTree } from "./tree";
import { fromBeginning } from "./window";

/** Where a text would be inserted: the same shape as the completion's `Place`. */
export interface Spot {
  /** VS Code's id. */
  readonly language: string;
  /** The text around the cursor, with LF line ends. */
  readonly before: string;
  readonly after: string;
}

export interface Syntax {
  /**
   * Whether the text makes errors that were not there before. What cannot be decided in time, in
   * a language without a grammar, or among too many errors around, makes none.
   *
   * @param replace so many UTF-16 units after the cursor give way to the text
   */
  newErrors(spot: Spot, text: string, replace: number): boolean;
}

/** All parsing for one answer, in the extension host's own thread. */
const BUDGET_MS = 15;
/** How much of the text around is read, in UTF-16 units. */
const BEFORE_CHARS = 4000;
const AFTER_CHARS = 1000;
/** With more errors around than these the window was misread, or nothing is right there yet. */
const MOST_ERRORS = 3;

/** By tree-sitter. Grammars come when first needed; until then nothing is an error. */
export class TreeSyntax implements Syntax {
  /** Errors of texts that come again while one types in one line. */
  readonly #counts = new Map<string, number>();
  #last: { code: string; language: string; tree: SyntaxTree } | undefined;

  constructor(
    private readonly grammars: Grammars,
    private readonly budgetMs = BUDGET_MS,
  ) {}

  newErrors(spot: Spot, text: string, replace: number): boolean {
    const dialect = DIALECTS[spot.language];
    if (dialect === undefined) return false;
    if (!this.grammars.isReady(spot.language)) {
      void this.grammars.load(spot.language);
      return false;
    }
    const deadlineMs = performance.now() + this.budgetMs;
    try {
      const count = (code: string): number => this.#errors(code, spot.language, deadlineMs);
      return isWorse(windowAround(spot, replace), text, dialect, count);
    } catch (error) {
      if (!(error instanceof OutOfTime)) this.grammars.fail(error);
      return false;
    }
  }

  /** @throws {OutOfTime} */
  #errors(code: string, language: string, deadlineMs: number): number {
    const key = `${language}\n${code}`;
    const known = this.#counts.get(key);
    if (known !== undefined) return known;
    const errors = countErrors(this.#parse(code, language, deadlineMs).rootNode, MOST_ERRORS + 1);
    this.#counts.set(key, errors);
    const [oldest] = this.#counts.keys();
    if (this.#counts.size > MOST_COUNTS && oldest !== undefined) this.#counts.delete(oldest);
    return errors;
  }

  /**
   * Most of the last text comes again in the next one, and so does its tree.
   *
   * @throws {OutOfTime}
   */
  #parse(code: string, language: string, deadlineMs: number): SyntaxTree {
    const last = this.#last;
    this.#last = undefined;
    try {
      // tree-sitter looks at the clock only now and then.
      if (performance.now() > deadlineMs) throw new OutOfTime();
      const old = last?.language === language ? last.tree : undefined;
      if (last !== undefined) old?.edit(editBetween(last.code, code));
      const tree = this.grammars.parseNow(code, language, deadlineMs, old);
      if (tree === undefined) throw new OutOfTime();
      this.#last = { code, language, tree };
      return tree;
    } finally {
      last?.tree.delete();
    }
  }
}

const MOST_COUNTS = 32;

class OutOfTime extends Error {}

interface Window {
  /** Whole lines. */
  readonly head: string;
  /** Of the cursor's line. */
  readonly typed: string;
  readonly rest: string;
  /** What gives way to the text. */
  readonly replaced: string;
  /** Whole lines. */
  readonly below: string;
}

/**
 * The text is right where it could be finished without a new error, whatever follows, and also
 * where it fits into the document as it stands.
 */
function isWorse(
  { head, typed, rest, replaced, below }: Window,
  text: string,
  dialect: Dialect,
  count: (code: string) => number,
): boolean {
  const fewest = (codes: readonly string[], enough: number): number => {
    let least = Infinity;
    for (const code of codes) {
      least = Math.min(least, count(code));
      if (least <= enough) break;
    }
    return least;
  };
  const line = readings(head + typed + text + rest, dialect);
  if (fewest(line.slice(0, 1), 0) === 0) return false;
  const filled = `${head}${/^\s*/.exec(typed)?.[0] ?? ""}${dialect.filling}`;
  const before = fewest([...readings(head, dialect), ...readings(filled, dialect)], 0);
  if (before > MOST_ERRORS) return false;
  if (fewest(line, before) <= before) return false;
  const around = fewest([`${filled}\n${below}`, `${head}\n${below}`], 0);
  if (around > MOST_ERRORS || count(`${head}${typed}${text}${rest}\n${below}`) <= around)
    return false;
  // Was it wrong before, so that no text could mend it?
  const old = fewest(typedReadings(`${head}${typed}${replaced}${rest}`, dialect), before);
  return old <= before;
}

function windowAround({ before, after }: Spot, replace: number): Window {
  const lineStart = before.lastIndexOf("\n") + 1;
  const lineEnd = after.indexOf("\n");
  const end = lineEnd < 0 ? after.length : lineEnd;
  const rest = after.slice(0, end);
  return {
    head: fromBeginning(before.slice(0, lineStart), BEFORE_CHARS),
    typed: before.slice(lineStart),
    replaced: rest.slice(0, replace),
    rest: rest.slice(replace),
    below: after.slice(end + 1, end + 1 + AFTER_CHARS).replace(/[^\n]*$/, ""),
  };
}
