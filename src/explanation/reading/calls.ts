import { argumentsOf, given } from "./arguments";
import { builtin } from "./builtins";
import { chain } from "./chains";
import { learning } from "./learning";
import { library } from "./library";
import { method } from "./methods";
import type { Node } from "./node";
import { patternCall } from "./patternCalls";
import type { Phrase, Teller } from "./teller";

/** A call: by what is known of the function, else by its name and what it is given. */
export function call(t: Teller, node: Node): Phrase | undefined {
  const called = node.get("function");
  if (called === undefined) return undefined;
  if (called.type === "identifier") {
    const isOwn = t.names.functions.has(called.text) || t.names.classes.has(called.text);
    const known = isOwn
      ? undefined
      : (library(t, node, called.text) ?? builtin(t, node, called.text));
    return known ?? plainCall(t, node, called);
  }
  if (called.type !== "attribute") return indirect(t, node, called);
  return (
    superCall(t, node, called) ??
    library(t, node, called.text) ??
    chain(t, node) ??
    learning(t, node, called) ??
    patternCall(t, node, called) ??
    knownMethod(t, node, called) ??
    methodCall(t, node, called)
  );
}

/** What only does something has no value of its own. */
function knownMethod(t: Teller, node: Node, called: Node): Phrase | undefined {
  const known = method(t, node, called);
  if (known?.value !== "") return known;
  const { value, brief } = methodCall(t, node, called);
  return { ...known, value, ...(brief === undefined ? {} : { brief }) };
}

function plainCall(t: Teller, node: Node, called: Node): Phrase {
  const name = t.code(called);
  const args = given(t, argumentsOf(node), t.names.functions.get(called.text));
  if (called.text === "cls") return another(t, node);
  if (isClassName(called.text) || t.names.classes.has(called.text)) return creation(t, node, name);
  return generic(t, node, name, name, args);
}

/** UTF-16 units up to which a call inside of something else stays code. */
const MOST_NESTED = 60;

/** A class makes a new object: `Dog("Rex")`. */
function creation(t: Teller, node: Node, name: string): Phrase {
  const args = given(t, argumentsOf(node));
  const with_ = args.with === "" ? "" : ` ${args.with}`;
  const value = t.say(`a new ${name}${with_}`, `一个新的${name}对象${args.zhBrackets}`);
  return {
    value,
    brief: t.compact(node, value, MOST_NESTED),
    does: t.say(`creates a new ${name}${with_}`, `创建一个新的${name}对象${args.zh}`),
    it: t.say("it", ""),
  };
}

/** `self.__class__(…)`, `cls(…)` */
function another(t: Teller, node: Node): Phrase {
  const args = given(t, argumentsOf(node));
  const with_ = args.with === "" ? "" : ` ${args.with}`;
  const value = t.say(
    `a new object of this class${with_}`,
    `一个属于本类的新对象${args.zhBrackets}`,
  );
  return {
    value,
    brief: t.compact(node, value, MOST_NESTED),
    does: t.say(`creates a new object of this class${with_}`, `创建一个属于本类的新对象${args.zh}`),
    it: t.say("it", ""),
  };
}

export function isClassName(name: string): boolean {
  return /^_*[A-Z](?:\w*[a-z]\w*)$/.test(name) && !/^_*[A-Z]+_/.test(name);
}

function methodCall(t: Teller, node: Node, called: Node): Phrase {
  const [object, name] = [called.get("object"), called.get("attribute")];
  if (object === undefined || name === undefined)
    return generic(t, node, t.code(called), t.code(called), given(t, argumentsOf(node)));
  const isOwn = object.text === "self" || object.text === "cls";
  const parameters = isOwn ? t.names.methods.get(name.text) : undefined;
  const args = given(t, argumentsOf(node), parameters);
  const first = /^[\w]+/u.exec(object.text)?.[0] ?? "";
  const isOfModule = t.names.imported.has(first) && /^[\w.]+$/u.test(object.text);
  if (isClassName(name.text)) return creation(t, node, t.code(called));
  if (isOfModule) return generic(t, node, t.code(called), t.code(called), args);
  if (isOwn && name.text === "__class__") return another(t, node);
  const of = t.compact(object, t.brief(object));
  if (isOwn)
    return generic(
      t,
      node,
      t.say(`the object's own ${t.code(name)}`, ""),
      `对象自己的${t.code(name)}`,
      args,
    );
  return generic(t, node, `${t.code(name)} on ${of}`, `${of}的${t.code(name)}`, args);
}

function generic(
  t: Teller,
  node: Node,
  en: string,
  zh: string,
  args: ReturnType<typeof given>,
): Phrase {
  const with_ = args.with === "" ? "" : ` ${args.with}`;
  const value = t.say(`the result of calling ${en}${with_}`, `调用${zh}${args.zhBrackets}的结果`);
  return {
    value,
    brief: t.compact(node, value, MOST_NESTED),
    does: t.say(`calls ${en}${with_}`, `调用${zh}${args.zh}`),
  };
}

/** What is called is itself the outcome of something: `make()(x)`, `table[key](x)`. */
function indirect(t: Teller, node: Node, called: Node): Phrase {
  const args = given(t, argumentsOf(node));
  return generic(t, node, t.brief(called), t.brief(called), args);
}

/** `super().__init__(…)` */
function superCall(t: Teller, node: Node, called: Node): Phrase | undefined {
  const [object, name] = [called.get("object"), called.get("attribute")];
  if (object?.type !== "call" || object.get("function")?.text !== "super" || name === undefined)
    return undefined;
  const args = given(t, argumentsOf(node));
  const with_ = args.with === "" ? "" : ` ${args.with}`;
  if (name.text === "__init__") {
    const does = t.say(
      `runs the set-up of the parent class${with_}`,
      `先执行父类的初始化${args.zh}`,
    );
    return { value: does, does };
  }
  return generic(
    t,
    node,
    t.say(`the parent class's ${t.code(name)}`, ""),
    `父类的${t.code(name)}`,
    args,
  );
}
