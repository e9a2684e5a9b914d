import { eachOf } from "./iteration";
import type { Node } from "./node";
import type { Phrase, Teller } from "./teller";

/** Comprehensions of all kinds, and generator expressions. */
export function comprehension(t: Teller, node: Node): Phrase | undefined {
  const body = node.get("body");
  const loops = node.children.filter(({ type }) => type === "for_in_clause");
  const words = KINDS[node.type];
  if (body === undefined || loops.length === 0 || words === undefined) return undefined;
  const { en, zh } = words;
  const source = sourceOf(t, node);
  const it = t.say("it", "");
  const brief = t.compact(
    node,
    t.say(
      `${en} of ${t.code(body, 45)} ${source.each}`,
      `由${source.short}的${t.code(body, 45)}组成的${zh}`,
    ),
    50,
  );
  if (body.type === "pair") {
    const [key, value] = [body.get("key"), body.get("value")].map((each) =>
      each === undefined ? "" : t.brief(each),
    );
    const pairs = t.say(
      `${en} from ${key ?? ""} to ${value ?? ""}`,
      `以${key ?? ""}为键、${value ?? ""}为值，组成字典`,
    );
    return made(t, { en: `${pairs} ${source.each}`, zh: `${source.zh}${pairs}`, it, brief });
  }
  const [loop] = loops;
  if (isFilter(node, body) && loop !== undefined) {
    const items = loop.get("right");
    const whole = items === undefined ? "" : t.brief(items);
    const picked = t.say(
      `picks each ${t.code(body)} from ${whole} ${source.conditions}`,
      `从${whole}中挑出每一项${t.code(body)}，条件是${source.conditionsOnly}，组成${zh}`,
    );
    const value = t.say(
      `${en} of ${t.code(body)} ${source.each}`,
      `${whole}中符合“${source.conditionsOnly}”的各项${t.code(body)}`,
    );
    return { value, brief, does: picked, it: t.say(`the ${words.noun}`, ""), isLong: true };
  }
  const item = t.brief(body);
  const verb = source.hasConditions ? "就求出" : "求出";
  return made(t, {
    en: `${en} of ${item} ${source.each}`,
    zh: `${source.zh}${verb}${item}，组成${zh}`,
    it,
    brief,
  });
}

interface Made {
  readonly en: string;
  readonly zh: string;
  readonly it: string;
  readonly brief: string;
}

function made(t: Teller, { en, zh, it, brief }: Made): Phrase {
  return {
    value: t.say(en, `这样得到的结果：${zh}`),
    brief,
    does: t.say(`makes ${en}`, zh),
    it,
    isLong: true,
  };
}

const KINDS: Readonly<Record<string, { en: string; noun: string; zh: string }>> = {
  list_comprehension: { en: "a list", noun: "list", zh: "列表" },
  set_comprehension: { en: "a set (without duplicates)", noun: "set", zh: "集合（不含重复项）" },
  dictionary_comprehension: { en: "a dictionary", noun: "dictionary", zh: "字典" },
  generator_expression: {
    en: "a series",
    noun: "series",
    zh: "逐个给出的序列",
  },
};

interface Source {
  /** “for each `n` in `numbers` if `n` is greater than `0`”, for English. */
  readonly each: string;
  /** “对 `numbers` 中的每一项 `n`，如果 `n` 大于 `0`，”, for Chinese. */
  readonly zh: string;
  /** “`numbers` 中每一项 `n`” */
  readonly short: string;
  /** “if `n` is greater than `0`” */
  readonly conditions: string;
  readonly conditionsOnly: string;
  readonly hasConditions: boolean;
}

/** Where a comprehension's items come from. */
export function sourceOf(t: Teller, node: Node): Source {
  const loops: string[] = [];
  const tests: string[] = [];
  for (const clause of node.children) {
    const [left, right] = [clause.get("left"), clause.get("right")];
    if (clause.type === "for_in_clause" && left !== undefined && right !== undefined)
      loops.push(eachOf(t, left, right));
    const test = clause.type === "if_clause" ? clause.named[0] : undefined;
    if (test !== undefined) tests.push(t.clause(test).text);
  }
  const conditionsOnly = t.say(tests.join(" and "), tests.join("并且"));
  const conditions =
    tests.length === 0 ? "" : t.say(`if ${conditionsOnly}`, `如果${conditionsOnly}，`);
  const each = `for ${loops.join(", for ")}${conditions === "" ? "" : ` ${conditions}`}`;
  const short = loops.join("和");
  return {
    each,
    zh: `对${loops.join("，再对")}，${conditions}`,
    short,
    conditions,
    conditionsOnly,
    hasConditions: tests.length > 0,
  };
}

/** `[w for w in words if …]`: nothing is computed, some are picked. */
function isFilter(node: Node, body: Node): boolean {
  const loops = node.children.filter(({ type }) => type === "for_in_clause");
  const hasCondition = node.children.some(({ type }) => type === "if_clause");
  return hasCondition && loops.length === 1 && loops[0]?.get("left")?.text === body.text;
}

/** `sum(x for …)`, `any(… for …)`: the comprehension that a call takes in. */
export function onlyComprehension(call: Node): Node | undefined {
  const args = call.get("arguments");
  if (args?.type === "generator_expression") return args;
  const [only, ...others] = args?.named ?? [];
  const isOne = only?.type === "list_comprehension" || only?.type === "generator_expression";
  return isOne && others.length === 0 ? only : undefined;
}
