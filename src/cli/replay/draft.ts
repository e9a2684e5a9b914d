import type { Suggestion } from "../../completion/filter";
import { lexicalState } from "../../completion/lexer";
import type { Passage } from "./passages";

/** One key. `type` may be Tab or Enter; Backspace takes indentation away. */
export type Key =
  | { readonly kind: "type"; readonly text: string }
  | { readonly kind: "erase"; readonly text: string };

/** Columns that Tab adds and Backspace takes away in an indentation. */
const INDENT_CHARS = 4;
const PAIRS: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  "{": "}",
  '"': '"',
  "'": "'",
};

/**
 * A document in which a passage is written from top to bottom, in an editor that does what VS Code
 * does by default: it indents a new line like the one before, one step deeper after a colon or an
 * open bracket, and it closes brackets and quotes, which are then typed over.
 */
export class Draft {
  readonly #passage: Passage;
  /** So much of the passage stands there, in UTF-16 units. */
  #at = 0;
  /** What the editor indented too much. */
  #surplus = "";
  /** What the editor has closed behind the cursor. */
  #closers = "";

  constructor(passage: Passage) {
    this.#passage = passage;
  }

  get before(): string {
    return this.#passage.head + this.#passage.text.slice(0, this.#at) + this.#surplus;
  }

  get after(): string {
    return this.#closers + this.#passage.tail;
  }

  /** UTF-16 units of the passage that stand there. */
  get at(): number {
    return this.#at;
  }

  /** What is still to be written. */
  get rest(): string {
    return this.#passage.text.slice(this.#at);
  }

  get isDone(): boolean {
    return this.#at === this.#passage.text.length;
  }

  /** The next key of someone who writes without help. */
  next(): Key {
    const { rest } = this;
    if (this.#surplus !== "" && !rest.startsWith("\n"))
      return { kind: "erase", text: lastStep(this.#surplus) };
    const [white = ""] = /^(?:\t| +)/.exec(rest) ?? [];
    if (white !== "" && this.#isInIndentation())
      return { kind: "type", text: white.slice(0, INDENT_CHARS) };
    return { kind: "type", text: String.fromCodePoint(rest.codePointAt(0) ?? 10) };
  }

  press({ kind, text }: Key): void {
    if (kind === "erase") this.#surplus = this.#surplus.slice(0, -text.length);
    else if (text === "\n") this.#breakLine();
    else this.#type(text);
  }

  /** Whether a suggestion is just what comes, up to the end of a word; see `exactPart`. */
  fits(text: string): boolean {
    return this.#surplus === "" && isExactStart(text, this.rest);
  }

  accept({ text, replace }: Pick<Suggestion, "text" | "replace">): void {
    this.#at += text.length;
    this.#closers = this.#closers.slice(replace);
  }

  #isInIndentation(): boolean {
    const { before } = this;
    return /^[ \t]*$/.test(before.slice(before.lastIndexOf("\n") + 1));
  }

  #breakLine(): void {
    const line = lastLine(this.before);
    this.#at += 1;
    // The editor trims a line that was indented for nothing, and here takes its closers along.
    this.#closers = "";
    const [white = ""] = /^[ \t]*/.exec(line) ?? [];
    const indentation = /[:([{]\s*$/.test(line) ? white + stepOf(white) : white;
    const [wanted = ""] = /^[ \t]*/.exec(this.rest) ?? [];
    let common = 0;
    while (common < indentation.length && indentation[common] === wanted[common]) common++;
    this.#at += common;
    this.#surplus = indentation.slice(common);
  }

  #type(text: string): void {
    const { before, after } = this;
    this.#at += text.length;
    if (this.#closers !== "" && this.#closers.startsWith(text)) {
      this.#closers = this.#closers.slice(text.length);
      return;
    }
    const closer = PAIRS[text];
    if (closer === undefined || !/^(?:$|[\s)\]}:;,.=])/.test(after)) return;
    if (closer === text && !mayClose(before, text)) return;
    this.#closers = closer + this.#closers;
  }
}

/** Keys that the passage takes without any suggestion. */
export function keysOf(passage: Passage): { key: Key; at: number }[] {
  const draft = new Draft(passage);
  const keys: { key: Key; at: number }[] = [];
  while (!draft.isDone) {
    const key = draft.next();
    draft.press(key);
    keys.push({ key, at: draft.at });
  }
  return keys;
}

/** `text` is how `rest` begins, and ends inside no word of it. */
export function isExactStart(text: string, rest: string): boolean {
  if (text === "" || !rest.startsWith(text)) return false;
  const border = rest.slice(text.length - 1, text.length + 1);
  return !/^[\p{L}\p{N}_]{2}$/u.test(border) && rest.slice(text.length).isWellFormed();
}

/** A quote is closed where it opens a string: in code, and behind no word or quote of its kind. */
function mayClose(before: string, quote: string): boolean {
  if (before.endsWith(quote) || /[\p{L}\p{N}_]{2}$/u.test(before)) return false;
  return lexicalState(before, "python", false).kind === "code";
}

/** The last line that is not blank. */
function lastLine(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed.slice(trimmed.lastIndexOf("\n") + 1);
}

function stepOf(indentation: string): string {
  return indentation.startsWith("\t") ? "\t" : " ".repeat(INDENT_CHARS);
}

function lastStep(surplus: string): string {
  return surplus.endsWith("\t") ? "\t" : surplus.slice(-INDENT_CHARS);
}
