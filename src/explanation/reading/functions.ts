import { decoratorsOf } from "./decorators";
import type { Node } from "./node";
import { parametersInWords } from "./parameters";
import { SPECIAL_METHODS } from "./specialMethods";
import type { Part, Teller } from "./teller";

/** `def`, with what its decorators make of it. */
export function functionParts(t: Teller, node: Node, decorators: readonly Node[]): Part[] {
  const { notes, marks } = decoratorsOf(t, decorators);
  const from = decorators[0]?.parent ?? node;
  const parts: Part[] = notes.map((note) => ({ head: note.text, from: note.node }));
  const head = headOf(t, node, marks);
  return [...parts, { head, from: parts.length === 0 ? from : node, block: node.get("body") }];
}

function headOf(t: Teller, node: Node, marks: ReadonlySet<string>): string {
  const name = node.get("name");
  const owner = node.parent?.type === "decorated_definition" ? node.parent.parent : node.parent;
  const cls = owner?.parent?.type === "class_definition" ? owner.parent : undefined;
  const isStatic = marks.has("staticmethod");
  const left = cls !== undefined && !isStatic ? firstName(node) : [];
  const taken = parametersInWords(t, node.get("parameters"), left);
  const code = name === undefined ? "" : t.code(name);
  if (cls !== undefined && name?.text === "__init__") {
    const made = t.code(cls.get("name") ?? name);
    const with_ = taken === undefined ? "" : t.say(`, given ${taken}`, `，接收${taken}`);
    return t.say(`sets up a new ${made}${with_}`, `初始化新的${made}对象${with_}`);
  }
  if (marks.has("property"))
    return t.say(
      `defines ${code}, which is read like an attribute and computed each time${typed(t, node)}`,
      `定义属性${code}，每次读取时计算${typed(t, node)}`,
    );
  if (marks.has("setter"))
    return t.say(
      `says what happens when ${code} is set to ${taken ?? "a value"}`,
      `规定给属性${code}设值（${taken ?? "一个值"}）时做什么`,
    );
  const special = cls === undefined ? undefined : SPECIAL_METHODS[name?.text ?? ""];
  if (special !== undefined) {
    const with_ = taken === undefined ? "" : t.say(`, given ${taken}`, `，接收${taken}`);
    return t.say(`${special[0]} (${code})${with_}`, `${special[1]}（${code}）${with_}`);
  }
  return ordinary(t, node, { code, taken, isMethod: cls !== undefined, marks });
}

interface Told {
  readonly code: string;
  readonly taken: string | undefined;
  readonly isMethod: boolean;
  readonly marks: ReadonlySet<string>;
}

function ordinary(t: Teller, node: Node, { code, taken, isMethod, marks }: Told): string {
  const out = outcome(t, node, marks);
  const isGenerator = out.kind === "generator";
  const asynchronous = node.has("async") ? t.say("asynchronous ", "异步") : "";
  const kind = marks.has("staticmethod")
    ? t.say("static method", "静态方法")
    : marks.has("classmethod")
      ? t.say("class method", "类方法")
      : marks.has("abstractmethod")
        ? t.say("abstract method", "抽象方法")
        : isMethod
          ? t.say(isGenerator ? "generator method" : "method", isGenerator ? "生成器方法" : "方法")
          : t.say(isGenerator ? "generator" : "function", isGenerator ? "生成器函数" : "函数");
  const saysNothing = isMethod && !marks.has("staticmethod");
  const takes =
    taken === undefined
      ? saysNothing
        ? undefined
        : t.say("takes nothing", "不接收参数")
      : t.say(`takes ${taken}`, `接收${taken}`);
  const needless = marks.has("staticmethod")
    ? [t.say("needs no object", taken === undefined ? "也不需要对象" : "不需要对象也能调用")]
    : [];
  const later = marks.has("abstractmethod") ? [t.say("is left to subclasses", "留给子类实现")] : [];
  const does = [...(takes === undefined ? [] : [takes]), ...out.words, ...needless, ...later];
  if (does.length === 0)
    return t.say(`defines the ${asynchronous}${kind} ${code}`, `定义${asynchronous}${kind}${code}`);
  const list =
    does.length > 2
      ? `${does.slice(0, -1).join(", ")}, and ${does.at(-1) ?? ""}`
      : does.join(" and ");
  const joint =
    (taken?.includes("、") ?? false) && does.length > 1 && list.length > 200 ? "；" : "，";
  return t.say(
    `defines the ${asynchronous}${kind} ${code}, which ${list}`,
    `定义${asynchronous}${kind}${code}，${does.join(joint)}`,
  );
}

interface Outcome {
  readonly kind: "generator" | "plain";
  readonly words: readonly string[];
}

function outcome(t: Teller, node: Node, marks: ReadonlySet<string>): Outcome {
  const type = node.get("return_type");
  const own = ownNodes(node.get("body"));
  if (own.some(({ type: each }) => each === "yield"))
    return marks.has("contextmanager") || marks.has("asynccontextmanager")
      ? { kind: "plain", words: [t.say("can be used by `with`", "可以配合`with`使用")] }
      : { kind: "generator", words: [t.say("hands out values one at a time", "逐个给出值")] };
  if (type !== undefined && type.text !== "None") {
    const isName = /^[a-z]\w*$|^[A-Z]\w*$/.test(type.text);
    const told = isName ? t.say(t.a(type.text), t.code(type)) : t.code(type);
    return { kind: "plain", words: [t.say(`returns ${told}`, `返回${told}`)] };
  }
  if (type !== undefined) return { kind: "plain", words: [] };
  const returns = own.some(
    (each) => each.type === "return_statement" && each.named.some(({ type: of }) => of !== "none"),
  );
  return { kind: "plain", words: returns ? [t.say("returns a result", "返回一个结果")] : [] };
}

function typed(t: Teller, node: Node): string {
  const type = node.get("return_type");
  return type === undefined ? "" : t.say(` (type ${t.code(type)})`, `（类型为${t.code(type)}）`);
}

/** Statements and yields of a function but not of functions inside it. */
function ownNodes(body: Node | undefined): Node[] {
  const found: Node[] = [];
  const open = body === undefined ? [] : [body];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === "yield" || node.type === "return_statement") found.push(node);
    for (const child of node.children)
      if (
        child.isNamed &&
        !["function_definition", "class_definition", "lambda"].includes(child.type)
      )
        open.push(child);
  }
  return found;
}

/** `self` or `cls`, which the language gives. */
function firstName(node: Node): string[] {
  const [first] = node.get("parameters")?.named ?? [];
  return first?.type === "identifier" ? [first.text] : [];
}
