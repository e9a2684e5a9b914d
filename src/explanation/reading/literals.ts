import type { Node } from "./node";
import { isShort } from "./span";
import type { Phrase, Teller } from "./teller";

/** Lists, tuples, sets and dictionaries that are written out. */
export function collection(t: Teller, node: Node): Phrase | undefined {
  const items = node.named;
  const kind = KINDS[node.type];
  if (kind === undefined) return undefined;
  const [en, zh] = kind;
  if (items.length === 0) return { value: t.say(`an empty ${en}`, `空${zh}`) };
  if (node.type === "dictionary") return dictionary(t, node);
  if (isShort(node.text, 40) && items.every(isPlainItem)) return { value: t.code(node) };
  const article = t.say(`a ${en}`, `一个${zh}`);
  const size = t.say(`a ${en} of ${items.length} items`, `一个含 ${items.length} 项的${zh}`);
  const words = t.and(
    items.map((item) => t.brief(item)),
    4,
  );
  if (items.length > 8 && items.every(isPlainItem)) {
    const first = t.code(items[0] ?? node, 30);
    return {
      value: t.say(`${size}, the first being ${first}`, `${size}，第一项为${first}`),
      brief: size,
    };
  }
  return {
    value: t.say(`${article} of ${words}`, `${article}，由${words}组成`),
    brief: t.compact(node, size),
  };
}

const KINDS: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  list: ["list", "列表"],
  tuple: ["tuple", "元组"],
  expression_list: ["tuple", "元组"],
  set: ["set", "集合"],
  dictionary: ["dictionary", "字典"],
};

function isPlainItem(node: Node): boolean {
  return isPlain(node) || node.type === "tuple" || node.type === "list";
}

function dictionary(t: Teller, node: Node): Phrase {
  const entries = node.named;
  const size = t.say(
    `a dictionary of ${entries.length} ${entries.length === 1 ? "entry" : "entries"}`,
    `一个含 ${entries.length} 项的字典`,
  );
  const named = entries.map((entry) => entry.get("key"));
  const few = named.length <= 4 && named.every((key) => key?.type === "string");
  const keys = t.and(named.map((key) => t.code(key ?? node, 30)));
  const words = few ? t.say(`a dictionary with the keys ${keys}`, `一个以${keys}为键的字典`) : size;
  const brief = t.compact(node, words);
  const told = entries.map((entry) => {
    const [key, value] = [entry.get("key"), entry.get("value")];
    if (key === undefined || value === undefined) {
      const inner = entry.named[0] ?? entry;
      return t.say(
        `everything from ${t.value(inner)} is included`,
        `包含${t.value(inner)}的全部内容`,
      );
    }
    return t.say(`${t.brief(key)} is ${t.brief(value)}`, `${t.brief(key)}为${t.brief(value)}`);
  });
  if (entries.length > 5) {
    const keys = entries.map((entry) => t.code(entry.get("key") ?? entry, 30));
    const with_ = t.and(keys, 4);
    return { value: t.say(`a dictionary with the keys ${with_}`, `一个字典，键有${with_}`), brief };
  }
  const first = t.say("a dictionary in which", "一个字典，其中");
  return { value: `${first} ${t.say(t.and(told), told.join("，"))}`, brief };
}

/** Names, numbers, texts, and sums of them: as code they are read at once. */
export function isPlain(node: Node): boolean {
  if (node.type === "string") return node.child("interpolation") === undefined;
  if (PLAIN.has(node.type)) return true;
  return OF_PLAIN.has(node.type) && isShort(node.text) && node.named.every(isPlain);
}

const PLAIN = new Set(["identifier", "integer", "float", "true", "false", "none", "ellipsis"]);
const OF_PLAIN = new Set([
  "attribute",
  "binary_operator",
  "concatenated_string",
  "list_splat",
  "parenthesized_expression",
  "slice",
  "subscript",
  "unary_operator",
]);
