import { argumentsOf } from "./arguments";
import { onlyComprehension, sourceOf } from "./comprehensions";
import type { Node } from "./node";
import type { Phrase, Teller } from "./teller";

/** `"{} is {}".format(a, b)` */
export function filledFormat(t: Teller, text: Node, call: Node): Phrase {
  const items = argumentsOf(call).map((arg) => {
    const value = arg.get("value");
    if (arg.type !== "keyword_argument" || value === undefined) return t.brief(arg);
    const name = arg.get("name")?.text ?? "";
    return name === value.text
      ? t.code(value)
      : t.say(`${t.brief(value)} as ${t.code(name)}`, `${t.brief(value)}（作为${t.code(name)}）`);
  });
  const told = t.value(text);
  if (items.length === 0) return { value: told };
  return {
    value: t.say(
      `the text ${told} with ${t.and(items)} filled in`,
      `文本${told}，其中填入${t.and(items)}`,
    ),
    brief: t.say(`the text ${told}`, `文本${told}`),
  };
}

/** `", ".join(str(x) for x in items)` */
export function comprehensionJoin(t: Teller, separator: Node, call: Node): Phrase | undefined {
  const inner = onlyComprehension(call);
  const body = inner?.get("body");
  if (inner === undefined || body === undefined) return undefined;
  const source = sourceOf(t, inner);
  const item = t.brief(body);
  const verb = source.hasConditions ? "就求出" : "求出";
  const isEmpty = /^(?:""|'')$/.test(separator.text);
  const between = isEmpty
    ? ""
    : t.say(` with ${t.brief(separator)} between`, `用${t.brief(separator)}`);
  const done = `${source.zh}${verb}${item}，${between}连成一段文本`;
  return {
    value: t.say(
      `${item} ${source.each}, joined into one text${between}`,
      `${source.short}的${item}${between}连成的文本`,
    ),
    brief: t.compact(
      call,
      t.say(`one text joined from ${t.code(body, 30)}`, `由${t.code(body, 30)}连成的文本`),
    ),
    does: t.say(`joins into one text${between} ${item} ${source.each}`, done),
    it: t.say("the text", ""),
    isLong: true,
  };
}
