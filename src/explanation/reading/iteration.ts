import type { Node } from "./node";
import type { Teller } from "./teller";

/** What a loop or a comprehension goes through, by the idiom that it is written in. */
export type Iteration =
  | {
      readonly kind: "each";
      readonly items: Node;
      readonly names: readonly Node[];
      readonly sorted?: Phrasing;
    }
  | { readonly kind: "lines"; readonly file: Node; readonly isOpened: boolean; readonly name: Node }
  | {
      readonly kind: "numbered";
      readonly items: Node;
      readonly number: Node;
      readonly name: Node;
      readonly from: Node | undefined;
    }
  | { readonly kind: "together"; readonly lists: readonly Node[]; readonly names: readonly Node[] }
  | { readonly kind: "pairs"; readonly dictionary: Node; readonly key: Node; readonly value: Node }
  | { readonly kind: "count"; readonly name: Node; readonly bounds: readonly Node[] };

type Phrasing = "sorted" | "reversed";

export function iterationOf(t: Teller, left: Node, right: Node): Iteration {
  const names = namesOf(left);
  const [first, second] = names;
  const args = right.type === "call" ? positional(right) : [];
  const called = right.type === "call" ? (right.get("function")?.text ?? "") : "";
  const method = right.get("function")?.type === "attribute" ? right.get("function") : undefined;
  const [arg, start] = args;
  if (!t.names.functions.has(called) && arg !== undefined) {
    if (called === "range" && args.length <= 3 && names.length === 1)
      return { kind: "count", name: left, bounds: args };
    if (
      called === "enumerate" &&
      first !== undefined &&
      second !== undefined &&
      names.length === 2
    ) {
      const from = start ?? keyword(right, "start");
      return { kind: "numbered", items: arg, number: first, name: second, from };
    }
    if (called === "zip" && names.length === args.length)
      return { kind: "together", lists: args, names };
    if (called === "open") return { kind: "lines", file: arg, isOpened: true, name: left };
    const isOnlyOne = right.get("arguments")?.named.length === 1;
    if ((called === "sorted" || called === "reversed") && isOnlyOne)
      return { kind: "each", items: arg, names, sorted: called };
  }
  const object = method?.get("object");
  const name = method?.get("attribute")?.text;
  if (object !== undefined && args.length === 0) {
    if (/^(?:iter)?items$/.test(name ?? "") && first !== undefined && second !== undefined)
      return { kind: "pairs", dictionary: object, key: first, value: second };
  }
  if (t.names.files.has(right.text))
    return { kind: "lines", file: right, isOpened: false, name: left };
  return { kind: "each", items: right, names };
}

/** “each `n` in `numbers`”; in Chinese “`numbers` 中的每一项 `n`”. */
export function eachOf(t: Teller, left: Node, right: Node): string {
  const it = iterationOf(t, left, right);
  switch (it.kind) {
    case "count": {
      const [name, bound] = [t.code(it.name), t.brief(it.bounds.at(-1) ?? it.name)];
      if (it.bounds.length === 1)
        return t.say(
          `each whole number ${name} from \`0\` to below ${bound}`,
          `从\`0\`到${bound}（不含）的每个整数${name}`,
        );
      const first = t.brief(it.bounds[0] ?? it.name);
      const last = t.brief(it.bounds[1] ?? it.name);
      const step =
        it.bounds[2] === undefined ? "" : t.say(` in steps of ${bound}`, `（间隔${bound}）`);
      return t.say(
        `each number ${name} from ${first} to below ${last}${step}`,
        `从${first}到${last}（不含）的每个整数${name}${step}`,
      );
    }
    case "numbered":
      return t.say(
        `each ${t.code(it.name)} in ${t.brief(it.items)} with its number ${t.code(it.number)}`,
        `${t.brief(it.items)}中的每一项${t.code(it.name)}及其序号${t.code(it.number)}`,
      );
    case "together": {
      const [lists, names] = [t.and(it.lists.map((each) => t.brief(each))), codes(t, it.names)];
      return t.say(
        `each ${names} that stand side by side in ${lists}`,
        `${lists}中位置相同的每一组${names}`,
      );
    }
    case "pairs":
      return t.say(
        `each key ${t.code(it.key)} and value ${t.code(it.value)} of ${t.brief(it.dictionary)}`,
        `${t.brief(it.dictionary)}中的每一对键${t.code(it.key)}和值${t.code(it.value)}`,
      );
    case "lines":
      return t.say(
        `each line ${t.code(it.name)} of the file ${t.brief(it.file)}`,
        `文件${t.brief(it.file)}的每一行${t.code(it.name)}`,
      );
    case "each": {
      const items = itemsOf(t, it);
      if (it.names.length === 1)
        return t.say(
          `each ${codes(t, it.names)} in ${items}`,
          `${items}中的每一项${codes(t, it.names)}`,
        );
      return t.say(
        `each ${codes(t, it.names)} in ${items}`,
        `${items}中的每一组${codes(t, it.names)}`,
      );
    }
  }
}

export function itemsOf(t: Teller, it: Iteration & { kind: "each" }): string {
  const items = t.brief(it.items);
  if (it.sorted === "sorted") return t.say(`${items} in order`, `排好序的${items}`);
  if (it.sorted === "reversed") return t.say(`${items} from back to front`, `倒序的${items}`);
  return items;
}

export function codes(t: Teller, nodes: readonly Node[]): string {
  return t.and(nodes.map((each) => t.code(each, 40)));
}

/** The names that one item is taken apart into. */
export function namesOf(pattern: Node): readonly Node[] {
  const isSeveral = ["pattern_list", "tuple_pattern", "list_pattern"].includes(pattern.type);
  return isSeveral ? pattern.named : [pattern];
}

export function positional(call: Node): Node[] {
  const args = call.get("arguments");
  if (args?.type !== "argument_list") return args === undefined ? [] : [args];
  return args.named.filter(({ type }) => !NOT_POSITIONAL.has(type));
}

const NOT_POSITIONAL = new Set(["keyword_argument", "list_splat", "dictionary_splat"]);

export function keyword(call: Node, name: string): Node | undefined {
  const args = call.get("arguments")?.named ?? [];
  return args
    .find((each) => each.type === "keyword_argument" && each.get("name")?.text === name)
    ?.get("value");
}
