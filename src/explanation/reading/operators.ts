import { isPlain } from "./literals";
import type { Node } from "./node";
import type { Phrase, Teller } from "./teller";

/** Arithmetic: short sums of names stay code, what is called inside is put into words. */
export function binary(t: Teller, node: Node): Phrase | undefined {
  if (isPlain(node)) return undefined;
  const [left, right] = [node.get("left"), node.get("right")];
  const sign = node.get("operator")?.text ?? "";
  if (left === undefined || right === undefined) return undefined;
  if (sign === "%" && isText(left)) return percent(t, left, right);
  if (sign === "+" && (isText(left) || isText(right) || left.type === "binary_operator"))
    return sum(t, node);
  const [a, b] = [t.brief(left), t.brief(right)];
  const words = OPERATORS[sign];
  if (words === undefined)
    return {
      value: t.say(`${a} combined by \`${sign}\` with ${b}`, `${a}与${b}做\`${sign}\`运算的结果`),
    };
  return { value: t.say(...words(a, b)) };
}

const OPERATORS: Readonly<
  Record<string, (a: string, b: string) => readonly [en: string, zh: string]>
> = {
  "+": (a, b) => [`${a} plus ${b}`, `${a}加上${b}`],
  "-": (a, b) => [`${a} minus ${b}`, `${a}减去${b}`],
  "*": (a, b) => [`${a} times ${b}`, `${a}乘以${b}`],
  "/": (a, b) => [`${a} divided by ${b}`, `${a}除以${b}`],
  "//": (a, b) => [`${a} divided by ${b}, whole part only`, `${a}除以${b}的整数部分`],
  "%": (a, b) => [`the remainder of ${a} divided by ${b}`, `${a}除以${b}的余数`],
  "**": (a, b) => [`${a} to the power of ${b}`, `${a}的${b}次方`],
  "@": (a, b) => [`the matrix product of ${a} and ${b}`, `${a}与${b}的矩阵乘积`],
};

function isText(node: Node): boolean {
  return node.type === "string" || node.type === "concatenated_string";
}

/** The old way to fill in: `"%s: %d" % (a, b)`. */
function percent(t: Teller, text: Node, values: Node): Phrase {
  const items = values.type === "tuple" ? values.named : [values];
  const filled = t.and(items.map((item) => t.brief(item)));
  const told = t.value(text);
  return {
    value: t.say(`the text ${told} with ${filled} filled in`, `文本${told}，其中填入${filled}`),
    brief: t.say(`the text ${told}`, `文本${told}`),
  };
}

/** `a + b + c` as one list. */
function sum(t: Teller, node: Node): Phrase {
  const terms: Node[] = [];
  let rest: Node | undefined = node;
  while (rest?.type === "binary_operator" && rest.get("operator")?.text === "+") {
    const right = rest.get("right");
    if (right !== undefined) terms.unshift(right);
    rest = rest.get("left");
  }
  if (rest !== undefined) terms.unshift(rest);
  const told = terms.map((term) => t.brief(term));
  if (terms.some(isText)) {
    const parts = t.and(told);
    return { value: t.say(`the text put together from ${parts}`, `由${parts}拼成的文本`) };
  }
  if (told.length > 6) {
    const parts = t.and(told);
    return { value: t.say(`the sum of ${parts}`, `${parts}之和`) };
  }
  return { value: told.join(t.say(" plus ", "加上")) };
}

export function unary(t: Teller, node: Node): Phrase | undefined {
  if (isPlain(node)) return undefined;
  const argument = node.get("argument");
  const sign = node.get("operator")?.text;
  if (argument === undefined) return undefined;
  const value = t.brief(argument);
  if (sign === "-") return { value: t.say(`minus ${value}`, `负的${value}`) };
  if (sign === "~") return { value: t.say(`the opposite bits of ${value}`, `${value}按位取反`) };
  return { value };
}

/** `a if c else b` */
export function conditional(t: Teller, node: Node): Phrase | undefined {
  const [yes, condition, no] = node.named;
  if (yes === undefined || condition === undefined || no === undefined) return undefined;
  const { text } = t.clause(condition);
  const [a, b] = [t.brief(yes), t.brief(no)];
  return {
    value: t.say(`${a} if ${text}, otherwise ${b}`, `${a}（如果${text}），否则为${b}`),
    brief: t.compact(
      node,
      t.say(`${a} or ${b}, depending on whether ${text}`, `${a}或${b}（看${text}是否成立）`),
    ),
  };
}

/** `a or b` where a value is meant, and questions such as `a < b and c`. */
export function logic(t: Teller, node: Node): Phrase | undefined {
  if (isQuestion(node)) {
    const { ask } = t.clause(node);
    return { value: ask, brief: t.compact(node, ask) };
  }
  const [left, right] = [node.get("left"), node.get("right")];
  if (left === undefined || right === undefined) return undefined;
  const [a, b] = [t.brief(left), t.brief(right)];
  if (node.get("operator")?.text === "or")
    return {
      value: t.say(`${a}, or ${b} if that is empty or false`, `${a}，若它为空或为假则用${b}`),
      brief: t.compact(node, t.say(`${a} or else ${b}`, `${a}（没有就用${b}）`)),
    };
  return {
    value: t.say(
      `${b} if ${a} is true or not empty, otherwise ${a} itself`,
      `${b}（如果${a}为真或非空，否则就是${a}）`,
    ),
    brief: t.compact(
      node,
      t.say(`${b} if ${a} is true or not empty`, `${b}（如果${a}为真或非空）`),
    ),
  };
}

/** Whether an expression asks for yes or no. */
export function isQuestion(node: Node): boolean {
  if (node.type === "comparison_operator" || node.type === "not_operator") return true;
  if (node.type === "parenthesized_expression") return node.named.some(isQuestion);
  if (node.type === "call") return ASKING.test(calledName(node));
  return node.type === "boolean_operator" && node.named.some(isQuestion);
}

const ASKING =
  /^(?:isinstance|issubclass|hasattr|callable|any|all|startswith|endswith|exists|(?:is|has)(?:_?[a-z]+)+)$/;

function calledName(call: Node): string {
  const called = call.get("function");
  return (called?.get("attribute") ?? called)?.text ?? "";
}

/** `(n := f(x))` */
export function named(t: Teller, node: Node): Phrase | undefined {
  const [name, value] = [node.get("name"), node.get("value")];
  if (name === undefined || value === undefined) return undefined;
  const told = t.brief(value);
  const words = t.say(`${told}, kept as ${t.code(name)},`, `${told}（记为${t.code(name)}）`);
  return { value: words, brief: words };
}

export function parenthesized(t: Teller, node: Node): Phrase | undefined {
  let inner: Node | undefined = node;
  while (inner?.type === "parenthesized_expression") inner = inner.named[0];
  return inner === undefined ? undefined : t.phrase(inner);
}
