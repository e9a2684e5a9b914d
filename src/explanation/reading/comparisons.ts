import type { Node } from "./node";
import type { Clause, Teller } from "./teller";

/** `a < b`, `a is not None`, `0 <= x < 10`, by what they ask. */
export function comparison(t: Teller, node: Node, holds: boolean): Clause {
  const operands = node.named;
  const signs = node.all("operators").map(({ text }) => text.replace(/\s+/g, " "));
  const [a, b, c] = operands;
  const [sign = "", second = ""] = signs;
  if (a === undefined || b === undefined) return predicate(t, t.code(node), "is true", "成立");
  if (signs.length === 1) return single(t, a, sign, b, holds);
  const isBetween =
    holds && signs.length === 2 && c !== undefined && isOrder(sign) && isOrder(second);
  if (isBetween) {
    const [from, to] = [wordsOf(FLIPPED[sign] ?? sign), wordsOf(second)];
    const [low, high] = [t.brief(a), t.brief(c)];
    return predicate(
      t,
      t.brief(b),
      `${from.en} ${low} and ${to.en.replace("is ", "")} ${high}`,
      `${from.zh}${low}且${to.zh}${high}`,
    );
  }
  const pairs = signs.map((each, at) => {
    const [left, right] = [operands[at] ?? a, operands[at + 1] ?? b];
    return single(t, left, each, right, true).text;
  });
  return whole(t, t.say(pairs.join(", and "), pairs.join("，并且")), holds);
}

function single(t: Teller, a: Node, sign: string, b: Node, holds: boolean): Clause {
  const special = againstNothing(t, a, sign, b, holds) ?? divisible(t, a, sign, b, holds);
  if (special !== undefined) return special;
  const isMember = (sign === "in") === holds;
  if ((sign === "in" || sign === "not in") && LISTS.has(b.type) && b.named.length > 0)
    return oneOf(t, a, b, isMember);
  const words = wordsOf(holds ? sign : (OPPOSITE[sign] ?? sign));
  const [left, right] = [t.brief(a), t.brief(b)];
  if (words.zh.startsWith("不在") || words.zh === "在")
    return predicate(t, left, `${words.en} ${right}`, `${words.zh}${right}中`);
  return predicate(t, left, `${words.en} ${right}`, `${words.zh}${right}`);
}

const LISTS = new Set(["tuple", "list", "set"]);

/** `x in ("a", "b")` */
function oneOf(t: Teller, a: Node, b: Node, holds: boolean): Clause {
  const subject = t.brief(a);
  const items = b.named.map((each) => t.brief(each));
  const most = 4;
  if (items.length > most + 1) {
    const few = items.slice(0, 3).join(t.say(", ", "、"));
    const en = `one of ${items.length} values such as ${few}`;
    return holds
      ? predicate(t, subject, `is ${en}`, `是${few}等 ${items.length} 个值之一`)
      : predicate(t, subject, `is not ${en}`, `不是${few}等 ${items.length} 个值之一`);
  }
  return holds
    ? predicate(t, subject, `is ${t.or(items)}`, `是${t.or(items)}`)
    : predicate(t, subject, `is not ${t.or(items)}`, `不是${t.or(items)}`);
}

/** `len(x) == 0`, `x == ""`, `x == []` */
function againstNothing(
  t: Teller,
  a: Node,
  sign: string,
  b: Node,
  holds: boolean,
): Clause | undefined {
  const isLength = a.type === "call" && a.get("function")?.text === "len";
  const subject = isLength ? a.get("arguments")?.named[0] : undefined;
  const isEmptyText = /^(?:""|''|\[\]|\{\}|\(\))$/.test(b.text) && ["==", "!="].includes(sign);
  if (subject !== undefined && b.text === "0") {
    const isEmpty = sign === "==" || sign === "<=";
    if (isEmpty || sign === ">" || sign === "!=") return emptiness(t, subject, isEmpty === holds);
  }
  if (subject !== undefined && b.text === "1" && (sign === "<" || sign === ">="))
    return emptiness(t, subject, (sign === "<") === holds);
  return isEmptyText ? emptiness(t, a, (sign === "==") === holds) : undefined;
}

function emptiness(t: Teller, subject: Node, isEmpty: boolean): Clause {
  const told = t.brief(subject);
  return isEmpty
    ? predicate(t, told, "is empty", "为空")
    : predicate(t, told, "is not empty", "非空");
}

/** `n % 2 == 0` */
function divisible(t: Teller, a: Node, sign: string, b: Node, holds: boolean): Clause | undefined {
  const inner = a.type === "parenthesized_expression" ? a.named[0] : a;
  const [left, right] = [inner?.get("left"), inner?.get("right")];
  const isRemainder = inner?.type === "binary_operator" && inner.get("operator")?.text === "%";
  if (!isRemainder || left === undefined || right === undefined || b.text !== "0") return undefined;
  if (sign !== "==" && sign !== "!=") return undefined;
  const [n, by] = [t.brief(left), t.brief(right)];
  return (sign === "==") === holds
    ? predicate(t, n, `is divisible by ${by}`, `能被${by}整除`)
    : predicate(t, n, `is not divisible by ${by}`, `不能被${by}整除`);
}

interface Words {
  readonly en: string;
  readonly zh: string;
}

function wordsOf(sign: string): Words {
  return SIGNS[sign] ?? { en: `stands in relation \`${sign}\` to`, zh: `与之比较（\`${sign}\`）` };
}

const SIGNS: Readonly<Record<string, Words>> = {
  "==": { en: "equals", zh: "等于" },
  "!=": { en: "is not equal to", zh: "不等于" },
  "<>": { en: "is not equal to", zh: "不等于" },
  "<": { en: "is less than", zh: "小于" },
  ">": { en: "is greater than", zh: "大于" },
  "<=": { en: "is at most", zh: "小于或等于" },
  ">=": { en: "is at least", zh: "大于或等于" },
  is: { en: "is", zh: "是" },
  "is not": { en: "is not", zh: "不是" },
  in: { en: "is in", zh: "在" },
  "not in": { en: "is not in", zh: "不在" },
};

const OPPOSITE: Readonly<Record<string, string>> = {
  "==": "!=",
  "!=": "==",
  "<>": "==",
  "<": ">=",
  ">": "<=",
  "<=": ">",
  ">=": "<",
  is: "is not",
  "is not": "is",
  in: "not in",
  "not in": "in",
};
const FLIPPED: Readonly<Record<string, string>> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

function isOrder(sign: string): boolean {
  return sign in FLIPPED;
}

/** A subject and what is said of it: Chinese asks between the two. */
export function predicate(t: Teller, subject: string, en: string, zh: string): Clause {
  const verb = PLURAL.test(subject) ? inPlural(en) : en;
  const text = t.say(`${subject} ${verb}`, `${subject}${zh}`);
  // “是否” does not go before every verb.
  const isPlain = /^(?:[^不没非成])/.test(zh);
  return {
    text,
    ask: t.say(`whether ${text}`, isPlain ? `${subject}是否${zh}` : `“${text}”是否成立`),
  };
}

/** Subjects of several things. */
const PLURAL =
  /^(?:the (?:first|last) `[^`]*` items|the (?:items|parts|lines|keys|values|pairs|names|tokens|results)|all lines) /;

function inPlural(en: string): string {
  return en
    .replace(/^is\b/, "are")
    .replace(/^equals\b/, "equal")
    .replace(/^does\b/, "do")
    .replace(/^has\b/, "have");
}

/** A condition as a whole. */
export function whole(t: Teller, text: string, holds: boolean): Clause {
  const told = holds ? text : t.say(`it is not true that ${text}`, `“${text}”不成立`);
  return {
    text: told,
    ask: t.say(`whether ${told}`, holds ? `“${text}”是否成立` : `${told}，是与否`),
  };
}
