import { predicate, whole } from "./comparisons";
import { onlyComprehension, sourceOf } from "./comprehensions";
import { keyword, positional } from "./iteration";
import type { Node } from "./node";
import type { Clause, Teller } from "./teller";

/** Calls that answer yes or no. */
export function callClause(t: Teller, call: Node, holds: boolean): Clause | undefined {
  const called = call.get("function");
  const args = positional(call);
  if (called?.type === "identifier") {
    if (t.names.functions.has(called.text)) return undefined;
    if (called.text === "any" || called.text === "all")
      return quantified(t, call, called.text, holds);
    const [a, b] = args;
    if (a === undefined) return undefined;
    return ofFunction(t, called.text, a, b, holds);
  }
  const [object, method] = [called?.get("object"), called?.get("attribute")?.text ?? ""];
  if (object === undefined || keyword(call, "key") !== undefined) return undefined;
  const words = ASKED[method];
  const [arg] = args;
  const isPath = /^(?:os\.)?path$/.test(object.text) && arg !== undefined;
  if (words === undefined || args.length !== words.args + (isPath ? 1 : 0)) return undefined;
  const other = arg === undefined ? "" : t.brief(arg);
  const subject = isPath ? other : t.brief(object);
  return holds
    ? predicate(t, subject, words.en(other), words.zh(other))
    : predicate(t, subject, words.not(other), words.zhNot(other));
}

function ofFunction(
  t: Teller,
  name: string,
  a: Node,
  b: Node | undefined,
  holds: boolean,
): Clause | undefined {
  const subject = t.brief(a);
  if ((name === "isinstance" || name === "issubclass") && b !== undefined)
    return kind(t, subject, b, holds);
  if (name === "hasattr" && b !== undefined) {
    const of = t.brief(b);
    return holds
      ? predicate(t, subject, `has an attribute ${of}`, `有属性${of}`)
      : predicate(t, subject, `has no attribute ${of}`, `没有属性${of}`);
  }
  if (name === "len")
    return holds
      ? predicate(t, subject, "is not empty", "非空")
      : predicate(t, subject, "is empty", "为空");
  if (name === "callable")
    return holds
      ? predicate(t, subject, "can be called like a function", "可以像函数一样调用")
      : predicate(t, subject, "cannot be called like a function", "不能像函数一样调用");
  return undefined;
}

/** `isinstance(x, (int, float))` */
function kind(t: Teller, subject: string, type: Node, holds: boolean): Clause {
  const types = type.type === "tuple" ? type.named : [type];
  const codes = types.map((each) => t.code(each, 40));
  if (t.language === "zh-cn") {
    if (holds) return predicate(t, subject, "", `是${t.or(codes)}`);
    if (codes.length === 1) return predicate(t, subject, "", `不是${codes.join("")}`);
    return predicate(
      t,
      subject,
      "",
      codes.map((each, at) => `${at === 0 ? "既" : "也"}不是${each}`).join(""),
    );
  }
  const named = types.map((each) =>
    /^[\w.]*\b[A-Z][A-Z0-9_]+$/.test(each.text) ? `one of ${t.code(each)}` : t.a(each.text),
  );
  if (holds) return predicate(t, subject, `is ${t.or(named)}`, "");
  if (named.length === 1) return predicate(t, subject, `is not ${named.join("")}`, "");
  const list = named.length === 2 ? named.join(" nor ") : named.join(", nor ");
  return predicate(t, subject, `is neither ${list}`, "");
}

function quantified(t: Teller, call: Node, name: string, holds: boolean): Clause | undefined {
  const inner = onlyComprehension(call);
  const body = inner?.get("body");
  if (inner === undefined || body === undefined) {
    const [items] = positional(call);
    if (items === undefined) return undefined;
    const told = t.brief(items);
    const text =
      name === "any"
        ? t.say(
            `at least one item of ${told} is true or not empty`,
            `${told}中至少有一项为真或非空`,
          )
        : t.say(`every item of ${told} is true or not empty`, `${told}中的每一项都为真或非空`);
    return whole(t, text, holds);
  }
  const source = sourceOf(t, inner);
  const { text } = t.clause(body);
  const each = source.each.replace(/^for each /, "");
  const some = source.short.replaceAll("的每一项", "");
  const condition = source.conditionsOnly === "" ? "" : `（${source.conditionsOnly}）`;
  const told =
    name === "any"
      ? t.say(`for at least one ${each}, ${text}`, `${someOf(some)}${condition}满足“${text}”`)
      : t.say(`for every ${each}, ${text}`, `${source.short}${condition}都满足“${text}”`);
  return whole(t, told, holds);
}

/** “`bad` 中 `w`” → “`bad` 中至少有一项 `w`” */
function someOf(each: string): string {
  return each.includes("中`") ? each.replace("中`", "中至少有一项`") : `至少有一个${each}`;
}

interface Asked {
  readonly args: number;
  readonly en: (other: string) => string;
  readonly not: (other: string) => string;
  readonly zh: (other: string) => string;
  readonly zhNot: (other: string) => string;
}

function asked(args: number, en: string, not: string, zh: string, zhNot: string): Asked {
  const fill = (text: string) => (other: string) => text.replace("{}", () => other);
  return { args, en: fill(en), not: fill(not), zh: fill(zh), zhNot: fill(zhNot) };
}

const FILE = asked(0, "is a file", "is not a file", "是一个文件", "不是文件");
const FOLDER = asked(0, "is a folder", "is not a folder", "是一个文件夹", "不是文件夹");
const THERE = asked(0, "exists", "does not exist", "存在", "不存在");

const ASKED: Readonly<Record<string, Asked>> = {
  startswith: asked(1, "starts with {}", "does not start with {}", "以{}开头", "不以{}开头"),
  endswith: asked(1, "ends with {}", "does not end with {}", "以{}结尾", "不以{}结尾"),
  isdigit: asked(
    0,
    "consists of digits",
    "does not consist of digits",
    "全由数字组成",
    "不全是数字",
  ),
  isnumeric: asked(
    0,
    "consists of digits",
    "does not consist of digits",
    "全由数字组成",
    "不全是数字",
  ),
  isalpha: asked(
    0,
    "consists of letters",
    "does not consist of letters",
    "全由字母组成",
    "不全是字母",
  ),
  isspace: asked(0, "is only white space", "is not only white space", "全是空白", "不全是空白"),
  isupper: asked(0, "is in capitals", "is not in capitals", "是大写", "不是大写"),
  islower: asked(0, "is in lower case", "is not in lower case", "是小写", "不是小写"),
  is_file: FILE,
  is_dir: FOLDER,
  exists: THERE,
  isfile: FILE,
  isdir: FOLDER,
  issubset: asked(1, "is contained in {}", "is not contained in {}", "包含在{}中", "不包含在{}中"),
  is_alive: asked(0, "is still running", "is not running any more", "仍在运行", "已不在运行"),
};
