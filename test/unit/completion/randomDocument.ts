/** A text with a cursor in it. */
export interface Fuzzed {
  readonly language: string;
  readonly path: string;
  readonly text: string;
  readonly offset: number;
}

/** Draws from a generator of numbers from 0 to 1. */
export class Chance {
  constructor(private readonly random: () => number) {}

  is(share: number): boolean {
    return this.random() < share;
  }

  upTo(most: number): number {
    return this.random() * most;
  }

  one<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.random() * items.length)];
    if (item === undefined) throw new Error("There is nothing to draw from");
    return item;
  }

  /** Pieces of all scripts, marks and faults, one after another. */
  babble(most: number): string {
    const count = Math.floor(this.upTo(most + 1));
    return Array.from({ length: count }, () => this.#piece()).join("");
  }

  /** A line of code, or of what could be one. */
  code(): string {
    return this.one(LINES).replaceAll("§", () => this.one(NAMES));
  }

  #piece(): string {
    const kind = this.upTo(10);
    if (kind < 4) return this.one(MARKS);
    if (kind < 6) return this.one(NAMES);
    if (kind < 9) return this.one(SCRIPTS);
    // Any unit, halves of surrogate pairs included.
    return String.fromCharCode(Math.floor(this.upTo(0x10000)));
  }
}

/** Mostly a few lines of broken code; now and then empty, huge, or one endless line. */
export function document(chance: Chance): Fuzzed {
  const text = textOf(chance);
  const offset = chance.is(0.1)
    ? chance.one([0, text.length])
    : Math.floor(chance.upTo(text.length + 1));
  const language = chance.is(0.6) ? "python" : chance.one(LANGUAGES);
  return { language, path: chance.one(PATHS), text, offset };
}

function textOf(chance: Chance): string {
  if (chance.is(0.01)) return "";
  if (chance.is(0.004)) return chance.babble(30).repeat(Math.floor(chance.upTo(4000)));
  const eol = chance.one(["\n", "\n", "\r\n", "\r", "mixed"]);
  const count = Math.floor(chance.is(0.02) ? chance.upTo(800) : chance.upTo(14));
  const lines = Array.from({ length: count }, () => {
    const indent = chance.one(["", "    ", "        ", "\t", " \t "]);
    const line = indent + (chance.is(0.6) ? chance.code() : chance.babble(10));
    return line + (eol === "mixed" ? chance.one(["\n", "\r\n", "\r", "\n\r", "\u2028"]) : eol);
  });
  const text = lines.join("");
  return chance.is(0.5) ? text.slice(0, Math.floor(chance.upTo(text.length + 1))) : text;
}

const PATHS = ["a.py", "文件 夹/b.py", "", "x".repeat(300), "🍎/\ud83c.py", "../../etc/passwd"];
const LANGUAGES = [
  ...["javascript", "typescriptreact", "html", "c", "cpp", "go", "rust", "java"],
  ...["markdown", "plaintext", "yaml", "constructor", "__proto__", ""],
];
const NAMES = [
  ...["self", "value", "x", "print", "名字", "größe", "Αλφα", "return", "None", "0x1f", "1e9"],
  ...["__proto__", "toString", "import", "lambda"],
];
const MARKS = [
  ...["(", ")", "[", "]", "{", "}", "'", '"', '"""', "'''", "`", "\\", "#", "//", "/*", "*/"],
  ...[":", ",", ".", " ", "  ", "\t", "=", "==", "->", "@", "%", "${", "<!--", "-->", "\n", "\r\n"],
];
const SCRIPTS = [
  ...["数据", "データ", "데이터", "данные", "δεδομένα", "נתונים", "بيانات", "डेटा", "ข้อมูล"],
  ...["e\u0301", "a\u0300\u0316\u0327", "🍎", "👩‍👩‍👧", "🇨🇳", "\u{1f1e8}", "𝒳", "\ud83c", "\udf4e"],
  ...["\u202e", "\u200f", "\u200b", "\ufeff", "\u00a0", "\u3000", "\u0000", "\u0007", "\u001b[31m"],
  ...["\u2028", "\u2029", "\u0085", "\ufffd", "\uffff", "ﷺ", "ß", "İ", "ſ"],
];
const LINES = [
  "def §(self, §):",
  "class §(§):",
  "    return §.§(§, '§')",
  "§ = § + §",
  "if § in [§, §",
  'print("§ § # §',
  "from § import (§,",
  "for § in range(len(§)):",
  "# § § §",
  '"""§ § §.',
  "@§.§",
  "§(§)(§)[§]{§: '§'}",
  "lambda §: (§",
  "try:",
  "else:",
  "pass",
  "api_key = 'AKIA§'",
];
