import type { Node } from "./node";
import type { Teller } from "./teller";

/** What a call is given. */
export interface Given {
  /** English: “with `a` and `b`, with `key` set to `1`”. Empty where nothing is given. */
  readonly with: string;
  /** Chinese, behind a verb: “，传入`a`和`b`，设`key`为`1`”. */
  readonly zh: string;
  /** Chinese, before a noun: “（传入`a`和`b`，设`key`为`1`）”. */
  readonly zhBrackets: string;
}

/** @param parameters names of the called function's parameters, where the file defines it */
export function given(t: Teller, args: readonly Node[], parameters: readonly string[] = []): Given {
  const positional: string[] = [];
  const named: string[] = [];
  const same: string[] = [];
  for (const arg of args) {
    const name = arg.type === "keyword_argument" ? arg.get("name") : undefined;
    if (name !== undefined && name.text === arg.get("value")?.text) same.push(t.code(name));
    else if (arg.type === "keyword_argument") named.push(namedArgument(t, arg, named.length === 0));
    else positional.push(argument(t, arg, parameters[positional.length]));
  }
  const [some, more, alike] = [positional, named, same].map((each) => t.and(each, MOST));
  const en = [
    ...(positional.length > 0 ? [`with ${some ?? ""}`] : []),
    ...(named.length > 0 ? [`with ${more ?? ""}`] : []),
    ...(same.length > 0
      ? [`with ${alike ?? ""} under the same ${same.length > 1 ? "names" : "name"}`]
      : []),
  ].join(", ");
  const zh = [
    ...(positional.length > 0 ? [`传入${some ?? ""}`] : []),
    ...(named.length > 0 ? [`设${listed(t, named)}`] : []),
    ...(same.length > 0 ? [`按同名参数传入${alike ?? ""}`] : []),
  ].join("，");
  return { with: en, zh: zh === "" ? "" : `，${zh}`, zhBrackets: zh === "" ? "" : `（${zh}）` };
}

const MOST = 4;

function listed(t: Teller, named: readonly string[]): string {
  return named.length > MOST + 1 ? t.and(named, MOST) : named.join("、");
}

/** The English list says “set” once: “`a` set to `1` and `b` to `2`”. */
function namedArgument(t: Teller, arg: Node, isFirst: boolean): string {
  const [name, value] = [arg.get("name"), arg.get("value")];
  const told = value === undefined ? "" : t.brief(value);
  const to = isFirst ? "set to" : "to";
  return t.say(`${t.code(name ?? arg)} ${to} ${told}`, `${t.code(name ?? arg)}为${told}`);
}

function argument(t: Teller, arg: Node, parameter: string | undefined): string {
  const [inner] = arg.named;
  if (arg.type === "list_splat" && inner !== undefined)
    return t.say(`all items of ${t.brief(inner)}`, `${t.brief(inner)}的所有项`);
  if (arg.type === "dictionary_splat" && inner !== undefined)
    return t.say(`all named values of ${t.brief(inner)}`, `${t.brief(inner)}的所有具名参数`);
  const told = t.brief(arg);
  const isNew =
    parameter !== undefined && /^\w+$/u.test(parameter) && !arg.text.includes(parameter);
  // A short name says enough already.
  if (!isNew || parameter.length < 3) return told;
  return t.say(`${told} as ${t.code(parameter)}`, `${told}（作为${t.code(parameter)}）`);
}

export function argumentsOf(call: Node): readonly Node[] {
  const args = call.get("arguments");
  if (args === undefined) return [];
  return args.type === "argument_list" ? args.named : [args];
}
