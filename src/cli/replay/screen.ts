import type { Shown } from "../../completion/outcome";

/** Until a person has noticed a new suggestion; keys that are on their way come meanwhile. */
export const NOTICE_MS = 200;
/** Then they stop typing and read. */
export const READ_MS_PER_CHAR = 20;

/** What stands in grey behind the cursor. */
export interface Display {
  readonly shown: Shown;
  readonly sinceMs: number;
  /** What of it has not been typed. */
  text: string;
  /** Units after the cursor that it stands for as well. */
  replace: number;
  /** When the person stops typing to read it. */
  readonly noticedMs: number;
  /** When it has been read. */
  readonly readMs: number;
  /** It was read, and it was not what the person wants to write. */
  declined: boolean;
}

/** How a display came to its end before it was read. */
export interface Unread {
  /** By another text, or by none, though the keys typed were its own. */
  replaced: number;
  /** By a key that was another one. */
  typedOver: number;
}

/** The ghost text of the editor, and how far the person is with it. */
export class Screen {
  #display: Display | undefined;
  readonly unread: Unread = { replaced: 0, typedOver: 0 };

  get display(): Display | undefined {
    return this.#display;
  }

  /**
   * A key: the editor keeps a suggestion that says just this, and takes away any other.
   *
   * @param text empty for one that deletes
   */
  typed(text: string, nowMs: number): void {
    const display = this.#display;
    if (display === undefined) return;
    if (text !== "" && display.text.length > text.length && display.text.startsWith(text)) {
      display.text = display.text.slice(text.length);
      return;
    }
    if (display.text !== text && isUnread(display, nowMs)) this.unread.typedOver++;
    this.#display = undefined;
  }

  /** An answer with a text. @returns whether it is another one than stands there. */
  show(shown: Shown, nowMs: number): boolean {
    const { text, replace } = shown;
    const display = this.#display;
    if (display !== undefined && isSame(display.text, text)) {
      Object.assign(display, { text, replace });
      return false;
    }
    // One that only grows stays where it was read so far.
    if (!(display !== undefined && text.startsWith(display.text.trimStart()))) this.#replace(nowMs);
    const noticedMs = nowMs + NOTICE_MS;
    const readMs = noticedMs + READ_MS_PER_CHAR * text.length;
    this.#display = { shown, sinceMs: nowMs, text, replace, noticedMs, readMs, declined: false };
    return true;
  }

  /** An answer without a text. */
  clear(nowMs: number): void {
    this.#replace(nowMs);
    this.#display = undefined;
  }

  accepted(): void {
    this.#display = undefined;
  }

  /** The suggestion that a person is about to read instead of typing a key at `keyMs`. */
  readInsteadOf(keyMs: number): Display | undefined {
    const display = this.#display;
    if (display === undefined || display.declined || keyMs < display.noticedMs) return undefined;
    return display;
  }

  #replace(nowMs: number): void {
    if (this.#display !== undefined && isUnread(this.#display, nowMs)) this.unread.replaced++;
  }
}

function isUnread({ declined, readMs }: Display, nowMs: number): boolean {
  return !declined && nowMs < readMs;
}

/** Closers at the end may be the editor's own by now: the eye sees the same. */
function isSame(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && /^[)\]}"']*$/.test(long.slice(short.length));
}
