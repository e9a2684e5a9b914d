import { argumentsOf } from "./arguments";
import type { Node } from "./node";
import type { Teller } from "./teller";

export interface Decorated {
  /** Sentences of their own, before the definition. */
  readonly notes: readonly { text: string; node: Node }[];
  /** Decorators that the definition's own sentence tells. */
  readonly marks: ReadonlySet<string>;
}

export function decoratorsOf(t: Teller, decorators: readonly Node[]): Decorated {
  const notes: { text: string; node: Node }[] = [];
  const marks = new Set<string>();
  for (const node of decorators) {
    const [value] = node.named;
    if (value === undefined) continue;
    const called = value.type === "call" ? (value.get("function") ?? value) : value;
    const name = (called.get("attribute") ?? called).text;
    if (MARKS.has(name)) marks.add(MARK_OF[name] ?? name);
    else notes.push({ text: note(t, value, called, name), node });
  }
  return { notes, marks };
}

const MARKS = new Set([
  "property",
  "cached_property",
  "abstractproperty",
  "setter",
  "staticmethod",
  "classmethod",
  "abstractmethod",
  "contextmanager",
  "asynccontextmanager",
  "dataclass",
]);
const MARK_OF: Readonly<Record<string, string>> = {
  cached_property: "property",
  abstractproperty: "property",
};

const METHODS = /^(?:get|post|put|delete|patch|head|options)$/;

function note(t: Teller, value: Node, called: Node, name: string): string {
  const [first] = value.type === "call" ? argumentsOf(value) : [];
  if (called.type === "attribute" && METHODS.test(name) && first?.type === "string") {
    const [verb, path] = [name.toUpperCase(), t.code(first)];
    return t.say(
      `lets the function below answer ${verb} requests to ${path}`,
      `让下面的函数来回应发往${path}的 ${verb} 请求`,
    );
  }
  if (name === "route" && first !== undefined)
    return t.say(
      `lets the function below answer requests to ${t.code(first)}`,
      `让下面的函数来回应发往${t.code(first)}的请求`,
    );
  const known = KNOWN[name];
  if (known !== undefined) return t.say(...known);
  return t.say(
    `applies ${t.code(value)} to what is defined below`,
    `对下面的定义应用${t.code(value)}`,
  );
}

const KNOWN: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  lru_cache: [
    "remembers the results of the function below, so that it computes nothing twice",
    "记住下面函数的结果，避免重复计算",
  ],
  cache: [
    "remembers the results of the function below, so that it computes nothing twice",
    "记住下面函数的结果，避免重复计算",
  ],
  wraps: [
    "gives the function below the name and description of the one that it wraps",
    "让下面的函数沿用被包装函数的名称和说明",
  ],
  fixture: [
    "offers the function below to tests as something they can ask for",
    "把下面的函数提供给测试使用（测试夹具）",
  ],
  parametrize: [
    "runs the test below once for each of the given values",
    "用给定的每组值各运行一次下面的测试",
  ],
  overload: [
    "describes one of several ways to call the function below",
    "说明下面函数的其中一种调用方式",
  ],
  no_grad: [
    "runs the function below without tracking gradients",
    "在不记录梯度的状态下运行下面的函数",
  ],
  unique: ["makes sure that no two of the values below are equal", "确保下面的值互不相同"],
  total_ordering: ["completes the comparisons of the class below", "为下面的类补全各种比较"],
  override: [
    "says that the method below replaces one of the parent class",
    "说明下面的方法会覆盖父类的同名方法",
  ],
  final: [
    "says that what is below must not be replaced in subclasses",
    "说明下面的定义不能在子类中覆盖",
  ],
};
