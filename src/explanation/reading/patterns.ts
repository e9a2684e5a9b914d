import type { Node } from "./node";
import type { Teller } from "./teller";

/** A pattern of `case` in words: “a sequence of `"go"` and anything (called `x`)”. */
export function pattern(t: Teller, node: Node): string {
  const [inner, ...others] = node.named;
  switch (node.type) {
    case "case_pattern":
      if (node.text === "_") return t.say("anything", "任意值");
      // A minus or a sign stands beside the number.
      if (inner === undefined || others.length > 0 || node.children.length > 1) return t.code(node);
      return pattern(t, inner);
    case "dotted_name":
      return node.text.includes(".") ? t.code(node) : anything(t, node);
    case "as_pattern":
      return asPattern(t, node);
    case "union_pattern":
      return t.or(node.named.map((each) => pattern(t, each)));
    case "list_pattern":
    case "tuple_pattern": {
      if (
        node.type === "tuple_pattern" &&
        others.length === 0 &&
        inner !== undefined &&
        !node.has(",")
      )
        return pattern(t, inner);
      if (inner === undefined) return t.say("an empty sequence", "空序列");
      const items = t.and(node.named.map((each) => pattern(t, each)));
      return t.say(`a sequence of ${items}`, `一个序列，由${items}组成`);
    }
    case "splat_pattern":
      return inner === undefined || inner.text === "_"
        ? t.say("any number of further items", "任意多个其余的项")
        : t.say(
            `any number of further items (called ${t.code(inner)})`,
            `任意多个其余的项（称为${t.code(inner)}）`,
          );
    case "dict_pattern":
      return dictionary(t, node);
    case "class_pattern":
      return object(t, node);
    case "keyword_pattern": {
      const [name, value] = node.named;
      if (name === undefined || value === undefined) return t.code(node);
      return t.say(
        `${t.code(name)} being ${pattern(t, value)}`,
        `${t.code(name)}为${pattern(t, value)}`,
      );
    }
    default:
      return t.code(node);
  }
}

function anything(t: Teller, name: Node): string {
  if (name.text === "_") return t.say("anything", "任意值");
  return t.say(`anything (called ${t.code(name)})`, `任意值（称为${t.code(name)}）`);
}

function asPattern(t: Teller, node: Node): string {
  const [inner, name] = node.named;
  if (inner === undefined || name === undefined) return t.code(node);
  const told = pattern(t, inner);
  return t.say(`${told} (called ${t.code(name)})`, `${told}（称为${t.code(name)}）`);
}

/** `{"a": x, **rest}` */
function dictionary(t: Teller, node: Node): string {
  const keys = node.all("key");
  const values = node.all("value");
  const entries = keys.map((key, at) => {
    const value = values[at];
    const told = value === undefined ? t.code(key) : pattern(t, value);
    return t.say(`${t.code(key)} is ${told}`, `${t.code(key)}为${told}`);
  });
  const rest = node.child("splat_pattern")?.named[0];
  if (rest !== undefined)
    entries.push(
      t.say(`all other entries are called ${t.code(rest)}`, `其余各项称为${t.code(rest)}`),
    );
  if (entries.length === 0) return t.say("a dictionary", "字典");
  return t.say(`a dictionary in which ${t.and(entries)}`, `一个字典，其中${entries.join("，")}`);
}

/** `Point(x=0, y=y)` */
function object(t: Teller, node: Node): string {
  const [cls, ...parts] = node.named;
  if (cls === undefined) return t.code(node);
  if (parts.length === 0) return t.say(t.a(cls.text), `${t.code(cls)}对象`);
  const told = t.and(parts.map((each) => pattern(t, each)));
  return t.say(`${t.a(cls.text)} with ${told}`, `${t.code(cls)}对象（${told}）`);
}
