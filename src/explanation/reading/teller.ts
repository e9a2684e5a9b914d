import type { Language } from "../../protocol/bilingual";
import type { Names } from "./names";
import type { Node } from "./node";
import { hasComma, isShort, span } from "./span";

/** An expression in words. */
export interface Phrase {
  /** What it is: “the length of `x`”. */
  readonly value: string;
  /** For the middle of a sentence, where `value` could only stand at the end. */
  readonly brief?: string;
  /** What is done to get it: “calls `f` with `x`”. */
  readonly does?: string;
  /** `does` where nothing follows. */
  readonly alone?: string;
  /** What `does` ends in: “the result”. In Chinese empty where “存入” follows at once. */
  readonly it?: string;
  /** Something before the value goes on with it: “the list”. */
  readonly isLong?: boolean;
}

/** A condition in words. */
export interface Clause {
  /** “`x` is greater than `3`” */
  readonly text: string;
  /** “whether `x` is greater than `3`” */
  readonly ask: string;
}

/** A part of a statement: the head of a loop with its block, an `else`. */
export interface Part {
  readonly head: string;
  /** The head is its beginning. */
  readonly from: Node;
  /** Told below the head; without one the sentence stands for all of `from`. */
  readonly block?: Node | undefined;
  /** Remarks at the ends of its lines, told behind it. */
  readonly remarks?: readonly Node[];
  /** Parts follow that belong below it. */
  readonly isOpen?: boolean;
  /** Head and block are one level deeper than the statement. */
  readonly isInner?: boolean;
}

/** How kinds of nodes are told; undefined where a handler knows nothing of this one. */
export interface Handlers {
  readonly phrase: (t: Teller, node: Node) => Phrase | undefined;
  readonly clause: (t: Teller, node: Node, holds: boolean) => Clause;
  readonly simple: (t: Teller, node: Node) => string | undefined;
}

/**
 * Tells what code does, in one language and in so much detail. Handlers get it as their first
 * argument and come back to it for what stands inside, so that no two of them import each other.
 */
export class Teller {
  #inner: Teller | undefined;

  constructor(
    readonly language: Language,
    readonly names: Names,
    private readonly handlers: Handlers,
    /** Levels of expressions inside one another that are put into words; code below. */
    readonly detail: number,
  ) {}

  say(en: string, zh: string): string {
    return this.language === "en" ? en : zh;
  }

  code(what: Node | string, most?: number): string {
    return span(typeof what === "string" ? what : what.text, most);
  }

  phrase(node: Node): Phrase {
    const known = this.detail > 0 ? this.handlers.phrase(this.inner, node) : undefined;
    return known ?? { value: this.code(node) };
  }

  value(node: Node): string {
    return this.phrase(node).value;
  }

  /** For the middle of a sentence. */
  brief(node: Node): string {
    const { value, brief } = this.phrase(node);
    if (brief !== undefined) return brief;
    // A comma inside would be taken for one of the sentence.
    return hasComma(value) && isShort(node.text, 50) ? this.code(node) : value;
  }

  /** Code where that is short enough to be read at once, else words. */
  compact(node: Node, words: string, most = 40): string {
    return isShort(node.text, most) ? this.code(node) : words;
  }

  clause(node: Node, holds = true): Clause {
    return this.handlers.clause(this.inner, node, holds);
  }

  /** A statement on a line, without its end. */
  simple(node: Node): string | undefined {
    return this.handlers.simple(this, node);
  }

  and(items: readonly string[], most = MOST_ITEMS): string {
    const [some, rest] = this.#some(items, most);
    if (rest > 0)
      return this.say(
        `${some.join(", ")}, and ${rest} more`,
        `${some.join("、")}以及另外 ${rest} 项`,
      );
    return this.#list(some, this.say("and", "和"));
  }

  or(items: readonly string[], most = MOST_ITEMS): string {
    const [some, rest] = this.#some(items, most);
    if (rest > 0)
      return this.say(`${some.join(", ")}, or ${rest} more`, `${some.join("、")}或另外 ${rest} 项`);
    return this.#list(some, this.say("or", "或"));
  }

  /** “a `ValueError`” */
  a(name: string): string {
    const isVowel = /^(?:[AEIOaeio]|[Uu](?![a-z]?[is])|[FHLMNRSX](?=[A-Z]))/.test(name);
    return `${isVowel ? "an" : "a"} ${this.code(name)}`;
  }

  get inner(): Teller {
    const detail = Math.max(0, this.detail - 1);
    return (this.#inner ??= this.withDetail(detail));
  }

  withDetail(detail: number): Teller {
    return new Teller(this.language, this.names, this.handlers, detail);
  }

  #some(items: readonly string[], most: number): [string[], number] {
    // “and 1 more” is no shorter than the one.
    if (items.length <= most + 1) return [[...items], 0];
    return [items.slice(0, most), items.length - most];
  }

  #list(items: readonly string[], word: string): string {
    const last = items.at(-1) ?? "";
    if (items.length < 2) return last;
    const first = items.slice(0, -1);
    if (this.language === "zh-cn") return `${first.join("、")}${word}${last}`;
    return `${first.join(", ")}${first.length > 1 ? "," : ""} ${word} ${last}`;
  }
}

const MOST_ITEMS = 5;
