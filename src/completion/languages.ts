/** What can be told of a language without a parser: where its comments and strings are. */
export interface LanguageRules {
  readonly lineComments: readonly string[];
  /** A `#` begins a comment only after white space, as in a shell. */
  readonly spacedComments?: boolean;
  readonly blockComments: readonly (readonly [open: string, close: string])[];
  /** Quotes that end at the end of the line if not before. */
  readonly quotes: readonly string[];
  /** Quotes that go over lines. */
  readonly longQuotes: readonly string[];
}

const C_LIKE: LanguageRules = {
  lineComments: ["//"],
  blockComments: [["/*", "*/"]],
  quotes: ['"', "'"],
  longQuotes: [],
};
const SCRIPT: LanguageRules = { ...C_LIKE, longQuotes: ["`"] };
const HASH: LanguageRules = {
  lineComments: ["#"],
  spacedComments: true,
  blockComments: [],
  quotes: ['"', "'"],
  longQuotes: [],
};
const MARKUP: LanguageRules = {
  lineComments: [],
  blockComments: [["<!--", "-->"]],
  quotes: [],
  longQuotes: [],
};

const RULES: Readonly<Record<string, LanguageRules>> = {
  python: {
    lineComments: ["#"],
    blockComments: [],
    quotes: ['"', "'"],
    longQuotes: ['"""', "'''"],
  },
  c: C_LIKE,
  cpp: C_LIKE,
  csharp: C_LIKE,
  css: { ...C_LIKE, lineComments: [] },
  dart: { ...C_LIKE, longQuotes: ['"""', "'''"] },
  go: SCRIPT,
  html: MARKUP,
  java: C_LIKE,
  javascript: SCRIPT,
  javascriptreact: SCRIPT,
  julia: { ...HASH, spacedComments: false, quotes: ['"'], longQuotes: ['"""'] },
  kotlin: { ...C_LIKE, longQuotes: ['"""'] },
  lua: {
    lineComments: ["--"],
    blockComments: [["--[[", "]]"]],
    quotes: ['"', "'"],
    longQuotes: [],
  },
  php: { ...C_LIKE, lineComments: ["//", "#"] },
  r: { ...HASH, spacedComments: false },
  ruby: HASH,
  // An apostrophe may begin a lifetime.
  rust: { ...C_LIKE, quotes: ['"'] },
  shellscript: HASH,
  sql: {
    lineComments: ["--"],
    blockComments: [["/*", "*/"]],
    quotes: ["'"],
    longQuotes: [],
  },
  swift: { ...C_LIKE, quotes: ['"'], longQuotes: ['"""'] },
  typescript: SCRIPT,
  typescriptreact: SCRIPT,
  xml: MARKUP,
  yaml: HASH,
};

/**
 * By VS Code's id. A language that is missing here has neither comments nor strings for us; one
 * that some extension calls `constructor` is missing, too.
 */
export const LANGUAGES: Readonly<Record<string, LanguageRules>> = Object.assign(
  Object.create(null) as Record<string, LanguageRules>,
  RULES,
);
