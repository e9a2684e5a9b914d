import type { Language } from "../../protocol/bilingual";
import { SPANS } from "./span";

/** A sentence with its capital letter and its end; in Chinese with blanks where they belong. */
export function sentence(text: string, end: "." | ":" | "", language: Language): string {
  if (language === "en") return text.charAt(0).toUpperCase() + text.slice(1) + end;
  return spaced(text) + { ".": "。", ":": "：", "": "" }[end];
}

/** One blank between Chinese and code, Latin letters or digits, and none between Chinese. */
export function spaced(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: code } of text.matchAll(SPANS)) {
    parts.push(words(text.slice(from, index)), code);
    from = index + code.length;
  }
  parts.push(words(text.slice(from)));
  return parts.reduce((done, part) => {
    const [left, right] = [done.at(-1) ?? "", part.charAt(0)];
    return isWord(left) && isWord(right) ? `${done} ${part}` : done + part;
  });
}

function words(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, "")
    .replace(/(?<=\p{Script=Han})(?=[\w-])|(?<=\w)(?=\p{Script=Han})/gu, " ");
}

/** Code counts as a word. */
function isWord(sign: string): boolean {
  return /[\p{Script=Han}\w`]/u.test(sign);
}
