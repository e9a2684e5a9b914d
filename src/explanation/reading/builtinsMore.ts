import { argumentsOf } from "./arguments";
import { keyword, positional } from "./iteration";
import type { Node } from "./node";
import type { Phrase, Teller } from "./teller";

export function printed(t: Teller, call: Node): Phrase {
  const items = argumentsOf(call).filter(({ type }) => type !== "keyword_argument");
  const told = items.map((item) => {
    const [inner] = item.named;
    if (item.type === "list_splat" && inner !== undefined)
      return t.say(`all items of ${t.brief(inner)}`, `${t.brief(inner)}的所有项`);
    return items.length === 1 ? t.value(item) : t.brief(item);
  });
  const notes: string[] = [];
  const [end, sep, file] = ["end", "sep", "file"].map((name) => keyword(call, name));
  if (end !== undefined)
    notes.push(
      /^(?:""|'')$/.test(end.text)
        ? t.say("without a new line at the end", "末尾不换行")
        : t.say(`followed by ${t.code(end)}`, `末尾加上${t.code(end)}`),
    );
  if (sep !== undefined)
    notes.push(t.say(`with ${t.code(sep)} between them`, `各项之间用${t.code(sep)}隔开`));
  const isError = file?.text.includes("stderr") === true;
  const to =
    file === undefined
      ? ""
      : isError
        ? t.say(" to the error output", "到错误输出")
        : t.say(` to ${t.code(file)}`, `到${t.code(file)}`);
  const added = notes.length === 0 ? "" : t.say(`, ${notes.join(", ")}`, `，${notes.join("，")}`);
  const what = told.length === 0 ? t.say("an empty line", "一个空行") : t.and(told);
  const does = t.say(`prints ${what}${to}${added}`, `打印${what}${to}${added}`);
  return { value: does, does };
}

/** `sorted(x, key=…, reverse=True)` */
export function sortedBy(t: Teller, call: Node): Phrase | undefined {
  const [items] = positional(call);
  if (items === undefined) return undefined;
  const order = orderOf(t, call);
  const of = t.brief(items);
  return {
    value: t.say(`${of} sorted${order.en}`, `${order.zhBefore}的${of}`),
    does: t.say(`sorts ${of}${order.en}`, `把${of}${order.zh}`),
    it: t.say("the sorted list", "排好序的列表"),
  };
}

interface Order {
  /** “ by `p.age` of each item `p`, largest first” */
  readonly en: string;
  /** “按每一项`p`的`p.age`从大到小排序” */
  readonly zh: string;
  /** “按`p.age`从大到小排序” */
  readonly zhBefore: string;
}

export function orderOf(t: Teller, call: Node): Order {
  const [key, reverse] = [keyword(call, "key"), keyword(call, "reverse")];
  const isDown = reverse?.text === "True";
  const direction =
    reverse === undefined || isDown || reverse.text === "False"
      ? ""
      : t.say(`, backwards if ${t.code(reverse)}`, `（${t.code(reverse)}为真时倒序）`);
  const by = key === undefined ? undefined : keyInWords(t, key);
  const en = `${by === undefined ? "" : ` by ${by}`}${isDown ? ", largest first" : ""}${direction}`;
  const down = isDown ? "从大到小" : key === undefined ? "从小到大" : "";
  const zh = `${by === undefined ? "" : `按${by}`}${down}排序${direction}`;
  return { en, zh, zhBefore: zh };
}

/** `lambda p: p.age` */
function keyInWords(t: Teller, key: Node): string {
  const body = key.get("body");
  const parameters = key.get("parameters")?.named ?? [];
  const [only] = parameters;
  if (key.type !== "lambda" || body === undefined || only === undefined || parameters.length !== 1)
    return t.brief(key);
  return t.say(
    `${t.brief(body)} of each item ${t.code(only)}`,
    `每一项${t.code(only)}的${t.brief(body)}`,
  );
}

/** `dict(a=1, b=2)` */
export function dictOf(t: Teller, call: Node): Phrase | undefined {
  const args = argumentsOf(call);
  if (args.length === 0) return { value: t.say("an empty dictionary", "空字典") };
  if (args.some(({ type }) => type !== "keyword_argument")) return undefined;
  const size = t.say(`a dictionary of ${args.length} entries`, `一个含 ${args.length} 项的字典`);
  const entries = args.map((arg) => {
    const [key, value] = [arg.get("name"), arg.get("value")];
    if (key === undefined || value === undefined) return t.code(arg);
    return t.say(`${t.code(key)} is ${t.brief(value)}`, `${t.code(key)}为${t.brief(value)}`);
  });
  if (entries.length > 5) {
    const keys = t.and(
      args.map((arg) => t.code(arg.get("name") ?? arg)),
      4,
    );
    return {
      value: t.say(`a dictionary with the keys ${keys}`, `一个字典，键有${keys}`),
      brief: size,
    };
  }
  const list = t.say(t.and(entries), entries.join("，"));
  return {
    value: t.say(`a dictionary in which ${list}`, `一个字典，其中${list}`),
    brief: t.compact(call, size),
  };
}
