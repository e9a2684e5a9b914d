import { decoratorsOf } from "./decorators";
import type { Node } from "./node";
import type { Part, Teller } from "./teller";

/** `class`, with its parents and options. */
export function classParts(t: Teller, node: Node, decorators: readonly Node[]): Part[] {
  const { notes, marks } = decoratorsOf(t, decorators);
  const parts: Part[] = notes.map((note) => ({ head: note.text, from: note.node }));
  const from = parts.length === 0 ? (decorators[0]?.parent ?? node) : node;
  return [
    ...parts,
    { head: headOf(t, node, marks.has("dataclass")), from, block: node.get("body") },
  ];
}

function headOf(t: Teller, node: Node, isData: boolean): string {
  const name = t.code(node.get("name") ?? node);
  const superclasses = node.get("superclasses")?.named ?? [];
  const parents = superclasses.filter(
    ({ type, text }) => type !== "keyword_argument" && text !== "object",
  );
  const options = superclasses
    .filter(({ type }) => type === "keyword_argument")
    .map((each) => t.code(each, 40));
  const names = parents.map((each) => each.text);
  const extra: string[] = [];
  if (isData) extra.push(t.say("which mainly holds values", "主要用来保存数据"));
  const last = names.map((each) => each.replace(/^.*\./, ""));
  const codes = parents.map((each) => t.code(each, 40));
  const kind = kindOf(t, last);
  if (kind !== undefined) extra.push(kind);
  else if (codes.length > 0)
    extra.push(
      t.say(
        codes.length === 1
          ? `a kind of ${t.and(codes)}`
          : `which has all that ${t.and(codes)} have`,
        `它继承自${t.and(codes)}`,
      ),
    );
  if (options.length > 0) extra.push(t.say(`with ${t.and(options)}`, `并设${t.and(options)}`));
  const noun = isData ? t.say("data class", "数据类") : t.say("class", "类");
  return [t.say(`defines the ${noun} ${name}`, `定义${noun}${name}`), ...extra].join(
    t.say(", ", "，"),
  );
}

/** Parents that say more than their names. */
function kindOf(t: Teller, names: readonly string[]): string | undefined {
  const [only, ...others] = names;
  if (only === undefined || others.length > 0) return undefined;
  if (/^(?:Exception|BaseException|[A-Z]\w*Error)$/.test(only))
    return t.say(`a kind of error (${t.code(only)})`, `是一种错误（继承自${t.code(only)}）`);
  if (/^(?:Int|Str)?(?:Enum|Flag)$/.test(only))
    return t.say("a fixed set of named values", "是一组固定的具名值");
  if (only === "NamedTuple")
    return t.say("a tuple whose items have names", "是一种各项带名称的元组");
  if (only === "TypedDict") return t.say("a dictionary whose keys are fixed", "是一种键固定的字典");
  if (only === "Protocol")
    return t.say("which describes what objects must offer", "描述对象必须具备什么");
  if (only === "ABC")
    return t.say("which only prescribes what its subclasses must have", "只规定子类必须具备的内容");
  return undefined;
}
