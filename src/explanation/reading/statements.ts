import { augmented } from "./assignmentIdioms";
import { assignment } from "./assignments";
import { importFuture, importModules, importNames } from "./imports";
import { isPlain } from "./literals";
import type { Node } from "./node";
import { asserted, raised, returned, yielded } from "./returning";
import type { Teller } from "./teller";

type Handler = (t: Teller, node: Node) => string | undefined;

/** A statement without a block, in words without a full stop; undefined where it is unknown. */
export function simple(t: Teller, node: Node): string | undefined {
  return STATEMENTS[node.type]?.(t, node);
}

const STATEMENTS: Readonly<Record<string, Handler>> = {
  assert_statement: asserted,
  break_statement: (t) => t.say("leaves the loop", "退出循环"),
  continue_statement: (t) => t.say("skips to the next round of the loop", "跳到下一轮循环"),
  delete_statement: deleted,
  exec_statement: executed,
  expression_statement: expression,
  future_import_statement: importFuture,
  global_statement: (t, node) => {
    const names = codes(t, node);
    return t.say(
      `from here on ${names} ${means(node)} of the whole module`,
      `声明${names}指的是整个模块的全局变量`,
    );
  },
  import_from_statement: importNames,
  import_statement: importModules,
  nonlocal_statement: (t, node) => {
    const names = codes(t, node);
    return t.say(
      `from here on ${names} ${means(node)} of the function around this one`,
      `声明${names}指的是外层函数的变量`,
    );
  },
  pass_statement: (t) => t.say("does nothing (a placeholder)", "什么也不做（仅作占位）"),
  print_statement: printed,
  raise_statement: raised,
  return_statement: returned,
  type_alias_statement: (t, node) => {
    const [name, type] = [node.get("left"), node.get("right")];
    if (name === undefined || type === undefined) return undefined;
    return t.say(
      `gives the type ${t.code(type)} the name ${t.code(name)}`,
      `给类型${t.code(type)}起名为${t.code(name)}`,
    );
  },
};

function means(node: Node): string {
  return node.named.length === 1 ? "means the variable" : "mean the variables";
}

function codes(t: Teller, node: Node): string {
  return t.and(node.named.map((each) => t.code(each)));
}

function expression(t: Teller, node: Node): string | undefined {
  const [inner, ...others] = node.named;
  if (inner === undefined) return undefined;
  if (others.length > 0) return evaluated(t, t.and(node.named.map((each) => t.brief(each))));
  switch (inner.type) {
    case "assignment":
      return assignment(t, inner);
    case "augmented_assignment":
      return augmented(t, inner);
    case "yield":
      return yielded(t, inner);
    case "ellipsis":
      return t.say("leaves this empty (`...`)", "这里留空（`...`）");
    case "await":
    case "call": {
      const { value, does, alone } = t.phrase(inner);
      const deed = alone ?? does;
      return deed === undefined || deed === "" ? evaluated(t, value) : deed;
    }
    default:
      return evaluated(t, t.value(inner));
  }
}

/** A value that stands alone. */
function evaluated(t: Teller, value: string): string {
  return t.say(
    `works out ${value}; at the end of a notebook cell it is shown`,
    `求出${value}的值；写在笔记本单元格末尾时会显示出来`,
  );
}

function deleted(t: Teller, node: Node): string | undefined {
  const [inner] = node.named;
  if (inner === undefined) return undefined;
  const isSeveral = inner.type === "expression_list" || inner.type === "tuple";
  const told = (isSeveral ? inner.named : [inner]).map((each) => {
    const [whole, index] = [each.get("value"), each.get("subscript")];
    if (each.type === "subscript" && whole !== undefined && index !== undefined && isPlain(index))
      return index.type === "slice"
        ? t.say(
            `the part ${t.code(index)} from ${t.code(whole)}`,
            `从${t.code(whole)}中删除${t.code(index)}这一部分`,
          )
        : t.say(
            `the entry ${t.code(index)} from ${t.code(whole)}`,
            `从${t.code(whole)}中删除${t.code(index)}这一项`,
          );
    if (each.type === "identifier")
      return t.say(`the variable ${t.code(each)}`, `删除变量${t.code(each)}`);
    return t.say(t.code(each), `删除${t.code(each)}`);
  });
  return t.say(`deletes ${t.and(told)}`, told.join("，"));
}

/** Python 2 wrote `print x`. */
function printed(t: Teller, node: Node): string {
  const items = node.all("argument").map((each) => t.brief(each));
  const file = node.child("chevron")?.named[0];
  const to = file === undefined ? "" : t.say(` to ${t.code(file)}`, `到${t.code(file)}`);
  const what = items.length === 0 ? t.say("an empty line", "一个空行") : t.and(items);
  return t.say(
    `prints ${what}${to} (written as in Python 2)`,
    `打印${what}${to}（这是 Python 2 的写法）`,
  );
}

/** Python 2 wrote `exec code in names`. */
function executed(t: Teller, node: Node): string | undefined {
  const code = node.get("code");
  if (code === undefined) return undefined;
  const names = node.named.filter((each) => each !== code).map((each) => t.code(each));
  const within =
    names.length === 0
      ? ""
      : t.say(` with the names in ${t.and(names)}`, `，名称取自${t.and(names)}`);
  return t.say(
    `runs the text ${t.code(code)} as Python code${within} (written as in Python 2)`,
    `把文本${t.code(code)}当作 Python 代码运行${within}（这是 Python 2 的写法）`,
  );
}
