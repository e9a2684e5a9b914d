import { argumentsOf } from "./arguments";
import type { Node } from "./node";
import type { Phrase, Teller } from "./teller";

/** Methods of search patterns: `WORD_RE.findall(text)` after `WORD_RE = re.compile(…)`. */
export function patternCall(t: Teller, call: Node, called: Node): Phrase | undefined {
  const [object, name] = [called.get("object"), called.get("attribute")?.text ?? ""];
  const args = argumentsOf(call);
  const words = WORDS[`${name}/${args.length}`];
  if (object === undefined || words === undefined || !isPattern(t, object)) return undefined;
  if (args.some(({ type }) => type === "keyword_argument")) return undefined;
  const values = [t.code(object), ...args.map((arg) => t.brief(arg))];
  const fill = (text: string): string =>
    text.replace(/\{(\d)\}/g, (_, at: string) => values[Number(at)] ?? "");
  const [en, zh, value, zhValue] = words;
  const told = fill(t.say(value, zhValue));
  return { value: told, brief: t.compact(call, told), does: fill(t.say(en, zh)) };
}

function isPattern(t: Teller, object: Node): boolean {
  const name = (object.get("attribute") ?? object).text;
  return t.names.patterns.has(object.text) || /(?:^|_)(?:re|regex|regexp|pattern|pat)$/i.test(name);
}

/** What is done, and what comes out; `{0}` is the pattern. */
const WORDS: Readonly<
  Record<string, readonly [en: string, zh: string, value: string, zhValue: string]>
> = {
  "match/1": [
    "checks whether {1} begins with the pattern {0}",
    "检查{1}的开头是否符合模式{0}",
    "the match of the pattern {0} at the beginning of {1}",
    "模式{0}在{1}开头的匹配结果",
  ],
  "fullmatch/1": [
    "checks whether all of {1} fits the pattern {0}",
    "检查{1}整体是否符合模式{0}",
    "the match of the pattern {0} with all of {1}",
    "模式{0}与整个{1}的匹配结果",
  ],
  "search/1": [
    "looks for the pattern {0} in {1}",
    "在{1}中查找模式{0}",
    "the first match of the pattern {0} in {1}",
    "模式{0}在{1}中的首个匹配",
  ],
  "findall/1": [
    "finds all that fits the pattern {0} in {1}",
    "在{1}中找出符合模式{0}的所有内容",
    "all that fits the pattern {0} in {1}",
    "{1}中符合模式{0}的所有内容",
  ],
  "finditer/1": [
    "finds all places that fit the pattern {0} in {1}",
    "在{1}中找出符合模式{0}的所有位置",
    "all places that fit the pattern {0} in {1}",
    "{1}中符合模式{0}的所有位置",
  ],
  "sub/2": [
    "replaces what fits the pattern {0} in {2} by {1}",
    "把{2}中符合模式{0}的内容换成{1}",
    "{2} with {1} in place of what fits the pattern {0}",
    "把符合模式{0}的内容换成{1}之后的{2}",
  ],
  "split/1": [
    "splits {1} where the pattern {0} fits",
    "在符合模式{0}之处切分{1}",
    "the parts of {1}, split where the pattern {0} fits",
    "{1}在符合模式{0}之处切分成的各部分",
  ],
};
