import { argumentsOf } from "./arguments";
import { onlyComprehension, sourceOf } from "./comprehensions";
import { keyword, positional } from "./iteration";
import type { Node } from "./node";
import { dictOf, printed, sortedBy } from "./builtinsMore";
import type { Phrase, Teller } from "./teller";

/** Functions that Python has built in. */
export function builtin(t: Teller, call: Node, name: string): Phrase | undefined {
  const args = positional(call);
  if (name === "dict" && args.length === 0) return dictOf(t, call);
  if (args.length < argumentsOf(call).length && !NAMED.has(name)) return undefined;
  if (name === "print") return printed(t, call);
  if (name === "sorted") return sortedBy(t, call);
  const inner = onlyComprehension(call);
  if (inner !== undefined && ADDING[name] !== undefined) return gathered(t, inner, name);
  const [a, b, c] = args.map((arg) => t.brief(arg));
  if (a === undefined) return ofNothing(t, name);
  if ((name === "min" || name === "max") && args.length > 1) {
    const all = t.and(args.map((arg) => t.brief(arg)));
    return {
      value: t.say(
        `the ${name === "min" ? "smallest" : "largest"} of ${all}`,
        `${all}中最${name === "min" ? "小" : "大"}的`,
      ),
    };
  }
  const make = WITH_ARGS[`${name}/${args.length}`] ?? WITH_ARGS[name];
  return make?.(t, a, b ?? "", c ?? "", call);
}

/** These are told with their named arguments. */
const NAMED = new Set(["print", "sorted", "open", "max", "min", "enumerate"]);

type Make = (t: Teller, a: string, b: string, c: string, call: Node) => Phrase;

function value(en: string, zh: string): Make {
  return (t, a, b, c) => ({ value: fill(t.say(en, zh), a, b, c) });
}

/** With what is done, and what comes out. */
function deed(en: string, zh: string, does: string, zhDoes: string, it = "it", zhIt = ""): Make {
  return (t, a, b, c) => ({
    value: fill(t.say(en, zh), a, b, c),
    does: fill(t.say(does, zhDoes), a, b, c),
    it: t.say(it, zhIt),
  });
}

function fill(text: string, ...values: readonly string[]): string {
  return text.replace(/\{(\d)\}/g, (_, at: string) => values[Number(at)] ?? "");
}

const OPEN: Make = (t, a, b, _c, call) => {
  const mode = keyword(call, "mode")?.text ?? b;
  const how = /w|x/.test(mode)
    ? ["for writing", "用于写入"]
    : mode.includes("a")
      ? ["for appending", "用于追加"]
      : ["for reading", "用于读取"];
  const [en = "", zh = ""] = how;
  const file = t.say(`the file ${a}, opened ${en}`, `打开的文件${a}（${zh}）`);
  return {
    value: file,
    does: t.say(`opens the file ${a} ${en}`, `打开文件${a}${zh}`),
    it: t.say("it", ""),
  };
};

/** By name, or by name and number of arguments. */
const WITH_ARGS: Readonly<Record<string, Make>> = {
  "abs/1": value("the absolute value of {0}", "{0}的绝对值"),
  "all/1": value("whether every item of {0} is true", "{0}中的各项是否全为真"),
  "any/1": value("whether any item of {0} is true", "{0}中是否有一项为真"),
  "bool/1": value("{0} as `True` or `False`", "{0}的真假值"),
  "bytes/1": value("{0} as bytes", "{0}对应的字节串"),
  "callable/1": value("whether {0} can be called", "{0}能否被调用"),
  "chr/1": value("the character with the code {0}", "编码为{0}的字符"),
  "dict/1": value("a dictionary made from {0}", "由{0}得到的字典"),
  "dir/1": value("the names of all attributes of {0}", "{0}的所有属性名"),
  "enumerate/1": value("{0} with numbers", "带序号的{0}"),
  "eval/1": value("the value of the code {0}", "代码{0}的求值结果"),
  "exit/1": deed("", "", "ends the program with the exit code {0}", "以退出码{0}结束程序"),
  "float/1": deed(
    "{0} as a decimal number",
    "转换成小数的{0}",
    "turns {0} into a decimal number",
    "把{0}转换为小数",
  ),
  "frozenset/1": value("{0} as a set that cannot change", "由{0}得到的不可变集合"),
  "getattr/2": value("the attribute {1} of {0}", "{0}的属性{1}"),
  "getattr/3": value(
    "the attribute {1} of {0}, or {2} if it has none",
    "{0}的属性{1}，没有就用{2}",
  ),
  "hash/1": value("the hash of {0}", "{0}的哈希值"),
  "hex/1": value("{0} in hexadecimal", "{0}的十六进制写法"),
  "id/1": value("the identity number of {0}", "{0}的身份编号"),
  "input/1": deed(
    "what the user answers to {0}",
    "用户对{0}的回答",
    "asks the user with {0}",
    "用{0}提示用户输入",
    "the answer",
    "输入的内容",
  ),
  "int/1": deed(
    "{0} as a whole number",
    "转换成整数的{0}",
    "turns {0} into a whole number",
    "把{0}转换为整数",
  ),
  "int/2": deed(
    "{0} as a whole number in base {1}",
    "按{1}进制转换成整数的{0}",
    "reads {0} as a whole number in base {1}",
    "把{0}按{1}进制转换为整数",
  ),
  "isinstance/2": value("whether {0} is of type {1}", "{0}是否为{1}类型"),
  "iter/1": value("an iterator over {0}", "{0}的迭代器"),
  "len/1": value("the length of {0}", "{0}的长度"),
  "list/1": value("a list of the items of {0}", "由{0}的各项组成的列表"),
  "max/1": value("the largest item of {0}", "{0}中最大的一项"),
  "min/1": value("the smallest item of {0}", "{0}中最小的一项"),
  "next/1": value("the next item of {0}", "{0}的下一项"),
  "next/2": value("the next item of {0}, or {1} if there is none", "{0}的下一项，没有就用{1}"),
  "open/1": OPEN,
  "open/2": OPEN,
  "ord/1": value("the code of the character {0}", "字符{0}的编码"),
  "pow/2": value("{0} to the power of {1}", "{0}的{1}次方"),
  "range/1": value("the whole numbers from `0` to below {0}", "从`0`到{0}（不含）的整数"),
  "range/2": value("the whole numbers from {0} to below {1}", "从{0}到{1}（不含）的整数"),
  "range/3": value(
    "the numbers from {0} to below {1} in steps of {2}",
    "从{0}到{1}（不含）、间隔为{2}的整数",
  ),
  "repr/1": value("{0} as Python writes it", "{0}按 Python 写法得到的文本"),
  "reversed/1": value("{0} from back to front", "倒序的{0}"),
  "round/1": value("{0} rounded to a whole number", "四舍五入取整的{0}"),
  "round/2": value("{0} rounded to {1} decimals", "保留{1}位小数的{0}"),
  "set/1": value(
    "the set of the items of {0} (without duplicates)",
    "由{0}的各项组成的集合（不含重复项）",
  ),
  "str/1": value("{0} as text", "{0}转换成的文本"),
  "sum/1": value("the sum of {0}", "{0}各项之和"),
  "sum/2": value("the sum of {0} and {1}", "{0}各项与{1}之和"),
  "tuple/1": value("a tuple of the items of {0}", "由{0}的各项组成的元组"),
  "type/1": value("the type of {0}", "{0}的类型"),
  "vars/1": value("the attributes of {0} as a dictionary", "{0}的属性组成的字典"),
  "zip/2": value("{0} and {1} in pairs", "{0}和{1}配成的对"),
  "setattr/3": deed("", "", "sets the attribute {1} of {0} to {2}", "把{0}的属性{1}设为{2}"),
  "delattr/2": deed("", "", "deletes the attribute {1} of {0}", "删除{0}的属性{1}"),
  "map/2": value("the results of {0} for each item of {1}", "对{1}的每一项使用{0}的结果"),
  "filter/2": value("those items of {1} for which {0} says yes", "{1}中使{0}成立的各项"),
};

function ofNothing(t: Teller, name: string): Phrase | undefined {
  const found = EMPTY[name];
  if (found !== undefined) return { value: t.say(...found) };
  if (name === "input")
    return {
      value: t.say("what the user types", "用户输入的内容"),
      does: t.say("waits for the user to type a line", "等待用户输入一行"),
      it: t.say("it", ""),
    };
  if (name === "exit" || name === "quit") {
    const does = t.say("ends the program", "结束程序");
    return { value: does, does };
  }
  return undefined;
}

const EMPTY: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  dict: ["an empty dictionary", "空字典"],
  list: ["an empty list", "空列表"],
  set: ["an empty set", "空集合"],
  tuple: ["an empty tuple", "空元组"],
  str: ["an empty text", "空文本"],
  object: ["a plain new object", "一个空白的新对象"],
  super: ["the parent class", "父类"],
  locals: ["all local variables", "所有局部变量"],
  globals: ["all global variables", "所有全局变量"],
};

/** What a function makes of a comprehension. */
const ADDING: Readonly<Record<string, readonly [en: string, zh: string, it: string]>> = {
  sum: ["adds up", "全部相加", "the sum"],
  max: ["finds the largest", "取其中最大的", "it"],
  min: ["finds the smallest", "取其中最小的", "it"],
  set: ["makes a set (without duplicates) of", "组成集合（不含重复项）", "it"],
  list: ["makes a list of", "组成列表", "it"],
  tuple: ["makes a tuple of", "组成元组", "it"],
  dict: ["makes a dictionary from", "组成字典", "it"],
};

const NOUNS: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  sum: ["the sum of", "之和"],
  max: ["the largest", "中最大的"],
  min: ["the smallest", "中最小的"],
  set: ["the set of", "组成的集合"],
  list: ["a list of", "组成的列表"],
  tuple: ["a tuple of", "组成的元组"],
  dict: ["a dictionary from", "组成的字典"],
};

function gathered(t: Teller, inner: Node, name: string): Phrase | undefined {
  const [does = "", zh = "", it = ""] = ADDING[name] ?? [];
  const [noun = "", zhNoun = ""] = NOUNS[name] ?? [];
  const body = inner.get("body");
  if (body === undefined) return undefined;
  const source = sourceOf(t, inner);
  const item = t.brief(body);
  const verb = source.hasConditions ? "就求出" : "求出";
  const condition = source.conditionsOnly === "" ? "" : `（${source.conditionsOnly}）`;
  return {
    value: t.say(`${noun} ${item} ${source.each}`, `${source.short}${condition}的${item}${zhNoun}`),
    does: t.say(`${does} ${item} ${source.each}`, `${source.zh}${verb}${item}，${zh}`),
    it: t.say(it, ""),
  };
}
