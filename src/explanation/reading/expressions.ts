import { call } from "./calls";
import { comprehension } from "./comprehensions";
import { collection, isPlain } from "./literals";
import { partOfResult } from "./partOfResult";
import type { Node } from "./node";
import { binary, conditional, logic, named, parenthesized, unary } from "./operators";
import { parametersInWords } from "./parameters";
import { string } from "./strings";
import { subscript } from "./subscripts";
import type { Phrase, Teller } from "./teller";

type Handler = (t: Teller, node: Node) => Phrase | undefined;

/** An expression in words; undefined where its code says it as well. */
export function phrase(t: Teller, node: Node): Phrase | undefined {
  return EXPRESSIONS[node.type]?.(t, node);
}

const EXPRESSIONS: Readonly<Record<string, Handler>> = {
  attribute,
  await: awaited,
  binary_operator: binary,
  boolean_operator: logic,
  call,
  comparison_operator: logic,
  concatenated_string: string,
  conditional_expression: conditional,
  dictionary: collection,
  dictionary_comprehension: comprehension,
  expression_list: collection,
  generator_expression: comprehension,
  lambda,
  list: collection,
  list_comprehension: comprehension,
  list_splat: splat,
  named_expression: named,
  not_operator: logic,
  parenthesized_expression: parenthesized,
  set: collection,
  set_comprehension: comprehension,
  string,
  subscript,
  tuple: collection,
  unary_operator: unary,
  yield: received,
};

/** `f(x).loss`: a part of what comes out of something that is done. */
function attribute(t: Teller, node: Node): Phrase | undefined {
  const [object, name] = [node.get("object"), node.get("attribute")];
  if (object === undefined || name === undefined || isPlain(node)) return undefined;
  const code = t.code(name);
  return partOfResult(t, node, object, (it) => t.say(`${code} of ${it}`, `${it}的${code}`));
}

/** `await f(x)` */
function awaited(t: Teller, node: Node): Phrase | undefined {
  const [inner] = node.named;
  if (inner === undefined) return undefined;
  const { value, does, it } = t.phrase(inner);
  const done = does ?? t.say(`starts ${value}`, `启动${value}`);
  return {
    value: t.say(`${value}, once it is there`, `${value}（等它完成后）`),
    brief: value,
    does: t.say(`${done}, waits until it is done`, `${done}，等它完成`),
    alone: t.say(`${done} and waits until it is done`, `${done}，并等它完成`),
    it: it === undefined || it === "" ? t.say("the result", "结果") : it,
    isLong: true,
  };
}

/** A function without a name. */
function lambda(t: Teller, node: Node): Phrase | undefined {
  const body = node.get("body");
  if (body === undefined) return undefined;
  const taken = parametersInWords(t, node.get("parameters"), []);
  const result = t.brief(body);
  const value = t.say(
    `a small function that takes ${taken ?? "nothing"} and returns ${result}`,
    `一个小函数：${taken === undefined ? "不接收参数" : `接收${taken}`}，返回${result}`,
  );
  return { value, brief: t.compact(node, t.say("a small function", "一个小函数"), 50) };
}

function splat(t: Teller, node: Node): Phrase | undefined {
  const [inner] = node.named;
  if (inner === undefined) return undefined;
  return { value: t.say(`all items of ${t.brief(inner)}`, `${t.brief(inner)}的所有项`) };
}

/** `x = yield y`: what the caller sends back. */
function received(t: Teller, node: Node): Phrase | undefined {
  const [inner] = node.named;
  if (node.has("from") && inner !== undefined) {
    const value = t.brief(inner);
    return {
      value: t.say(`the final result of ${value}`, `${value}的最终结果`),
      does: t.say(`hands out all items of ${value} one by one`, `逐一给出${value}的各项`),
      it: t.say("its final result", "它的最终结果"),
      isLong: true,
    };
  }
  const out = inner === undefined ? t.say("nothing", "空值") : t.brief(inner);
  return {
    value: t.say("what the caller sends back", "调用者传回的值"),
    does: t.say(`hands out ${out}, waits`, `给出${out}并暂停`),
    it: t.say("what the caller sends back", "调用者传回的值"),
    isLong: true,
  };
}
