/**
 * The names in a piece of code, each once, in the order of their first use. Words inside comments
 * and strings count too: they are mostly about the same things. Keywords and names of one or two
 * characters say nothing of what code is about and are left out.
 */
export function identifiers(code: string): Set<string> {
  const names = new Set<string>();
  for (const [name] of code.matchAll(NAME)) if (!KEYWORDS.has(name)) names.add(name);
  return names;
}

/** The lines of a text without their indentation, each once; braces and the like are no lines. */
export function distinctLines(text: string): Set<string> {
  const lines = new Set<string>();
  for (const line of text.split(/\r\n?|\n/)) {
    const words = line.trim();
    if (HAS_WORD.test(words)) lines.add(words);
  }
  return lines;
}

const NAME = /[\p{L}_][\p{L}\p{N}_]{2,}/gu;
const HAS_WORD = /[\p{L}\p{N}_]{2}/u;

/** Of Python and of languages with braces, three letters and more; `self` is in every method. */
const KEYWORDS: ReadonlySet<string> = new Set(
  `False None True and assert async await break case catch class const continue def default del
  delete elif else enum except export extends false finally for from function global implements
  import interface lambda let match new nonlocal not null package pass private protected public
  raise return self static struct super switch this throw true try type undefined using var void
  while with yield`.split(/\s+/),
);
