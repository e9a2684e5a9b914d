import type { Finding } from "../../protocol/dataset";
import { BIT } from "../findings";
import { isUtf8ReadAsGbk } from "../gbk";
import { MARK, type PlainText } from "./plainText";

/** A text of less says too little: 20 Latin letters, or 10 Chinese characters. */
export const LEAST_WIDTH = 20;

/**
 * What is wrong with one text by itself, as bits.
 *
 * @param text what `plain` has read
 * @param isDamaged whether bytes of it could not be read, so that marks of that are no news
 */
export function judge(text: string, plain: PlainText, isDamaged: boolean): number {
  const { length, wide, marks } = plain;
  let findings = 0;
  if (length === 0) findings |= BIT.empty;
  else if (length + wide < LEAST_WIDTH) findings |= BIT.short;
  if (marks === 0) return findings;
  const isGarbled = !isDamaged && isMojibake(text, marks);
  if (isGarbled) findings |= BIT.mojibake;
  if ((marks & MARK.html) !== 0 && HTML.test(text)) findings |= BIT.html;
  // Garbled text is full of these; one finding is enough for one fault.
  const controls = isGarbled ? MARK.control : MARK.control | MARK.c1;
  if ((marks & controls) !== 0) findings |= BIT.control;
  return findings;
}

/** Where in the text the finding can be seen. */
export function placeOf(finding: Finding, text: string): number {
  const pattern = PATTERNS[finding];
  return pattern === undefined ? 0 : Math.max(0, text.search(pattern));
}

function isMojibake(text: string, marks: number): boolean {
  if ((marks & MARK.replacement) !== 0) return true;
  if ((marks & MARK.latin) !== 0 && LATIN.test(text)) return true;
  return (marks & MARK.han) !== 0 && (REPLACED.test(text) || isUtf8ReadAsGbk(text));
}

const TAGS =
  `a|abbr|article|b|blockquote|body|br|button|center|code|dd|div|dl|dt|em|font|footer|form
  |h[1-6]|head|header|hr|html|i|iframe|img|input|label|li|link|meta|nav|ol|option|p|pre|script|section
  |select|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr
  |ul|video`.replace(/\s+/g, "");
const ENTITIES = "nbsp|amp|lt|gt|quot|apos|copy|mdash|ndash|hellip|[lr][ds]quo|middot|bull";
/** Tags by their names: `<T>` in code and `<s>` in data for training are none. */
const HTML = new RegExp(
  `</?(?:${TAGS})(?:\\s[^<>]{0,500})?/?>|<!--|<!doctype|&(?:${ENTITIES}|#\\d{2,6}|#x[\\da-f]{2,5});`,
  "i",
);

/** What the bytes 0x80 to 0xBF look like, read as Windows-1252 or Latin-1. */
const LATER = "[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŸŽž]";
/**
 * UTF-8 that was read as a Western European encoding: Ã© for é, â€™ for ’, ä½ for 你. After a
 * capital letter of that range a closing quote is normal, so that two of those must follow one
 * another, or the second character be one that nobody writes there.
 */
const LATIN = new RegExp(
  `[\\u00e0-\\u00ef]${LATER}${LATER}|[\\u00c2\\u00c3][\\u0080-\\u00bf]|(?:[\\u00c2-\\u00df]${LATER}){2}|\\u00f0\\u0178`,
);
/** What becomes of marks of replacement, and of fresh memory, read as GBK. */
const REPLACED = /锟斤拷|烫烫烫|屯屯屯/;
const CONTROL = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const GBK_READ = /[锛銆鈥鐨鏄浜鍦涓鎴浣鍙]/;

const PATTERNS: Partial<Record<Finding, RegExp>> = {
  html: HTML,
  control: CONTROL,
  invalid: /\ufffd/,
  mojibake: new RegExp(`\\ufffd|${LATIN.source}|${REPLACED.source}|${GBK_READ.source}`),
};
