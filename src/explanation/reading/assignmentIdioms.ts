import type { Node } from "./node";
import { target } from "./targets";
import type { Teller } from "./teller";

/** Assignments whose purpose is more than their parts; undefined for all others. */
export function idiom(t: Teller, left: Node, right: Node): string | undefined {
  return (
    swap(t, left, right) ??
    preset(t, left, right) ??
    counter(t, left, right) ??
    accumulated(t, left, right) ??
    keptInObject(t, left, right) ??
    openedFile(t, left, right)
  );
}

/** `a, b = b, a` */
function swap(t: Teller, left: Node, right: Node): string | undefined {
  if (left.type !== "pattern_list" || right.type !== "expression_list") return undefined;
  const [a, b, ...more] = left.named;
  const [c, d, ...others] = right.named;
  if (a === undefined || b === undefined || more.length + others.length > 0) return undefined;
  if (a.text !== d?.text || b.text !== c?.text) return undefined;
  return t.say(
    `swaps the values of ${t.code(a)} and ${t.code(b)}`,
    `交换${t.code(a)}和${t.code(b)}的值`,
  );
}

/** `x = x or default` */
function preset(t: Teller, left: Node, right: Node): string | undefined {
  if (right.type !== "boolean_operator" || right.get("operator")?.text !== "or") return undefined;
  const value = right.get("right");
  if (right.get("left")?.text !== left.text || value === undefined) return undefined;
  const told = t.value(value);
  return t.say(
    `if ${t.code(left)} is empty or false, sets it to ${told}`,
    `如果${t.code(left)}为空或为假，就把它设为${told}`,
  );
}

/** `d[k] = d.get(k, 0) + 1` */
function counter(t: Teller, left: Node, right: Node): string | undefined {
  const [whole, key] = [left.get("value"), left.get("subscript")];
  if (
    left.type !== "subscript" ||
    right.type !== "binary_operator" ||
    whole === undefined ||
    key === undefined
  )
    return undefined;
  const [got, more] = [right.get("left"), right.get("right")];
  const [asked, start, ...others] = got?.get("arguments")?.named ?? [];
  const isGet = got?.get("function")?.text === `${whole.text}.get` && asked?.text === key.text;
  if (!isGet || start === undefined || more === undefined || others.length > 0) return undefined;
  if (right.get("operator")?.text !== "+") return undefined;
  const [by, from] = [t.brief(more), t.brief(start)];
  return t.say(
    `adds ${by} to the count of ${t.code(key)} in ${t.code(whole)}, starting from ${from}`,
    `把${t.code(whole)}中${t.code(key)}的计数加上${by}（没有时从${from}算起）`,
  );
}

/** `total = total + x` */
function accumulated(t: Teller, left: Node, right: Node): string | undefined {
  const sign = right.get("operator")?.text;
  const by = right.get("right");
  if (right.type !== "binary_operator" || sign === undefined || by === undefined) return undefined;
  if (right.get("left")?.text !== left.text) return undefined;
  return changed(t, left, sign, by);
}

/** `self.name = name` */
function keptInObject(t: Teller, left: Node, right: Node): string | undefined {
  const isOwn = left.type === "attribute" && left.get("object")?.text === "self";
  const name = left.get("attribute")?.text.replace(/^_+/, "");
  if (!isOwn || right.type !== "identifier" || right.text.replace(/_$/, "") !== name)
    return undefined;
  return t.say(
    `keeps ${t.code(right)} in the object as ${t.code(left)}`,
    `把${t.code(right)}保存为对象的${t.code(left)}`,
  );
}

/** `f = open(path)` without `with` */
function openedFile(t: Teller, left: Node, right: Node): string | undefined {
  if (right.type !== "call" || right.get("function")?.text !== "open") return undefined;
  const { does } = t.phrase(right);
  if (does === undefined) return undefined;
  return t.say(`${does} as ${target(t, left)}`, `${does}，称为${target(t, left)}`);
}

/** `x += 1` and all its kin. */
export function augmented(t: Teller, node: Node): string | undefined {
  const [left, right] = [node.get("left"), node.get("right")];
  const sign = node.get("operator")?.text.replace(/=$/, "");
  if (left === undefined || right === undefined || sign === undefined) return undefined;
  return changed(t, left, sign, right);
}

function changed(t: Teller, left: Node, sign: string, right: Node): string {
  const [x, y] = [target(t, left), t.brief(right)];
  if (sign === "+" && APPENDED.has(right.type))
    return t.say(`appends ${y} to ${x}`, `在${x}末尾接上${y}`);
  const words = CHANGES[sign];
  if (words === undefined)
    return t.say(
      `combines ${x} by \`${sign}\` with ${y}`,
      `把${x}与${y}做\`${sign}\`运算，结果存回${x}`,
    );
  return t.say(...words(x, y));
}

const APPENDED = new Set([
  "string",
  "concatenated_string",
  "list",
  "list_comprehension",
  "tuple",
  "expression_list",
]);

const CHANGES: Readonly<
  Record<string, (x: string, y: string) => readonly [en: string, zh: string]>
> = {
  "+": (x, y) => [`adds ${y} to ${x}`, `给${x}加上${y}`],
  "-": (x, y) => [`subtracts ${y} from ${x}`, `从${x}中减去${y}`],
  "*": (x, y) => [`multiplies ${x} by ${y}`, `把${x}乘以${y}`],
  "/": (x, y) => [`divides ${x} by ${y}`, `把${x}除以${y}`],
  "//": (x, y) => [`divides ${x} by ${y}, keeping the whole part`, `把${x}除以${y}，只留整数部分`],
  "%": (x, y) => [
    `keeps of ${x} the remainder of its division by ${y}`,
    `把${x}换成它除以${y}的余数`,
  ],
  "**": (x, y) => [`raises ${x} to the power of ${y}`, `把${x}换成它的${y}次方`],
  "@": (x, y) => [`multiplies the matrix ${x} by ${y}`, `把矩阵${x}乘以${y}`],
  "|": (x, y) => [`adds to ${x} what is in ${y}`, `把${y}中的内容并入${x}`],
  "&": (x, y) => [`keeps of ${x} only what is also in ${y}`, `在${x}中只留下${y}也有的部分`],
};
