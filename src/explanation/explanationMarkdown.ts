import type { Language } from "../protocol/bilingual";
import type { Explanation, ExplanationGroup, ExplanationSentence, TextRange } from "./explanation";

/**
 * The explanation as Markdown: no HTML, no links, no images. What comes from the code stands in
 * code spans, so that nothing in it is taken for Markdown.
 */
export function explanationMarkdown(
  explanation: Explanation,
  language: Language = explanation.language,
): string {
  const notes = explanation.notes.map(({ text }) => `> ${text}`);
  const groups = explanation.groups.map((group) => groupMarkdown(group, language));
  const blocks = [...(notes.length > 0 ? [notes.join("\n>\n")] : []), ...groups];
  return `${blocks.join("\n\n")}\n`;
}

/** “Line 3” or “Lines 3–5”, from 1 as the editor shows it. */
export function linesInWords({ start, end }: TextRange, language: Language): string {
  const [from, to] = [start.line + 1, end.line + 1];
  if (from === to) return language === "en" ? `Line ${from}` : `第 ${from} 行`;
  return language === "en" ? `Lines ${from}–${to}` : `第 ${from}–${to} 行`;
}

function groupMarkdown({ heading, sentences }: ExplanationGroup, language: Language): string {
  const least = Math.min(...sentences.map(({ depth }) => depth));
  const items = sentences.map((each) => item(each, each.depth - least, language));
  return [...(heading === undefined ? [] : [`**${heading}**`, ""]), ...items].join("\n");
}

/** Four blanks a level: below “- ” they are a list inside, never code, as no level is left out. */
function item({ text, range }: ExplanationSentence, depth: number, language: Language): string {
  const colon = language === "en" ? ": " : "：";
  return `${"    ".repeat(depth)}- ${linesInWords(range, language)}${colon}${text}`;
}
