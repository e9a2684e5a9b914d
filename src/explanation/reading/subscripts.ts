import { isPlain } from "./literals";
import { partOfResult } from "./partOfResult";
import type { Node } from "./node";
import type { Phrase, Teller } from "./teller";

/** Items and slices: `x[0]`, `x[-1]`, `x[a:b]`, `x["key"]`. */
export function subscript(t: Teller, node: Node): Phrase | undefined {
  const whole = node.get("value");
  const [index, ...more] = node.all("subscript");
  if (whole === undefined || index === undefined) return undefined;
  if (isType(whole)) return { value: t.say(`the type ${t.code(node)}`, `类型${t.code(node)}`) };
  if (more.length === 0 && (whole.type === "call" || whole.type === "await")) {
    const told = partOfResult(t, node, whole, (it) => single(t, node, index, it).value);
    if (told !== undefined) return told;
  }
  const of = t.brief(whole);
  if (more.length > 0) return several(t, node, of);
  if (
    isPlain(node) &&
    !SPOKEN.test(index.text) &&
    index.type !== "slice" &&
    index.type !== "string"
  )
    return undefined;
  return single(t, node, index, of);
}

/** Places that words say better than numbers. */
const SPOKEN = /^(?:0|-\d+)$/;

/** One place or one slice of something. */
function single(t: Teller, node: Node, index: Node, of: string): Phrase {
  if (index.type === "slice") return { value: slice(t, index, of) };
  if (index.text === "0") return { value: t.say(`the first item of ${of}`, `${of}的第一项`) };
  const fromEnd = /^-(\d+)$/.exec(index.text)?.[1];
  if (fromEnd === "1") return { value: t.say(`the last item of ${of}`, `${of}的最后一项`) };
  if (fromEnd !== undefined)
    return {
      value: t.say(
        `the item of ${of} that is number ${fromEnd} from the end`,
        `${of}的倒数第 ${fromEnd} 项`,
      ),
    };
  if (index.type === "string" && isPlain(index))
    return entry(
      t,
      node,
      t.say(`the value for ${t.code(index)} in ${of}`, `${of}中${t.code(index)}对应的值`),
    );
  const place = t.compact(index, t.brief(index), 30);
  const value = t.say(`the entry of ${of} at ${place}`, `${of}中${place}对应的项`);
  return { value, brief: t.compact(node, value) };
}

/** `Union[str, int]` names a type. */
function isType(whole: Node): boolean {
  const name = whole.get("attribute") ?? whole;
  return TYPES.test(name.text);
}

const TYPES =
  /^(?:Union|Optional|List|Dict|Tuple|Set|FrozenSet|Callable|Sequence|Mapping|Iterable|Iterator|Literal|Type|Any|Annotated|ClassVar|Final|Generator|Awaitable|Coroutine|list|dict|tuple|set|frozenset|type)$/;

/** Inside of something else, `x["text"]` reads easier than words. */
function entry(t: Teller, node: Node, value: string): Phrase {
  return { value, brief: isPlain(node) ? t.compact(node, value) : value };
}

function several(t: Teller, node: Node, of: string): Phrase | undefined {
  if (isPlain(node) && !node.all("subscript").some(({ type }) => type === "slice"))
    return undefined;
  const places = node.all("subscript").map((each) => t.code(each, 30));
  return { value: t.say(`the part ${t.and(places)} of ${of}`, `${of}中${t.and(places)}的部分`) };
}

function slice(t: Teller, node: Node, of: string): string {
  const { from, to, step } = bounds(node);
  if (step?.text === "-1" && from === undefined && to === undefined)
    return t.say(`${of} in reverse order`, `倒序的${of}`);
  if (step === undefined) return part(t, of, from, to);
  const [en, zh] = [everyOf(step), `每${t.code(step)}项取一项`];
  if (from === undefined && to === undefined)
    return t.say(`every ${en} item of ${of}`, `${of}中${zh}的部分`);
  return t.say(
    `${part(t, of, from, to)}, every ${en} item only`,
    `${part(t, of, from, to)}（${zh}）`,
  );
}

function everyOf(step: Node): string {
  const words: Readonly<Record<string, string>> = { "2": "second", "3": "third", "4": "fourth" };
  return words[step.text] ?? `\`${step.text}\`-th`;
}

function part(t: Teller, of: string, from: Node | undefined, to: Node | undefined): string {
  if (from === undefined && to === undefined) return t.say(`a copy of ${of}`, `${of}的副本`);
  const negative = (node: Node | undefined): string | undefined =>
    node === undefined ? undefined : /^-(\d+)$/.exec(node.text)?.[1];
  if (from === undefined && to !== undefined) {
    const [end, dropped] = [t.brief(to), negative(to)];
    if (dropped === "1") return t.say(`${of} without its last item`, `去掉最后一项的${of}`);
    if (dropped !== undefined)
      return t.say(
        `${of} without its last \`${dropped}\` items`,
        `去掉最后\`${dropped}\`项的${of}`,
      );
    if (end === "`1`") return t.say(`the first item of ${of} alone`, `只含${of}第一项的部分`);
    return t.say(`the first ${end} items of ${of}`, `${of}的前${end}项`);
  }
  if (to === undefined && from !== undefined) {
    const [start, last] = [t.brief(from), negative(from)];
    if (start === "`1`") return t.say(`${of} without its first item`, `去掉第一项的${of}`);
    if (last !== undefined)
      return t.say(`the last \`${last}\` items of ${of}`, `${of}的最后\`${last}\`项`);
    return t.say(`the items of ${of} from position ${start} on`, `${of}中从位置${start}开始的部分`);
  }
  const [start, end] = [from, to].map((each) => (each === undefined ? "" : t.brief(each)));
  return t.say(
    `the items of ${of} from position ${start ?? ""} up to, but not including, ${end ?? ""}`,
    `${of}中从位置${start ?? ""}到${end ?? ""}（不含）的部分`,
  );
}

function bounds(slice: Node): {
  from?: Node | undefined;
  to?: Node | undefined;
  step?: Node | undefined;
} {
  const found: (Node | undefined)[] = [undefined, undefined, undefined];
  let at = 0;
  for (const child of slice.children) {
    if (child.type === ":") at++;
    else if (child.isNamed && child.type !== "comment") found[at] = child;
  }
  const [from, to, step] = found;
  return { from, to, step };
}
