/** What must be known of a language to finish a text that ends in the middle. */
export interface Dialect {
  /** `tree-sitter-NAME.wasm`. */
  readonly grammar: string;
  readonly lineComments: readonly string[];
  readonly blockComments: readonly (readonly [open: string, close: string])[];
  /** Quotes that end at the end of the line if not before. */
  readonly quotes: readonly string[];
  /** Quotes that go over lines. */
  readonly longQuotes: readonly string[];
  /** `'('` is a character, and `'a` alone is none. */
  readonly characters?: boolean;
  /** A statement for a place that needs one, and that fits wherever a statement does. */
  readonly filling: string;
  /** Statements have an end of their own besides the end of the line. */
  readonly semicolons: boolean;
  /** Brackets and quotes can be told without a parser: no patterns in slashes, no templates. */
  readonly isPlain: boolean;
}

const C_LIKE = {
  lineComments: ["//"],
  blockComments: [["/*", "*/"]],
  quotes: ['"', "'"],
  longQuotes: [],
  filling: "",
  semicolons: true,
  isPlain: true,
} as const;
const SCRIPT = { ...C_LIKE, longQuotes: ["`"], isPlain: false } as const;

const PYTHON: Dialect = {
  grammar: "python",
  lineComments: ["#"],
  blockComments: [],
  quotes: ['"', "'"],
  longQuotes: ['"""', "'''"],
  filling: "pass",
  semicolons: false,
  isPlain: true,
};

/** By VS Code's id of the language. */
export const DIALECTS: Readonly<Record<string, Dialect>> = {
  python: PYTHON,
  cpp: { ...C_LIKE, grammar: "cpp", quotes: ['"'], characters: true },
  go: { ...SCRIPT, grammar: "go", quotes: ['"'], characters: true, semicolons: false },
  java: { ...C_LIKE, grammar: "java", quotes: ['"'], longQuotes: ['"""'], characters: true },
  javascript: { ...SCRIPT, grammar: "javascript" },
  javascriptreact: { ...SCRIPT, grammar: "javascript" },
  rust: { ...C_LIKE, grammar: "rust", quotes: [], longQuotes: ['"'], characters: true },
  typescript: { ...SCRIPT, grammar: "typescript" },
  typescriptreact: { ...SCRIPT, grammar: "tsx" },
};
