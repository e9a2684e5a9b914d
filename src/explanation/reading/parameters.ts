import type { Node } from "./node";
import type { Teller } from "./teller";

/**
 * What a function takes, as a list; undefined where it takes nothing.
 *
 * @param left names that go without saying, such as `self`
 */
export function parametersInWords(
  t: Teller,
  parameters: Node | undefined,
  left: readonly string[],
): string | undefined {
  const told: string[] = [];
  let isNamedOnly = false;
  const all = parameters?.named ?? [];
  const count = all.filter(({ type }) => !type.endsWith("_separator")).length;
  const isShort = count <= MOST_WITH_TYPES;
  for (const each of all) {
    if (each.type === "keyword_separator") isNamedOnly = true;
    else if (each.type === "positional_separator") byPosition(t, told);
    else if (left.includes(each.text)) continue;
    else {
      told.push(parameter(t, each, isNamedOnly && isShort, isShort));
      if (isSplat(each, "list_splat_pattern")) isNamedOnly = true;
    }
  }
  return told.length === 0 ? undefined : t.and(told, MOST_PARAMETERS);
}

const MOST_PARAMETERS = 7;
/** Of more parameters only the names and what they are if left out. */
const MOST_WITH_TYPES = 5;

/** All that stand before `/`. */
function byPosition(t: Teller, told: string[]): void {
  for (const [at, each] of told.entries())
    told[at] = noted(t, each, t.say("by position only", "只能按位置传入"));
}

function parameter(t: Teller, node: Node, isNamedOnly: boolean, isTyped: boolean): string {
  const name = node.get("name") ?? (node.type === "typed_parameter" ? node.named[0] : node) ?? node;
  const [type, value] = [node.get("type"), node.get("value")];
  const notes: string[] = [];
  if (type !== undefined && isTyped)
    notes.push(t.say(`type ${t.code(type, 40)}`, `类型为${t.code(type, 40)}`));
  const splat = name.type === "list_splat_pattern" || name.type === "dictionary_splat_pattern";
  const bare = splat ? (name.named[0] ?? name) : name;
  if (isSplat(node, "list_splat_pattern"))
    return noted(
      t,
      t.say("any number of further values", "任意多个其余的值"),
      t.code(bare),
      ...notes,
    );
  if (isSplat(node, "dictionary_splat_pattern"))
    return noted(
      t,
      t.say("any further named values", "任意多个其余的具名参数"),
      t.code(bare),
      ...notes,
    );
  if (isNamedOnly) notes.push(t.say("by name only", "只能按名字传入"));
  if (value !== undefined)
    notes.push(t.say(`${t.code(value, 30)} if left out`, `默认为${t.code(value, 30)}`));
  return noted(t, t.code(bare), ...notes);
}

function isSplat(node: Node, type: string): boolean {
  return node.type === type || (node.type === "typed_parameter" && node.named[0]?.type === type);
}

/** Notes go into the brackets that are there already. */
function noted(t: Teller, text: string, ...notes: readonly string[]): string {
  if (notes.length === 0) return text;
  const [open, close, comma] = t.language === "en" ? [" (", ")", ", "] : ["（", "）", "，"];
  const joined = notes.join(comma);
  if (text.endsWith(close)) return text.slice(0, -close.length) + comma + joined + close;
  return `${text}${open}${joined}${close}`;
}
