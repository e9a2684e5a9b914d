import type { Node } from "./node";
import { hasComma } from "./span";
import { isPattern, target, unpacked } from "./targets";
import type { Phrase, Teller } from "./teller";
import { idiom } from "./assignmentIdioms";

/** `x = …`, `x: T = …`, `a = b = …`, `a, b = …` */
export function assignment(t: Teller, node: Node): string | undefined {
  const targets: Node[] = [];
  let right: Node | undefined = node;
  while (right?.type === "assignment") {
    const left = right.get("left");
    if (left !== undefined) targets.push(left);
    right = right.get("right");
  }
  const [first] = targets;
  const type = node.get("type");
  if (first === undefined) return undefined;
  if (right === undefined)
    return type === undefined ? undefined : declaration(t, node, first, type);
  if (targets.length === 1) {
    const known = idiom(t, first, right);
    if (known !== undefined) return known;
    if (isPattern(first)) return takenApart(t, first, right);
  }
  if (targets.some(isPattern)) return severalApart(t, targets, right);
  const field =
    type === undefined ? undefined : isField(node) ? fieldOf(t, first, type, right) : undefined;
  if (field !== undefined) return field;
  const told = targets.map((each) => target(t, each));
  const typed =
    type === undefined ? "" : t.say(` (type ${t.code(type)})`, `（类型为${t.code(type)}）`);
  const where = (told.length === 2 ? t.say("both ", "") : "") + t.and(told) + typed;
  const all = told.length > 1 ? t.say("", "都") : "";
  return stored(t, right, where, all);
}

function stored(t: Teller, right: Node, where: string, all: string): string {
  if (right.type === "conditional_expression") return chosen(t, right, where, all);
  if (right.type === "lambda" && all === "") return smallFunction(t, right, where);
  const phrase = t.phrase(right);
  if (phrase.does === undefined)
    return t.say(`sets ${where} to ${phrase.value}`, `把${where}${all}设为${phrase.value}`);
  return kept(t, phrase, where);
}

/** What is done, and where its outcome goes. */
export function kept(t: Teller, { does = "", it, isLong = false }: Phrase, where: string): string {
  const what = it ?? t.say("the result", "结果");
  const into = what === "" ? `存入${where}` : `把${what}存入${where}`;
  return t.say(
    `${does}${isLong || hasComma(does) ? "," : ""} and stores ${what} in ${where}`,
    `${does}，${into}`,
  );
}

/** `x = a if c else b` */
function chosen(t: Teller, node: Node, where: string, all: string): string {
  const [yes, condition, no] = node.named;
  if (yes === undefined || condition === undefined || no === undefined) return "";
  const { text } = t.clause(condition);
  const [a, b] = [t.brief(yes), t.brief(no)];
  return t.say(
    `sets ${where} to ${a} if ${text}, otherwise to ${b}`,
    `如果${text}，就把${where}${all}设为${a}，否则设为${b}`,
  );
}

function smallFunction(t: Teller, node: Node, where: string): string {
  const { value } = t.phrase(node);
  const told = value.replace(/^a small function that /, "").replace(/^一个小函数：/, "");
  if (told === value) return t.say(`sets ${where} to ${value}`, `把${where}设为${value}`);
  return t.say(`defines the small function ${where}, which ${told}`, `定义小函数${where}，${told}`);
}

/** `x, y = point` */
function takenApart(t: Teller, left: Node, right: Node): string {
  const into = unpacked(t, left);
  const values = right.type === "expression_list" || right.type === "tuple" ? right.named : [];
  const names = left.named;
  // `a, b = 1, 2` is two assignments.
  if (
    values.length === names.length &&
    values.length > 0 &&
    !names.some(({ type }) => type === "list_splat_pattern")
  ) {
    const pairs = names.map((name, at) => {
      const value = t.brief(values[at] ?? name);
      return t.say(`${target(t, name)} to ${value}`, `把${target(t, name)}设为${value}`);
    });
    return t.say(`sets ${t.and(pairs)}`, pairs.join("，"));
  }
  const { value, does, it } = t.phrase(right);
  if (does === undefined)
    return t.say(`unpacks ${value} into ${into.en}`, `把${value}拆开，${into.zh}`);
  const what = it === undefined || it === "" ? t.say("the result", "结果") : it;
  return t.say(
    `${does}${hasComma(does) ? "," : ""} and unpacks ${what} into ${into.en}`,
    `${does}，把${what}拆开，${into.zh}`,
  );
}

/** `x = a, b = f()` */
function severalApart(t: Teller, targets: readonly Node[], right: Node): string {
  const told = targets.map((each) => (isPattern(each) ? t.code(each) : target(t, each)));
  const value = t.brief(right);
  return t.say(
    `takes ${value} and stores it in each of ${t.and(told)}, unpacked where there are several names`,
    `取${value}，分别存入${t.and(told)}（有多个名字的就拆开存入）`,
  );
}

/** `x: int` */
function declaration(t: Teller, node: Node, name: Node, type: Node): string {
  if (isField(node)) return fieldOf(t, name, type, undefined);
  return t.say(
    `declares that ${t.code(name)} is of type ${t.code(type)}, without giving it a value yet`,
    `声明${t.code(name)}的类型是${t.code(type)}，暂不赋值`,
  );
}

/** Directly in a class. */
function isField(node: Node): boolean {
  return node.parent?.parent?.parent?.type === "class_definition";
}

function fieldOf(t: Teller, name: Node, type: Node, value: Node | undefined): string {
  const preset =
    value === undefined
      ? ""
      : t.say(`, ${t.brief(value)} if left out`, `，默认为${t.brief(value)}`);
  return t.say(
    `has the field ${t.code(name)} (type ${t.code(type)})${preset}`,
    `有字段${t.code(name)}（类型为${t.code(type)}）${preset}`,
  );
}
