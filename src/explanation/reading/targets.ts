import { namesOf } from "./iteration";
import { isPlain } from "./literals";
import type { Node } from "./node";
import type { Teller } from "./teller";

/** Where a value goes: a name, an attribute, an entry. */
export function target(t: Teller, node: Node): string {
  if (node.type === "subscript") {
    const [whole, index] = [node.get("value"), node.get("subscript")];
    const isOne = node.all("subscript").length === 1;
    if (
      whole !== undefined &&
      index !== undefined &&
      isOne &&
      isPlain(index) &&
      index.type !== "slice"
    )
      return t.say(
        `the entry ${t.brief(index)} of ${t.brief(whole)}`,
        `${t.brief(whole)}中的${t.brief(index)}项`,
      );
    return t.code(node);
  }
  return t.code(node);
}

/** Names that a value is taken apart into. */
export function unpacked(t: Teller, pattern: Node): { en: string; zh: string } {
  const plain: string[] = [];
  let rest: string | undefined;
  for (const each of namesOf(pattern)) {
    const [inner] = each.named;
    if (each.type === "list_splat_pattern" && inner !== undefined) rest = t.code(inner);
    else if (isPattern(each)) plain.push(t.code(each));
    else plain.push(target(t, each));
  }
  const names = t.and(plain);
  if (rest === undefined) return { en: names, zh: `依次存入${names}` };
  if (plain.length === 0) return { en: `the list ${rest}`, zh: `作为列表存入${rest}` };
  return {
    en: `${names} and, for all that remains, the list ${rest}`,
    zh: `依次存入${names}，其余各项作为列表存入${rest}`,
  };
}

export function isPattern(node: Node): boolean {
  return ["pattern_list", "tuple_pattern", "list_pattern"].includes(node.type);
}
