import assert from "node:assert/strict";
import type { Bilingual } from "../../../src/protocol/bilingual";

/** Both languages are there, and each is written as its readers write. */
export function assertWritten(text: Bilingual, what: string): void {
  for (const language of ["zh-cn", "en"] as const) {
    const said = text[language];
    assert.notEqual(said.trim(), "", `${what} in ${language} is empty`);
    assert.equal(said, said.trim(), `${what} in ${language} has blanks at its ends`);
    assert.doesNotMatch(said, / {2}/, `${what} in ${language}`);
    assert.deepEqual(strayBold(said), [], `${what} in ${language}`);
  }
  const chinese = withoutCode(text["zh-cn"]);
  assert.doesNotMatch(chinese, /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u, what);
  assert.doesNotMatch(chinese, /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u, what);
  assert.doesNotMatch(chinese, /["']/, what);
  const english = withoutCode(text.en).replace(/“[^”]*”/g, "");
  assert.doesNotMatch(english, /[\p{Script=Han}，。：；？！（）]/u, what);
}

/** That it is Chinese: a proper name alone, such as “PyTorch”, may stand as it is. */
export function assertChinese(text: Bilingual, what: string): void {
  assert.match(text["zh-cn"], /\p{Script=Han}/u, what);
}

/** Code keeps its own signs; keys of the keyboard and links do, too. */
function withoutCode(text: string): string {
  return text
    .replace(/`[^`]*`/g, " `` ")
    .replace(/<[^>]*>/g, "")
    .replace(/https?:\/\/\S+/g, "");
}

/** A `**` that Markdown takes for neither begin nor end of bold text: wrong beside Chinese punctuation. */
function strayBold(text: string): string[] {
  return [...text.matchAll(/\*\*/g)].flatMap(({ index }, count) => {
    const [before, after] = [text[index - 1] ?? " ", text[index + 2] ?? " "];
    const [outside, inside] = count % 2 === 0 ? [before, after] : [after, before];
    const isWord = /[^\s\p{P}\p{S}]/u.test(outside);
    const fails = /\s/.test(inside) || (/[\p{P}\p{S}]/u.test(inside) && isWord);
    return fails ? [text.slice(Math.max(0, index - 10), index + 12)] : [];
  });
}
